import { relativeUri } from '../../text/relativeUri';
import type { Finding, Severity } from '../finding';
import { RULES } from '../rules';

const LEVEL: Record<Severity, 'error' | 'warning' | 'note'> = { error: 'error', warning: 'warning', info: 'note' };

/** Findings as a SARIF 2.1.0 log (OASIS Standard, 27 March 2020), for code scanning and editors. */
export function sarifFormat(findings: readonly Finding[], version: string): string {
  const index = new Map<string, number>(RULES.map((rule, i) => [rule.id, i]));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'corroborate',
            version,
            rules: RULES.map(({ id, severity, summary }) => ({
              id,
              shortDescription: { text: summary },
              defaultConfiguration: { level: LEVEL[severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map(({ rule, severity, path, line, column, message, id }) => ({
          ruleId: rule,
          ruleIndex: index.get(rule) ?? -1,
          level: LEVEL[severity],
          message: { text: message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: relativeUri(path) },
                region: { startLine: line, startColumn: column },
              },
            },
          ],
          // Lets a service tell a finding that stays from a new one although lines above it change.
          partialFingerprints: { 'corroborate/v1': `${rule}:${path}:${id ?? message}` },
        })),
      },
    ],
  };
  return JSON.stringify(log, null, 2) + '\n';
}
