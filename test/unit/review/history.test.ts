import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { corroborateIn } from '../../support/commandLine';
import { generateHistory, type HistoryMerge } from '../../support/history/generateHistory';

describe('a newsroom with a history', function () {
  this.timeout(120_000);
  let folder: string;
  let merges: HistoryMerge[];

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'corroborate-history-'));
    merges = generateHistory(folder, { articles: 5, analysts: 3, annotations: 40, branches: 9, seed: 1 });
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('merges branches of several analysts on the same articles without a conflict', () => {
    assert.equal(merges.length, 9);
    assert.equal(merges.flatMap(({ added }) => added).length, 40);
  });

  it('tells of every merge what its branch added, and nothing else', async () => {
    for (const { base, commit, added, author } of merges) {
      const { code, out } = await corroborateIn(folder, ['diff', base, commit, '--format', 'json']);
      assert.equal(code, 0);
      const { records, articles, facts } = JSON.parse(out) as {
        records: { change: string; author: string; after: { id: string } }[];
        articles: unknown[];
        facts: unknown[];
      };
      assert.deepEqual(records.map(({ after }) => after.id).sort(), [...added].sort());
      assert(records.every((record) => record.change === 'added' && record.author === author));
      assert.deepEqual([articles, facts], [[], []]);
    }
  });

  it('is sound, and exports all that was annotated and knows it again', async () => {
    assert.deepEqual(await corroborateIn(folder, ['check']), { code: 0, out: `no findings in ${(await corroborateIn(folder, ['check', '--format', 'junit'])).out.split('<testsuite ').length - 1} sidecars\n`, err: '' }); // prettier-ignore
    assert.equal((await corroborateIn(folder, ['export', '--to', 'jsonl'])).out.trim().split('\n').length, 40);
    await corroborateIn(folder, ['export', '--to', 'w3c', '-o', '.git/page.json']);
    assert.deepEqual(await corroborateIn(folder, ['import', '--from', 'w3c', '.git/page.json']), { code: 0, out: '', err: '0 imported, 40 were there before\n' }); // prettier-ignore
    const { out } = await corroborateIn(folder, ['agreement', '--format', 'json']);
    assert.deepEqual((JSON.parse(out) as { analysts: string[] }).analysts, ['ada', 'ben', 'cyd']);
  });
});
