import type { EventUnit } from '../claims/eventUnits';
import type { PlacedVector } from '../claims/claim';
import { sharedKeys } from './sparseVectors';
import { cosine, type PairContext } from './pairContext';

/**
 * Weights of what speaks for and against one happening. From a logistic regression over 245 pairs of clauses of
 * development stories that a reader had judged; at the threshold 6 of 7 pairs are right.
 */
export const EVENT = {
  sentence: 1,
  clause: 0.6,
  covered: 0.55,
  equalDates: 0.6,
  figures: 0.57,
  tellingWord: 0.08,
  tellingWords: 4,
  otherManner: -0.16,
  sameManner: 0.06,
  otherHappening: -0.18,
  otherDates: -0.32,
  otherCounts: -0.12,
  threshold: 0.4,
};
/**
 * What two clauses have to share before they are scored: words, and how telling these are beyond what every other
 * sentence says; and beside names two kinds of evidence, since the same people do many things.
 */
const SHARED = {
  words: 2,
  manyWords: 4,
  mass: 1.7,
  common: 1.2,
  telling: 2.3,
  thing: 1.8,
  figures: 0.35,
  kinds: 2,
  rare: 2.7,
};
/** Happenings dated this many days apart are two. */
const DAYS_APART = 2;

/** What is known of the figures and dates of two clauses: the score of two figures, and whether two dates fall on one day. */
export interface ClauseClaims {
  figures(i: number, j: number): number;
  /** Whether two figures count alike, give other numbers, and still were not found to answer one question. */
  otherCounts(i: number, j: number): boolean;
  dates(i: number, j: number): 'equal' | 'apart' | null;
}

/** How well two clauses tell one happening; 0 where they share too little or contradict in time. */
export function eventScore(pair: PairContext, a: EventUnit, b: EventUnit, claims: ClauseClaims): number {
  const denies = pair.lexicon.predicateId('DENY');
  // That something is denied is another happening than the thing itself.
  if (a.predicates.includes(denies) !== b.predicates.includes(denies)) return 0;
  if (!shareHappening(pair, a, b)) return 0;
  const shared = sharedMass(pair, a, b);
  if (shared.words < SHARED.words || (shared.mass < SHARED.mass && shared.words < SHARED.manyWords)) return 0;
  const evidence = claimEvidence(a, b, claims);
  // "Did not explode" is more than that both tell of explosions.
  const manner = a.polarity === 'denied' && b.polarity === 'denied' ? 1 : 0;
  const kinds = sharedHappenings(pair, a, b) + shared.things + evidence.kinds + bothSides(pair, a, b) + manner;
  if (kinds < SHARED.kinds) return 0;
  const strangers =
    a.names.ids.length > 0 && b.names.ids.length > 0 && sharedKeys(a.names.ids, b.names.ids) === 0 && manner === 0;
  if (strangers && evidence.kinds === 0 && shared.things < SHARED.kinds) return 0;
  // That both tell of dead and injured is no evidence without who, where, when or how many.
  if (shared.things + evidence.kinds === 0 && sharedKeys(a.names.ids, b.names.ids) === 0 && manner === 0) return 0;
  if (a.when !== null && b.when !== null && Math.max(a.when[0] - b.when[1], b.when[0] - a.when[1]) > DAYS_APART)
    return 0;
  const sa = pair.a.sentences[a.sentence];
  const sb = pair.b.sentences[b.sentence];
  const whole = sa === undefined || sb === undefined ? 0 : cosine(pair, sa.content, sb.content);
  let score = Math.max(
    EVENT.sentence * whole,
    EVENT.clause * cosine(pair, a.content, b.content),
    EVENT.covered * shared.covered,
  );
  score += EVENT.tellingWord * Math.min(shared.telling, EVENT.tellingWords);
  score += EVENT.otherHappening * Math.min(unshared(pair, a, b), unshared(pair, b, a));
  if (a.polarity !== b.polarity) score += EVENT.otherManner;
  score += EVENT.sameManner * manner;
  return score + evidence.score;
}

function shareHappening(pair: PairContext, a: EventUnit, b: EventUnit): boolean {
  return a.predicates.some((x) => !pair.lexicon.isWeak(x) && b.predicates.some((y) => pair.lexicon.kinship(x, y) > 0));
}

