import { FolderAnalyzer } from '../core/recognize/folderAnalyzer';
import type { ArticleAnalysis } from '../core/recognize/model';
import { createRecognizers } from '../core/recognize/recognizers';
import { createCorpus } from '../core/corpus/createCorpus';
import type { Corpus } from '../core/corpus/model';
import { exitCode, type CliEnvironment, type ExitCode } from './environment';
import { commonFolder, findFiles, readFiles, reportProblems } from './files';
import { startProgress } from './progress';
import { readMedia } from './readMedia';

export interface CorpusRead {
  readonly corpus: Corpus;
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
  const { files, problems } = await readFiles(found, await commonFolder(paths, environment.cwd), maxMegabytes);
  reportProblems(problems, environment);
  const corpus = await buildCorpus(new Map(files.map(({ path, text }) => [path, text])), environment);
  return { corpus, exit: problems.length > 0 ? exitCode.failed : exitCode.fine };
}

/** Analyses articles, given by path, and puts them into a corpus. */
export async function buildCorpus(articles: ReadonlyMap<string, string>, environment: CliEnvironment): Promise<Corpus> {
  const recognizers = createRecognizers(await readMedia(environment.media));
  const progress = startProgress('analysing', articles.size, environment);
  const folder = new FolderAnalyzer(recognizers);
  const analyses = new Map<string, ArticleAnalysis>();
  let done = 0;
  for (const [path, text] of articles) {
    progress.update(done++);
    for (const [changed, analysis] of folder.put(path, text)) analyses.set(changed, analysis);
  }
  const corpus = createCorpus();
  for (const [path, text] of articles) {
    const analysis = analyses.get(path);
    if (analysis !== undefined) corpus.put({ path, text, analysis });
  }
  progress.end();
  return corpus;
}
