import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Option, type Command } from 'commander';
import { toBrat } from '../../core/annotation/exchange/brat';
import { toClaimReview } from '../../core/annotation/exchange/claimReview';
import { toConll } from '../../core/annotation/exchange/conll';
import { toCsv } from '../../core/annotation/exchange/csv';
import { toJsonl } from '../../core/annotation/exchange/jsonl';
import type { ExportedFile, ExportedSource } from '../../core/annotation/exchange/model';
import { toUimaJsonCas } from '../../core/annotation/exchange/uimaJsonCas';
import { toW3c } from '../../core/annotation/exchange/w3c';
import { placedAnnotations, reviewSidecars } from '../../core/review/newsroom';
import { byPlace } from '../../core/text/span';
import { parseArticleParts } from '../../core/article/parseArticleParts';
import { dayOrderOf } from '../../core/article/dayOrder';
import { tokenize } from '../../core/text/tokens';
import { CliError, exitCode, type CliEnvironment, type ExitCode } from '../environment';
import { commonFolder, reportProblems } from '../files';
import { stateOfWorkingTree, type RepositoryState } from '../repository/state';

const FORMATS = ['w3c', 'brat', 'conll', 'csv', 'jsonl', 'claimreview', 'uima-json-cas'] as const;
type Format = (typeof FORMATS)[number];
/** These are a file for each article. */
const FOLDER_FORMATS: ReadonlySet<Format> = new Set(['brat', 'uima-json-cas']);

interface ExportOptions {
  readonly to: Format;
  readonly output?: string;
}

export function addExportCommand(program: Command, environment: CliEnvironment, done: (code: ExitCode) => void): void {
  program
    .command('export')
    .summary('annotations in the formats of other tools')
    .description(
      'Writes the annotations that stand in their articles in the form of another tool. Orphans are left out and counted.',
    )
    .argument('[path...]', 'the newsroom', ['.'])
    .addOption(new Option('--to <format>', 'the form').choices(FORMATS).makeOptionMandatory())
    .option('-o, --output <path>', 'a file, or a folder for brat and uima-json-cas (standard output without)')
    .action(async (paths: string[], options: ExportOptions) => {
      const files = await stateOfWorkingTree(await commonFolder(paths, environment.cwd));
      reportProblems(files.problems, environment);
      const { sources, orphans } = exportedSources(files);
      if (FOLDER_FORMATS.has(options.to)) await writeFolder(sources, options, environment);
      else await writeOne(render(sources, options.to, environment), options.output, environment);
      if (orphans > 0) environment.err(`${orphans} ${orphans === 1 ? 'annotation' : 'annotations'} without a place left out\n`); // prettier-ignore
      if (files.problems.length > 0) done(exitCode.failed);
    });
}

function exportedSources(files: RepositoryState): { sources: ExportedSource[]; orphans: number } {
  const sidecars = reviewSidecars(files);
  const placed = placedAnnotations(sidecars);
  const all = sidecars.reduce((count, { reading }) => count + reading.sidecar.annotations.length, 0);
  const paths = [...new Set(placed.map(({ source }) => source))].sort();
  const sources = paths.map((source): ExportedSource => {
    const text = files.articles.get(source) ?? '';
    const { publisher, published } = parseArticleParts(text, dayOrderOf(tokenize(text)));
    const annotations = placed.filter((one) => one.source === source).sort(byPlace);
    return { path: source, text, publisher, published, annotations };
  });
  return { sources, orphans: all - placed.length };
}

function render(sources: readonly ExportedSource[], format: Format, environment: CliEnvironment): string {
  switch (format) {
    case 'w3c':
      return JSON.stringify(toW3c(sources), null, 1) + '\n';
    case 'claimreview':
      return JSON.stringify(toClaimReview(sources), null, 1) + '\n';
    case 'csv':
      return toCsv(sources);
    case 'jsonl':
      return toJsonl(sources);
    case 'conll': {
      const { content, leftOut } = toConll(sources);
      if (leftOut > 0) environment.err(`${leftOut} under a longer one left out: a token has one tag\n`);
      return content;
    }
    case 'brat':
    case 'uima-json-cas':
      throw new CliError(`${format} is a folder of files`);
  }
}

async function writeFolder(
  sources: readonly ExportedSource[],
  { to, output }: ExportOptions,
  environment: CliEnvironment,
): Promise<void> {
  if (output === undefined) throw new CliError(`${to} is a file for each article: name a folder with --output`);
  const folder = path.resolve(environment.cwd, output);
  const files: ExportedFile[] = to === 'brat' ? toBrat(sources) : toUimaJsonCas(sources);
  for (const file of files) {
    const target = path.join(folder, ...file.path.split('/'));
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.content);
  }
  environment.err(`wrote ${files.length} files into ${output}\n`);
}

async function writeOne(content: string, output: string | undefined, environment: CliEnvironment): Promise<void> {
  if (output === undefined) environment.out(content);
  else {
    await writeFile(path.resolve(environment.cwd, output), content);
    environment.err(`wrote ${output}\n`);
  }
}
