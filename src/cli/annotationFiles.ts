import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { articleNamesOf, authorInName, isSidecarName, isSidecarOf } from '../core/annotation/sidecar/names';
import { readSidecar, type SidecarReading } from '../core/annotation/sidecar/readSidecar';
import { decodeText } from './decodeText';
import type { CliEnvironment } from './environment';
import { commonFolder, findFiles } from './files';

/** A sidecar with the article that it stands beside. */
export interface SidecarFile {
  readonly absolute: string;
  /** Relative to the folder that holds all that was asked for, as `article.path` is. */
  readonly path: string;
  readonly reading: SidecarReading;
  /** As the sidecar says, or else its name. */
  readonly author: string | null;
  /** Null when the article is not there, or cannot be read. */
  readonly article: { readonly path: string; readonly absolute: string; readonly text: string } | null;
}

export interface SidecarFiles {
  readonly sidecars: readonly SidecarFile[];
  /** One sentence for each file that could not be read. */
  readonly problems: readonly string[];
}

/** The sidecars in the paths: those of the articles among them, those in the folders, and those that are named. */
export async function readSidecarFiles(paths: readonly string[], environment: CliEnvironment): Promise<SidecarFiles> {
  const { cwd } = environment;
  const folder = await commonFolder(paths, cwd);
  const found = new Set<string>();
  for (const file of await findFiles(paths, '**/*.annotations.yaml', cwd)) {
    if (isSidecarName(path.basename(file))) found.add(file);
    else for (const sidecar of await sidecarsBeside(file)) found.add(sidecar);
  }
  const problems: string[] = [];
  const sidecars: SidecarFile[] = [];
  const articles = new Map<string, string | null>();
  const relative = (absolute: string): string => path.relative(folder, absolute).split(path.sep).join('/');
  const readArticle = async (absolute: string): Promise<string | null> => {
    const known = articles.get(absolute);
    if (known !== undefined) return known;
    const decoded = await readText(absolute);
    if ('problem' in decoded) problems.push(`${relative(absolute)}: ${decoded.problem}`);
    const text = 'problem' in decoded ? null : decoded.text;
    articles.set(absolute, text);
    return text;
  };
  for (const absolute of [...found].sort()) {
    const decoded = await readText(absolute, true);
    if ('problem' in decoded) {
      problems.push(`${relative(absolute)}: ${decoded.problem}`);
      continue;
    }
    const reading = readSidecar(decoded.text);
    const articleFile = await articleOf(absolute, reading.sidecar.source);
    const text = articleFile === null ? null : await readArticle(articleFile);
    if (articleFile === null) problems.push(`${relative(absolute)}: its article is not there`);
    const name = articleFile === null ? null : authorInName(path.basename(absolute), path.basename(articleFile));
    sidecars.push({
      absolute,
      path: relative(absolute),
      reading,
      author: reading.sidecar.author ?? name,
      article:
        articleFile === null || text === null ? null : { path: relative(articleFile), absolute: articleFile, text },
    });
  }
  return { sidecars, problems };
}

async function sidecarsBeside(article: string): Promise<string[]> {
  const folder = path.dirname(article);
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => isSidecarOf(name, path.basename(article))).map((name) => path.join(folder, name));
}

async function articleOf(sidecar: string, source: string): Promise<string | null> {
  const folder = path.dirname(sidecar);
  const names = [...articleNamesOf(path.basename(sidecar)), ...(source === path.basename(source) ? [source] : [])];
  for (const name of names) {
    const info = name === '' ? null : await stat(path.join(folder, name)).catch(() => null);
    if (info?.isFile() === true) return path.join(folder, name);
  }
  return null;
}

/** With `keepMark` a byte order mark stays, as it must in a file that is written again. */
async function readText(absolute: string, keepMark = false): Promise<{ text: string } | { problem: string }> {
  try {
    const bytes = await readFile(absolute);
    const decoded = decodeText(bytes);
    if ('problem' in decoded || !keepMark) return decoded;
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
