import { isOpenConflict } from '../corpus/facts/order';
import { viewFact } from './factView';
import { oneLine, shorten } from './plainText';
import { reasonWords } from './wording';
import type { ConflictReason, Corpus, Fact } from '../corpus/model';
import type { ClaimView, FactView, PlaceView } from './model';
import type { Library } from './sourceView';

const WORDS_LIMIT = 60;
/** As many as one reads in one message. */
const NAMED = 3;
/** A source that contradicts others at more places than this is another story, not a list of problems. */
const LIMIT = 200;
/** As many of the other side as anyone goes through; the panel has them all. */
const OTHERS_LIMIT = 20;

export interface OtherSide {
  readonly place: PlaceView;
  /** "The Harbor Post: 25,000 square kilometers" */
  readonly label: string;
}

/** A claim of one source that other sources contradict, in words. */
export interface Contradiction {
  readonly fact: string;
  readonly place: PlaceView;
  readonly reason: ConflictReason | null;
  readonly message: string;
  readonly others: readonly OtherSide[];
}

/** Where a source differs from others, in order of place. */
export function contradictionsIn(corpus: Corpus, path: string, library: Library): Contradiction[] {
  const values: Contradiction[] = [];
  const clauses: Contradiction[] = [];
  for (const fact of corpus.facts()) {
    if (!isOpenConflict(fact)) continue;
    const contradiction = contradictionOf(fact, path, library);
    if (contradiction) (OF_CLAUSES.has(fact.kind) ? clauses : values).push(contradiction);
    if (values.length + clauses.length === LIMIT) break;
  }
  const untold = clauses.filter(({ place }) => !values.some((value) => within(value.place, place)));
  return [...values, ...untold].sort((a, b) => a.place.start - b.place.start);
}

/** Facts of whole clauses: where a figure or date in one differs, that is said at the figure, and not again. */
const OF_CLAUSES: ReadonlySet<Fact['kind']> = new Set(['event', 'passage']);

const within = (inner: PlaceView, outer: PlaceView): boolean => outer.start <= inner.start && inner.end <= outer.end;

function contradictionOf(fact: Fact, path: string, library: Library): Contradiction | null {
  const member = fact.members.find(({ source }) => source === path);
  if (!member) return null;
  const view = viewFact(fact, { path, offset: member.start }, library);
  const others = view.groups
    .filter((group) => group.stance === 'differs')
    .flatMap((group) => group.origins.flatMap((origin) => origin.claims))
    .filter((claim) => claim.place.path !== path);
  if (others.length === 0 || !view.here) return null;
  return {
    fact: fact.id,
    place: view.here.place,
    reason: fact.reason,
    message: messageOf(view, view.here, others),
    others: others
      .slice(0, OTHERS_LIMIT)
      .map(({ place, source, printed }) => ({ place, label: `${source.name}: ${printed}` })),
  };
}

function messageOf(view: FactView, here: ClaimView, others: readonly ClaimView[]): string {
  const sides = new Map<string, string[]>();
  for (const { normalized, printed, source } of others) {
    const value = normalized ?? `“${shorten(printed, WORDS_LIMIT)}”`;
    sides.set(value, [...(sides.get(value) ?? []), source.name]);
  }
  const named = [...sides].map(([value, names]) => `${value} in ${listOf([...new Set(names)])}`);
  const words = `“${shorten(oneLine(here.printed), WORDS_LIMIT)}” differs from ${listOf(named)}`;
  return reasonWords(view.reason) === '' ? `${words}.` : `${words}: ${reasonWords(view.reason)}.`;
}

/** "a, b and c", the rest counted. */
function listOf(parts: readonly string[]): string {
  const shown = parts.slice(0, NAMED);
  const left = parts.length - shown.length;
  if (left > 0) return `${shown.join(', ')} and ${left} more`;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}
