import type { Command } from 'commander';
import { agreementReport, type AgreementReport } from '../../core/annotation/agreement/agreementReport';
import { placedAnnotations, reviewSidecars } from '../../core/review/newsroom';
import { agreementMarkdown } from '../../core/review/formats/agreementMarkdown';
import { exitCode, type CliEnvironment, type ExitCode } from '../environment';
import { commonFolder, reportProblems } from '../files';
import { formatOption } from '../options';
import { stateOfWorkingTree } from '../repository/state';

interface AgreementOptions {
  readonly format: 'markdown' | 'json';
}

export function addAgreementCommand(
  program: Command,
  environment: CliEnvironment,
  done: (code: ExitCode) => void,
): void {
  program
    .command('agreement')
    .summary('how far analysts agree on the same articles')
    .description(
      'Measures agreement between analysts: F1 of spans, Cohen’s kappa for each pair and Krippendorff’s alpha for all,\n' +
        'on kind, status and credibility, with how many were compared and what was left out.',
    )
    .argument('[path...]', 'the newsroom', ['.'])
    .addOption(formatOption(['markdown', 'json']))
    .action(async (paths: string[], options: AgreementOptions) => {
      const files = await stateOfWorkingTree(await commonFolder(paths, environment.cwd));
      reportProblems(files.problems, environment);
      const report: AgreementReport = agreementReport(placedAnnotations(reviewSidecars(files)));
      environment.out(options.format === 'json' ? JSON.stringify(report, null, 1) + '\n' : agreementMarkdown(report));
      if (files.problems.length > 0) done(exitCode.failed);
    });
}
