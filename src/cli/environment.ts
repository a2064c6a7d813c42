import type { Colors } from 'picocolors/types';

/** All that the command line touches outside itself, so that tests can run it without a process of its own. */
export interface CliEnvironment {
  readonly cwd: string;
  /** The folder with the weights and lists that recognition reads. */
  readonly media: string;
  /** The script that runs the command line, which other threads run too; null to do everything on one. */
  readonly workerFile: string | null;
  readonly colors: Colors;
  /** Progress is shown only where a person watches: stderr is a terminal. */
  readonly interactive: boolean;
  readonly version: string;
  /** The variables that build servers set. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Data. */
  out(text: string): void;
  /** Everything else: messages, progress. */
  err(text: string): void;
}

/** The contract's exit codes. */
export const exitCode = { fine: 0, findings: 1, failed: 2 } as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** The worse of two: a file that could not be read outweighs findings. */
export function worse(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}

/** A failure that a person can act on: its message is shown as it stands, without a stack. */
export class CliError extends Error {
  override readonly name = 'CliError';
}
