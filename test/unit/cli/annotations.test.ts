import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { corroborateIn } from '../../support/commandLine';
import { makeSelector } from '../../../src/core/annotation/anchor/makeSelector';
import { newAnnotation } from '../../../src/core/annotation/newAnnotation';
import type { Annotation } from '../../../src/core/annotation/model';
import { readSidecar } from '../../../src/core/annotation/sidecar/readSidecar';
import { editSidecar, newSidecar } from '../../../src/core/annotation/write/editSidecar';

const ARTICLE = `Dam breaks near Tarn

The flood cut off 14 villages in the upper valley on Monday, the governor said.
Rescue crews carried 230 people to the school in Tarn, where they were given soup.
Of the 30 boats sent by the navy, 12 sank in the strong current.
The mayor of Brun asked for tents and for bread.
`;

interface Printed {
  readonly id: string;
  readonly outcome: string;
  readonly start: number | null;
  readonly now: string | null;
  readonly line: number | null;
  readonly source: string;
  readonly author: string;
}

describe('corroborate annotations', () => {
  let folder: string;
  const article = (): string => path.join(folder, 'flood.txt');
  const sidecar = (): string => path.join(folder, 'flood.txt.kim.annotations.yaml');

  async function corroborate(...args: string[]): Promise<{ code: number; printed: Printed[]; err: string }> {
    const { code, out, err } = await corroborateIn(folder, ['annotations', ...args, '--format', 'json']);
    return { code, printed: (JSON.parse(out) as { annotations: Printed[] }).annotations, err };
  }

  function annotate(id: string, words: string): Annotation {
    const start = ARTICLE.indexOf(words);
    return newAnnotation({
      id,
      target: makeSelector(ARTICLE, { start, end: start + words.length }),
      kind: 'figure',
    });
  }

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'corroborate-annotations-'));
    const words = ['14 villages', '230 people', '30 boats', 'mayor of Brun'];
    const edit = editSidecar(
      readSidecar(newSidecar('flood.txt', null, null)),
      words.map((exact, at) => ({ do: 'add', annotation: annotate(`id${at}`, exact), before: null })),
    );
    assert.ok(edit.ok);
    await writeFile(sidecar(), `# by hand\n${edit.text}`);
    await writeFile(article(), ARTICLE);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('prints where each one stands in the file as it is', async () => {
    const text = `\uFEFFUpdated.\r\n${ARTICLE.replaceAll('\n', '\r\n')}`
      .replace('14 villages', '17 villages')
      .replace('sent by the navy', 'of the navy')
      .replace(/The mayor.*\r\n/, '');
    await writeFile(article(), text);
    const { code, printed } = await corroborate('flood.txt');
    assert.equal(code, 0);
    assert.deepEqual(
      printed.map(({ id, outcome, now, line }) => [id, outcome, now, line]),
      [
        ['id0', 'value-changed', '17 villages', 4],
        ['id1', 'same', '230 people', 5],
        ['id2', 'reworded', '30 boats', 6],
        ['id3', 'gone', null, null],
      ],
    );
    assert.equal(printed[1]?.start, text.slice(1).indexOf('230 people'));
    assert.deepEqual([printed[0]?.source, printed[0]?.author], ['flood.txt', 'kim']);
  });

  it('with --write stores the words of those that were reworded or moved, and nothing else', async () => {
    const before = await readFile(sidecar(), 'utf8');
    await writeFile(
      article(),
      ARTICLE.replace('sent by the navy', 'of the navy').replace('14 villages', '17 villages'),
    );
    await corroborate('.', '--write');
    const after = await readFile(sidecar(), 'utf8');
    assert.equal(after, before.replace(' sent by the navy', ' of the navy'));
    await corroborate('.', '--write');
    assert.equal(await readFile(sidecar(), 'utf8'), after, 'a second time there is nothing left to write');
    assert.deepEqual((await readdir(folder)).sort(), ['flood.txt', 'flood.txt.kim.annotations.yaml']);
    const lines = ARTICLE.split('\n');
    const [first] = lines.splice(2, 1);
    await writeFile(article(), [...lines.slice(0, -1), first, ''].join('\n'));
    assert.equal((await corroborate('.', '--write')).printed[0]?.outcome, 'moved');
    assert.deepEqual(
      (await corroborate('.')).printed.map(({ id }) => id),
      ['id1', 'id2', 'id3', 'id0'],
    );
  });

  it('does not write when all stand where they stood', async () => {
    const before = await readFile(sidecar(), 'utf8');
    await corroborate('flood.txt.kim.annotations.yaml', '--write');
    assert.equal(await readFile(sidecar(), 'utf8'), before);
  });

  it('reads the rest when a sidecar is broken or has no article, and exits with 2', async () => {
    await writeFile(path.join(folder, 'flood.txt.lee.annotations.yaml'), 'version: 1\nsource: [flood.txt\n');
    await writeFile(path.join(folder, 'storm.txt.lee.annotations.yaml'), newSidecar('storm.txt', 'lee', null));
    const { code, printed, err } = await corroborate('.');
    assert.equal(code, 2);
    assert.equal(printed.length, 4);
    assert.match(err, /flood\.txt\.lee\.annotations\.yaml:2:9 error/);
    assert.match(err, /storm\.txt\.lee\.annotations\.yaml: its article is not there/);
  });
});
