import type { Quote, Speaker } from '../model';
import type { ArticleContext, Recognizer } from '../recognizer';
import { findClauses, type Clause } from './clauses';
import { findQuoted } from './quoteMarks';
import { NAMING_VERBS, REPORTING_VERBS } from './reportingWords';
import { SpeakerTracker } from './speakers';
import { foldQuotations, type Frame, type Unit } from './units';
import { outsideOf } from '../outside';

/** Direct quotations with their speakers. */
export const quoteRecognizer: Recognizer<'quotes'> = {
  layer: 'quotes',
  needs: ['mentions'],
  recognize: (context) => recognizeQuotes(context),
};

/** A clause further from its quotation than this is another one's (units). */
const FARTHEST_BEFORE = 40;
const FARTHEST = 80;

export function recognizeQuotes(context: ArticleContext): Quote[] {
  const { text, tokens, sentences, found, parts } = context;
  const quoted = outsideOf(findQuoted(text), parts.furniture);
  if (quoted.length === 0) return [];
  const reports = (word: string): boolean => REPORTING_VERBS.has(word) || NAMING_VERBS.has(word);
  const tracker = new SpeakerTracker(text, found.mentions);
  const speakers = new Map<number, Speaker | null>();
  let introduced: Speaker | null = null;
  for (const frame of foldQuotations(tokens, sentences, quoted, reports)) {
    tracker.enter(frame.units);
    introduced = readFrame(frame, tracker, speakers, introduced);
  }
  return quoted.map(({ start, end }, i) => ({
    start,
    end,
    text: text.slice(start, end),
    speaker: speakers.get(i) ?? null,
  }));
}

/** Finds the speakers of a frame's quotations; returns whom a colon at its end introduces. */
function readFrame(
  frame: Frame,
  tracker: SpeakerTracker,
  speakers: Map<number, Speaker | null>,
  introduced: Speaker | null,
): Speaker | null {
  const { units } = frame;
  const clauses = findClauses(units);
  const resolved = new Map<Clause, Speaker | null>();
  const speakerOf = (clause: Clause): Speaker | null => {
    const known = resolved.get(clause);
    if (known !== undefined) return known;
    const speaker = tracker.of(clause, units);
    resolved.set(clause, speaker);
    return speaker;
  };
  const places = units.flatMap((unit, i) => (unit.quote >= 0 ? [i] : []));
  for (const clause of clauses) if (clause.kind !== 'participle' || places.length > 0) speakerOf(clause);
  for (const place of places) {
    const clause = nearestClause(units, clauses, place);
    const alone = places.length === units.length || isAlone(units, place);
    const speaker =
      (clause === null ? null : speakerOf(clause)) ??
      (alone ? (introduced ?? tracker.previous()) : (tracker.mainSubject(units, place) ?? tracker.previous()));
    speakers.set(units[place]?.quote ?? -1, speaker);
    if (speaker !== null) tracker.heard(speaker);
  }
  const last = clauses.findLast((clause) => clause.kind === 'verb' || clause.kind === 'naming');
  const told = last === undefined ? null : speakerOf(last);
  if (places.length === 0 && told !== null) tracker.heard(told);
  return units.at(-1)?.text === ':' ? told : null;
}

/** No word of the frame stands outside of quotations but the end of the sentence. */
function isAlone(units: readonly Unit[], place: number): boolean {
  return units.every((unit, i) => i === place || unit.quote >= 0 || !/[\p{L}\p{N}]/u.test(unit.text));
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
    return gap === 0 ? 0 : 3 + gap;
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

function wordsBetween(units: readonly Unit[], from: number, to: number): number {
  let words = 0;
  for (let i = from; i < to; i++) {
    const unit = units[i];
    if (unit !== undefined && unit.quote < 0 && /[\p{L}\p{N}]/u.test(unit.text)) words++;
  }
  return words;
}

function hasQuote(units: readonly Unit[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((units[i]?.quote ?? -1) >= 0) return true;
  return false;
}
