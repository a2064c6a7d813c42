import * as vscode from 'vscode';
import { renamedSidecar } from '../../core/annotation/sidecar/names';
import { readSidecar } from '../../core/annotation/sidecar/readSidecar';
import { editSidecar } from '../../core/annotation/write/editSidecar';
import { DisposableStore, type Disposes } from '../disposableStore';
import type { Newsroom } from '../newsroom/newsroom';
import { dirtyDocument, type FileWriter, folderOf, isSidecar, nameOf, readFileText, sidecarsOf } from './sidecarFiles';

/** Sidecars go where their articles go when those are renamed, moved or deleted in the editor. */
export function followArticleFiles(newsroom: Newsroom, log: vscode.LogOutputChannel, writeFile: FileWriter): Disposes {
  const store = new DisposableStore();
  const renamed = new Map<string, { readonly sidecars: readonly vscode.Uri[]; readonly name: string }>();
  const isArticle = (uri: vscode.Uri): boolean => !isSidecar(uri) && newsroom.isArticleUri(uri);

  store.add(
    vscode.workspace.onWillRenameFiles((event) => {
      const moved = new Set(event.files.map(({ oldUri }) => oldUri.toString()));
      const prepare = async (): Promise<vscode.WorkspaceEdit> => {
        const edit = new vscode.WorkspaceEdit();
        for (const { oldUri, newUri } of event.files) {
          if (!isArticle(oldUri)) continue;
          const targets: vscode.Uri[] = [];
          for (const sidecar of await sidecarsOf(oldUri)) {
            // Selected together with the article, it is on its way already.
            if (moved.has(sidecar.toString())) continue;
            const name = renamedSidecar(nameOf(sidecar), nameOf(oldUri), nameOf(newUri));
            const target = vscode.Uri.joinPath(folderOf(newUri), name);
            edit.renameFile(sidecar, target, { overwrite: false });
            targets.push(target);
          }
          renamed.set(newUri.toString(), { sidecars: targets, name: nameOf(newUri) });
        }
        return edit;
      };
      event.waitUntil(prepare());
    }),
  );
  store.add(
    vscode.workspace.onDidRenameFiles(async ({ files }) => {
      for (const { newUri } of files) {
        const entry = renamed.get(newUri.toString());
        renamed.delete(newUri.toString());
        for (const sidecar of entry?.sidecars ?? [])
          await nameSource(sidecar, entry?.name ?? '', writeFile).catch((error: unknown) =>
            log.warn('sidecar', String(error)),
          );
      }
    }),
  );
  store.add(
    vscode.workspace.onWillDeleteFiles((event) => {
      const deleted = new Set(event.files.map((uri) => uri.toString()));
      // The editor asks before it takes up a change of an extension's, and one undo brings everything back.
      const prepare = async (): Promise<vscode.WorkspaceEdit> => {
        const edit = new vscode.WorkspaceEdit();
        const label = vscode.l10n.t('Delete the annotations too');
        for (const article of event.files.filter(isArticle))
          for (const sidecar of await sidecarsOf(article))
            if (!deleted.has(sidecar.toString())) edit.deleteFile(sidecar, {}, { label, needsConfirmation: false });
        return edit;
      };
      event.waitUntil(prepare());
    }),
  );
  return store;
}

/** The sidecar names its article within as well. */
async function nameSource(sidecar: vscode.Uri, source: string, writeFile: FileWriter): Promise<void> {
  // One with unsaved changes is its owner's business.
  if (dirtyDocument(sidecar) !== null) return;
  const text = await readFileText(sidecar);
  if (text === null) return;
  const reading = readSidecar(text);
  if (reading.sidecar.source === source) return;
  const edit = editSidecar(reading, [{ do: 'setSource', source }]);
  if (edit.ok) await writeFile(sidecar, edit.text, text);
}
