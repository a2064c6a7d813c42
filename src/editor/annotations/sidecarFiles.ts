import * as vscode from 'vscode';
import { articleNamesOf, isSidecarName, isSidecarOf } from '../../core/annotation/sidecar/names';
import { SIDECAR_LIMITS } from '../../core/annotation/sidecar/limits';

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

/** The text of a sidecar as it counts: the buffer's where it is open, else the file's with its byte order mark. */
export async function readText(uri: vscode.Uri): Promise<string | null> {
  const open = openDocument(uri);
  return open === null ? readFileText(uri) : open.getText();
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
 * Replaces a file at once where the file system can rename over it, so that no reader and no crash meets half of it; a
 * file system that cannot is written directly.
 */
export async function replaceFile(uri: vscode.Uri, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const { fs } = vscode.workspace;
  if (uri.scheme !== 'file' && uri.scheme !== 'vscode-remote') {
    await fs.writeFile(uri, bytes);
    return;
  }
  const suffix = Math.floor(Math.random() * 2 ** 40).toString(36);
  const temporary = vscode.Uri.joinPath(folderOf(uri), `.${nameOf(uri)}.${suffix}.tmp`);
  try {
    await fs.writeFile(temporary, bytes);
    await fs.rename(temporary, uri, { overwrite: true });
  } catch (error) {
    await fs.delete(temporary).then(undefined, () => undefined);
    throw error;
  }
}
