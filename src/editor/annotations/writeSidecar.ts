import * as vscode from 'vscode';
import { readSidecar, type SidecarReading } from '../../core/annotation/sidecar/readSidecar';
import { editSidecar, newSidecar } from '../../core/annotation/write/editSidecar';
import type { SidecarOperation } from '../../core/annotation/write/operations';
import { rebaseOperations } from '../../core/annotation/write/rebaseOperations';
import type { TextEdit } from '../../core/annotation/write/textEdit';
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
  const rebased =
    seen === null || seen === reading ? operations : rebaseOperations(operations, seen.sidecar, reading.sidecar);
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

/** Puts a file back to what it was before a change, if it still is as the change left it. */
export async function restoreSidecar({ uri, before, after }: WrittenSidecar, writeFile: FileWriter): Promise<boolean> {
  const open = dirtyDocument(uri);
  const now = open === null ? await readFileText(uri) : open.getText();
  if (now !== after) return false;
  if (open !== null && before !== null) {
    await editBuffer(open, [{ offset: 0, length: open.getText().length, newText: before }]);
    return true;
  }
  if (before === null) await vscode.workspace.fs.delete(uri);
  else return replaceUnchanged(uri, now, before, writeFile);
  return true;
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
    const reason = error instanceof Error ? error.message : String(error);
    throw new SidecarRefused(vscode.l10n.t('{0} cannot be written. {1}', vscode.workspace.asRelativePath(uri), reason));
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
