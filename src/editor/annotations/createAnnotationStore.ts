import * as vscode from 'vscode';
import { indexText } from '../../core/annotation/anchor/textIndex';
import { authorInName, authorSlug, sidecarName } from '../../core/annotation/sidecar/names';
import { readSidecar } from '../../core/annotation/sidecar/readSidecar';
import type { SidecarOperation } from '../../core/annotation/write/operations';
import { DisposableStore } from '../disposableStore';
import type { Newsroom } from '../newsroom/newsroom';
import { Pace } from '../newsroom/pace';
import { readArticle } from '../newsroom/readArticle';
import { onDidChangeSetting, setting } from '../settings/settings';
import { anchorArticle, trackArticle, type AnchoredArticle, type LoadedSidecar } from './anchoredArticle';
import type { AnnotationStore } from './annotationStore';
import { Authors } from './author';
import { followFolders } from './followFolders';
import { History, type HistoryEntry, type HistoryStep } from './history';
import { KeptBack } from './keptBack';
import {
  articlesOf,
  type FileWriter,
  folderOf,
  isSidecar,
  nameOf,
  openDocument,
  readText,
  sidecarsOf,
} from './sidecarFiles';
import { SidecarRefused, writeSidecar } from './writeSidecar';

/** In milliseconds: a branch switch touches many files at once, and reloaded texts are anchored once they are at rest. */
const BURST = { rest: 150, atMost: 1000 };

export interface AnnotationStoreOptions {
  readonly newsroom: Newsroom;
  readonly log: vscode.LogOutputChannel;
  readonly writeFile: FileWriter;
  /** Holds what could not be written, over the end of the window. */
  readonly memory: vscode.Memento;
}

/** Undo and redo of the user's own changes, whatever editor has the focus. */
export interface UndoableAnnotationStore extends AnnotationStore {
  /** Like `change`, and taken back together with the change before it. */
  changeFurther(article: vscode.Uri, operations: readonly SidecarOperation[]): Promise<boolean>;
  /** Writes the changes that broken or read-only sidecars did not take. The number of those that were stored. */
  storeKept(): Promise<number>;
  /** The last change that can be taken back; null where there is none. */
  readonly lastChange: HistoryEntry | null;
  /** Takes back the last change, or the given one. */
  undo(change?: HistoryEntry | null): Promise<HistoryStep['result']>;
  redo(): Promise<HistoryStep['result']>;
}

