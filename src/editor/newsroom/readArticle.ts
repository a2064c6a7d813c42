import * as vscode from 'vscode';
import type { FileProblem } from './newsroom';

export type ReadArticle = { readonly text: string } | { readonly problem: FileProblem } | { readonly missing: true };

/** Reads one article from disk as UTF-8, its byte order mark left out. Never rejects. `limit` in bytes. */
export async function readArticle(uri: vscode.Uri, limit: number): Promise<ReadArticle> {
  let bytes: Uint8Array;
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > limit)
      return { problem: { uri, reason: 'too-large', detail: vscode.l10n.t('{0} KB', Math.ceil(size / 1024)) } };
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return { missing: true };
    const detail = error instanceof Error ? error.message : String(error);
    return { problem: { uri, reason: 'unreadable', detail } };
  }
  return decodeArticle(uri, bytes);
}

function decodeArticle(uri: vscode.Uri, bytes: Uint8Array): ReadArticle {
  if (bytes.includes(0)) return { problem: { uri, reason: 'binary', detail: vscode.l10n.t('it is not a text file') } };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: { uri, reason: 'not-utf8', detail: vscode.l10n.t('it is not UTF-8') } };
  }
}
