import * as vscode from 'vscode';
import { renamedSidecar } from '../../core/annotation/sidecar/names';
import { readSidecar } from '../../core/annotation/sidecar/readSidecar';
import { editSidecar } from '../../core/annotation/write/editSidecar';
import { DisposableStore, type Disposes } from '../disposableStore';
import type { Newsroom } from '../newsroom/newsroom';
import { dirtyDocument, type FileWriter, folderOf, isSidecar, nameOf, readFileText, sidecarsOf } from './sidecarFiles';

/** Sidecars go where their articles go when those are renamed or moved in the editor, and are asked for on deletion. */
export function followArticleFiles(newsroom: Newsroom, log: vscode.LogOutputChannel, writeFile: FileWriter): Disposes {
  const store = new DisposableStore();
  const orphaned = new Map<string, readonly vscode.Uri[]>();
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
      const remember = async (): Promise<void> => {
        for (const uri of event.files) {
          if (!isArticle(uri)) continue;
          const left = (await sidecarsOf(uri)).filter((sidecar) => !deleted.has(sidecar.toString()));
          if (left.length > 0) orphaned.set(uri.toString(), left);
        }
      };
      event.waitUntil(remember());
    }),
  );
  store.add(
    vscode.workspace.onDidDeleteFiles(async ({ files }) => {
      for (const uri of files) {
        const sidecars = orphaned.get(uri.toString());
        orphaned.delete(uri.toString());
        if (sidecars !== undefined) await askToDelete(uri, sidecars);
      }
    }),
  );
  return store;
}

async function askToDelete(article: vscode.Uri, sidecars: readonly vscode.Uri[]): Promise<void> {
  const also = vscode.l10n.t('Delete the Annotations');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('{0} was deleted. Its annotations are still there.', nameOf(article)),
    { modal: true, detail: sidecars.map((sidecar) => vscode.workspace.asRelativePath(sidecar)).join('\n') },
    also,
    vscode.l10n.t('Keep Them'),
  );
  if (chosen !== also) return;
  for (const sidecar of sidecars) await vscode.workspace.fs.delete(sidecar, { useTrash: sidecar.scheme === 'file' });
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
