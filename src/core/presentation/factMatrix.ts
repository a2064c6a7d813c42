import { claimEntities } from './claimEntities';
import { oneLine, shorten } from './plainText';
import { viewSource } from './sourceView';
import { readValues } from './values';
import { titleOfKind } from './wording';
import type { ConflictReason, Corpus, Entity, Fact, FactKind, Relation } from '../corpus/model';
import type { SourceView } from './model';
import type { Library } from './sourceView';

const TITLE_LIMIT = 160;
const CELL_LIMIT = 60;
/** A table of more facts than this is no longer read but searched. */
export const MATRIX_LIMIT = 2000;
/** More names than this are not chosen from a list. */
const ENTITIES_LIMIT = 500;
const NAME_LIMIT = 60;

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
  /** Where in the source. */
  readonly start: number;
  readonly end: number;
}

export interface MatrixRow {
  readonly id: string;
  readonly kind: FactKind;
  readonly title: string;
  readonly relation: Relation;
  readonly reason: ConflictReason | null;
  /** An analyst has looked at it and set it aside. */
  readonly setAside: boolean;
  readonly origins: number;
  /** Indexes into the matrix's entities: who and what is named in the claims. */
  readonly entities: readonly number[];
  /** One for each source that has a part in the fact, in order of the sources. */
  readonly cells: readonly MatrixCell[];
}

export interface MatrixEntity {
  readonly id: string;
  readonly name: string;
}

/** Facts × sources of a folder, in the order in which they need attention. */
export interface FactMatrix {
  readonly sources: readonly SourceView[];
  /** Those in most rows first, at most `ENTITIES_LIMIT`. */
  readonly entities: readonly MatrixEntity[];
  readonly rows: readonly MatrixRow[];
  /** There are more facts than `MATRIX_LIMIT`. */
  readonly incomplete: boolean;
}

/** All facts that several sources tell, or with `single` those that only one tells. */
export function factMatrix(corpus: Corpus, library: Library, single: boolean): FactMatrix {
  const sources = corpus.sources().map(({ path }) => viewSource(path, library));
  const indexes = new Map(sources.map(({ path }, index) => [path, index]));
  const all = corpus.facts().filter(({ relation }) => (relation === 'single') === single);
  const facts = all.slice(0, MATRIX_LIMIT);
  const { entities, named } = entitiesOf(facts, corpus);
  return {
    sources,
    entities: entities.map(({ id, name }) => ({ id, name: shorten(oneLine(name), NAME_LIMIT) })),
    rows: facts.map((fact, index) => rowOf(fact, indexes, named[index] ?? [], library)),
    incomplete: all.length > MATRIX_LIMIT,
  };
}

/** The entities of these facts, those in most facts first, and for each fact the indexes of its own. */
function entitiesOf(facts: readonly Fact[], corpus: Corpus): { entities: readonly Entity[]; named: number[][] } {
  const entitiesIn = claimEntities(corpus);
  const counts = new Map<Entity, number>();
  const perFact = facts.map(({ members }) => {
    const own = new Set(members.flatMap(({ source, start, end }) => entitiesIn({ path: source, start, end })));
    for (const entity of own) counts.set(entity, (counts.get(entity) ?? 0) + 1);
    return own;
  });
  const entities = [...counts]
    .sort(([a, x], [b, y]) => y - x || a.name.localeCompare(b.name, 'en'))
    .slice(0, ENTITIES_LIMIT)
    .map(([entity]) => entity);
  const places = new Map(entities.map((entity, index) => [entity, index]));
  const named = perFact.map((own) => [...own].flatMap((entity) => places.get(entity) ?? []).sort((a, b) => a - b));
  return { entities, named };
}

function rowOf(
  fact: Fact,
  indexes: ReadonlyMap<string, number>,
  entities: readonly number[],
  library: Library,
): MatrixRow {
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
      start: member.start,
      end: member.end,
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
    setAside: fact.dismissed === true,
    origins: fact.origins,
    entities,
    cells: [...cells.values()].sort((a, b) => a.source - b.source),
  };
}

function largestGroup({ members }: Fact): number {
  const sizes = new Map<number, number>();
  for (const { group } of members) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
