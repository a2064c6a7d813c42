import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import manifest from '../../../package.json';
import type { CorroborateApi } from '../../../src/activate';

/** The running extension. */
export async function corroborate(): Promise<CorroborateApi> {
  const extension = vscode.extensions.getExtension<CorroborateApi>(`${manifest.publisher}.${manifest.name}`);
  assert.ok(extension, 'the extension is not installed');
  return extension.activate();
}

export function newsroomUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Shows an article of the demo newsroom by the beginning of its name. */
export async function showArticle(prefix: string): Promise<vscode.TextEditor> {
  const [uri] = await vscode.workspace.findFiles(`${prefix}*.txt`);
  assert.ok(uri, `no article ${prefix}`);
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** The position in the middle of the words' first occurrence behind `after`. */
export function positionOf(document: vscode.TextDocument, words: string, after = ''): vscode.Position {
  const text = document.getText();
  const at = text.indexOf(words, after === '' ? 0 : text.indexOf(after));
  assert.ok(at >= 0, `no "${words}" in ${document.uri.path}`);
  return document.positionAt(at + (words.length >> 1));
}

/** Settles when `holds` does; fails with what it was waiting for. */
export async function eventually(
  what: string,
  holds: () => boolean | Promise<boolean>,
  within = 20_000,
): Promise<void> {
  const end = Date.now() + within;
  while (!(await holds())) {
    assert.ok(Date.now() < end, `not in time: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

/** The texts of the cards that a hover shows. */
export async function cardsAt(uri: vscode.Uri, position: vscode.Position): Promise<string[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value));
}

export async function write(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = newsroomUri(name);
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return uri;
}

export async function remove(uri: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(uri);
}

/** Undoes what a test has typed and closes every editor. */
export async function closeAll(): Promise<void> {
  for (const editor of vscode.window.visibleTextEditors) {
    if (!editor.document.isDirty) continue;
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
