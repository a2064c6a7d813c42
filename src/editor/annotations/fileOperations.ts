import * as vscode from 'vscode';
import { renamedSidecar } from '../../core/annotation/sidecar/names';
import { readSidecar } from '../../core/annotation/sidecar/readSidecar';
import { editSidecar } from '../../core/annotation/write/editSidecar';
import { DisposableStore, type Disposes } from '../disposableStore';
import type { Newsroom } from '../newsroom/newsroom';
import { plainLabel } from '../plainLabel';
import { dirtyDocument, type FileWriter, folderOf, isSidecar, nameOf, readFileText, sidecarsOf } from './sidecarFiles';

/** Sidecars go where their articles go when those are renamed or moved in the editor, and are asked for on deletion. */
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
      const prepare = async (): Promise<vscode.WorkspaceEdit> => {
        const edit = new vscode.WorkspaceEdit();
        const left = (await Promise.all(event.files.filter(isArticle).map(sidecarsOf)))
          .flat()
          .filter((sidecar) => !deleted.has(sidecar.toString()));
        // As a part of the deletion, so that undoing that brings both back.
        if (left.length > 0 && (await mayDelete(left))) for (const sidecar of left) edit.deleteFile(sidecar);
        return edit;
      };
      event.waitUntil(prepare());
    }),
  );
  return store;
}

/** Lines of a question that still fit on a small screen. */
const MOST_NAMED = 10;

async function mayDelete(sidecars: readonly vscode.Uri[]): Promise<boolean> {
  const also: vscode.MessageItem = { title: vscode.l10n.t('Delete the Annotations Too') };
  const names = sidecars.map((sidecar) => plainLabel(vscode.workspace.asRelativePath(sidecar)));
  const more = names.length > MOST_NAMED ? [vscode.l10n.t('and {0} more', names.length - MOST_NAMED)] : [];
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('Analysts have annotated what you delete. Delete their annotations as well?'),
    { modal: true, detail: [...names.slice(0, MOST_NAMED), ...more].join('\n') },
    also,
    { title: vscode.l10n.t('Keep the Annotations'), isCloseAffordance: true },
  );
  return chosen === also;
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
