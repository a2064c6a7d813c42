import type { Finding, Severity } from './finding';

/** What `corroborate check` looks at. Each has a page of its own under `media/rules/`. */
export interface Rule {
  readonly id: string;
  /** What it is reported as unless `corroborate.yaml` says otherwise. */
  readonly severity: Severity;
  readonly summary: string;
}

export const RULES = [
  { id: 'sidecar/syntax', severity: 'error', summary: 'The sidecar cannot be read as YAML, or holds merge markers.' },
  { id: 'sidecar/schema', severity: 'error', summary: 'The sidecar does not have the form of a sidecar.' },
  { id: 'sidecar/version', severity: 'warning', summary: 'The sidecar was written by a newer version.' },
  { id: 'sidecar/no-article', severity: 'error', summary: 'The article that the sidecar belongs to is not there.' },
  { id: 'id/duplicate', severity: 'error', summary: 'Two records have the same id.' },
  { id: 'anchor/gone', severity: 'error', summary: 'The annotated words are no longer in the article.' },
  { id: 'anchor/value-changed', severity: 'warning', summary: 'The annotated value reads otherwise now.' },
  { id: 'anchor/ambiguous', severity: 'warning', summary: 'The annotated words stand in several places alike.' },
  { id: 'link/unresolved', severity: 'error', summary: 'A link names a source or words that are not there.' },
  { id: 'reply/unresolved', severity: 'error', summary: 'A reply answers an annotation that does not exist.' },
  { id: 'registry/invalid', severity: 'error', summary: 'corroborate.yaml is not valid.' },
  { id: 'status/contradicted', severity: 'warning', summary: 'A confirmed figure is contradicted by another source.' },
  { id: 'status/refuted-in-link', severity: 'warning', summary: 'A refuted claim is used to support another one.' },
] as const satisfies readonly Rule[];

export type RuleId = (typeof RULES)[number]['id'];

/** `off` leaves the rule out. */
export type RuleSettings = Readonly<Partial<Record<string, Severity | 'off'>>>;

/** A finding before its severity is known. */
export type RuleFinding = Omit<Finding, 'severity' | 'rule'> & { readonly rule: RuleId };

/** Gives each finding the severity that the desk has chosen for its rule, and drops those of rules that are off. */
export function applySettings(findings: readonly RuleFinding[], settings: RuleSettings): Finding[] {
  const defaults = new Map<string, Severity>(RULES.map((rule) => [rule.id, rule.severity]));
  return findings.flatMap((finding) => {
    const severity = settings[finding.rule] ?? defaults.get(finding.rule) ?? 'error';
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}
