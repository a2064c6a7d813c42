import type { SidecarRule } from '../../annotation/sidecar/problem';
import type { ReviewedSidecar } from '../newsroom';
import type { RuleId } from '../rules';
import type { RelatedFinding } from './checkNewsroom';

const RULE_OF: Record<SidecarRule, RuleId> = {
  syntax: 'sidecar/syntax',
  'merge-marker': 'sidecar/syntax',
  'too-large': 'sidecar/syntax',
  'newer-version': 'sidecar/version',
  'missing-key': 'sidecar/schema',
  'wrong-type': 'sidecar/schema',
  'wrong-value': 'sidecar/schema',
  'duplicate-key': 'sidecar/schema',
  'duplicate-id': 'id/duplicate',
};

/** The sidecar as a file: readable, of the right form, beside an article. */
export function checkSidecar({ path, article, reading }: ReviewedSidecar): RelatedFinding[] {
  const findings = reading.problems.map(({ rule, line, column, message }): RelatedFinding => ({
    rule: RULE_OF[rule],
    path,
    line,
    column,
    message,
    id: null,
    related: [],
  }));
  if (article === null) {
    const name = reading.sidecar.source === '' ? 'its article' : `“${reading.sidecar.source}”`;
    findings.push({ rule: 'sidecar/no-article', path, line: 1, column: 1, message: `${name} is not there.`, id: null, related: [] }); // prettier-ignore
  }
  return findings;
}
