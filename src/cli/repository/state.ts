import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import type { NewsroomFiles } from '../../core/review/newsroom';
import { decodeText } from '../decodeText';
import { inBatches } from '../inBatches';
import { filesOfCommit, readFromCommit } from './git';

/** The newsroom's files in one state, a commit or the working tree. Paths are relative to the folder asked for. */
export interface RepositoryState extends NewsroomFiles {
  /** One sentence for each file that could not be read. */
  readonly problems: readonly string[];
  readonly unreadable: ReadonlySet<string>;
}

export const REGISTRY_FILE = 'corroborate.yaml';
const isSidecar = (name: string): boolean => name.endsWith('.annotations.yaml');
const isArticle = (name: string): boolean => name.endsWith('.txt');
const belongs = (name: string): boolean => isSidecar(name) || isArticle(name) || name === REGISTRY_FILE;

export async function stateOfCommit(commit: string, folder: string): Promise<RepositoryState> {
  const names = (await filesOfCommit(commit, folder)).filter(belongs);
  return sortOut(await readFromCommit(commit, names, folder));
}

export async function stateOfWorkingTree(folder: string): Promise<RepositoryState> {
  const names = await glob(['**/*.txt', '**/*.annotations.yaml', REGISTRY_FILE], {
    cwd: folder,
    ignore: ['**/node_modules/**'],
  });
  const contents = new Map<string, Uint8Array>();
  const problems: string[] = [];
  const unreadable: string[] = [];
  const sorted = names.map((found) => found.split(path.sep).join('/')).sort();
  const read = await inBatches(sorted, (name) =>
    readFile(path.join(folder, name)).catch((error: unknown) =>
      error instanceof Error ? error.message : String(error),
    ),
  );
  for (const [at, name] of sorted.entries()) {
    const bytes = read[at] ?? '';
    if (typeof bytes !== 'string') contents.set(name, bytes);
    else {
      problems.push(`${name}: ${bytes}`);
      unreadable.push(name);
    }
  }
  const state = sortOut(contents);
  return {
    ...state,
    problems: [...problems, ...state.problems],
    unreadable: new Set([...unreadable, ...state.unreadable]),
  };
}

function sortOut(contents: ReadonlyMap<string, Uint8Array>): RepositoryState {
  const articles = new Map<string, string>();
  const sidecars = new Map<string, string>();
  const problems: string[] = [];
  const unreadable = new Set<string>();
  let registry: string | null = null;
  for (const [name, bytes] of contents) {
    const decoded = decodeText(bytes);
    if ('problem' in decoded) {
      problems.push(`${name}: ${decoded.problem}`);
      unreadable.add(name);
    } else if (isSidecar(name)) sidecars.set(name, decoded.text);
    else if (isArticle(name)) articles.set(name, decoded.text);
    else registry = decoded.text;
  }
  return { articles, sidecars, registry, problems, unreadable };
}
