import type { FactMatrix, MatrixRow } from '../../core/presentation/factMatrix';
import type { FactKind } from '../../core/corpus/model';

export interface MatrixFilter {
  /** Every one of these words must stand in the fact or its values; upper and lower case are the same. */
  readonly words: string;
  readonly kind: FactKind | 'all';
  /** `conflict` are those that no analyst has set aside. */
  readonly relation: 'all' | 'conflict' | 'agreement' | 'set-aside';
  /** Index of a source that must have a part; null for any. */
  readonly source: number | null;
  /** Id of an entity that must be named, which outlasts a new matrix; null for any. */
  readonly entity: string | null;
}

export type SortKey = 'attention' | 'fact' | 'kind' | 'sources' | 'origins';

export interface MatrixSort {
  readonly key: SortKey;
  readonly descending: boolean;
}

export const NO_FILTER: MatrixFilter = { words: '', kind: 'all', relation: 'all', source: null, entity: null };

/** The rows that pass, in order. Rows that are equal in the key stay in the order of attention. */
export function selectRows(matrix: FactMatrix, filter: MatrixFilter, sort: MatrixSort): MatrixRow[] {
  const words = filter.words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const entity = filter.entity === null ? -1 : matrix.entities.findIndex(({ id }) => id === filter.entity);
  const rows = matrix.rows.filter(
    (row) =>
      (filter.kind === 'all' || row.kind === filter.kind) &&
      (filter.relation === 'all' || filter.relation === standingOf(row)) &&
      (filter.entity === null || row.entities.includes(entity)) &&
      (filter.source === null || row.cells.some(({ source }) => source === filter.source)) &&
      words.every((word) => says(row, word)),
  );
  if (sort.key === 'attention') return sort.descending ? rows.reverse() : rows;
  const compare = COMPARE[sort.key];
  return rows.sort((a, b) => (sort.descending ? compare(b, a) : compare(a, b)));
}

function standingOf({ relation, setAside }: MatrixRow): MatrixFilter['relation'] {
  if (setAside) return 'set-aside';
  return relation === 'conflict' ? 'conflict' : 'agreement';
}

function says({ title, cells }: MatrixRow, word: string): boolean {
  return title.toLowerCase().includes(word) || cells.some(({ text }) => text.toLowerCase().includes(word));
}

const COMPARE: Record<Exclude<SortKey, 'attention'>, (a: MatrixRow, b: MatrixRow) => number> = {
  fact: (a, b) => a.title.localeCompare(b.title, 'en', { numeric: true }),
  kind: (a, b) => a.kind.localeCompare(b.kind),
  sources: (a, b) => a.cells.length - b.cells.length,
  origins: (a, b) => a.origins - b.origins,
};

/** The columns: the sources that have a part in one of the rows, at most `limit`, those with most parts first kept. */
export function columnsOf(
  rows: readonly MatrixRow[],
  limit: number,
): { readonly shown: number[]; readonly left: number } {
  const counts = new Map<number, number>();
  for (const { cells } of rows) for (const { source } of cells) counts.set(source, (counts.get(source) ?? 0) + 1);
  const kept = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, limit);
  return { shown: kept.map(([source]) => source).sort((a, b) => a - b), left: counts.size - kept.length };
}

export interface Segment {
  /** Rows that are left out before these. */
  readonly gap: number;
  readonly from: number;
  readonly to: number;
}

/**
 * What is drawn of `count` rows: the window, and the row that has the keyboard wherever it is, so that it does not lose
 * it. The rows after the last segment are left out too.
 */
export function segmentsOf(count: number, from: number, to: number, active: number): Segment[] {
  const start = Math.max(0, Math.min(from, count));
  const end = Math.max(start, Math.min(to, count));
  const window = { from: start, to: end };
  const inside = active >= start && active < end;
  const ranges =
    inside || active < 0 || active >= count
      ? [window]
      : [window, { from: active, to: active + 1 }].sort((a, b) => a.from - b.from);
  let at = 0;
  return ranges.map((range) => {
    const segment = { gap: range.from - at, ...range };
    at = range.to;
    return segment;
  });
}
