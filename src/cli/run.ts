import { Command, CommanderError } from 'commander';
import { addAgreementCommand } from './commands/agreement';
import { addAnalyzeCommand } from './commands/analyze';
import { addAnnotationsCommand } from './commands/annotations';
import { addMergeCommand } from './commands/merge';
import { addCheckCommand } from './commands/check';
import { addDiffCommand } from './commands/diff';
import { addExportCommand } from './commands/export';
import { addFactsCommand } from './commands/facts';
import { addImportCommand } from './commands/import';
import { addReportCommand } from './commands/report';
import { CliError, exitCode, worse, type CliEnvironment, type ExitCode } from './environment';

/** Runs the command line with its arguments (without `node` and the script) and gives its exit code. Never throws. */
export async function run(args: readonly string[], environment: CliEnvironment): Promise<ExitCode> {
  let code: ExitCode = exitCode.fine;
  const done = (next: ExitCode): void => {
    code = worse(code, next);
  };
  const program = new Command('corroborate')
    .description('Names, figures, dates and quotations in news articles, and who else says the same.')
    .version(environment.version)
    .showHelpAfterError('(add --help for what it takes)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => environment.out(text),
      writeErr: (text) => environment.err(text),
    });
  addAnalyzeCommand(program, environment, done);
  addAnnotationsCommand(program, environment, done);
  addMergeCommand(program, environment, done);
  addFactsCommand(program, environment, done);
  addCheckCommand(program, environment, done);
  addDiffCommand(program, environment, done);
  addAgreementCommand(program, environment, done);
  addExportCommand(program, environment, done);
  addImportCommand(program, environment, done);
  addReportCommand(program, environment, done);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.fine : exitCode.failed;
    if (error instanceof CliError) environment.err(`${environment.colors.red('corroborate')}: ${error.message}\n`);
    else environment.err(`corroborate: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return exitCode.failed;
  }
  return code;
}
