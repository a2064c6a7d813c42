import * as vscode from 'vscode';
import { counted } from '../../core/presentation/plainText';
import { ContextKeys } from '../contextKeys';
import { DisposableStore, type Disposes } from '../disposableStore';
import { plainLabel } from '../plainLabel';
import type { Newsroom, NewsroomState } from '../newsroom/newsroom';
import { whyNotRead } from './whyNotRead';

/** One item in the status bar, seen only while an article is open or articles are being read; a click opens the menu. */
export function createStatusItem(newsroom: Newsroom): Disposes {
  const store = new DisposableStore();
  const item = store.add(vscode.window.createStatusBarItem('corroborate.status', vscode.StatusBarAlignment.Right, 90));
  item.name = 'Corroborate';
  item.command = 'corroborate.showMenu';
  const keys = new ContextKeys();
  let conflicts: { readonly uri: string; readonly count: number } | null = null;

  const show = (): void => {
    const { state } = newsroom;
    const document = vscode.window.activeTextEditor?.document;
    const inArticle = document !== undefined && newsroom.isArticle(document);
    const count = inArticle && conflicts?.uri === document.uri.toString() ? conflicts.count : 0;
    const not = inArticle ? whyNotRead(document, newsroom) : null;
    item.text = textOf(state, count, not !== null);
    item.tooltip = [not?.why ?? '', tooltipOf(state, count)].filter((line) => line !== '').join('\n');
    item.accessibilityInformation = { label: `Corroborate: ${item.tooltip}`, role: 'button' };
    if (inArticle || state.phase === 'indexing') item.show();
    else item.hide();
    keys.set('inArticle', inArticle);
    keys.set('reading', state.phase === 'indexing');
  };

  const count = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    // While articles are still being read, each answer would be out of date at once and cost a comparison.
    if (!document || !newsroom.isArticle(document) || newsroom.state.phase === 'indexing') {
      show();
      return;
    }
    if (newsroom.isBeingEdited(document.uri)) return;
    const { length } = await newsroom.contradictionsIn(document.uri);
    conflicts = { uri: document.uri.toString(), count: length };
    show();
  };

  store.add(newsroom.onDidChangeState(show));
  store.add(newsroom.onDidChange(() => void count()));
  store.add(newsroom.onDidChangeScope(show));
  store.add(
    vscode.window.onDidChangeActiveTextEditor(() => {
      show();
      void count();
    }),
  );
  show();
  void count();
  return store;
}

function textOf(state: NewsroomState, conflicts: number, isHindered: boolean): string {
  if (state.phase === 'failed') return '$(error) Corroborate';
  if (state.phase === 'indexing') return `$(sync~spin) ${state.done}/${state.total}`;
  if (isHindered || state.problems.length > 0) return `$(quote) ${conflicts} $(warning)`;
  return conflicts > 0 ? `$(quote) ${counted(conflicts, 'conflict')}` : '$(quote)';
}

function tooltipOf(state: NewsroomState, conflicts: number): string {
  switch (state.phase) {
    case 'asleep':
      return vscode.l10n.t('No article was read yet');
    case 'failed':
      return vscode.l10n.t('Articles cannot be read: {0}', plainLabel(state.failure ?? '', 300));
    case 'indexing':
      return vscode.l10n.t('Reading articles: {0} of {1}', state.done, state.total);
    case 'ready':
      return [
        vscode.l10n.t('{0} read', counted(state.done - state.problems.length, 'article')),
        conflicts > 0 ? vscode.l10n.t('in this one, {0} with other sources', counted(conflicts, 'conflict')) : '',
        state.problems.length > 0
          ? vscode.l10n.t('{0} could not be read', counted(state.problems.length, 'article'))
          : '',
        state.incomplete ? vscode.l10n.t('others were left out') : '',
      ]
        .filter((part) => part !== '')
        .join('; ');
  }
}
