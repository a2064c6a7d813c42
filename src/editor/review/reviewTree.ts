import * as vscode from 'vscode';
import { recordWords } from '../../core/review/diff/describeRecord';
import type { AffectedAnnotation, ArticleChange } from '../../core/review/diff/diffReport';
import { DisposableStore, type Disposes } from '../disposableStore';
import type { ReviewItem, ReviewSession } from './reviewSession';

export const REVIEW_VIEW = 'corroborate.reviewTree';

export type ReviewNode =
  | { readonly kind: 'source'; readonly article: string; readonly items: readonly ReviewItem[]; readonly affected: ArticleChange | null }
  | { readonly kind: 'change'; readonly item: ReviewItem }
  | { readonly kind: 'affected'; readonly article: string; readonly affected: AffectedAnnotation }; // prettier-ignore

export interface ReviewTree extends Disposes {
  reveal(item: ReviewItem): Promise<void>;
  selected(): ReviewItem | null;
}

/** The view *Review*: the changes of annotations by source, each with a box for having looked at it. */
export function createReviewTree(session: ReviewSession): ReviewTree {
  const store = new DisposableStore();
  const changed = store.add(new vscode.EventEmitter<undefined>());
  // The view finds a line again by identity, so each line is made once for a state of the review.
  let sources: readonly ReviewNode[] = [];
  const nodes = new Map<ReviewItem, ReviewNode>();
  const provider: vscode.TreeDataProvider<ReviewNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => treeItem(node, session),
    getChildren: (node) => (node === undefined ? [...sources] : childrenOf(node, nodes)),
    getParent: (node) =>
      node.kind === 'change'
        ? sources.find((source) => source.kind === 'source' && source.items.includes(node.item))
        : undefined,
  };
  const view = store.add(
    vscode.window.createTreeView(REVIEW_VIEW, {
      treeDataProvider: provider,
      showCollapseAll: true,
      manageCheckboxStateManually: true,
    }),
  );
  store.add(
    view.onDidChangeCheckboxState(({ items }) => {
      for (const [node, state] of items) {
        if (node.kind === 'change') session.setViewed(node.item, state === vscode.TreeItemCheckboxState.Checked);
      }
    }),
  );
  const refresh = (): void => {
    sources = sourcesOf(session);
    nodes.clear();
    for (const item of session.items) nodes.set(item, { kind: 'change', item });
    const left = session.items.filter((item) => !session.isViewed(item)).length;
    const { base } = session;
    view.description = base === null ? '' : vscode.l10n.t('since {0}', base.slice(0, 8));
    view.badge = left === 0 ? undefined : { value: left, tooltip: vscode.l10n.t('{0} changes not looked at', left) };
    const empty = base !== null && session.items.length === 0 && session.articles.length === 0;
    view.message = empty ? vscode.l10n.t('No annotation changed.') : ''; // prettier-ignore
    void vscode.commands.executeCommand('setContext', 'corroborate.reviewing', base !== null);
    changed.fire(undefined);
  };
  store.add(session.onDidChange(refresh));
  return {
    reveal: async (item) => {
      const node = nodes.get(item);
      if (node !== undefined) await view.reveal(node, { select: true, focus: false });
    },
    selected: () => {
      const [node] = view.selection;
      return node?.kind === 'change' ? node.item : null;
    },
    dispose: () => store.dispose(),
  };
}

function sourcesOf(session: ReviewSession): ReviewNode[] {
  const articles = new Set([
    ...session.items.map(({ change }) => change.article),
    ...session.articles.map(({ path }) => path),
  ]);
  return [...articles].sort().map((article) => ({
    kind: 'source',
    article,
    items: session.items.filter(({ change }) => change.article === article),
    affected: session.articles.find(({ path }) => path === article) ?? null,
  }));
}

function childrenOf(node: ReviewNode, nodes: ReadonlyMap<ReviewItem, ReviewNode>): ReviewNode[] {
  if (node.kind !== 'source') return [];
  const changes = node.items.flatMap((item) => nodes.get(item) ?? []);
  const affected = node.affected?.affected.map((one): ReviewNode => ({ kind: 'affected', article: node.article, affected: one })) ?? []; // prettier-ignore
  return [...affected, ...changes];
}

const ICONS = {
  added: new vscode.ThemeIcon('diff-added', new vscode.ThemeColor('gitDecoration.addedResourceForeground')),
  removed: new vscode.ThemeIcon('diff-removed', new vscode.ThemeColor('gitDecoration.deletedResourceForeground')),
  changed: new vscode.ThemeIcon('diff-modified', new vscode.ThemeColor('gitDecoration.modifiedResourceForeground')),
};

function treeItem(node: ReviewNode, session: ReviewSession): vscode.TreeItem {
  const { Expanded, None } = vscode.TreeItemCollapsibleState;
  if (node.kind === 'source') {
    const item = new vscode.TreeItem(node.article.slice(node.article.lastIndexOf('/') + 1), Expanded);
    item.id = node.article;
    item.iconPath = new vscode.ThemeIcon('file-text');
    const left = node.items.filter((one) => !session.isViewed(one)).length;
    item.description = left === 0 ? vscode.l10n.t('all viewed') : vscode.l10n.t('{0} to look at', left);
    return item;
  }
  if (node.kind === 'affected') {
    const { exact, outcome, now, author } = node.affected;
    const item = new vscode.TreeItem(`“${oneLine(exact)}”`, None);
    item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    item.description = [outcome, author ?? ''].filter((part) => part !== '').join(' · ');
    item.tooltip = now === null ? vscode.l10n.t('The article changed: these words are gone.') : vscode.l10n.t('The article changed: it reads “{0}” now.', oneLine(now)); // prettier-ignore
    return item;
  }
  const { change } = node.item;
  const item = new vscode.TreeItem(`“${oneLine(recordWords(change))}”`, None);
  item.id = node.item.key;
  item.iconPath = ICONS[change.change];
  item.description = [describe(node.item), change.author ?? ''].filter((part) => part !== '').join(' · ');
  item.contextValue = change.record === 'annotation' && change.after !== null ? 'annotation' : 'record';
  item.checkboxState = session.isViewed(node.item)
    ? { state: vscode.TreeItemCheckboxState.Checked, tooltip: vscode.l10n.t('Viewed') }
    : { state: vscode.TreeItemCheckboxState.Unchecked, tooltip: vscode.l10n.t('Not viewed') };
  item.command = { command: 'corroborate.openReviewChange', title: vscode.l10n.t('Open'), arguments: [node] };
  return item;
}

function describe({ change }: ReviewItem): string {
  if (change.change === 'changed') return change.fields.map(({ field, from, to }) => (field === 'status' || field === 'stance' || field === 'value' ? `${field}: ${from || '–'} → ${to || '–'}` : field)).join(', '); // prettier-ignore
  return `${change.record} ${change.change}`;
}

const LONGEST = 80;
function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line;
}
