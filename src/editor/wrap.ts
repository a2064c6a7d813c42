import * as vscode from 'vscode';
import { DisposableStore, type Disposes } from './disposableStore';
import type { Newsroom } from './newsroom/newsroom';

/** A line of an article that runs past any window. */
const LONG_LINE = 200;
const OFFERED = 'corroborate.wrapOffered';

/** Wraps the lines of plain text in this workspace, or for this user where no folder is open. */
export async function wrapArticles(): Promise<void> {
  const target = vscode.workspace.workspaceFolders
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  const configuration = vscode.workspace.getConfiguration('editor', { languageId: 'plaintext' });
  await configuration.update('wordWrap', 'on', target, true);
}

/** Offers once, in an article whose lines run out of the window, to wrap them. */
export function offerWrap(newsroom: Newsroom, memory: vscode.Memento): Disposes {
  const store = new DisposableStore();
  const offer = async (editor: vscode.TextEditor | undefined): Promise<void> => {
    if (!editor || memory.get<boolean>(OFFERED, false) || !newsroom.isArticle(editor.document)) return;
    const { document } = editor;
    const wrapped = vscode.workspace.getConfiguration('editor', document).get<string>('wordWrap') !== 'off';
    if (wrapped || !hasLongLine(document)) return;
    await memory.update(OFFERED, true);
    store.dispose();
    const wrap = vscode.l10n.t('Wrap Lines');
    const message = vscode.l10n.t(
      'The lines of this article run out of the window. Wrap them in plain text files of this workspace?',
    );
    if ((await vscode.window.showInformationMessage(message, wrap, vscode.l10n.t('Not Now'))) === wrap)
      await wrapArticles();
  };
  store.add(vscode.window.onDidChangeActiveTextEditor((editor) => void offer(editor)));
  void offer(vscode.window.activeTextEditor);
  return store;
}

function hasLongLine(document: vscode.TextDocument): boolean {
  for (let line = 0; line < Math.min(document.lineCount, 100); line++)
    if (document.lineAt(line).text.length > LONG_LINE) return true;
  return false;
}
