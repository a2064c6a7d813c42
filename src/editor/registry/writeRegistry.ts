import * as vscode from 'vscode';
import type { RegistryChange } from '../../core/corpus/registry/editRegistry';
import { REGISTRY_FILE } from './registryFile';
import { plainLabel } from '../plainLabel';

/**
 * Makes a change in the registry of the folder that this file is in, which is created if there is none: in its buffer
 * when it is open with unsaved changes, else saved. Tells what was done, with a way back, or why it was not done.
 */
export async function writeRegistry(
  near: vscode.Uri,
  change: (text: string) => RegistryChange,
  done: string,
): Promise<boolean> {
  const folder = vscode.workspace.getWorkspaceFolder(near) ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('Names are decided on in {0} at the root of a folder: open a folder first.', REGISTRY_FILE),
    );
    return false;
  }
  const uri = vscode.Uri.joinPath(folder.uri, REGISTRY_FILE);
  const document = await openOrCreate(uri);
  const before = document.getText();
  const changed = change(before);
  if ('problem' in changed) {
    tellProblem(document, changed.problem);
    return false;
  }
  if (changed.edits.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} says so already.', REGISTRY_FILE));
    return false;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const { offset, length, newText } of changed.edits) {
    const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
    edit.replace(uri, range, newText);
  }
  if (!(await apply(document, edit))) return false;
  void offerUndo(document, before, done);
  return true;
}

async function openOrCreate(uri: vscode.Uri): Promise<vscode.TextDocument> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(uri, { ignoreIfExists: true });
    await vscode.workspace.applyEdit(edit);
    return vscode.workspace.openTextDocument(uri);
  }
}

/** Somebody's unsaved changes are theirs to save. */
async function apply(document: vscode.TextDocument, edit: vscode.WorkspaceEdit): Promise<boolean> {
  const unsaved = document.isDirty;
  if (!(await vscode.workspace.applyEdit(edit)) || (!unsaved && !(await document.save()))) {
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written.', REGISTRY_FILE));
    return false;
  }
  return true;
}

async function offerUndo(document: vscode.TextDocument, before: string, done: string): Promise<void> {
  const after = document.getText();
  const undo = vscode.l10n.t('Undo');
  const open = vscode.l10n.t('Open');
  const chosen = await vscode.window.showInformationMessage(done, undo, open);
  if (chosen === open) await vscode.window.showTextDocument(document);
  if (chosen !== undo) return;
  const now = await vscode.workspace.openTextDocument(document.uri);
  if (now.getText() !== after) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('{0} has changed since; undo it in the file.', REGISTRY_FILE),
      open,
    );
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.replace(now.uri, new vscode.Range(now.positionAt(0), now.positionAt(after.length)), before);
  await apply(now, edit);
}

function tellProblem(document: vscode.TextDocument, problem: string): void {
  const open = vscode.l10n.t('Open');
  const told = vscode.l10n.t('{0} is not written to: {1}', REGISTRY_FILE, plainLabel(problem, 300));
  void vscode.window.showErrorMessage(told, open).then((chosen) => {
    if (chosen === open) void vscode.window.showTextDocument(document);
  });
}
