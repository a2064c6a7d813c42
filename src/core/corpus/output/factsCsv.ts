import type { Fact } from '../model';

const COLUMNS = [
  'fact',
  'kind',
  'relation',
  'reason',
  'about',
  'origins',
  'source',
  'start',
  'end',
  'text',
  'value',
  'unit',
  'group',
  'attribution',
  'origin',
  'dismissed',
];

/** A spreadsheet takes a cell that begins so for a formula; articles are other people's text. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string | number | null): string {
  if (value === null) return '';
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line for each member of each fact (RFC 4180). */
export function factsCsv(facts: readonly Fact[]): string {
  const lines = [COLUMNS.join(',')];
  for (const { id, kind, relation, reason, about, origins, members, dismissed } of facts)
    for (const { source, start, end, text, value, unit, group, attribution, origin } of members)
      lines.push(
        [
          ...[id, kind, relation, reason, about, origins, source, start, end, text],
          ...[value, unit, group, attribution, origin, dismissed === true ? 'yes' : null],
        ]
          .map(cell)
          .join(','),
      );
  return lines.join('\r\n') + '\r\n';
}
