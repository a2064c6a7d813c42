import type { ExportedSource } from './model';
import { valueText } from './values';

const COLUMNS = ['source', 'publisher', 'published', 'author', 'id', 'kind', 'exact', 'value', 'status', 'credibility', 'tags', 'note', 'start', 'end', 'created'] as const; // prettier-ignore

/** A table of annotations (RFC 4180). A cell that a spreadsheet would run as a formula starts with an apostrophe. */
export function toCsv(sources: readonly ExportedSource[]): string {
  const rows = sources.flatMap((source) =>
    source.annotations.map(({ annotation, author, start, end }): Record<(typeof COLUMNS)[number], string> => ({
      source: source.path,
      publisher: source.publisher ?? '',
      published: source.published ?? '',
      author: author ?? '',
      id: annotation.id,
      kind: annotation.kind,
      exact: annotation.target.exact,
      value: valueText(annotation),
      status: annotation.status,
      credibility: annotation.credibility?.toString() ?? '',
      tags: annotation.tags.join('; '),
      note: annotation.note,
      start: String(start),
      end: String(end),
      created: annotation.created ?? '',
    })),
  );
  return [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((column) => csvCell(row[column])).join(','))]
    .map((line) => line + '\r\n')
    .join('');
}

/** OWASP, CSV injection: a leading one of these makes spreadsheets read a formula. A plain negative number is none. */
const FORMULA = /^[=+\-@\t\r]/;

export function csvCell(value: string): string {
  const safe = FORMULA.test(value) && !/^-?\d+(\.\d+)?( [\w/]+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
