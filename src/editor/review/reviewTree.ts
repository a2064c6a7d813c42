import * as vscode from 'vscode';
import { recordWords } from '../../core/review/diff/describeRecord';
import type { AffectedAnnotation } from '../../core/review/diff/diffReport';
import type { RecordChange } from '../../core/review/diff/recordDiff';
import { outcomeName, shorten } from '../annotations/words';
import { DisposableStore, type Disposes } from '../disposableStore';
import { createLineTree, ShownLine, type Line } from '../trees/lineTree';
import type { ReviewItem, ReviewSession } from './reviewSession';
import { answerName, changeName } from './words';

export const REVIEW_VIEW = 'corroborate.reviewTree';

export interface ReviewTree extends Disposes {
  reveal(item: ReviewItem): Promise<void>;
  selected(): ReviewItem | null;
}

type ReviewLine = Line<ReviewItem | null>;

/** The change on which a command of the view was called; null for anything else. */
export function itemOf(argument: unknown): ReviewItem | null {
  return argument instanceof ShownLine ? (argument as ShownLine<ReviewItem | null>).line.value : null;
}

/** The view *Review*: the changes of annotations by source, each with a box for having looked at it. */
export function createReviewTree(session: ReviewSession): ReviewTree {
  const store = new DisposableStore();
  const tree = store.add(createLineTree<ReviewItem | null>({ id: REVIEW_VIEW, manageCheckboxStateManually: true }));
  const { view } = tree;
  store.add(
    view.onDidChangeCheckboxState(({ items }) => {
      for (const [{ line }, state] of items) {
        if (line.value !== null) session.setViewed(line.value, state === vscode.TreeItemCheckboxState.Checked);
      }
    }),
  );
  const show = (): void => {
    const { base, items } = session;
    const left = items.filter((item) => !session.isViewed(item)).length;
    view.description =
      base === null
        ? ''
        : vscode.l10n.t('{0} of {1} viewed, since {2}', items.length - left, items.length, base.slice(0, 8));
    view.badge = left === 0 ? undefined : { value: left, tooltip: vscode.l10n.t('{0} changes not looked at', left) };
    const empty = base !== null && items.length === 0 && session.articles.length === 0;
    view.message = empty ? vscode.l10n.t('No annotation changed.') : '';
    void vscode.commands.executeCommand('setContext', 'corroborate.reviewing', base !== null);
    tree.show(sourceLines(session));
  };
  store.add(session.onDidChange(show));
  return {
    reveal: (item) => tree.reveal(item.key),
    selected: () => view.selection[0]?.line.value ?? null,
    dispose: () => store.dispose(),
  };
}

function sourceLines(session: ReviewSession): ReviewLine[] {
  const articles = new Set([
    ...session.items.map(({ change }) => change.article),
    ...session.articles.map(({ path }) => path),
  ]);
  return [...articles].sort().map((article) => {
    const affected = session.articles.find(({ path }) => path === article)?.affected ?? [];
    const items = session.items.filter(({ change }) => change.article === article);
    const item = new vscode.TreeItem(
      article.slice(article.lastIndexOf('/') + 1),
      vscode.TreeItemCollapsibleState.Expanded,
    );
    item.iconPath = new vscode.ThemeIcon('file-text');
    item.tooltip = article;
    const children = [
      ...affected.map((one) => affectedLine(one, article, session.root)),
      ...items.map((one) => changeLine(one, session)),
    ];
    return { id: article, value: null, item, children };
  });
}

function affectedLine(affected: AffectedAnnotation, article: string, root: vscode.Uri | null): ReviewLine {
  const { id, exact, outcome, now, author } = affected;
  const item = new vscode.TreeItem(quoted(exact), vscode.TreeItemCollapsibleState.None);
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  item.description = joined(outcomeName(outcome, false), author ?? '');
  item.tooltip =
    now === null
      ? vscode.l10n.t('The article changed: these words are gone.')
      : vscode.l10n.t('The article changed: it reads “{0}” now.', shorten(now, LONGEST));
  if (root !== null) {
    const target = { article: vscode.Uri.joinPath(root, article), annotationId: id };
    item.command = { command: 'corroborate.showAnnotation', title: vscode.l10n.t('Open'), arguments: [target] };
  }
  return { id: `${article}\n${id}`, value: null, item, children: [] };
}

const ICONS: Readonly<Record<RecordChange['change'], vscode.ThemeIcon>> = {
  added: new vscode.ThemeIcon('diff-added', new vscode.ThemeColor('gitDecoration.addedResourceForeground')),
  removed: new vscode.ThemeIcon('diff-removed', new vscode.ThemeColor('gitDecoration.deletedResourceForeground')),
  changed: new vscode.ThemeIcon('diff-modified', new vscode.ThemeColor('gitDecoration.modifiedResourceForeground')),
};

function changeLine(one: ReviewItem, session: ReviewSession): ReviewLine {
  const { change, key } = one;
  const item = new vscode.TreeItem(quoted(recordWords(change)), vscode.TreeItemCollapsibleState.None);
  item.iconPath = ICONS[change.change];
  item.description = joined(changeName(change), change.author ?? '', ...session.answersTo(one).map(answerName));
  item.contextValue = change.record === 'annotation' && change.after !== null ? 'annotation' : 'record';
  item.checkboxState = session.isViewed(one)
    ? { state: vscode.TreeItemCheckboxState.Checked, tooltip: vscode.l10n.t('Viewed') }
    : { state: vscode.TreeItemCheckboxState.Unchecked, tooltip: vscode.l10n.t('Not viewed') };
  item.command = { command: 'corroborate.openReviewChange', title: vscode.l10n.t('Open'), arguments: [key] };
  return { id: key, value: one, item, children: [] };
}

const LONGEST = 80;
const quoted = (words: string): string => `“${shorten(words.trim(), LONGEST)}”`;
const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
