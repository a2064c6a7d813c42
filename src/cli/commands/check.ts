import path from 'node:path';
import type { Command } from 'commander';
import { checkNewsroom, type RelatedFinding } from '../../core/review/check/checkNewsroom';
import { mayNeedCorpus, needsCorpus } from '../../core/review/check/statuses';
import { byFileAndPlace, type Finding } from '../../core/review/finding';
import { githubFormat } from '../../core/review/formats/github';
import { junitFormat } from '../../core/review/formats/junit';
import { sarifFormat } from '../../core/review/formats/sarif';
import { createFigureFacts } from '../../core/corpus/figureFacts';
import type { Corpus } from '../../core/corpus/model';
import { judgementsIn } from '../../core/review/judgements';
import type { NewsroomFiles, ReviewedSidecar } from '../../core/review/newsroom';
import { readRuleSettings } from '../../core/review/ruleSettings';
import { applySettings, type RuleFinding } from '../../core/review/rules';
import { startWork } from '../analysis/startWork';
import { sourcesOf } from '../readCorpus';
import { exitCode, type CliEnvironment, type ExitCode } from '../environment';
import { commonFolder, relativePath, reportProblems } from '../files';
import { formatOption } from '../options';
import { changedSince, resolveCommit } from '../repository/git';
import { REGISTRY_FILE, stateOfWorkingTree } from '../repository/state';

interface CheckOptions {
  readonly since?: string;
  readonly format: 'text' | 'json' | 'github' | 'sarif' | 'junit';
}

export function addCheckCommand(program: Command, environment: CliEnvironment, done: (code: ExitCode) => void): void {
  program
    .command('check')
    .summary('check annotations: anchors, links, replies, ids, statuses')
    .description(
      'Checks that sidecars are valid, their words are found, links and replies resolve and judgements hold.\n' +
        'Exit code 0: clean, 1: findings, 2: something could not be read. Severities are set in corroborate.yaml.',
    )
    .argument('[path...]', 'the newsroom, or files in it to limit the findings to', ['.'])
    .option('--since <commit>', 'only what changed since this commit, and what depends on it')
    .addOption(formatOption(['text', 'json', 'github', 'sarif', 'junit']))
    .action(async (paths: string[], options: CheckOptions) => {
      const folder = await commonFolder(paths, environment.cwd);
      const files = await stateOfWorkingTree(folder);
      reportProblems(files.problems, environment);
      const { sidecars, facts } = await readNewsroom(files, environment);
      const changed = options.since === undefined ? null : await changedSince(await resolveCommit(options.since, folder), folder); // prettier-ignore
      const { settings, findings: registryFindings } = readRuleSettings(files.registry, REGISTRY_FILE);
      const all: RelatedFinding[] = [
        ...registryFindings.map((finding) => ({ ...finding, related: [] })),
        ...checkNewsroom(files, sidecars, facts, changed === null ? undefined : (file) => changed.has(file)),
      ];
      const wanted = wantedFiles(paths, changed, folder, environment);
      const kept = all.filter((finding) => [finding.path, ...finding.related].some(wanted));
      const findings = applySettings(kept.map(withoutRelated), settings).sort(byFileAndPlace);
      const checked = sidecars.map((sidecar) => sidecar.path).filter(wanted);
      environment.out(render(findings, checked, options.format, environment));
      if (findings.some(({ severity }) => severity !== 'info')) done(exitCode.findings);
      if (files.problems.length > 0) done(exitCode.failed);
    });
}

/** The sidecars, and the figures of the articles where a judgement depends on them. */
async function readNewsroom(
  files: NewsroomFiles,
  environment: CliEnvironment,
): Promise<{ readonly sidecars: readonly ReviewedSidecar[]; readonly facts: Pick<Corpus, 'factsAt'> | null }> {
  const work = startWork({ ...files, analyze: mayNeedCorpus(files.sidecars) }, environment);
  const sidecars = await work.sidecars();
  if (!needsCorpus(sidecars)) {
    work.stop();
    return { sidecars, facts: null };
  }
  const analyses = await work.analyses();
  const sources = sourcesOf(files.articles, analyses);
  return { sidecars, facts: createFigureFacts(sources, judgementsIn(files, sidecars)) };
}

const withoutRelated = ({ rule, path: file, line, column, message, id }: RelatedFinding): RuleFinding => ({
  rule,
  path: file,
  line,
  column,
  message,
  id,
});

/** Which files' findings are asked for: those in the paths of the command line, and of these those that changed. */
function wantedFiles(
  paths: readonly string[],
  changed: ReadonlySet<string> | null,
  folder: string,
  environment: CliEnvironment,
): (path: string) => boolean {
  const asked = paths.map((given) => relativePath(path.resolve(environment.cwd, given), folder));
  const inPaths = (file: string): boolean =>
    asked.some((one) => one === '' || file === one || file.startsWith(`${one}/`));
  return (file) => (changed?.has(file) ?? true) && inPaths(file);
}

function render(
  findings: readonly Finding[],
  checked: readonly string[],
  format: CheckOptions['format'],
  environment: CliEnvironment,
): string {
  switch (format) {
    case 'json':
      return JSON.stringify({ findings }, null, 1) + '\n';
    case 'github':
      return githubFormat(findings);
    case 'sarif':
      return sarifFormat(findings, environment.version);
    case 'junit':
      return junitFormat(findings, checked);
    case 'text':
      return describe(findings, checked.length, environment);
  }
}

function describe(findings: readonly Finding[], checked: number, { colors }: CliEnvironment): string {
  const shade = { error: colors.red, warning: colors.yellow, info: colors.blue };
  const lines = findings.map(
    ({ path: file, line, column, severity, rule, message }) =>
      `${file}:${line}:${column} ${shade[severity](severity)} ${message} ${colors.dim(rule)}\n`,
  );
  const count = findings.length === 0 ? colors.green('no findings') : `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`; // prettier-ignore
  return [...lines, `${count} in ${checked} ${checked === 1 ? 'sidecar' : 'sidecars'}\n`].join('');
}
