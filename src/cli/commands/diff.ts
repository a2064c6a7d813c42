import type { Command } from 'commander';
import type { Colors } from 'picocolors/types';
import { articlesDiffer, diffNewsrooms, type NewsroomState } from '../../core/review/diff/diffNewsrooms';
import { countChanges, type DiffReport } from '../../core/review/diff/diffReport';
import { diffMarkdown, type LinkTo } from '../../core/review/diff/formats/markdown';
import type { RecordChange } from '../../core/review/diff/recordDiff';
import type { Judgements } from '../../core/corpus/model';
import { parseRegistry } from '../../core/corpus/registry/parseRegistry';
import { judgementsIn } from '../../core/review/judgements';
import { reviewSidecars, type ReviewedSidecar } from '../../core/review/newsroom';
import { exitCode, type CliEnvironment, type ExitCode } from '../environment';
import { reportProblems } from '../files';
import { formatOption } from '../options';
import { buildCorpus } from '../readCorpus';
import { resolveCommit } from '../repository/git';
import { webLinks } from '../repository/webLinks';
import { stateOfCommit, stateOfWorkingTree, type RepositoryState } from '../repository/state';

interface DiffOptions {
  readonly format: 'text' | 'markdown' | 'json';
  readonly facts: boolean;
  readonly url?: string;
}

export function addDiffCommand(program: Command, environment: CliEnvironment, done: (code: ExitCode) => void): void {
  program
    .command('diff')
    .summary('what changed in the annotations between two commits')
    .description('Compares the annotations of two commits by id, and the facts that the articles tell.')
    .argument('<base>', 'the older commit')
    .argument('[head]', 'the newer commit (the working tree without)')
    .addOption(formatOption(['text', 'markdown', 'json']))
    .option('--no-facts', 'leave out what changed between the articles')
    .option('--url <address>', 'where the files of the newer commit can be seen, to link to')
    .action(async (base: string, head: string | undefined, options: DiffOptions) => {
      const { cwd } = environment;
      const baseCommit = await resolveCommit(base, cwd);
      const headCommit = head === undefined ? null : await resolveCommit(head, cwd);
      const old = await stateOfCommit(baseCommit, cwd);
      const now = headCommit === null ? await stateOfWorkingTree(cwd) : await stateOfCommit(headCommit, cwd);
      reportProblems([...old.problems, ...now.problems], environment);
      const before = reviewed(old);
      const after = reviewed(now);
      const compareFacts = options.facts && (articlesDiffer(old, now) || judgementsDiffer(before, after));
      const report = diffNewsrooms(
        { name: baseCommit, ...(await read(before, compareFacts, environment)) },
        { name: headCommit, ...(await read(after, compareFacts, environment)) },
      );
      const links = await webLinks(options.url, headCommit, environment);
      environment.out(render(report, options.format, links, environment.colors));
      done(now.problems.length > 0 ? exitCode.failed : exitCode.fine);
    });
}

interface Reviewed {
  readonly files: RepositoryState;
  readonly sidecars: readonly ReviewedSidecar[];
  readonly judgements: Judgements;
}

function reviewed(files: RepositoryState): Reviewed {
  const sidecars = reviewSidecars(files);
  return { files, sidecars, judgements: judgementsIn(files, sidecars) };
}

/** A link or a dismissal changes facts as an edit of an article does. */
function judgementsDiffer(before: Reviewed, after: Reviewed): boolean {
  return JSON.stringify(before.judgements) !== JSON.stringify(after.judgements);
}

async function read(state: Reviewed, withFacts: boolean, environment: CliEnvironment): Promise<NewsroomState> {
  const { files, sidecars, judgements } = state;
  const { registry } = parseRegistry(files.registry ?? '');
  const corpus = withFacts ? await buildCorpus(files.articles, environment, registry, judgements) : null;
  return { files, sidecars, corpus };
}

function render(report: DiffReport, format: DiffOptions['format'], linkTo: LinkTo, colors: Colors): string {
  if (format === 'json') return JSON.stringify(report, null, 1) + '\n';
  if (format === 'markdown') return diffMarkdown(report, linkTo);
  const lines: string[] = [];
  let article = '';
  for (const change of report.records) {
    if (change.article !== article) {
      article = change.article;
      lines.push(colors.bold(article));
    }
    lines.push(`  ${describeRecord(change, colors)}`);
  }
  for (const { path, change, affected } of report.articles) {
    if (affected.length === 0 && change === 'added') continue;
    lines.push(`${colors.bold(path)} ${change}`);
    for (const { outcome, exact, now, line } of affected) {
      const then = now === null || now === exact ? '' : ` → “${now}”`;
      lines.push(`  ${colors.yellow(outcome)} “${exact}”${then}${line === null ? '' : colors.dim(` line ${line}`)}`);
    }
  }
  for (const { change, before, after } of report.facts) {
    const fact = after ?? before;
    const shade = change === 'contradicted' ? colors.red : colors.dim;
    if (fact !== null) lines.push(`${shade(`fact ${change}`)} ${fact.about}`);
  }
  const counts = countChanges(report);
  lines.push(counts.length === 0 ? 'nothing changed' : counts.join(', '));
  return lines.map((line) => line + '\n').join('');
}

function describeRecord(change: RecordChange, colors: Colors): string {
  const shade = { added: colors.green, removed: colors.red, changed: colors.yellow }[change.change];
  const sign = { added: '+', removed: '-', changed: '~' }[change.change];
  const record = change.after ?? change.before;
  const words =
    record === null
      ? ''
      : 'target' in record
        ? `“${record.target.exact}” ${record.kind}, ${record.status}`
        : 'stance' in record
          ? `${record.stance} on ${record.to}`
          : JSON.stringify(record);
  const fields = change.fields.map(({ field, from, to }) => `${field}: ${from || '–'} → ${to || '–'}`).join('; ');
  const place = change.line === null ? change.sidecar : `${change.sidecar}:${change.line}`;
  return `${shade(`${sign} ${change.record}`)} ${words}${fields === '' ? '' : ` [${fields}]`} ${colors.dim(`${change.author ?? 'unnamed'} ${place}`)}`; // prettier-ignore
}
