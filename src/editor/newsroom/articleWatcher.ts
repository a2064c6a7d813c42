import * as vscode from 'vscode';
import { DisposableStore, type Disposes } from '../disposableStore';
import { setting } from '../settings/settings';
import type { ArticleScope } from './articleScope';
import { findArticles } from './findArticles';
import { Pace } from './pace';

/** A branch switch or a sync tool touches many files in a burst: they are taken together. */
const BURST = { rest: 250, atMost: 2000 };

export interface WatchedArticles {
  readonly changed: (uris: readonly vscode.Uri[]) => void;
  readonly isKnown: (uri: vscode.Uri) => boolean;
  readonly knownUnder: (folder: vscode.Uri) => readonly vscode.Uri[];
}

/** Follows articles being created, changed, deleted or renamed on disk, folders of them included. */
export function articleWatcher(scope: ArticleScope, { changed, isKnown, knownUnder }: WatchedArticles): Disposes {
  const store = new DisposableStore();
  let perFolder = store.add(new DisposableStore());
  const touched = new Map<string, vscode.Uri>();
  const pace = store.add(
    new Pace(
      () => {
        const uris = [...touched.values()];
        touched.clear();
        changed(uris);
      },
      BURST.rest,
      BURST.atMost,
    ),
  );
  const touch = (uri: vscode.Uri): void => {
    touched.set(uri.toString(), uri);
    pace.request();
  };
  const touchArticle = (uri: vscode.Uri): void => {
    if (scope.coversUri(uri)) touch(uri);
  };
  const watch = (folder: vscode.WorkspaceFolder): void => {
    const articles = perFolder.add(
      vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, setting('sources', folder.uri))),
    );
    articles.onDidCreate(touchArticle);
    articles.onDidChange(touchArticle);
    articles.onDidDelete(touchArticle);
    // A folder that is moved or deleted is told once, not for each file in it.
    const folders = perFolder.add(
      vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'), false, true, false),
    );
    folders.onDidDelete((uri) => {
      if (!isKnown(uri)) knownUnder(uri).forEach(touch);
    });
    folders.onDidCreate((uri) => {
      if (!scope.coversUri(uri)) void touchFolder(folder, uri);
    });
  };
  const touchFolder = async (folder: vscode.WorkspaceFolder, uri: vscode.Uri): Promise<void> => {
    const type = await vscode.workspace.fs.stat(uri).then(
      (stat) => stat.type,
      () => vscode.FileType.Unknown,
    );
    if ((type & vscode.FileType.Directory) === 0) return;
    const { token } = new vscode.CancellationTokenSource();
    const inside = await findArticles({ ...folder, uri }, scope, setting('limits.files', folder.uri), token);
    if (!store.isDisposed) inside.forEach(touch);
  };
  const watchAll = (): void => {
    perFolder.dispose();
    perFolder = store.add(new DisposableStore());
    vscode.workspace.workspaceFolders?.forEach(watch);
  };
  store.add(scope.onDidChange(watchAll));
  watchAll();
  return store;
}
