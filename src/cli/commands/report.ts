import { reliabilityOf } from '../../core/corpus/registry/parseRegistry';
import type { Library } from '../../core/presentation/sourceView';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { reportHtml } from '../../core/presentation/report/reportHtml';
import { CliError, type CliEnvironment, type ExitCode } from '../environment';
import { maxSizeOption } from '../options';
import { readCorpus } from '../readCorpus';

interface ReportOptions {
  readonly output?: string;
  readonly title?: string;
  readonly maxSize: number;
}

export function addReportCommand(program: Command, environment: CliEnvironment, done: (code: ExitCode) => void): void {
  program
    .command('report')
    .summary('one web page on what the articles say, for people without an editor')
    .description(
      'Writes one self-contained HTML page: conflicts first, quotes and origins, the copies between sources.',
    )
    .argument('<path...>', 'articles or folders of articles')
    .option('-o, --output <file>', 'where to write it (standard output without)')
    .option('--title <words>', "the page's title (the folder's name without)")
    .addOption(maxSizeOption())
    .action(async (paths: string[], options: ReportOptions) => {
      const { corpus, registry, exit } = await readCorpus(paths, options.maxSize, environment);
      const title = options.title ?? path.basename(path.resolve(environment.cwd, paths[0] ?? '.'));
      const library: Library = {
        source: (source) => corpus.source(source),
        reliabilityOf: (publisher) => reliabilityOf(registry, publisher),
      };
      const page = reportHtml(corpus, library, { title, made: new Date().toISOString().slice(0, 10) });
      if (options.output === undefined) environment.out(page);
      else {
        try {
          await writeFile(path.resolve(environment.cwd, options.output), page);
        } catch (error) {
          throw new CliError(
            `cannot write ${options.output}: ${error instanceof Error ? error.message : String(error)}`,
          );
        }
        environment.err(`wrote ${options.output}\n`);
      }
      done(exit);
    });
}
