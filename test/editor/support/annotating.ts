import * as vscode from 'vscode';
import type { CorroborateApi } from '../../../src/activate';
import { eventually } from './articles';

/** Selects words in the open article, once it shows what its file holds. */
export async function select(article: vscode.Uri, words: string): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(article);
  const onDisk = new TextDecoder().decode(await vscode.workspace.fs.readFile(article));
  await eventually('the text of the file', () => editor.document.isDirty || editor.document.getText() === onDisk);
  const start = editor.document.getText().indexOf(words);
  editor.selection = new vscode.Selection(
    editor.document.positionAt(start),
    editor.document.positionAt(start + words.length),
  );
  return editor;
}

/** Selects, calls the command and presses Enter on what is proposed. */
export async function annotate(api: CorroborateApi, article: vscode.Uri, words: string): Promise<vscode.TextEditor> {
  const editor = await select(article, words);
  await api.annotations.load(article);
  const count = (): number => api.annotations.annotationsOf(article).length;
  const before = count();
  const done = vscode.commands.executeCommand('corroborate.annotate');
  await eventually(`an annotation on ${words}`, async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return count() > before;
  });
  await done;
  return editor;
}
