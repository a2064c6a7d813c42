import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { mergeSidecars } from '../../../src/core/annotation/merge/mergeSidecars';
import { newAnnotation } from '../../../src/core/annotation/newAnnotation';
import type { Annotation } from '../../../src/core/annotation/model';
import { readSidecar } from '../../../src/core/annotation/sidecar/readSidecar';
import { editSidecar, newSidecar } from '../../../src/core/annotation/write/editSidecar';
import type { SidecarOperation } from '../../../src/core/annotation/write/operations';

const annotation = (id: string, extra: Partial<Annotation> = {}): Annotation =>
  newAnnotation({
    id,
    target: { exact: `words of ${id}`, prefix: 'The ', suffix: ' stood here.' },
    tags: ['flood'],
    ...extra,
  });

function edited(text: string, ...operations: SidecarOperation[]): string {
  const edit = editSidecar(readSidecar(text), operations);
  assert.ok(edit.ok, edit.ok ? '' : edit.message);
  return edit.text;
}

const add = (id: string, before: string | null = null): SidecarOperation => ({
  do: 'add',
  annotation: annotation(id),
  before,
});
const change = (id: string, extra: Partial<Annotation>): SidecarOperation => ({
  do: 'change',
  annotation: annotation(id, extra),
});
const BASE = `# mine\n${edited(newSidecar('flood.txt', 'kim', null), add('a'), add('b'), add('c'))}`;
const idsOf = (text: string): string[] => readSidecar(text).sidecar.annotations.map(({ id }) => id);

describe('merging sidecars', () => {
  it('takes what either side added, changed or took out', () => {
    const ours = edited(edited(BASE, add('x', 'b')), change('a', { status: 'confirmed' }));
    const theirs = edited(BASE, add('y', 'b'), { do: 'remove', id: 'c' });
    const merged = mergeSidecars(BASE, ours, theirs);
    assert.equal(merged?.conflicts, 0);
    assert.deepEqual(idsOf(merged.text), ['a', 'y', 'x', 'b']);
    assert.equal(readSidecar(merged.text).sidecar.annotations[0]?.status, 'confirmed');
    assert.ok(merged.text.startsWith('# mine\n'));
  });

  it('merges two changes of one annotation key by key, and tags as a set', () => {
    const ours = edited(BASE, change('b', { status: 'disputed', tags: ['flood', 'toll'] }));
    const theirs = edited(BASE, change('b', { note: 'Asked.\nNo answer.', tags: ['upstream'] }));
    const merged = mergeSidecars(BASE, ours, theirs);
    assert.equal(merged?.conflicts, 0);
    const { status, note, tags } = readSidecar(merged.text).sidecar.annotations[1]!;
    assert.deepEqual([status, note, tags], ['disputed', 'Asked.\nNo answer.', ['toll', 'upstream']]);
  });

  it('leaves markers around the lines that both changed in different ways, and nothing else', () => {
    const ours = edited(BASE, change('b', { status: 'confirmed' }));
    const theirs = edited(BASE, change('b', { status: 'refuted' }), add('z'));
    const merged = mergeSidecars(BASE, ours, theirs);
    assert.equal(merged?.conflicts, 1);
    assert.match(
      merged.text,
      /<<<<<<< ours\n {4}status: confirmed\n=======\n {4}status: refuted\n>>>>>>> theirs\n {4}tags/,
    );
    assert.match(merged.text, /id: z\n/);
    assert.equal(readSidecar(merged.text).writable, false);
  });

  it('does not lose an annotation that one side changed and the other deleted', () => {
    const ours = edited(BASE, { do: 'remove', id: 'b' });
    const theirs = edited(BASE, change('b', { note: 'Look again.' }));
    assert.match(mergeSidecars(BASE, ours, theirs)!.text, /<<<<<<< ours\n=======\n {2}- id: b\n[^]*Look again/);
  });

  it('leaves files in flow style to a merge by lines', () => {
    assert.equal(mergeSidecars('{version: 1}', '{version: 1, source: a}', '{version: 1}'), null);
  });

  it('neither loses nor doubles an annotation, whatever both sides add and take out', () => {
    const side = fc.record({
      removed: fc.subarray(['a', 'b', 'c']),
      added: fc.array(fc.tuple(fc.stringMatching(/^[a-z]{3}$/), fc.constantFrom('a', 'b', 'c', null)), {
        maxLength: 6,
      }),
      windows: fc.boolean(),
    });
    fc.assert(
      fc.property(side, side, (left, right) => {
        const apply = ({ removed, added, windows }: typeof left, mark: string): [string, string[]] => {
          const ids = [...new Map(added.map(([id, before]) => [`${mark}${id}`, before]))];
          const text = edited(
            BASE,
            ...removed.map((id): SidecarOperation => ({ do: 'remove', id })),
            ...ids.map(([id, before]) => add(id, before)),
          );
          return [windows ? text.replaceAll('\n', '\r\n') : text, ids.map(([id]) => id)];
        };
        const [ours, mine] = apply(left, 'o');
        const [theirs, their] = apply(right, 't');
        const merged = mergeSidecars(BASE, ours, theirs);
        assert.equal(merged?.conflicts, 0);
        const kept = ['a', 'b', 'c'].filter((id) => !left.removed.includes(id) && !right.removed.includes(id));
        assert.deepEqual(idsOf(merged.text).sort(), [...kept, ...mine, ...their].sort());
      }),
    );
  });
});

