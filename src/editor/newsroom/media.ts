import * as vscode from 'vscode';

/** The files of the folder `media/recognition`, which hold what was trained or collected rather than written. */
const FOLDER = ['media', 'recognition'];

/** The bytes of the files that recognition reads, by file name; none where the package has no such folder. */
export async function readMedia(extensionUri: vscode.Uri): Promise<Readonly<Record<string, Uint8Array>>> {
  const folder = vscode.Uri.joinPath(extensionUri, ...FOLDER);
  const names = await vscode.workspace.fs.readDirectory(folder).then(
    (entries) => entries.filter(([, type]) => type === vscode.FileType.File).map(([name]) => name),
    () => [],
  );
  const files = await Promise.all(
    names.map(async (name) => [name, await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name))] as const),
  );
  return Object.fromEntries(files);
}
