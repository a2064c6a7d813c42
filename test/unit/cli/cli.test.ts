import assert from 'node:assert/strict';
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { corroborateIn, type Ran } from '../../support/commandLine';

describe('the command line', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'corroborate-cli-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const corroborate = (...args: string[]): Promise<Ran> => corroborateIn(folder, args);
  const pathsOf = (json: string): string[] =>
    (JSON.parse(json) as { sources: { path: string }[] }).sources.map((source) => source.path);

  it('searches folders for articles and names them relative to what was asked for', async () => {
    await mkdir(path.join(folder, 'news/deep'), { recursive: true });
    await writeFile(path.join(folder, 'news/b.txt'), 'The river rose.');
    await writeFile(path.join(folder, 'news/deep/a.txt'), 'The river fell.');
    await writeFile(path.join(folder, 'news/readme.md'), 'Not an article.');
    const { code, out } = await corroborate('analyze', 'news', '--format', 'json');
    assert.equal(code, 0);
    assert.deepEqual(pathsOf(out), ['b.txt', 'deep/a.txt']);
  });

  it('reads the rest, says what it could not read and exits with 2', async () => {
    await writeFile(path.join(folder, 'good.txt'), 'The river rose.');
    await writeFile(path.join(folder, 'latin1.txt'), Buffer.from('Good.\nCaf\xe9 closed.', 'latin1'));
    await writeFile(path.join(folder, 'binary.txt'), Buffer.from([0x50, 0x4b, 0, 1, 2]));
    const { code, out, err } = await corroborate('analyze', '.', '--format', 'json');
    assert.equal(code, 2);
    assert.deepEqual(pathsOf(out), ['good.txt']);
    assert.match(err, /latin1\.txt: not valid UTF-8 in line 2/);
    assert.match(err, /binary\.txt: not a text file/);
  });

  it('leaves out a file over the size limit and names the option', async () => {
    await writeFile(path.join(folder, 'large.txt'), 'a '.repeat(600_000));
    const { code, err } = await corroborate('analyze', '.', '--max-size', '1');
    assert.equal(code, 2);
    assert.match(err, /1\.2 MB is over the limit of 1 MB \(--max-size\)/);
  });

  it('says which path does not exist', async () => {
    const { code, err } = await corroborate('analyze', 'nowhere');
    assert.equal(code, 2);
    assert.match(err, /nowhere: no such file or folder/);
  });

  it('explains each command on --help', async () => {
    const { code, out } = await corroborate('analyze', '--help');
    assert.equal(code, 0);
    assert.match(out, /articles or folders of articles/);
  });

  it('refuses a format that it does not know', async () => {
    const { code, err } = await corroborate('analyze', '.', '--format', 'xml');
    assert.equal(code, 2);
    assert.match(err, /Allowed choices are text, json/);
  });
});

describe('facts and the report', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'corroborate-cli-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('compare the demo newsroom and write one page of it', async () => {
    const fixtures = path.resolve('test/fixtures');
    const { code, out } = await corroborateIn(fixtures, ['facts', 'newsroom', '--format', 'json']);
    assert.equal(code, 0);
    const { facts } = JSON.parse(out) as {
      facts: { relation: string; reason: string | null; members: { text: string; group: number }[] }[];
    };
    const slip = facts.find(({ members }) => members.some(({ text }) => text === '25,000 square meters'));
    assert.equal(slip?.relation, 'conflict');
    assert.equal(slip.reason, 'unit');
    assert(slip.members.some(({ text }) => /square miles|square kilometres/.test(text)));
    const text = (await corroborateIn(fixtures, ['facts', 'newsroom'])).out;
    assert.match(text, /\n {2}18 Jun 2017\n/);
    assert.doesNotMatch(text, /\n {2}17,\d\d\d\n/);
    const report = path.join(folder, 'report.html');
    assert.equal((await corroborateIn(fixtures, ['report', 'newsroom', '-o', report])).code, 0);
    assert.match(await readFile(report, 'utf8'), /<title>newsroom<\/title>/);
  });
});
