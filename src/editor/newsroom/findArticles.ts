import * as vscode from 'vscode';
import { setting } from '../settings/settings';
import type { ArticleScope } from './articleScope';

/** A folder tree deeper than this is not followed where no search is offered: it may lead round in a circle. */
const DEEPEST = 20;

/** The articles of a folder in order of path, at most `limit` and one more that tells that there are others. */
export async function findArticles(
  folder: vscode.WorkspaceFolder,
  scope: ArticleScope,
  limit: number,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  // Excluded here as far as one brace expression can say it, so that large folders are not searched in vain.
  const plain = setting('exclude', folder.uri).filter((glob) => !/[{},]/.test(glob));
  const exclude = plain.length > 0 ? new vscode.RelativePattern(folder, `{${plain.join(',')}}`) : undefined;
  const include = new vscode.RelativePattern(folder, setting('sources', folder.uri));
  const found = await vscode.workspace.findFiles(include, exclude, undefined, token);
  let articles = found.filter((uri) => scope.coversUri(uri));
  // Virtual file systems need not offer a search; their answer is an empty list.
  if (found.length === 0 && folder.uri.scheme !== 'file') articles = await walk(folder.uri, scope, limit, token);
  articles.sort((a, b) => (a.path < b.path ? -1 : 1));
  return articles.slice(0, limit + 1);
}

async function walk(
  root: vscode.Uri,
  scope: ArticleScope,
  limit: number,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const articles: vscode.Uri[] = [];
  let level = [root];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const next: vscode.Uri[] = [];
    for (const directory of level) {
      if (token.isCancellationRequested || articles.length > limit) return articles;
      const entries = await vscode.workspace.fs.readDirectory(directory).then(
        (read) => read,
        () => [],
      );
      for (const [name, type] of entries) {
        const uri = vscode.Uri.joinPath(directory, name);
        if (type & vscode.FileType.Directory) {
          if (!name.startsWith('.') && name !== 'node_modules') next.push(uri);
        } else if (scope.coversUri(uri)) articles.push(uri);
      }
    }
    level = next;
  }
  return articles;
}
