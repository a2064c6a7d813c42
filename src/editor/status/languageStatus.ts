import * as vscode from 'vscode';
import { DisposableStore, type Disposes } from '../disposableStore';
import { Pace } from '../newsroom/pace';
import type { Newsroom } from '../newsroom/newsroom';
import { whyNotRead } from './whyNotRead';

/** In milliseconds: whether a text is too large need not be known while it is typed. */
const REST = 500;

/** Says among the language's states whether the text in the active editor is read, and why not. */
export function createLanguageStatus(newsroom: Newsroom): Disposes {
  const store = new DisposableStore();
  const item = store.add(vscode.languages.createLanguageStatusItem('corroborate.reading', { language: 'plaintext' }));
  item.name = 'Corroborate';
  const show = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) return;
    const not = whyNotRead(document, newsroom);
    item.text = not === null || not.isArticle ? vscode.l10n.t('An article') : vscode.l10n.t('No article');
    item.detail = not?.why ?? '';
    const { Information, Warning } = vscode.LanguageStatusSeverity;
    item.severity = not?.isArticle ? Warning : Information;
    item.command = not?.setting
      ? { title: vscode.l10n.t('Open Setting'), command: 'workbench.action.openSettings', arguments: [not.setting] }
      : undefined;
  };
  const later = store.add(new Pace(show, REST));
  store.add(vscode.window.onDidChangeActiveTextEditor(show));
  store.add(newsroom.onDidChangeScope(show));
  store.add(newsroom.onDidChangeState(() => later.request()));
  store.add(
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) later.request();
    }),
  );
  show();
  return store;
}
