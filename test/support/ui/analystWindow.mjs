// An analyst's window: the packaged extension over a copy of the demo newsroom. The start of every journey.
import { copyNewsroom } from '../editorHost/newsroomCopy.mjs';
import { packageFile } from '../editorHost/paths.mjs';
import { openEditorPage } from './editorPage.mjs';

/**
 * @param {object} [options]
 * @param {(folder: string) => Promise<string | void>} [options.prepare] works on the copy before it is opened; gives the
 *   workspace file to open instead, if any
 * @param {Record<string, unknown>} [options.settings] user settings; by default the analyst's name is set
 * @param {boolean} [options.asPerson] asks questions in dialogs and trusts no folder
 * @returns {Promise<Awaited<ReturnType<typeof openEditorPage>> & { folder: string }>}
 */
export async function openAnalystWindow({
  prepare,
  settings = { 'corroborate.author': 'Ines Falk' },
  asPerson = false,
} = {}) {
  const { folder, remove } = await copyNewsroom();
  try {
    const opened = (await prepare?.(folder)) ?? folder;
    const editor = await openEditorPage({ folder: opened, vsix: packageFile(), settings, asPerson });
    const close = async () => {
      await editor.close();
      await remove();
    };
    return { ...editor, folder, close };
  } catch (error) {
    await remove();
    throw error;
  }
}
