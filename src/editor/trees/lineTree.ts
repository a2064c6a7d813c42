import * as vscode from 'vscode';
import { DisposableStore, type Disposes } from '../disposableStore';

/** A line of a tree: what it is about, how it looks and the lines below it. `id` is of this line alone. */
export interface Line<T> {
  readonly id: string;
  readonly value: T;
  readonly item: vscode.TreeItem;
  readonly children: readonly Line<T>[];
}

/** A line as the editor knows it and hands it to commands: the same object for as long as the line is shown. */
export class ShownLine<T> {
  children: readonly ShownLine<T>[] = [];

  constructor(
    public line: Line<T>,
    readonly parent: ShownLine<T> | null,
  ) {}
}

export interface LineTree<T> extends Disposes {
  readonly view: vscode.TreeView<ShownLine<T>>;
  /** Shows these lines from now on. */
  show(lines: readonly Line<T>[]): void;
  reveal(id: string): Promise<void>;
}

export interface LineTreeOptions {
  readonly id: string;
  readonly manageCheckboxStateManually?: boolean;
  /** Called before the first lines are shown, and awaited by the view. */
  readonly prepare?: () => Promise<void>;
}

/** In milliseconds. A view that is opened in this moment may take the call to redraw for its own first reading. */
const REDRAW_LOST = 1000;

/**
 * A tree that redraws only the lines which differ from those it shows. While the editor redraws a whole tree it does
 * not know its lines, and an action that is chosen on one of them in that moment is called on nothing.
 */
export function createLineTree<T>({ id, prepare, manageCheckboxStateManually = false }: LineTreeOptions): LineTree<T> {
  const store = new DisposableStore();
  const changed = store.add(new vscode.EventEmitter<ShownLine<T>[] | undefined>());
  let roots: readonly ShownLine<T>[] = [];
  let rootsAskedFor = 0;
  const provider: vscode.TreeDataProvider<ShownLine<T>> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: ({ line }) => {
      line.item.id = line.id;
      return line.item;
    },
    getParent: ({ parent }) => parent,
    getChildren: async (shown) => {
      if (shown !== undefined) return [...shown.children];
      rootsAskedFor++;
      await prepare?.();
      return [...roots];
    },
  };
  const view = store.add(
    vscode.window.createTreeView(id, {
      treeDataProvider: provider,
      showCollapseAll: true,
      manageCheckboxStateManually,
    }),
  );
  const redrawAll = (): void => {
    const before = rootsAskedFor;
    changed.fire(undefined);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (view.visible && rootsAskedFor === before) redrawAll();
    }, REDRAW_LOST);
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  store.add({ dispose: () => clearTimeout(waiting) });
  return {
    view,
    show: (lines) => {
      const taken = takeOver(roots, lines, null);
      roots = taken.shown;
      if (!taken.same) redrawAll();
      else if (taken.redrawn.length > 0) changed.fire(taken.redrawn);
    },
    reveal: async (wanted) => {
      const found = find(roots, wanted);
      if (found !== null) await view.reveal(found, { select: true, focus: false });
    },
    dispose: () => store.dispose(),
  };
}

interface TakenOver<T> {
  readonly shown: readonly ShownLine<T>[];
  /** They are the lines of before, in their order. */
  readonly same: boolean;
  readonly redrawn: ShownLine<T>[];
}

function takeOver<T>(
  before: readonly ShownLine<T>[],
  lines: readonly Line<T>[],
  parent: ShownLine<T> | null,
): TakenOver<T> {
  const known = new Map(before.map((shown) => [shown.line.id, shown]));
  const redrawn: ShownLine<T>[] = [];
  // A broken file can hold an id twice, and the editor refuses a tree that does.
  const unique = new Map(lines.map((line) => [line.id, line]));
  const shown = [...unique.values()].map((line) => {
    const one = known.get(line.id) ?? new ShownLine(line, parent);
    const looks = looksOf(one.line);
    one.line = line;
    const below = takeOver(one.children, line.children, one);
    one.children = below.shown;
    if (looks !== looksOf(line) || !below.same) redrawn.push(one);
    else redrawn.push(...below.redrawn);
    return one;
  });
  const same = before.length === shown.length && before.every((one, at) => one === shown[at]);
  return { shown, same, redrawn };
}

function looksOf<T>({ item, id }: Line<T>): string {
  return JSON.stringify(
    [
      id,
      item.label,
      item.description,
      item.tooltip,
      item.iconPath,
      item.contextValue,
      item.checkboxState,
      item.collapsibleState,
      item.command,
    ],
    function (this: Readonly<Record<string, unknown>>, key, value: unknown) {
      const given = this[key];
      // What an address has worked out of itself by now is no difference.
      return given instanceof vscode.Uri ? given.toString() : value;
    },
  );
}

function find<T>(among: readonly ShownLine<T>[], id: string): ShownLine<T> | null {
  for (const shown of among) {
    const found = shown.line.id === id ? shown : find(shown.children, id);
    if (found !== null) return found;
  }
  return null;
}
