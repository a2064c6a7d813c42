import type { Command } from 'commander';
import type { Colors } from 'picocolors/types';
import type { Corpus, Fact } from '../../core/corpus/model';
import { factsJson } from '../../core/corpus/output/factsJson';
import { viewFact } from '../../core/presentation/factView';
import type { Library } from '../../core/presentation/sourceView';
import type { CliEnvironment, ExitCode } from '../environment';
import { formatOption, maxSizeOption } from '../options';
import { readCorpus } from '../readCorpus';

interface FactsOptions {
  readonly format: 'text' | 'json';
  readonly maxSize: number;
  readonly single?: true;
}

export function addFactsCommand(program: Command, environment: CliEnvironment, done: (code: ExitCode) => void): void {
  program
    .command('facts')
    .summary('compare articles: who says the same, who differs, who copied')
    .description('Compares what articles say and prints the facts that several of them tell, conflicts first.')
    .argument('<path...>', 'articles or folders of articles')
    .addOption(formatOption(['text', 'json']))
    .addOption(maxSizeOption())
    .option('--single', 'in text, also what only one source says')
    .action(async (paths: string[], options: FactsOptions) => {
      const { corpus, exit } = await readCorpus(paths, options.maxSize, environment);
      if (options.format === 'json') environment.out(JSON.stringify(factsJson(corpus.facts()), null, 1) + '\n');
      else for (const fact of shown(corpus, options)) environment.out(describeFact(fact, corpus, environment.colors));
      done(exit);
    });
}

function shown(corpus: Corpus, options: FactsOptions): readonly Fact[] {
  if (options.single) return corpus.facts();
  return corpus.facts().filter(({ members }) => new Set(members.map(({ source }) => source)).size > 1);
}

function describeFact(fact: Fact, corpus: Corpus, colors: Colors): string {
  const library: Library = { source: (path) => corpus.source(path), reliabilityOf: () => null };
  const view = viewFact(fact, null, library);
  const tone = fact.relation === 'conflict' ? colors.red : fact.relation === 'single' ? colors.dim : colors.green;
  const reason = view.reasonWords === '' ? '' : `: ${view.reasonWords}`;
  const lines = [`${tone(view.verdict + reason)}  ${colors.bold(view.title)}  ${colors.dim(view.counts)}`];
  for (const group of view.groups) {
    if (group.value !== '') lines.push(`  ${colors.yellow(group.value)}`);
    for (const { letter, claims } of group.origins) {
      for (const { source, printed, attribution, context } of claims) {
        const said = attribution === null ? '' : colors.dim(` (${attribution})`);
        const words = context.exact.length === 0 ? printed : context.exact.map(({ text }) => text).join('');
        lines.push(`    ${colors.dim(letter)} ${source.name}, ${source.date ?? 'not dated'}: ${context.before}${colors.bold(words)}${context.after}${said}`); // prettier-ignore
      }
    }
  }
  return lines.join('\n') + '\n\n';
}
