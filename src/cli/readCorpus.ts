import { analyzeArticle } from '../core/recognize/analyzeArticle';
import { createRecognizers } from '../core/recognize/recognizers';
import type { Source } from '../core/corpus/model';
import { exitCode, type CliEnvironment, type ExitCode } from './environment';
import { commonFolder, findFiles, readFiles, reportProblems } from './files';
import { startProgress } from './progress';
import { readMedia } from './readMedia';

export interface SourcesRead {
  readonly sources: readonly Source[];
  /** `failed` when a file could not be read; the others were. */
  readonly exit: ExitCode;
}

/** Reads and analyses every article in the paths. Files that cannot be read are reported on stderr. */
export async function readSources(
  paths: readonly string[],
  maxMegabytes: number,
  environment: CliEnvironment,
): Promise<SourcesRead> {
  const found = await findFiles(paths, '**/*.txt', environment.cwd);
  const { files, problems } = await readFiles(found, await commonFolder(paths, environment.cwd), maxMegabytes);
  reportProblems(problems, environment);
  const recognizers = createRecognizers(await readMedia(environment.media));
  const progress = startProgress('analysing', files.length, environment);
  const sources = files.map(({ path, text }, done) => {
    progress.update(done);
    return { path, text, analysis: analyzeArticle(text, recognizers) };
  });
  progress.end();
  return { sources, exit: problems.length > 0 ? exitCode.failed : exitCode.fine };
}
