import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ArticleAnalysis } from '../core/recognize/model';
import { createCorpus } from '../core/corpus/createCorpus';
import type { Judgements, ReviewedCorpus, Source } from '../core/corpus/model';
import { EMPTY_REGISTRY, type Registry } from '../core/corpus/registry/model';
import { parseRegistry } from '../core/corpus/registry/parseRegistry';
import { articleNamesOf, isSidecarName } from '../core/annotation/sidecar/names';
import { judgementsIn } from '../core/review/judgements';
import { reviewSidecars } from '../core/review/newsroom';
import { startWork } from './analysis/startWork';
import { exitCode, type CliEnvironment, type ExitCode } from './environment';
import { commonFolder, type FileText, findFiles, readFiles, reportProblems } from './files';
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
  const articles = new Map(files.map(({ path, text }) => [path, text]));
  const beside = await readSidecars(files, folder, maxMegabytes);
  reportProblems(beside.problems, environment);
  const state = { articles, sidecars: beside.sidecars, registry: null };
  const corpus = await buildCorpus(articles, environment, registry, judgementsIn(state, reviewSidecars(state)));
  const failed = problems.length + beside.problems.length > 0;
  return { corpus, registry, exit: failed ? exitCode.failed : exitCode.fine };
}

/** The sidecars beside these articles, and of no others: who names one article is told of it alone. */
async function readSidecars(
  articles: readonly FileText[],
  folder: string,
  maxMegabytes: number,
): Promise<{ readonly sidecars: ReadonlyMap<string, string>; readonly problems: readonly string[] }> {
  const found: string[] = [];
  for (const inside of new Set(articles.map(({ absolute }) => path.dirname(absolute))))
    for (const name of (await readdir(inside)).sort()) if (isSidecarName(name)) found.push(path.join(inside, name));
  const known = new Set(articles.map(({ absolute }) => absolute));
  const own = found.filter((sidecar) =>
    articleNamesOf(path.basename(sidecar)).some((name) => known.has(path.join(path.dirname(sidecar), name))),
  );
  const { files, problems } = await readFiles(own, folder, maxMegabytes);
  return { sidecars: new Map(files.map((file) => [file.path, file.text])), problems };
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

/** Analyses articles, given by path, and puts them into a corpus with what analysts have decided on them. */
export async function buildCorpus(
  articles: ReadonlyMap<string, string>,
  environment: CliEnvironment,
  registry: Registry,
  judgements: Judgements,
): Promise<ReviewedCorpus> {
  const corpus = createCorpus({ registry });
  const work = startWork({ articles, sidecars: new Map(), analyze: true }, environment);
  for (const source of sourcesOf(articles, await work.analyses())) corpus.put(source);
  corpus.setJudgements(judgements);
  return corpus;
}

/** Articles with their analyses, in the order given. */
export function sourcesOf(
  articles: ReadonlyMap<string, string>,
  analyses: ReadonlyMap<string, ArticleAnalysis>,
): Source[] {
  return [...articles].flatMap(([name, text]) => {
    const analysis = analyses.get(name);
    return analysis === undefined ? [] : [{ path: name, text, analysis }];
  });
}
