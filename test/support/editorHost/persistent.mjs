// What `npm start` keeps between two starts: the editor's settings and state, and the analyst's work in the newsroom.
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from './paths.mjs';

/**
 * @param {'desktop' | 'server'} editor
 * @returns {{ dataFolder: string, extensionsFolder: string }}
 */
export function persistentFolders(editor) {
  const folder = path.join(cacheFolder, `start-${editor}`);
  return { dataFolder: path.join(folder, 'data'), extensionsFolder: path.join(folder, 'extensions') };
}

/**
 * A copy of the demo newsroom that is worked in: made on the first start, kept on later ones.
 *
 * @param {string} demo
 * @returns {Promise<string>}
 */
export async function workingNewsroom(demo) {
  const folder = path.join(cacheFolder, 'newsroom');
  if (!existsSync(folder)) await cp(demo, folder, { recursive: true });
  return folder;
}
