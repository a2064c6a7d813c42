import { escapeMarkdown } from '../text/markdown';
import { reasonWords, titleOfKind, verdictOf, verdictSetAside } from './wording';
import type { FactMatrix, MatrixRow } from './factMatrix';
import type { SourceView } from './model';

/** RFC 4180, a line for each fact and a column for each source. */
export function matrixCsv(matrix: FactMatrix, rows: readonly MatrixRow[]): string {
  const shown = sourcesOf(matrix, rows);
  const header = headerOf(shown);
  return (
    [header, ...rows.map((row) => fields(row, shown))].map((line) => line.map(csvField).join(',')).join('\r\n') + '\r\n'
  );
}

/** A table as GitHub writes them. */
export function matrixMarkdown(matrix: FactMatrix, rows: readonly MatrixRow[]): string {
  const shown = sourcesOf(matrix, rows);
  const header = headerOf(shown);
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return (
    [line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map((row) => line(fields(row, shown)))].join('\n') +
    '\n'
  );
}

interface Column {
  readonly index: number;
  readonly source: SourceView;
}

function sourcesOf({ sources }: FactMatrix, rows: readonly MatrixRow[]): Column[] {
  const used = new Set(rows.flatMap(({ cells }) => cells.map(({ source }) => source)));
  return sources.flatMap((source, index) => (used.has(index) ? [{ index, source }] : []));
}

const headerOf = (shown: readonly Column[]): string[] => [
  'Fact',
  'Kind',
  'Relation',
  'Reason',
  'Sources',
  'Origins',
  ...shown.map(({ source }) => headingOf(source)),
];

const headingOf = ({ name, date, file }: SourceView): string =>
  [name, date ?? 'undated', ...(name === file ? [] : [file])].join(', ');

function fields(
  { title, kind, relation, reason, setAside, cells, origins }: MatrixRow,
  shown: readonly Column[],
): string[] {
  const said = shown.map(({ index }) => cells.find(({ source }) => source === index)?.text ?? '');
  return [
    title,
    titleOfKind(kind),
    setAside ? verdictSetAside(relation) : verdictOf(relation),
    reasonWords(reason),
    String(cells.length),
    String(origins),
    ...said,
  ];
}

/** Spreadsheets run a field that begins like a formula: an apostrophe makes it text. */
function csvField(text: string): string {
  const safe = /^[\s]*[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
