import type { Span } from '../../text/span';
import type { Attribution, Speaker } from '../model';
import type { Clause } from './clauses';
import { ADDRESSING_VERBS, INDIRECT_VERBS, PREPOSITIONS } from './reportingWords';
import type { SpeakerTracker } from './speakers';
import { isQuote, isToken, isWord, type Unit } from './units';

/** Less is no report. */
const FEWEST_WORDS = 3;
/** "that" stands this close behind its verb (units): "told the channel on Sunday that". */
const THAT_WITHIN = 14;

/** Behind one of these a "that" belongs to the report itself. */
const BEFORE_NO_THAT = new Set(
  'is are was were be will would had has have can could may might should and but it he she they we'.split(' '),
);
const LONGEST_PHRASE = 6;

/**
 * The indirect reports of a frame: what is said without quotation marks, by whom, and on whose word. `told` has its
 * reporting clauses in order, `before` the content of the last report in front of it.
 */
export function readAttributions(
  units: readonly Unit[],
  told: ReadonlyMap<Clause, Speaker | null>,
  tracker: SpeakerTracker,
  before: Span | null,
): Attribution[] {
  const found: Attribution[] = [];
  const clauses = [...told.keys()].filter((clause) => clause.subject !== null);
  for (let i = 0; i < clauses.length; i++) {
    const outer = clauses[i];
    if (outer === undefined || !isIndirect(units, outer)) continue;
    // "Roe said aid workers said a bomb fell": the aid workers stand behind Roe.
    const inner = clauses[i + 1];
    const nested = inner !== undefined && isIndirect(units, inner) && opensContent(units, outer, inner);
    const clause = nested ? inner : outer;
    const next = clauses[i + (nested ? 2 : 1)] ?? null;
    const content = contentOf(units, clause, next, found.at(-1)?.content ?? before);
    if (nested) i++;
    if (content === null) continue;
    found.push({
      content,
      cue: cueOf(units, outer),
      speaker: told.get(outer) ?? null,
      via: nested ? (told.get(inner) ?? null) : viaOf(tracker, units, outer),
    });
  }
  return found;
}

function isIndirect(units: readonly Unit[], clause: Clause): boolean {
  return clause.kind === 'according' || (clause.kind === 'verb' && INDIRECT_VERBS.has(units[clause.verb]?.lower ?? ''));
}

function viaOf(tracker: SpeakerTracker, units: readonly Unit[], clause: Clause): Speaker | null {
  return clause.via === null ? null : tracker.resolve(units, clause.via, null, null);
}

function cueOf(units: readonly Unit[], clause: Clause): Span {
  return { start: units[clause.from]?.start ?? 0, end: units[clause.to - 1]?.end ?? 0 };
}

/** The inner clause is all that follows the outer verb, "that" and the like aside. */
function opensContent(units: readonly Unit[], outer: Clause, inner: Clause): boolean {
  if (outer.from > inner.from || outer.kind === 'according') return false;
  const start = contentStart(units, outer, units.length);
  return start !== null && inner.from <= start + 1 && inner.verb > start;
}

/** First unit of what stands behind a reporting verb as its content. */
function contentStart(units: readonly Unit[], clause: Clause, limit: number): number | null {
  for (let i = clause.verb + 1; i < Math.min(limit, clause.verb + THAT_WITHIN); i++) {
    const unit = units[i];
    if (unit === undefined || isQuote(unit)) break;
    if (unit.lower === 'that') return i + 1;
    if (unit.text === ';' || BEFORE_NO_THAT.has(unit.lower)) break;
  }
  let at = clause.verb + 1;
  if (ADDRESSING_VERBS.has(units[clause.verb]?.lower ?? '')) {
    const addressed = /^(?:him|her|them|us|me|reporters|journalists|parliament|lawmakers|officials|police)$/;
    if (!addressed.test(units[at]?.lower ?? '')) return null;
    at++;
  }
  // ", on Sunday," and "in a statement" tell how and when, not what.
  while (at < limit) {
    const unit = units[at];
    if (unit === undefined || isQuote(unit)) return null;
    if (
      unit.text === ',' ||
      unit.text === ':' ||
      /ly$|day$|^(?:earlier|later|also|today|yesterday)$/.test(unit.lower)
    ) {
      at++;
      continue;
    }
    const measure = /^(?:least|most|all|fact)$/.test(units[at + 1]?.lower ?? '');
    if (!measure && /^(?:in|on|at|during|after|via|by|through|to|from)$/.test(unit.lower) && clause.kind === 'verb') {
      const end = phraseEnd(units, at, limit);
      if (end === null) return at;
      at = end;
      continue;
    }
    return at;
  }
  return null;
}

