import * as vscode from 'vscode';
import { DisposableStore, type Disposes } from '../disposableStore';
import { isSidecar } from './sidecarFiles';

export interface FollowedFiles {
  /** A file or a folder is gone. */
  readonly gone: (uri: vscode.Uri) => void;
  /** A sidecar came with a folder. */
  readonly came: (sidecar: vscode.Uri) => void;
  readonly changed: (uri: vscode.Uri) => void;
}

/** Follows files, and folders that are moved or deleted: those are told as one and not file by file. */
export function followFolders({ gone, came, changed }: FollowedFiles): Disposes {
  const store = new DisposableStore();
  const watcher = store.add(vscode.workspace.createFileSystemWatcher('**/*'));
  store.add(watcher.onDidDelete(gone));
  store.add(watcher.onDidChange(changed));
  store.add(
    watcher.onDidCreate(async (uri) => {
      // A name with an ending is a file's, nearly always; a branch switch brings thousands of those.
      if (/\.\w{1,5}$/.test(uri.path) || isSidecar(uri) || !(await isFolder(uri)) || store.isDisposed) return;
      const inside = new vscode.RelativePattern(uri, '**/*.annotations.yaml');
      for (const sidecar of await vscode.workspace.findFiles(inside)) came(sidecar);
    }),
  );
  return store;
}

function isFolder(uri: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    ({ type }) => (type & vscode.FileType.Directory) !== 0,
    () => false,
  );
}
