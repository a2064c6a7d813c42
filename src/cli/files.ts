import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { decodeText } from './decodeText';
import { inBatches } from './inBatches';
import { CliError, type CliEnvironment } from './environment';

/** A file larger than this is no article; reading it would only stall the rest. `--max-size` changes it. */
export const DEFAULT_MAX_MEGABYTES = 10;

export interface FileText {
  /** Relative to the folder that holds all that was asked for, with forward slashes. */
  readonly path: string;
  readonly absolute: string;
  /** Decoded, without a byte order mark, with line ends as they stand. */
  readonly text: string;
}

export interface FilesRead {
  readonly files: readonly FileText[];
  /** One sentence for each file that could not be read. */
  readonly problems: readonly string[];
}

/** The files with this ending in the paths (files as they are, folders searched), in order and once each. */
export async function findFiles(paths: readonly string[], pattern: string, cwd: string): Promise<string[]> {
  const found = new Set<string>();
  for (const given of paths) {
    const absolute = path.resolve(cwd, given);
    const info = await statOf(absolute, given);
    if (!info.isDirectory()) found.add(absolute);
    else {
      const inside = await glob(pattern, { cwd: absolute, absolute: true, ignore: ['**/node_modules/**'] });
      for (const file of inside) found.add(path.normalize(file));
    }
  }
  return [...found].sort();
}

async function statOf(absolute: string, given: string): Promise<Stats> {
  return await stat(absolute).catch(() => {
    throw new CliError(`${given}: no such file or folder`);
  });
}

/** The deepest folder that holds all the paths: what printed paths are relative to. Fails where one of them is not there. */
export async function commonFolder(paths: readonly string[], cwd: string): Promise<string> {
  let common: string[] | null = null;
  for (const given of paths) {
    const absolute = path.resolve(cwd, given);
    const info = await statOf(absolute, given);
    const parts = (info.isDirectory() ? absolute : path.dirname(absolute)).split(path.sep);
    if (common === null) common = parts;
    else {
      let same = 0;
      while (same < common.length && same < parts.length && common[same] === parts[same]) same++;
      common = common.slice(0, same);
    }
  }
  return common === null ? cwd : common.join(path.sep) || path.sep;
}

/** A path below a folder, with forward slashes; empty for the folder itself. */
export function relativePath(absolute: string, folder: string): string {
  return path.relative(folder, absolute).split(path.sep).join('/');
}

/** Reads text files. One that cannot be read, is too large, binary or not UTF-8 becomes a problem, and the rest is read. */
export async function readFiles(
  absolutePaths: readonly string[],
  folder: string,
  maxMegabytes = DEFAULT_MAX_MEGABYTES,
): Promise<FilesRead> {
  const read = await inBatches(absolutePaths, (absolute) => readOne(absolute, folder, maxMegabytes));
  return {
    files: read.filter((one) => typeof one !== 'string'),
    problems: read.filter((one) => typeof one === 'string'),
  };
}

/** The file, or why it was left out. */
async function readOne(absolute: string, folder: string, maxMegabytes: number): Promise<FileText | string> {
  const relative = relativePath(absolute, folder);
  try {
    const info = await stat(absolute);
    if (info.size > maxMegabytes * 1e6) {
      const size = (info.size / 1e6).toFixed(1);
      return `${relative}: ${size} MB is over the limit of ${maxMegabytes} MB (--max-size); left out`;
    }
    const decoded = decodeText(await readFile(absolute));
    return 'problem' in decoded
      ? `${relative}: ${decoded.problem}; left out`
      : { path: relative, absolute, text: decoded.text };
  } catch (error) {
    return `${relative}: ${error instanceof Error ? error.message : String(error)}; left out`;
  }
}

export function reportProblems(problems: readonly string[], environment: CliEnvironment): void {
  for (const problem of problems) environment.err(`${environment.colors.red('cannot read')} ${problem}\n`);
}