/** Behind a short prepositional phrase; null when it does not end soon. */
function phraseEnd(units: readonly Unit[], at: number, limit: number): number | null {
  for (let i = at + 1; i < Math.min(limit, at + 9); i++) {
    const unit = units[i];
    if (unit === undefined || isQuote(unit)) return null;
    if ((unit.text === ',' || unit.text === ':') && i - at <= LONGEST_PHRASE) return i + 1;
    if (
      /^(?:statement|interview|report|email|news|conference|press|television|tv|twitter|facebook|monday|tuesday|wednesday|thursday|friday|saturday|sunday|reporters)$/.test(
        unit.lower,
      )
    ) {
      const next = units[i + 1]?.lower ?? '';
      if (!PREPOSITIONS.has(next) && !/^(?:conference|news)$/.test(next)) return i + 1;
    }
  }
  return null;
}

function contentOf(units: readonly Unit[], clause: Clause, next: Clause | null, before: Span | null): Span | null {
  const limit = next !== null && next.from > clause.to ? trimmedEnd(units, next.from) : units.length;
  const inverted = clause.subject !== null && clause.subject.from > clause.verb;
  let behind: Span | null = null;
  const reportedBefore = clause.from > 0 && units[clause.verb + 1]?.text === ',';
  if (reportedBefore && clause.kind !== 'according') {
    const ahead = spanOf(units, 0, clause.from);
    if (ahead !== null && (before === null || before.end <= ahead.start)) return ahead;
  }
  if (clause.kind === 'according') {
    const start = skipMarks(units, clause.to);
    behind = start > clause.to ? spanOf(units, start, limit) : null;
  } else if (!inverted) {
    const start = contentStart(units, clause, limit);
    behind = start === null ? null : spanOf(units, start, limit);
  }
  if (behind !== null) return behind;
  const ahead = spanOf(units, 0, clause.from);
  if (ahead === null) return null;
  return before !== null && before.end > ahead.start ? null : ahead;
}

const skipMarks = (units: readonly Unit[], at: number): number => {
  let next = at;
  while (isToken(units[next]) && !isWord(units[next])) next++;
  return next;
};

function trimmedEnd(units: readonly Unit[], at: number): number {
  let end = at;
  while (end > 0 && /^(?:and|but|while|as|,|;)$/.test(units[end - 1]?.lower ?? '')) end--;
  return end;
}

const MARKS = new Set('. , ; : ! ? … – — -'.split(' '));

/** The span of the units without marks at its ends; null for a quotation alone or too few words. */
function spanOf(units: readonly Unit[], from: number, to: number): Span | null {
  let start = from;
  let end = Math.min(to, units.length);
  const isMark = (unit: Unit | undefined): boolean => unit !== undefined && MARKS.has(unit.text);
  while (start < end && isMark(units[start])) start++;
  while (end > start && isMark(units[end - 1])) end--;
  let words = 0;
  for (let i = start; i < end && words < FEWEST_WORDS; i++) if (isToken(units[i]) && !isMark(units[i])) words++;
  const [first, last] = [units[start], units[end - 1]];
  if (first === undefined || last === undefined || words < FEWEST_WORDS) return null;
  return { start: first.start, end: last.end };
}
