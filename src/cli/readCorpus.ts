import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { FolderAnalyzer } from '../core/recognize/folderAnalyzer';
import type { ArticleAnalysis } from '../core/recognize/model';
import { createRecognizers } from '../core/recognize/recognizers';
import { createCorpus } from '../core/corpus/createCorpus';
import type { ReviewedCorpus } from '../core/corpus/model';
import { EMPTY_REGISTRY, type Registry } from '../core/corpus/registry/model';
import { parseRegistry } from '../core/corpus/registry/parseRegistry';
import { exitCode, type CliEnvironment, type ExitCode } from './environment';
import { commonFolder, findFiles, readFiles, reportProblems } from './files';
import { startProgress } from './progress';
import { readMedia } from './readMedia';
import { REGISTRY_FILE } from './repository/state';

export interface CorpusRead {
  readonly corpus: ReviewedCorpus;
  /** What the folder's analysts have decided on names and publishers. */
  readonly registry: Registry;
  /** `failed` when a file could not be read; the others were. */
  readonly exit: ExitCode;
}

/** Reads and analyses every article in the paths. Files that cannot be read are reported on stderr. */
export async function readCorpus(
  paths: readonly string[],
  maxMegabytes: number,
  environment: CliEnvironment,
): Promise<CorpusRead> {
  const found = await findFiles(paths, '**/*.txt', environment.cwd);
  const folder = await commonFolder(paths, environment.cwd);
  const { files, problems } = await readFiles(found, folder, maxMegabytes);
  reportProblems(problems, environment);
  const registry = await readRegistry(folder, environment);
  const corpus = await buildCorpus(new Map(files.map(({ path, text }) => [path, text])), environment, registry);
  return { corpus, registry, exit: problems.length > 0 ? exitCode.failed : exitCode.fine };
}

/** The registry beside the articles, else the one in the current folder; what is wrong with it is told on stderr. */
async function readRegistry(folder: string, environment: CliEnvironment): Promise<Registry> {
  for (const place of new Set([folder, environment.cwd])) {
    const text = await readFile(path.join(place, REGISTRY_FILE), 'utf8').catch(() => null);
    if (text === null) continue;
    const { registry, problems } = parseRegistry(text);
    for (const { line, column, message } of problems)
      environment.err(`${REGISTRY_FILE}:${line}:${column}: ${message}\n`);
    return registry;
  }
  return EMPTY_REGISTRY;
}

/** Analyses articles, given by path, and puts them into a corpus. */
export async function buildCorpus(
  articles: ReadonlyMap<string, string>,
  environment: CliEnvironment,
  registry: Registry = EMPTY_REGISTRY,
): Promise<ReviewedCorpus> {
  const recognizers = createRecognizers(await readMedia(environment.media));
  const progress = startProgress('analysing', articles.size, environment);
  const folder = new FolderAnalyzer(recognizers);
  const analyses = new Map<string, ArticleAnalysis>();
  let done = 0;
  for (const [name, text] of articles) {
    progress.update(done++);
    for (const [changed, analysis] of folder.put(name, text)) analyses.set(changed, analysis);
  }
  const corpus = createCorpus({ registry });
  for (const [name, text] of articles) {
    const analysis = analyses.get(name);
    if (analysis !== undefined) corpus.put({ path: name, text, analysis });
  }
  progress.end();
  return corpus;
}