/** Each takes half a second: a few by default, CORROBORATE_TRIALS=100 for the figure. */
const TRIALS = Number(process.env.CORROBORATE_TRIALS ?? 4);

/** One article, ten annotations on each of two branches, at places drawn by lot. */
describe('branches of annotations', function () {
  this.timeout(240_000);
  const article = Array.from({ length: 40 }, (_, at) => `Sentence ${at} tells of house ${at} in the valley.`).join(
    '\n',
  );
  let folder: string;
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd: folder, stdio: 'pipe' });
  const driver = `node ${path.resolve('dist/cli.js')} merge %O %A %B %P`;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'corroborate-merge-'));
    git('init', '-q', '-b', 'main');
    writeFileSync(path.join(folder, 'flood.txt'), article);
    git('add', '-A');
    git('commit', '-qm', 'article');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function annotate(file: string, mark: string, seed: number): string[] {
    const name = path.join(folder, file);
    let text = existsSync(name) ? readFileSync(name, 'utf8') : newSidecar('flood.txt', 'kim', null);
    const ids: string[] = [];
    for (let at = 0; at < 10; at++) {
      const house = (seed * 7 + at * 11 + mark.charCodeAt(0) * 3) % 40;
      const { annotations } = readSidecar(text).sidecar;
      const place = (exact: string): number => Number(/\d+/.exec(exact)?.[0]);
      const before = annotations.find(({ target }) => place(target.exact) > house)?.id ?? null;
      const id = `${mark}${seed}x${at}`;
      ids.push(id);
      const target = { exact: `house ${house}`, prefix: `Sentence ${house} tells of `, suffix: ' in the valley.' };
      text = edited(text, { do: 'add', annotation: annotation(id, { target }), before });
    }
    writeFileSync(name, text);
    return ids;
  }

  function trial(seed: number, files: readonly [string, string]): [string[], boolean] {
    const start = `trial-${seed}`;
    git('checkout', '-q', '-b', start, 'main');
    const ids = annotate(files[0], 'b', seed).concat(files[0] === files[1] ? [] : annotate(files[1], 'c', seed));
    git('add', '-A');
    git('commit', '-qm', 'base');
    git('checkout', '-q', '-b', `${start}-left`);
    ids.push(...annotate(files[0], 'l', seed));
    git('commit', '-qam', 'left');
    git('checkout', '-q', '-b', `${start}-right`, start);
    ids.push(...annotate(files[1], 'r', seed));
    git('commit', '-qam', 'right');
    const merge = spawnSync(
      'git',
      ['-c', 'user.name=t', '-c', 'user.email=t@t', 'merge', '-q', '-m', 'both', `${start}-left`],
      { cwd: folder, stdio: 'pipe' },
    );
    return [ids, merge.status === 0];
  }

  it('of two authors meet without conflict in plain git', () => {
    const files = ['flood.txt.ada.annotations.yaml', 'flood.txt.kim.annotations.yaml'] as const;
    for (let seed = 0; seed < TRIALS; seed++) {
      const [ids, clean] = trial(seed, files);
      assert.ok(clean, `trial ${seed}`);
      const found = files.flatMap((file) => idsOf(readFileSync(path.join(folder, file), 'utf8')));
      assert.deepEqual(found.sort(), ids.sort());
    }
  });

  it('of one author meet without loss through the merge driver', function () {
    if (!existsSync('dist/cli.js')) this.skip();
    writeFileSync(path.join(folder, '.gitattributes'), '*.annotations.yaml merge=corroborate\n');
    git('config', 'merge.corroborate.driver', driver);
    git('add', '-A');
    git('commit', '-qm', 'driver');
    const file = 'flood.txt.kim.annotations.yaml';
    for (let seed = 0; seed < TRIALS; seed++) {
      const [ids, clean] = trial(seed, [file, file]);
      assert.ok(clean, `trial ${seed}`);
      const { annotations } = readSidecar(readFileSync(path.join(folder, file), 'utf8')).sidecar;
      assert.deepEqual(annotations.map(({ id }) => id).sort(), ids.sort());
      const places = annotations.map(({ target }) => Number(/\d+/.exec(target.exact)?.[0]));
      assert.deepEqual(
        places,
        [...places].sort((a, b) => a - b),
      );
    }
  });
});
