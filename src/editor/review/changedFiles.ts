import * as vscode from 'vscode';
import { articleNamesOf, isSidecarName, isSidecarOf } from '../../core/annotation/sidecar/names';
import type { NewsroomFiles } from '../../core/review/newsroom';
import type { GitRepository } from './gitApi';

/** What changed since a commit, and what it takes to understand it. Paths are relative to the repository. */
export interface ChangedFiles {
  readonly before: NewsroomFiles;
  readonly after: NewsroomFiles;
}

/**
 * Reads the sidecars and articles that differ from a commit, with the articles of those sidecars and the sidecars of
 * those articles, in both states. What is open with unsaved changes is read as it stands in the editor.
 */
export async function readChangedFiles(repository: GitRepository, base: string): Promise<ChangedFiles> {
  const root = repository.rootUri;
  const relative = (uri: vscode.Uri): string => uri.path.slice(root.path.length + 1);
  const { workingTreeChanges, untrackedChanges = [] } = repository.state;
  const changes = [...(await repository.diffWith(base)), ...workingTreeChanges, ...untrackedChanges];
  const names = new Set(
    changes.flatMap(({ uri, originalUri }) => [relative(uri), relative(originalUri)]).filter(belongs),
  );
  for (const name of [...names]) for (const partner of await partnersOf(name, root)) names.add(partner);
  const before = emptyFiles();
  const after = emptyFiles();
  await Promise.all(
    [...names].map(async (name) => {
      const uri = vscode.Uri.joinPath(root, name);
      put(before, name, await readBefore(repository, base, uri));
      put(after, name, await readNow(uri));
    }),
  );
  return { before, after };
}

const isArticle = (name: string): boolean => name.endsWith('.txt');
const fileName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
const belongs = (name: string): boolean => isArticle(name) || isSidecarName(fileName(name));

/** The article of a sidecar, or the sidecars of an article. */
async function partnersOf(name: string, root: vscode.Uri): Promise<string[]> {
  const folder = name.slice(0, name.length - fileName(name).length);
  if (!isArticle(name))
    return articleNamesOf(fileName(name))
      .filter(isArticle)
      .map((article) => folder + article);
  const entries = await Promise.resolve(vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root, folder))).catch(
    () => [],
  );
  return entries.map(([entry]) => entry).filter((entry) => isSidecarOf(entry, fileName(name))).map((entry) => folder + entry); // prettier-ignore
}

interface Files {
  readonly articles: Map<string, string>;
  readonly sidecars: Map<string, string>;
  readonly registry: null;
}

const emptyFiles = (): Files => ({ articles: new Map(), sidecars: new Map(), registry: null });

function put(files: Files, name: string, text: string | null): void {
  if (text !== null) (isArticle(name) ? files.articles : files.sidecars).set(name, text);
}

async function readBefore(repository: GitRepository, base: string, uri: vscode.Uri): Promise<string | null> {
  try {
    return await repository.show(base, uri.fsPath);
  } catch {
    return null;
  }
}

async function readNow(uri: vscode.Uri): Promise<string | null> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined) return open.getText();
  try {
    return new TextDecoder('utf-8').decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
