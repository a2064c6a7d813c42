import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseDesktopArguments } from '../../support/editorHost/desktopArguments.mjs';
import { setUpOnce } from '../../support/editorHost/setUpOnce.mjs';
import { workbenchAddress } from '../../support/editorHost/workbench.mjs';

describe('the command line of the server build', () => {
  it('takes the arguments that runTests gives to a desktop editor', () => {
    const args = parseDesktopArguments([
      '/articles',
      '--user-data-dir=/tmp/user',
      '--no-sandbox',
      '--extensions-dir',
      '/tmp/extensions',
      '--extensionTestsPath=/ext/run.js',
      '--extensionDevelopmentPath=/ext',
      '--extensionDevelopmentPath=/other',
    ]);
    assert.deepEqual(args, {
      extensionDevelopmentPath: ['/ext', '/other'],
      extensionTestsPath: '/ext/run.js',
      userDataDir: '/tmp/user',
      extensionsDir: '/tmp/extensions',
      target: '/articles',
    });
  });
});

describe('the workbench’s address', () => {
  it('carries a folder whose name needs escaping, and the token', () => {
    const address = new URL(workbenchAddress({ origin: 'http://127.0.0.1:1', folder: '/a b/ü&c', token: 't' }));
    assert.equal(address.searchParams.get('folder'), '/a b/ü&c');
    assert.equal(address.searchParams.get('tkn'), 't');
    assert.equal(address.searchParams.has('payload'), false);
  });

  it('names the extension and its tests as files of the server', () => {
    const address = new URL(workbenchAddress({ origin: 'http://127.0.0.1:1', extensions: ['/ext'], tests: '/run.js' }));
    assert.deepEqual(JSON.parse(address.searchParams.get('payload') ?? ''), [
      ['extensionDevelopmentPath', 'vscode-remote://127.0.0.1:1/ext'],
      ['extensionTestsPath', 'vscode-remote://127.0.0.1:1/run.js'],
    ]);
  });
});

describe('a set-up in the cache', () => {
  let cache: string;
  const fill = (text: string) => (folder: string) => writeFile(path.join(folder, 'file'), text);

  beforeEach(async () => {
    cache = await mkdtemp(path.join(os.tmpdir(), 'corroborate-cache-'));
  });
  afterEach(() => rm(cache, { recursive: true, force: true }));

  it('is done once and reused', async () => {
    const first = await setUpOnce('thing', 'thing', fill('first'), cache);
    const second = await setUpOnce('thing', 'thing', fill('second'), cache);
    assert.equal(first, second);
    assert.equal(await readFile(path.join(second, 'file'), 'utf8'), 'first');
  });

  it('leaves nothing behind when it fails, so the next one starts afresh', async () => {
    const fail = () => Promise.reject(new Error('no network'));
    await assert.rejects(setUpOnce('thing', 'thing', fail, cache), /no network/);
    assert.deepEqual(await readdir(cache), []);
    await setUpOnce('thing', 'thing', fill('whole'), cache);
  });

  it('clears away what a run left that was killed half-way, and nothing of a run that goes on', async () => {
    const { pid: dead } = spawnSync(process.execPath, ['--version']);
    const left = path.join(cache, `thing.draft-${dead}`);
    const working = path.join(cache, `thing.draft-${process.ppid}`);
    for (const folder of [left, working]) await mkdir(folder);
    await setUpOnce('thing', 'thing', fill('whole'), cache);
    assert.equal(existsSync(left), false);
    assert.equal(existsSync(working), true);
  });
});
