import type { Colors } from 'picocolors/types';
import type { Command } from 'commander';
import type { Source } from '../../core/corpus/model';
import { analysisJson } from '../../core/corpus/output/analysisJson';
import { byPlace, type Span } from '../../core/text/span';
import type { CliEnvironment, ExitCode } from '../environment';
import { formatOption, maxSizeOption } from '../options';
import { readCorpus } from '../readCorpus';

interface AnalyzeOptions {
  readonly format: 'text' | 'json';
  readonly maxSize: number;
}

export function addAnalyzeCommand(program: Command, environment: CliEnvironment, done: (code: ExitCode) => void): void {
  program
    .command('analyze')
    .summary('read articles: names, figures, dates, quotes, parts')
    .description('Reads articles (.txt files; folders are searched) and prints what was recognised in each.')
    .argument('<path...>', 'articles or folders of articles')
    .addOption(formatOption(['text', 'json']))
    .addOption(maxSizeOption())
    .action(async (paths: string[], options: AnalyzeOptions) => {
      const { corpus, exit } = await readCorpus(paths, options.maxSize, environment);
      if (options.format === 'json') {
        environment.out(JSON.stringify(analysisJson(corpus), null, 1) + '\n');
      } else {
        for (const source of corpus.sources()) environment.out(describeSource(source, environment.colors));
      }
      done(exit);
    });
}

/** One article with its marks in colour, and a line of what was read from its page. */
function describeSource(source: Source, colors: Colors): string {
  const { text, analysis } = source;
  const style: Record<string, (words: string) => string> = {
    person: colors.cyan,
    organization: colors.magenta,
    place: colors.green,
    group: colors.blue,
    figure: (words) => colors.bold(colors.yellow(words)),
    date: (words) => colors.underline(words),
  };
  const marks: (Span & { style: string })[] = [
    ...analysis.mentions.map((mention) => ({ ...mention, style: mention.type })),
    ...analysis.figures.map((figure) => ({ ...figure, style: 'figure' })),
    ...analysis.dates.map((date) => ({ ...date, style: 'date' })),
  ].sort(byPlace);
  let shown = '';
  let at = 0;
  for (const mark of marks) {
    if (mark.start < at) continue;
    shown += text.slice(at, mark.start) + (style[mark.style]?.(text.slice(mark.start, mark.end)) ?? '');
    at = mark.end;
  }
  shown += text.slice(at);
  const { publisher, published } = analysis.parts;
  const counts = `${analysis.mentions.length} names, ${analysis.figures.length} figures, ${analysis.dates.length} dates, ${analysis.quotes.length} quotes`;
  const head = [publisher ?? 'publisher unknown', published ?? 'not dated', counts].join(' · ');
  return `${colors.bold(source.path)}\n${colors.dim(head)}\n\n${shown.trim()}\n\n`;
}
