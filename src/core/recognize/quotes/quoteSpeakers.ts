import type { Speaker } from '../model';
import { findClauses, type Clause } from './clauses';
import type { SpeakerTracker } from './speakers';
import { isQuote, isWord, type Frame, type Unit } from './units';

/** A clause further from its quotation than this is another one's (units). */
const FARTHEST_BEFORE = 40;
const FARTHEST = 80;

/** What has been read of an article's voices so far. */
export interface QuoteSpeakers {
  readonly tracker: SpeakerTracker;
  /** By index of the quotation. */
  readonly speakers: Map<number, Speaker | null>;
  /** Whom the colon at the end of the last sentence introduces. */
  introduced: Speaker | null;
  /** Whom the last sentence is about, where it reports nothing. */
  topic: Speaker | null;
}

/** Finds the speakers of a frame's quotations; returns its reporting clauses with theirs. */
export function readQuoteSpeakers(
  { units, startsParagraph }: Frame,
  voices: QuoteSpeakers,
): ReadonlyMap<Clause, Speaker | null> {
  const { tracker, speakers } = voices;
  const introduced = voices.introduced ?? (startsParagraph ? null : voices.topic);
  const clauses = findClauses(units);
  const places: number[] = [];
  for (let i = 0; i < units.length; i++) if (isQuote(units[i])) places.push(i);
  const told = new Map<Clause, Speaker | null>();
  for (const clause of clauses) {
    if (clause.kind !== 'participle' || places.length > 0) told.set(clause, tracker.of(clause, units));
  }
  for (const place of places) {
    const clause = nearestClause(units, clauses, place);
    const alone = places.length === units.length || isAlone(units, place);
    const named = clause === null ? null : told.get(clause);
    const speaker =
      named ??
      tracker.presented(units, place) ??
      (alone ? (introduced ?? tracker.previous()) : (tracker.mainSubject(units, place) ?? tracker.previous()));
    const quote = units[place];
    if (isQuote(quote)) speakers.set(quote.quote, speaker);
    if (speaker !== null) tracker.heard(speaker);
  }
  const last = clauses.findLast(
    (clause) =>
      clause.kind === 'verb' ||
      clause.kind === 'naming' ||
      (clause.kind === 'according' && told.get(clause)?.mention?.type === 'person'),
  );
  const lastSpeaker = last === undefined ? null : (told.get(last) ?? null);
  if (places.length === 0 && lastSpeaker !== null) tracker.heard(lastSpeaker);
  voices.topic = told.size === 0 && places.length === 0 ? tracker.topic(units) : null;
  voices.introduced = units.at(-1)?.text === ':' ? lastSpeaker : null;
  return told;
}

/** No word of the frame stands outside of quotations but the end of the sentence. */
function isAlone(units: readonly Unit[], place: number): boolean {
  return units.every((unit, i) => i === place || !isWord(unit));
}

function nearestClause(units: readonly Unit[], clauses: readonly Clause[], place: number): Clause | null {
  let best: { clause: Clause; cost: number } | null = null;
  for (const clause of clauses) {
    if (Math.abs(clause.verb - place) > FARTHEST) continue;
    const cost = costOf(units, clause, place);
    if (cost !== null && (best === null || cost < best.cost)) best = { clause, cost };
  }
  return best?.clause ?? null;
}

/** How badly a clause fits a quotation; null when it cannot be its. */
function costOf(units: readonly Unit[], clause: Clause, place: number): number | null {
  if (clause.from > place) {
    const gap = wordsBetween(units, place + 1, clause.from);
    if (hasQuote(units, place + 1, clause.from) || clause.kind === 'participle') return null;
    return gap === 0 ? (hasOwnContent(units, clause) ? OTHERS_CLAUSE : 0) : 3 + gap;
  }
  if (clause.verb >= place) return null;
  const end = clause.kind === 'according' ? clause.to : clause.verb + 1;
  const gap = wordsBetween(units, end, place);
  if (gap > FARTHEST_BEFORE) return null;
  const before = units[place - 1];
  const led =
    before !== undefined && (before.text === ':' || before.text === ',' || before.lower === 'that' || gap === 0);
  const crossed = hasQuote(units, end, place) ? 4 : 0;
  return (led ? 1 : 2) + gap / 10 + crossed + (clause.kind === 'according' ? 2 : 0);
}

/** "…", Jones said it was "…": what follows is the clause's own, so a clause before the quotation may be nearer to it. */
function hasOwnContent(units: readonly Unit[], clause: Clause): boolean {
  if (clause.kind !== 'verb' || clause.to !== clause.verb + 1) return false;
  return /^(?:that|it|he|she|they|there|we)$/.test(units[clause.to]?.lower ?? '');
}

/** More than a clause before the quotation costs, less than none. */
const OTHERS_CLAUSE = 2.5;

function wordsBetween(units: readonly Unit[], from: number, to: number): number {
  let words = 0;
  for (let i = from; i < to; i++) if (isWord(units[i])) words++;
  return words;
}

function hasQuote(units: readonly Unit[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isQuote(units[i])) return true;
  return false;
}
