import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { parseRegistry } from '../corpus/registry/parseRegistry';
import { RULES, type RuleFinding, type RuleSettings } from './rules';

/** What the registry says of the rules, and what is wrong with it. */
export interface RuleSettingsReading {
  readonly settings: RuleSettings;
  readonly findings: readonly RuleFinding[];
}

const SEVERITIES = ['error', 'warning', 'info', 'off'] as const;

/**
 * Reads `rules:` of `corroborate.yaml`, and tells what is wrong with the whole of it. What cannot be read leaves the
 * rules at their defaults and is a finding.
 */
export function readRuleSettings(registry: string | null, path: string): RuleSettingsReading {
  if (registry === null) return { settings: {}, findings: [] };
  const { settings, findings } = readRules(registry, path);
  const others = parseRegistry(registry).problems.map(({ line, column, message }): RuleFinding => ({
    rule: 'registry/invalid',
    path,
    line,
    column,
    message,
    id: null,
  }));
  return { settings, findings: [...others, ...findings] };
}

/** As `readRuleSettings`, of the rules alone. */
export function readRules(registry: string, path: string): RuleSettingsReading {
  const lines = new LineCounter();
  const document = parseDocument(registry, { lineCounter: lines, logLevel: 'silent' });
  const rules = isMap(document.contents) ? document.contents.get('rules', true) : undefined;
  if (rules === undefined || document.errors.length > 0) return { settings: {}, findings: [] };
  const findings: RuleFinding[] = [];
  const settings: Record<string, (typeof SEVERITIES)[number]> = {};
  const report = (offset: number | undefined, message: string): void => {
    const { line, col } = lines.linePos(offset ?? 0);
    findings.push({ rule: 'registry/invalid', path, line, column: col, message, id: null });
  };
  if (!isMap(rules)) {
    report(isScalar(rules) ? rules.range?.[0] : undefined, '“rules” takes a map of rules and severities.');
    return { settings, findings };
  }
  for (const { key, value } of rules.items) {
    const offset = isScalar(key) ? key.range?.[0] : undefined;
    const name = isScalar(key) ? String(key.value) : '';
    const severity = SEVERITIES.find((known) => isScalar(value) && value.value === known);
    if (!RULES.some((rule) => rule.id === name)) report(offset, `There is no rule “${name}”.`);
    else if (severity === undefined) report(offset, `“${name}” takes ${SEVERITIES.join(', ')}.`);
    else settings[name] = severity;
  }
  return { settings, findings };
}
