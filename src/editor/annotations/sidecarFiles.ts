import * as vscode from 'vscode';
import { articleNamesOf, isSidecarName, isSidecarOf } from '../../core/annotation/sidecar/names';
import { SIDECAR_LIMITS } from '../../core/annotation/sidecar/limits';
import type { Platform } from '../platform';

export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

export function folderOf(uri: vscode.Uri): vscode.Uri {
  return uri.with({ path: uri.path.slice(0, uri.path.lastIndexOf('/')) || '/' });
}

/** The sidecars that stand beside an article and are its own, in order of name. */
export async function sidecarsOf(article: vscode.Uri): Promise<vscode.Uri[]> {
  const folder = folderOf(article);
  const entries = await vscode.workspace.fs.readDirectory(folder).then(
    (found) => found,
    () => [],
  );
  const names = new Set(entries.map(([name]) => name));
  const own = nameOf(article);
  return [...names]
    .filter((name) => isSidecarOf(name, own) && articleNamesOf(name).find((candidate) => names.has(candidate)) === own)
    .sort()
    .map((name) => vscode.Uri.joinPath(folder, name));
}

/** The articles that a sidecar may belong to, by its name. */
export function articlesOf(sidecar: vscode.Uri): vscode.Uri[] {
  const folder = folderOf(sidecar);
  return articleNamesOf(nameOf(sidecar)).map((name) => vscode.Uri.joinPath(folder, name));
}

export function isSidecar(uri: vscode.Uri): boolean {
  return isSidecarName(nameOf(uri));
}

export function openDocument(uri: vscode.Uri): vscode.TextDocument | null {
  const key = uri.toString();
  return (
    vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === key) ?? null
  );
}

/** The document of a file that has unsaved changes. A clean one is what its file was, and may lag behind it. */
export function dirtyDocument(uri: vscode.Uri): vscode.TextDocument | null {
  const open = openDocument(uri);
  return open?.isDirty === true ? open : null;
}

/** The text of a sidecar as it counts: the buffer's where it has unsaved changes, else the file's. */
export async function readText(uri: vscode.Uri): Promise<string | null> {
  return dirtyDocument(uri)?.getText() ?? readFileText(uri);
}

/** Null for a file that is missing, too large or no UTF-8. */
export async function readFileText(uri: vscode.Uri): Promise<string | null> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > 4 * SIDECAR_LIMITS.size) return null;
    const bytes = await vscode.workspace.fs.readFile(uri);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Writes files: at once where the machine can do that, through the editor's file system elsewhere. False when the file
 * does not hold `expected` any more (null: it should not exist); then nothing was written.
 */
export type FileWriter = (uri: vscode.Uri, text: string, expected: string | null) => Promise<boolean>;

export function fileWriter({ replaceFile }: Platform): FileWriter {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  return async (uri, text, expected) => {
    if (replaceFile !== null && uri.scheme === 'file')
      return replaceFile(uri, encode(text), expected === null ? null : encode(expected));
    if ((await readFileText(uri)) !== expected) return false;
    await vscode.workspace.fs.writeFile(uri, encode(text));
    return true;
  };
}
