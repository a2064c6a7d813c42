import * as vscode from 'vscode';
import { GAZETTEER_FILES } from '../../core/recognize/names/gazetteer';
import { NAME_MODEL_FILE } from '../../core/recognize/names/nameResources';

const FOLDER = ['media', 'recognition'];
/** By name, because the folder of an extension on the web cannot be listed. */
const FILES: readonly string[] = [NAME_MODEL_FILE, ...GAZETTEER_FILES];

/** The bytes of the files that recognition reads, by file name. One that is missing makes recognition weaker, no more. */
export async function readMedia(
  extensionUri: vscode.Uri,
  log: vscode.LogOutputChannel,
): Promise<Readonly<Record<string, Uint8Array>>> {
  const read = async (name: string): Promise<[string, Uint8Array][]> => {
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, ...FOLDER, name));
      return [[name, bytes]];
    } catch (error) {
      log.warn(`${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  };
  return Object.fromEntries((await Promise.all(FILES.map(read))).flat());
}
