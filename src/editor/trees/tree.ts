import * as vscode from 'vscode';
import { DisposableStore, type Disposes } from '../disposableStore';
import type { Newsroom } from '../newsroom/newsroom';
import { plainLabel } from '../plainLabel';

/** A line of a tree. `id` keeps it open and chosen while the tree is brought up to date. */
export interface TreeNode {
  readonly id: string;
  readonly item: vscode.TreeItem;
  /** Null for a line without lines below it. */
  readonly children: ((token: vscode.CancellationToken) => Promise<readonly TreeNode[]>) | null;
}

export interface TreeOptions {
  readonly id: string;
  readonly newsroom: Newsroom;
  readonly roots: (token: vscode.CancellationToken) => Promise<readonly TreeNode[]>;
}

/** A tree of what the newsroom knows: filled when it is looked at, brought up to date while it is in sight. */
export function registerTree({ id, newsroom, roots }: TreeOptions): Disposes {
  const store = new DisposableStore();
  const changed = store.add(new vscode.EventEmitter<undefined>());
  const ended = store.add(new vscode.CancellationTokenSource());
  const provider: vscode.TreeDataProvider<TreeNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => {
      node.item.id = node.id;
      return node.item;
    },
    getChildren: async (node) => {
      const children = node ? node.children : roots;
      return children ? [...(await children(ended.token))] : [];
    },
  };
  const view = store.add(vscode.window.createTreeView(id, { treeDataProvider: provider, showCollapseAll: true }));
  let outdated = false;
  const refresh = (): void => {
    outdated = !view.visible;
    if (view.visible) changed.fire(undefined);
  };
  const tellProgress = (): void => {
    const { phase, done, total, failure } = newsroom.state;
    if (phase === 'failed')
      view.message = vscode.l10n.t('The articles could not be read: {0}', plainLabel(failure ?? '', 300));
    else if (phase === 'indexing') view.message = vscode.l10n.t('Reading {0} of {1} articles', done, total);
    else view.message = '';
  };
  store.add(newsroom.onDidChange(refresh));
  store.add(newsroom.onDidChangeState(tellProgress));
  store.add(
    view.onDidChangeVisibility(() => {
      if (view.visible && outdated) refresh();
    }),
  );
  tellProgress();
  return store;
}

/** Plain lines, those without words left out. */
export function tooltipOf(...lines: readonly string[]): string {
  return lines
    .map((line) => plainLabel(line, 200))
    .filter((line) => line !== '')
    .join('\n');
}

/** Opens a span of a source when the line is chosen. */
export function goCommand(path: string, start: number, end: number): vscode.Command {
  return {
    command: 'corroborate.goToPlace',
    title: vscode.l10n.t('Go to'),
    arguments: [path, start, end],
  };
}

export const { None: LEAF, Collapsed: CLOSED } = vscode.TreeItemCollapsibleState;
