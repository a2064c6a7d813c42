import * as vscode from 'vscode';
import { readSidecar, type SidecarReading } from '../../core/annotation/sidecar/readSidecar';
import { mergeSidecars } from '../../core/annotation/merge/mergeSidecars';
import { editSidecar, newSidecar } from '../../core/annotation/write/editSidecar';
import type { SidecarOperation } from '../../core/annotation/write/operations';
import { rebaseOperations } from '../../core/annotation/write/rebaseOperations';
import type { TextEdit } from '../../core/annotation/write/textEdit';
import { plainLabel } from '../plainLabel';
import { dirtyDocument, readFileText, type FileWriter } from './sidecarFiles';

/** A file before and after a change; null where it did not exist. */
export interface WrittenSidecar {
  readonly uri: vscode.Uri;
  readonly before: string | null;
  readonly after: string | null;
}

export class SidecarRefused extends Error {
  override readonly name = 'SidecarRefused';
}

export interface WriteRequest {
  readonly uri: vscode.Uri;
  readonly operations: readonly SidecarOperation[];
  /** What the user saw; null for a sidecar that is to be created. */
  readonly seen: SidecarReading | null;
  readonly article: string;
  readonly author: string | null;
  readonly writeFile: FileWriter;
}

/**
 * Changes a sidecar: its buffer where that has unsaved changes, else its file, which the editor reads again. What was
 * changed by others since it was read is merged by id. Throws `SidecarRefused` when the file must not be touched.
 */
export async function writeSidecar(request: WriteRequest): Promise<WrittenSidecar> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const written = await tryToWrite(request);
    if (written !== null) return written;
  }
  throw changedJustNow(request.uri);
}

/** How often a change is merged anew with what others wrote in the same instant. */
const ATTEMPTS = 5;

/** Null when another program wrote the file between reading and replacing it. */
async function tryToWrite(request: WriteRequest): Promise<WrittenSidecar | null> {
  const { uri, operations, seen, writeFile } = request;
  const open = dirtyDocument(uri);
  const found = open === null ? await readFileText(uri) : open.getText();
  if (found === null && seen !== null && (await exists(uri)))
    throw new SidecarRefused(vscode.l10n.t('{0} cannot be read.', vscode.workspace.asRelativePath(uri)));
  const text = found ?? newSidecar(request.article, request.author, null);
  const reading = seen?.text === text ? seen : readSidecar(text);
  const lost = operations.some(
    (operation) =>
      operation.do === 'change' && !reading.sidecar.annotations.some(({ id }) => id === operation.annotation.id),
  );
  if (lost && reading.writable)
    throw new SidecarRefused(
      vscode.l10n.t('The annotation is not in {0} any more.', vscode.workspace.asRelativePath(uri)),
    );
  // What is seen here may be newer than what the user saw when the change was made.
  // Of a file that cannot be edited nothing is left out: the edit is refused, with the place of what is wrong.
  const rebased = reading.writable
    ? rebaseOperations(operations, (seen ?? reading).sidecar, reading.sidecar)
    : operations;
  const edit = editSidecar(reading, rebased);
  if (!edit.ok) {
    const [problem] = reading.problems;
    const place = problem === undefined ? '' : `:${problem.line}`;
    throw new SidecarRefused(`${vscode.workspace.asRelativePath(uri)}${place}: ${edit.message}`);
  }
  if (edit.text === found) return { uri, before: found, after: found };
  if (open !== null) await editBuffer(open, edit.edits);
  else if (!(await replaceUnchanged(uri, found, edit.text, writeFile))) return null;
  return { uri, before: found, after: edit.text };
}

/**
 * Takes a change of a file back and keeps what was written into it since. What the file was before this and after it;
 * null when what was changed has been changed again.
 */
export async function restoreSidecar(
  { uri, before, after }: WrittenSidecar,
  writeFile: FileWriter,
): Promise<WrittenSidecar | null> {
  const open = dirtyDocument(uri);
  const now = open === null ? await readFileText(uri) : open.getText();
  const restored = now === after ? before : mergedBack(now, before, after);
  if (restored === undefined) return null;
  const done: WrittenSidecar = { uri, before: now, after: restored };
  if (open !== null && restored !== null) {
    await editBuffer(open, [{ offset: 0, length: open.getText().length, newText: restored }]);
    return done;
  }
  if (restored === null) {
    await vscode.workspace.fs.delete(uri);
    return done;
  }
  return (await replaceUnchanged(uri, now, restored, writeFile)) ? done : null;
}

/** Undefined where the change cannot be parted from what was written since. */
function mergedBack(now: string | null, before: string | null, after: string | null): string | undefined {
  if (now === null || before === null || after === null) return undefined;
  const merged = mergeSidecars(after, now, before);
  return merged?.conflicts === 0 ? merged.text : undefined;
}

/** False when the file is not what was read any more. */
async function replaceUnchanged(
  uri: vscode.Uri,
  expected: string | null,
  text: string,
  writeFile: FileWriter,
): Promise<boolean> {
  try {
    return await writeFile(uri, text, expected);
  } catch (error) {
    // Read-only files, full disks, servers that went away: whatever it was, the change must not be lost over it.
    const name = vscode.workspace.asRelativePath(uri);
    throw new SidecarRefused(vscode.l10n.t('{0} cannot be written: {1}', name, whyNotWritten(error)));
  }
}

function whyNotWritten(error: unknown): string {
  switch (error instanceof Error && 'code' in error ? error.code : null) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'NoPermissions':
      return vscode.l10n.t('the file or its folder is read-only.');
    case 'EEXIST':
      return vscode.l10n.t('another program is writing it.');
    case 'ENOSPC':
    case 'EDQUOT':
      return vscode.l10n.t('the disk is full.');
    case 'Unavailable':
      return vscode.l10n.t('its server does not answer.');
    default:
      return plainLabel(error instanceof Error ? error.message : String(error), 300);
  }
}

function changedJustNow(uri: vscode.Uri): SidecarRefused {
  return new SidecarRefused(
    vscode.l10n.t('{0} was changed by another program just now. Try again.', vscode.workspace.asRelativePath(uri)),
  );
}

/** The buffer stays unsaved: only its owner decides when it goes to disk. */
async function editBuffer(document: vscode.TextDocument, edits: readonly TextEdit[]): Promise<void> {
  const workspaceEdit = new vscode.WorkspaceEdit();
  for (const { offset, length, newText } of edits) {
    const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
    workspaceEdit.replace(document.uri, range, newText);
  }
  if (!(await vscode.workspace.applyEdit(workspaceEdit)))
    throw new SidecarRefused(vscode.l10n.t('{0} could not be edited.', vscode.workspace.asRelativePath(document.uri)));
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
