import type { Finding, Severity } from '../finding';

const COMMAND: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** Findings as workflow commands, which GitHub shows beside the lines of a pull request. */
export function githubFormat(findings: readonly Finding[]): string {
  return findings
    .map(({ severity, path, line, column, rule, message }) => {
      const properties = { file: path, line, col: column, title: rule };
      const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
      return `::${COMMAND[severity]} ${list.join(',')}::${escapeData(message)}\n`;
    })
    .join('');
}

/** Escapes as the runner's toolkit does (actions/toolkit, packages/core, command.ts). */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