/** What two sides do with one another: where both sides are the same, so is the happening. */
const MUTUAL = ['MEET', 'AGREE', 'MARRY', 'PLAY', 'BUY', 'INDEPENDENCE', 'VISIT'];

/** 1 where two clauses tell what two sides do with one another, and name the same two. */
function bothSides(pair: PairContext, a: EventUnit, b: EventUnit): number {
  const mutual = MUTUAL.some((name) => {
    const id = pair.lexicon.predicateId(name);
    return a.predicates.includes(id) && b.predicates.includes(id);
  });
  return mutual && sharedKeys(a.names.ids, b.names.ids) >= 2 ? 1 : 0;
}

/**
 * How many happenings two clauses share: those that go together ("killed and injured") count once, those that the
 * articles seldom tell of twice.
 */
function sharedHappenings(pair: PairContext, a: EventUnit, b: EventUnit): number {
  const counted: number[] = [];
  let rare = 0;
  for (const x of a.predicates)
    if (b.predicates.includes(x) && !counted.some((y) => pair.lexicon.kinship(x, y) > 0)) {
      counted.push(x);
      if ((pair.predicateIdf[x] ?? 0) >= SHARED.rare) rare++;
    }
  return counted.length + rare;
}

/** How many happenings of one clause the other tells nothing like. */
function unshared(pair: PairContext, a: EventUnit, b: EventUnit): number {
  return a.predicates.filter(
    (x) => !pair.lexicon.isWeak(x) && !b.predicates.some((y) => pair.lexicon.kinship(x, y) > 0),
  ).length;
}

/** What the figures and dates of two clauses say for and against one happening. */
function claimEvidence(
  a: EventUnit,
  b: EventUnit,
  claims: ClauseClaims,
): { readonly score: number; readonly kinds: number } {
  let figures = 0;
  let other = false;
  let equal = false;
  let apart = false;
  for (let i = a.figures[0]; i < a.figures[1]; i++)
    for (let j = b.figures[0]; j < b.figures[1]; j++) {
      figures = Math.max(figures, claims.figures(i, j));
      other ||= claims.otherCounts(i, j);
    }
  for (let i = a.dates[0]; i < a.dates[1]; i++)
    for (let j = b.dates[0]; j < b.dates[1]; j++) {
      const dates = claims.dates(i, j);
      equal ||= dates === 'equal';
      apart ||= dates === 'apart';
    }
  return {
    score:
      EVENT.figures * figures +
      (other && figures < SHARED.figures ? EVENT.otherCounts : 0) +
      (equal ? EVENT.equalDates : 0) +
      (apart ? EVENT.otherDates : 0),
    kinds: Number(figures > SHARED.figures) + Number(equal),
  };
}

interface SharedWords {
  readonly words: number;
  readonly mass: number;
  readonly telling: number;
  /** Telling words that are neither names nor what happens. */
  readonly things: number;
  /** Weight of the shared words, over that of the clause with fewer. */
  readonly covered: number;
}

/** How many words two clauses share, and how telling they are beyond what every other sentence says. */
function sharedMass(pair: PairContext, x: EventUnit, y: EventUnit): SharedWords {
  const a = x.content;
  const b = y.content;
  let i = 0;
  let j = 0;
  let words = 0;
  let mass = 0;
  let telling = 0;
  let things = 0;
  let weight = 0;
  while (i < a.ids.length && j < b.ids.length) {
    const left = a.ids[i] ?? 0;
    const right = b.ids[j] ?? 0;
    if (left === right) {
      const idf = pair.idfA[a.slots[i] ?? 0] ?? 0;
      words++;
      weight += idf;
      mass += Math.max(0, idf - SHARED.common);
      if (idf > SHARED.telling) telling++;
      const isThing = !pair.lexicon.isPredicateKey(left) && !x.names.ids.includes(left) && !y.names.ids.includes(left);
      if (isThing && idf > SHARED.thing) things++;
      i++;
      j++;
    } else if (left < right) i++;
    else j++;
  }
  const least = Math.min(weightOf(a, pair.idfA), weightOf(b, pair.idfB));
  return { words, mass, telling, things, covered: least === 0 ? 0 : weight / least };
}

function weightOf(words: PlacedVector, idf: Float32Array): number {
  let sum = 0;
  for (const slot of words.slots) sum += idf[slot] ?? 0;
  return sum;
}