export function createAnnotationStore({
  newsroom,
  log,
  writeFile,
  memory,
}: AnnotationStoreOptions): UndoableAnnotationStore {
  const store = new DisposableStore();
  const change = store.add(new vscode.EventEmitter<vscode.Uri>());
  const articles = new Map<string, AnchoredArticle>();
  const loading = new Map<string, { readonly done: Promise<void>; next: Promise<void> | null }>();
  const stale = new Map<string, vscode.Uri>();
  const history = new History(writeFile);
  const authors = new Authors();

  const textOf = async (article: vscode.Uri): Promise<string | null> => {
    const open = openDocument(article);
    if (open !== null) return open.getText();
    const read = await readArticle(article, setting('limits.fileSize', article) * 1024);
    return 'text' in read ? read.text : null;
  };

  const readSidecars = async (article: vscode.Uri): Promise<LoadedSidecar[]> => {
    const user = await authors.known(article);
    const loaded = await Promise.all(
      (await sidecarsOf(article)).map(async (uri): Promise<LoadedSidecar | null> => {
        const text = await readText(uri);
        if (text === null) return null;
        const reading = readSidecar(text);
        const author = reading.sidecar.author ?? authorInName(nameOf(uri), nameOf(article));
        const own = author === null || (user !== null && authorSlug(author) === authorSlug(user));
        const placeOf = (id: string): number | null => reading.places.get(id) ?? null;
        return { uri, author, own, writable: reading.writable, problems: reading.problems, placeOf, reading };
      }),
    );
    return loaded.filter((sidecar) => sidecar !== null);
  };

  const read = async (article: vscode.Uri): Promise<void> => {
    const sidecars = await readSidecars(article);
    const text = sidecars.length === 0 ? '' : await textOf(article);
    const version = openDocument(article)?.version;
    articles.set(article.toString(), anchorArticle(article, sidecars, text === null ? null : indexText(text)));
    // Typed while it was being read: the offsets are those of an older text.
    if (openDocument(article)?.version !== version) touch(article);
    change.fire(article);
    keptBack.offer(article);
  };

  /** A reading under way may have seen the files as they were before; it is followed by another one. */
  const load = (article: vscode.Uri): Promise<void> => {
    const key = article.toString();
    const running = loading.get(key);
    if (running !== undefined) return (running.next ??= running.done.then(() => load(article)));
    const done = read(article)
      .catch((error: unknown) => log.error('annotations', error instanceof Error ? error : String(error)))
      .finally(() => loading.delete(key));
    loading.set(key, { done, next: null });
    return done;
  };

  const refresh = store.add(
    new Pace(
      () => {
        const touched = [...stale.values()];
        stale.clear();
        for (const article of touched) void load(article);
      },
      BURST.rest,
      BURST.atMost,
    ),
  );
  const touch = (article: vscode.Uri): void => {
    stale.set(article.toString(), article);
    refresh.request();
  };
  const touchSidecar = (uri: vscode.Uri): void => {
    for (const article of articlesOf(uri)) {
      // Only what was asked for is kept; the rest is read when it is.
      if (articles.has(article.toString()) || newsroom.isArticleUri(article)) touch(article);
    }
  };
  const touchAll = (): void => {
    for (const { article } of articles.values()) touch(article);
  };

  const watcher = store.add(vscode.workspace.createFileSystemWatcher('**/*.annotations.yaml'));
  store.add(watcher.onDidCreate(touchSidecar));
  store.add(watcher.onDidChange(touchSidecar));
  store.add(watcher.onDidDelete(touchSidecar));
  store.add(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0) return;
      if (isSidecar(document.uri)) {
        touchSidecar(document.uri);
        return;
      }
      const known = articles.get(document.uri.toString());
      if (known === undefined) return;
      // A clean document changes when its file did: a branch switch, a pull. Then the words are looked for anew.
      if (!document.isDirty) touch(document.uri);
      const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
        start: rangeOffset,
        end: rangeOffset + rangeLength,
        length: text.length,
      }));
      articles.set(document.uri.toString(), trackArticle(known, edits, document.getText()));
      if (document.isDirty) change.fire(document.uri);
    }),
  );
  store.add(
    followFolders({
      changed: (uri) => {
        if (articles.has(uri.toString()) && openDocument(uri) === null) touch(uri);
      },
      gone: (uri) => {
        const key = uri.toString();
        for (const [name, { article }] of articles) if (name === key || name.startsWith(`${key}/`)) touch(article);
      },
      came: touchSidecar,
    }),
  );
  store.add(
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (articles.has(uri.toString())) touch(uri);
    }),
  );
  store.add(onDidChangeSetting(['author'], touchAll));

  const write = async (
    article: vscode.Uri,
    operations: readonly SidecarOperation[],
    further: boolean,
  ): Promise<boolean> => {
    if (!articles.has(article.toString())) await load(article);
    const byId = operations.map(idOf);
    const sidecars = articles.get(article.toString())?.sidecars ?? [];
    const holder = sidecars.find(
      ({ own, reading }) =>
        own &&
        byId.some((id) => id !== null && reading.places.has(id)) &&
        byId.every((id) => id === null || reading.places.has(id)),
    );
    let target: { uri: vscode.Uri; author: string | null; seen: LoadedSidecar['reading'] | null };
    if (holder !== undefined) target = { uri: holder.uri, author: holder.author, seen: holder.reading };
    else {
      const author = await authors.ask(article);
      if (author === null) return false;
      const uri = vscode.Uri.joinPath(folderOf(article), sidecarName(nameOf(article), author));
      const existing = sidecars.find((sidecar) => sidecar.uri.toString() === uri.toString());
      target = { uri, author, seen: existing?.reading ?? null };
    }
    const written = await writeSidecar({ ...target, operations, article: nameOf(article), writeFile });
    if (written.before !== written.after)
      if (further) history.extend({ article, written });
      else history.push({ article, written });
    await load(article);
    return true;
  };

  const writeOrKeep = async (
    article: vscode.Uri,
    operations: readonly SidecarOperation[],
    further = false,
  ): Promise<boolean> => {
    try {
      return await write(article, operations, further);
    } catch (error) {
      if (!(error instanceof SidecarRefused)) throw error;
      log.warn('annotations', error.message);
      keptBack.keep({ article, operations }, error.message);
      return false;
    }
  };
  const keptBack = new KeptBack({
    memory,
    canWrite: (article) =>
      (articles.get(article.toString())?.sidecars ?? []).every(({ own, writable }) => !own || writable),
    write: async ({ article, operations }) => {
      await load(article);
      return writeOrKeep(article, operations);
    },
  });

  // What an earlier window could not write is offered as soon as its file can be written.
  for (const article of keptBack.articles) touch(article);

  const step = async (taken: HistoryStep): Promise<HistoryStep['result']> => {
    if (taken.result === 'done') await load(taken.article);
    if (taken.result === 'changed-since')
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          'The same place in {0} was changed since. Change it in the file.',
          vscode.workspace.asRelativePath(taken.file),
        ),
      );
    return taken.result;
  };

  return {
    onDidChange: change.event,
    isReadable: (article) => articles.get(article.toString())?.readable ?? true,
    annotationsOf: (article) => {
      const known = articles.get(article.toString());
      if (known === undefined && !loading.has(article.toString()) && newsroom.isArticleUri(article)) void load(article);
      return known?.annotations ?? [];
    },
    decisionsOf: (article) => articles.get(article.toString())?.decisions ?? [],
    sidecarsOf: (article) => articles.get(article.toString())?.sidecars ?? [],
    authorOf: (article) => authors.known(article),
    load,
    change: (article, operations) => writeOrKeep(article, operations),
    changeFurther: (article, operations) => writeOrKeep(article, operations, true),
    storeKept: () => keptBack.storeAll(),
    get lastChange() {
      return history.last;
    },
    undo: async (given) => step(await history.undo(given)),
    redo: async () => step(await history.redo()),
    dispose: () => store.dispose(),
  };
}

function idOf(operation: SidecarOperation): string | null {
  switch (operation.do) {
    case 'change':
      return operation.annotation.id;
    case 'changeReply':
      return operation.reply.id;
    case 'remove':
    case 'move':
    case 'removeReply':
      return operation.id;
    default:
      return null;
  }
}
