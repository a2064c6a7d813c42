import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CliError } from '../../../src/cli/environment';
import { changedSince, resolveCommit } from '../../../src/cli/repository/git';
import { stateOfCommit, stateOfWorkingTree } from '../../../src/cli/repository/state';

describe('a newsroom in git', () => {
  let folder: string;
  const run = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
      cwd: folder,
      stdio: 'pipe',
    });
  };

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'corroborate-git-'));
    await mkdir(path.join(folder, 'desk'));
    await writeFile(path.join(folder, 'desk/flood 1.txt'), 'The river rose.\r\n');
    await writeFile(path.join(folder, 'desk/flood 1.txt.ada.annotations.yaml'), 'version: 1\n');
    await writeFile(path.join(folder, 'corroborate.yaml'), 'version: 1\n');
    await writeFile(path.join(folder, 'notes.md'), 'Not ours.');
    run('init', '-q', '-b', 'main');
    run('add', '-A');
    run('commit', '-q', '-m', 'start');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('reads the same from a commit as from the working tree', async () => {
    const committed = await stateOfCommit(await resolveCommit('main', folder), folder);
    assert.deepEqual(committed, await stateOfWorkingTree(folder));
    assert.deepEqual([...committed.articles], [['desk/flood 1.txt', 'The river rose.\r\n']]);
    assert.deepEqual([...committed.sidecars.keys()], ['desk/flood 1.txt.ada.annotations.yaml']);
    assert.equal(committed.registry, 'version: 1\n');
  });

  it('reads a folder of the repository with paths relative to it', async () => {
    const { articles } = await stateOfCommit('main', path.join(folder, 'desk'));
    assert.deepEqual([...articles.keys()], ['flood 1.txt']);
  });

  it('keeps the old state of a commit when the working tree goes on', async () => {
    await writeFile(path.join(folder, 'desk/flood 1.txt'), 'The river fell.\n');
    await writeFile(path.join(folder, 'desk/new.txt'), 'New.\n');
    assert.equal((await stateOfCommit('main', folder)).articles.get('desk/flood 1.txt'), 'The river rose.\r\n');
    assert.deepEqual([...(await changedSince('main', folder))].sort(), ['desk/flood 1.txt', 'desk/new.txt']);
  });

  it('says which commit does not exist', async () => {
    await assert.rejects(resolveCommit('nowhere', folder), (error) => error instanceof CliError && error.message.includes('nowhere: no such commit')); // prettier-ignore
  });
});
