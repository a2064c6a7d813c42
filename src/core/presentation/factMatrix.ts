import { oneLine, shorten } from './plainText';
import { viewSource } from './sourceView';
import { readValues } from './values';
import { titleOfKind } from './wording';
import type { ConflictReason, Corpus, Fact, FactKind, Relation } from '../corpus/model';
import type { PlaceView, SourceView } from './model';
import type { Library } from './sourceView';

const TITLE_LIMIT = 160;
const CELL_LIMIT = 60;
/** A table of more facts than this is no longer read but searched. */
export const MATRIX_LIMIT = 5000;

/** What one source says of one fact. */
export interface MatrixCell {
  /** Index into the matrix's sources. */
  readonly source: number;
  /** "25,000 km²", or the first words of a quotation. */
  readonly text: string;
  /** Differs from what most sources say. */
  readonly differs: boolean;
  /** Goes back to the same voice as the cells with the same number. */
  readonly origin: number;
  readonly place: PlaceView;
}

export interface MatrixRow {
  readonly id: string;
  readonly kind: FactKind;
  readonly title: string;
  readonly relation: Relation;
  readonly reason: ConflictReason | null;
  readonly origins: number;
  /** One for each source that has a part in the fact, in order of the sources. */
  readonly cells: readonly MatrixCell[];
}

/** Facts × sources of a folder, in the order in which they need attention. */
export interface FactMatrix {
  readonly sources: readonly SourceView[];
  readonly rows: readonly MatrixRow[];
  /** There are more facts than `MATRIX_LIMIT`. */
  readonly incomplete: boolean;
}

/** All facts that several sources tell, or with `single` those that only one tells. */
export function factMatrix(corpus: Corpus, library: Library, single: boolean): FactMatrix {
  const sources = corpus.sources().map(({ path }) => viewSource(path, library));
  const indexes = new Map(sources.map(({ path }, index) => [path, index]));
  const facts = corpus.facts().filter(({ relation }) => (relation === 'single') === single);
  return {
    sources,
    rows: facts.slice(0, MATRIX_LIMIT).map((fact) => rowOf(fact, indexes, library)),
    incomplete: facts.length > MATRIX_LIMIT,
  };
}

function rowOf(fact: Fact, indexes: ReadonlyMap<string, number>, library: Library): MatrixRow {
  const values = readValues(fact, (path) => library.source(path));
  const usual = largestGroup(fact);
  const cells = new Map<number, MatrixCell>();
  fact.members.forEach((member, index) => {
    const source = indexes.get(member.source);
    if (source === undefined) return;
    const cell: MatrixCell = {
      source,
      text: shorten(values[index]?.normalized ?? oneLine(member.text), CELL_LIMIT),
      differs: member.group !== usual,
      origin: member.origin,
      place: { path: member.source, start: member.start, end: member.end },
    };
    // Of several claims in one source the one that differs is the one to see.
    if (!cells.has(source) || (cell.differs && !cells.get(source)?.differs)) cells.set(source, cell);
  });
  return {
    id: fact.id,
    kind: fact.kind,
    title: shorten(oneLine(fact.about), TITLE_LIMIT) || titleOfKind(fact.kind),
    relation: fact.relation,
    reason: fact.reason,
    origins: fact.origins,
    cells: [...cells.values()].sort((a, b) => a.source - b.source),
  };
}

function largestGroup({ members }: Fact): number {
  const sizes = new Map<number, number>();
  for (const { group } of members) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
