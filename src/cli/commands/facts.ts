import { isOpenConflict } from '../../core/corpus/facts/order';
import type { Command } from 'commander';
import type { Colors } from 'picocolors/types';
import type { Corpus, Fact, ReviewedCorpus } from '../../core/corpus/model';
import { factsCsv } from '../../core/corpus/output/factsCsv';
import { factsJson } from '../../core/corpus/output/factsJson';
import { explanationText, factsMarkdown } from '../../core/corpus/output/factsMarkdown';
import type { Registry } from '../../core/corpus/registry/model';
import { reliabilityOf } from '../../core/corpus/registry/parseRegistry';
import { viewFact } from '../../core/presentation/factView';
import type { Library } from '../../core/presentation/sourceView';
import { CliError, type CliEnvironment, type ExitCode } from '../environment';
import { formatOption, maxSizeOption } from '../options';
import { readCorpus } from '../readCorpus';

interface FactsOptions {
  readonly format: 'text' | 'json' | 'markdown' | 'csv';
  readonly maxSize: number;
  readonly single?: true;
  readonly explain?: string;
}

export function addFactsCommand(program: Command, environment: CliEnvironment, done: (code: ExitCode) => void): void {
  program
    .command('facts')
    .summary('compare articles: who says the same, who differs, who copied')
    .description('Compares what articles say and prints the facts that several of them tell, conflicts first.')
    .argument('<path...>', 'articles or folders of articles')
    .addOption(formatOption(['text', 'json', 'markdown', 'csv']))
    .addOption(maxSizeOption())
    .option('--single', 'also what only one source says (JSON always has it)')
    .option('--explain <fact>', 'why each link of this fact was made, and what was left out')
    .action(async (paths: string[], options: FactsOptions) => {
      const { corpus, registry, exit } = await readCorpus(paths, options.maxSize, environment);
      if (options.explain !== undefined) {
        const explanation = corpus.explain(options.explain);
        if (explanation === null) throw new CliError(`No fact has the id ${options.explain}.`);
        environment.out(explanationText(explanation));
        done(exit);
        return;
      }
      environment.out(print(corpus, registry, options, environment.colors));
      done(exit);
    });
}

function print(corpus: ReviewedCorpus, registry: Registry, options: FactsOptions, colors: Colors): string {
  switch (options.format) {
    case 'json':
      return JSON.stringify(factsJson(corpus.facts()), null, 1) + '\n';
    case 'markdown':
      return factsMarkdown(shown(corpus, options), corpus.findings());
    case 'csv':
      return factsCsv(shown(corpus, options));
    case 'text': {
      const facts = shown(corpus, options).map((fact) => describeFact(fact, corpus, registry, colors));
      const findings = corpus
        .findings()
        .map((one) => `${colors.yellow('does not add up')}  ${one.path}: ${one.words}\n`);
      return [...facts, ...findings].join('');
    }
  }
}

function shown(corpus: Corpus, options: FactsOptions): readonly Fact[] {
  if (options.single) return corpus.facts();
  return corpus.facts().filter(({ members }) => new Set(members.map(({ source }) => source)).size > 1);
}

function describeFact(fact: Fact, corpus: Corpus, registry: Registry, colors: Colors): string {
  const library: Library = {
    source: (path) => corpus.source(path),
    reliabilityOf: (publisher) => reliabilityOf(registry, publisher),
  };
  const view = viewFact(fact, null, library);
  const tone = isOpenConflict(fact) ? colors.red : fact.relation === 'single' ? colors.dim : colors.green;
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
  return `${lines.join('\n')}\n  ${colors.dim(fact.id)}\n\n`;
}
