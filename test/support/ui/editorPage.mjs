// Opens VS Code in a page that can be driven: the start of every journey and screenshot.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { launchBrowser } from '../editorHost/browser.mjs';
import { projectRoot } from '../editorHost/paths.mjs';
import { installExtension, startServer } from '../editorHost/server.mjs';
import { setUpServerBuild } from '../editorHost/serverBuild.mjs';
import { quietSettings } from '../editorHost/settings.mjs';
import { workbenchAddress } from '../editorHost/workbench.mjs';
import { Workbench } from './workbench.mjs';

/**
 * @typedef {object} EditorPageOptions
 * @property {string} folder the workspace: a folder or a `.code-workspace` file
 * @property {string} [vsix] a package to install; without it the working copy is loaded as under development
 * @property {import('../editorHost/settings.mjs').Theme} [theme]
 * @property {{ width: number, height: number }} [viewport] 1400 × 900 by default
 * @property {Record<string, unknown>} [settings] user settings besides the quiet ones
 * @property {boolean} [asPerson] asks questions in dialogs and trusts no folder; with `vsix` only
 */

/**
 * Opens `folder` in the server build in headless Chromium and waits until the workbench stands.
 *
 * @param {EditorPageOptions} options
 * @returns {Promise<{
 *   workbench: Workbench;
 *   page: import('playwright-core').Page;
 *   openWindow: () => Promise<Workbench>;
 *   close: () => Promise<void>;
 * }>} `openWindow` opens the same folder once more.
 */
export async function openEditorPage({
  folder,
  vsix,
  theme,
  viewport = { width: 1400, height: 900 },
  settings = {},
  asPerson = false,
}) {
  const build = await setUpServerBuild();
  const temporary = await mkdtemp(path.join(os.tmpdir(), 'corroborate-page-'));
  const closers = [() => rm(temporary, { recursive: true, force: true, maxRetries: 3 })];
  const close = async () => {
    for (const closer of closers.splice(0)) await closer().catch(() => undefined);
  };
  try {
    const extensionsFolder = path.join(temporary, 'extensions');
    if (vsix) await installExtension(build, vsix, extensionsFolder);
    const server = await startServer({
      build,
      dataFolder: path.join(temporary, 'data'),
      extensionsFolder,
      settings: { ...quietSettings(theme), ...settings },
      asPerson,
    });
    closers.unshift(server.stop);
    const browser = await launchBrowser();
    closers.unshift(() => browser.close());
    const address = workbenchAddress({
      origin: server.origin,
      ...(folder.endsWith('.code-workspace') ? { workspace: folder } : { folder }),
      ...(vsix ? {} : { extensions: [projectRoot] }),
    });
    const open = async () => {
      const context = await browser.newContext({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
      const page = await context.newPage();
      await page.goto(address);
      const workbench = new Workbench(page);
      await workbench.waitUntilReady();
      return { workbench, page };
    };
    return { ...(await open()), openWindow: async () => (await open()).workbench, close };
  } catch (error) {
    await close();
    throw error;
  }
}
