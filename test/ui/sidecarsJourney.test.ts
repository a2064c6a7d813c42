import assert from 'node:assert/strict';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openAnalystWindow } from '../support/ui/analystWindow.mjs';
import type { Workbench } from '../support/ui/workbench.mjs';

const ARTICLE = 'rafidain-today-border-triumph.txt';
const OWN = `${ARTICLE}.ines-falk.annotations.yaml`;

/** A folder that is not trusted, a name that nobody has told, and a file that is deleted: what the editor asks then. */
describe('an analyst in a folder that she does not trust', () => {
  let close = (): Promise<void> => Promise.resolve();
  let workbench: Workbench;
  let folder: string;
  const names = async (): Promise<string[]> =>
    (await readdir(folder)).filter((name) => name.startsWith(ARTICLE)).sort();
  const dialog = (): ReturnType<Workbench['page']['locator']> => workbench.page.locator('.monaco-dialog-box');

  before(async () => {
    const planted = { 'corroborate.author': 'Somebody Else' };
    const prepare = async (copy: string): Promise<void> => {
      await mkdir(path.join(copy, '.vscode'));
      await writeFile(path.join(copy, '.vscode/settings.json'), JSON.stringify(planted));
    };
    const settings = {
      'security.workspace.trust.enabled': true,
      'security.workspace.trust.startupPrompt': 'never',
      'explorer.confirmDelete': false,
      'explorer.confirmUndo': 'light',
      'files.enableTrash': false,
    };
    ({ workbench, folder, close } = await openAnalystWindow({ prepare, settings, asPerson: true }));
  });
  after(() => close());

  it('sees marks as everywhere', async () => {
    await workbench.page.getByText('Restricted Mode').first().waitFor();
    await workbench.openFile(ARTICLE);
    await workbench.waitForMark('Baghdad');
  });

  it('is asked for her name once, and signs with it and not with the one that the folder planted', async () => {
    await workbench.placeCursor('500 troops');
    await workbench.press('Control+Alt+A');
    await workbench.answer();
    await workbench.page.getByText('Your name in annotations').first().waitFor();
    await workbench.answer('Ines Falk');
    await eventually(async () => (await names()).includes(OWN));
    assert.match(await readFile(path.join(folder, OWN), 'utf8'), /author: Ines Falk\n/);
    await workbench.placeCursor('March 2011');
    await workbench.press('Control+Alt+A');
    await workbench.answer();
    await eventually(async () => (await readFile(path.join(folder, OWN), 'utf8')).includes('exact: March 2011'));
    assert.ok(!(await names()).some((name) => name.includes('somebody-else')));
  });

  it('reads why there is no review', async () => {
    await workbench.runCommand('Corroborate: Review Annotation Changes');
    await workbench.page.getByText('turns off in Restricted Mode').first().waitFor();
    await workbench.runCommand('Notifications: Clear All Notifications');
  });

  it('is asked for the annotations of an article that she deletes, and keeps them', async () => {
    const before = await names();
    await remove();
    await dialog().getByRole('button', { name: 'Skip Changes' }).click();
    await eventually(async () => !(await names()).includes(ARTICLE));
    assert.deepEqual(
      await names(),
      before.filter((name) => name !== ARTICLE),
    );
    await takeBack(before);
  });

  it('deletes both, and brings both back with one undo', async () => {
    const before = await names();
    const texts = await Promise.all(before.map((name) => readFile(path.join(folder, name), 'utf8')));
    await remove();
    await dialog().getByRole('button', { name: 'OK' }).click();
    await eventually(async () => (await names()).length === 0);
    await takeBack(before);
    assert.deepEqual(await Promise.all(before.map((name) => readFile(path.join(folder, name), 'utf8'))), texts);
  });

  async function remove(): Promise<void> {
    await workbench.page.locator('.explorer-folders-view').getByText(ARTICLE, { exact: true }).click();
    await workbench.press('Delete');
    await dialog().filter({ hasText: 'wants to make refactoring changes with this file deletion' }).waitFor();
  }
  async function takeBack(expected: readonly string[]): Promise<void> {
    await workbench.page.locator('.explorer-folders-view .monaco-list').focus();
    await workbench.press('Control+Z');
    await eventually(async () => (await names()).join() === expected.join());
  }
});

/** Two folders in one window, each with its own analyst's name, sidecars and registry. */
describe('an analyst with two folders', () => {
  let close = (): Promise<void> => Promise.resolve();
  let workbench: Workbench;
  let root: string;
  const NAMES = { first: 'first-flood.txt', second: 'second-flood.txt' };
  const TEXT =
    'Dam breaks near Tarn\n\nThe flood cut off 14 villages on Monday, the governor Ada Lund said. Ada Lund left.\n';

  before(async () => {
    const prepare = async (copy: string): Promise<string> => {
      root = path.dirname(copy);
      for (const [folder, author] of [
        ['first', 'Kim Lee'],
        ['second', 'Ines Falk'],
      ] as const) {
        await mkdir(path.join(root, folder, '.vscode'), { recursive: true });
        await writeFile(path.join(root, folder, NAMES[folder]), TEXT);
        const settings = { 'corroborate.author': author };
        await writeFile(path.join(root, folder, '.vscode/settings.json'), JSON.stringify(settings));
      }
      const workspace = path.join(root, 'desk.code-workspace');
      await writeFile(workspace, JSON.stringify({ folders: [{ path: 'first' }, { path: 'second' }] }));
      return workspace;
    };
    ({ workbench, close } = await openAnalystWindow({ prepare, settings: {} }));
  });
  after(() => close());

  for (const [folder, sidecar, author] of [
    ['first', `${NAMES.first}.kim-lee.annotations.yaml`, 'Kim Lee'],
    ['second', `${NAMES.second}.ines-falk.annotations.yaml`, 'Ines Falk'],
  ] as const)
    it(`annotates in the ${folder} one under the name that is set there`, async () => {
      await workbench.openFile(NAMES[folder]);
      await workbench.waitForMark('14 villages');
      await workbench.select('14 villages');
      await workbench.press('Control+Alt+A');
      await workbench.answer();
      const file = path.join(root, folder, sidecar);
      await eventually(async () => (await readFile(file, 'utf8').catch(() => '')).includes('exact: 14 villages'));
      assert.match(await readFile(file, 'utf8'), new RegExp(`author: ${author}\\n`));
    });

  it('decides on a name in the registry of the folder whose article she reads', async () => {
    await workbench.placeCursor('Ada Lund');
    await workbench.runCommand('Corroborate: Not a Name');
    const registry = path.join(root, 'second', 'corroborate.yaml');
    await eventually(async () => (await readFile(registry, 'utf8').catch(() => '')).includes('Ada Lund'));
    assert.ok(!(await readdir(path.join(root, 'first'))).includes('corroborate.yaml'));
  });
});

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await holds())) {
    assert.ok(Date.now() < end, 'not in time');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
