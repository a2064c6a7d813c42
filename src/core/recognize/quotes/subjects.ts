import { BETWEEN, CLAUSE_STARTS, ADDRESSING_VERBS, PREPOSITIONS, PRONOUNS, REPORTING_VERBS } from './reportingWords';
import { isQuote, isToken, type Unit, type UnitRange } from './units';

/** No subject is longer (units). */
const LONGEST_SUBJECT = 28;
/** No apposition or other insertion is longer (units). */
const LONGEST_INSERTION = 40;

export const PASSIVE = new Set(['was', 'were', 'is', 'are', 'be', 'been', 'being', 'am']);
export const FINITE = new Set(
  'is are was were has have had will would can could may might must should did does do'.split(' '),
);
const DETERMINERS = new Set(
  'the a an this these those its his her their our my your some any each every another such so'.split(' '),
);
const BREAKS = new Set([',', ';', ':', '—', '–', '--', '(', ')', '?', '!', '…', '|']);

/** A full stop inside a sentence belongs to an abbreviation. */
export function isBreak(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (unit === undefined || isQuote(unit)) return true;
  if (unit.text === ':' && /^\d/.test(units[at - 1]?.text ?? '') && /^\d/.test(units[at + 1]?.text ?? '')) return false;
  if (BREAKS.has(unit.text)) return true;
  if (unit.text === '-') return unit.start > (units[at - 1]?.end ?? 0) && (units[at + 1]?.start ?? 0) > unit.end;
  return unit.text === '.' && (at === units.length - 1 || !isToken(units[at + 1]));
}

/** Verb forms that are as often nouns: "media reports", "claims of fraud". */
const NOUNS_TOO = new Set(
  'reports claims notes states answers estimates demands appeals charges posts tweets remarks promises repeats dishes quips jokes laments replies'.split(
    ' ',
  ),
);
const SPEAKS = new Set('said says say told tells added wrote tweeted recalled complained replied asked'.split(' '));
const NOUN_BEHIND = new Set('of about on from in by have has had are were was is said say and or at'.split(' '));

/** "the reported bombing", "an estimated", "was described", "reported by", "media reports say". */
export function isAdjective(units: readonly Unit[], verb: number): boolean {
  const before = units[verb - 1];
  const lower = before?.lower ?? '';
  const word = units[verb]?.lower ?? '';
  const next = units[verb + 1]?.lower ?? '';
  if (next === 'by' && word !== 'said') return true;
  if (word.endsWith('ed') && isReduced(units, verb)) return true;
  if (NOUNS_TOO.has(word)) {
    if (NOUN_BEHIND.has(next) || REPORTING_VERBS.has(lower)) return true;
    if (before !== undefined && /^\p{Ll}/u.test(before.text) && next !== 'that' && !PRONOUNS.has(lower)) return true;
  }
  // "Another said": one who is told apart from the last
  if (/^(?:another|some|many|others)$/.test(lower) && SPEAKS.has(word)) return false;
  if (DETERMINERS.has(lower) || PASSIVE.has(lower) || lower === '-' || lower === 'to') return true;
  if (lower === "'" || lower === '’' || (lower === 's' && /['’]/.test(units[verb - 2]?.text ?? ''))) return true;
  return units[verb]?.lower === 'read' && units[verb + 1]?.lower === 'more';
}

/** What a time that tells when something was announced ends with, and the verb of the thing behind it. */
const TIME_ENDS =
  /^(?:ago|earlier|yesterday|year|month|week|summer|winter|spring|autumn|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d)$/;
const REDUCED_WITHIN = 6;

/** "a scheme announced six years ago had": the thing was announced, and announces nothing. */
function isReduced(units: readonly Unit[], verb: number): boolean {
  for (let i = verb + 1; i <= verb + REDUCED_WITHIN; i++) {
    const unit = units[i];
    if (!isToken(unit) || unit.text === ',' || unit.lower === 'that') return false;
    if (FINITE.has(unit.lower)) return TIME_ENDS.test(units[i - 1]?.lower ?? '');
  }
  return false;
}

export interface Subject {
  readonly subject: UnitRange;
  readonly apposition: UnitRange | null;
}

export function subjectBefore(units: readonly Unit[], verb: number, passive: boolean): Subject | null {
  let end = verb;
  const between = (unit: Unit | undefined): boolean =>
    unit !== undefined &&
    !isQuote(unit) &&
    (BETWEEN.has(unit.lower) || /^\p{Ll}+ly$/u.test(unit.text) || (passive && PASSIVE.has(unit.lower)));
  while (between(units[end - 1])) end--;
  let insertion: UnitRange | null = null;
  for (let rounds = 0; rounds < 4; rounds++) {
    const last = units[end - 1];
    if (last === undefined || isQuote(last)) return null;
    if (last.lower === 'who' || last.lower === 'which' || last.lower === 'that') {
      end--;
      if (units[end - 1]?.text === ',') end--;
      continue;
    }
    if (last.text === ',' || last.text === ')' || last.text === '—' || last.text === '–') {
      const open = insertionStart(units, end - 1);
      if (open === null) return null;
      insertion = { from: open + 1, to: end - 1 };
      end = open;
      continue;
    }
    const from = subjectStart(units, end);
    const first = units[from];
    // "Jane Roe, 42, the captain, said": the age is an insertion of its own
    if (end - from === 1 && /^\d{1,3}$/.test(first?.text ?? '') && units[from - 1]?.text === ',') {
      insertion ??= { from, to: end };
      end = from - 1;
      continue;
    }
    // "The mayor called her and told her": the subject stands before the first of the verbs
    if (/^(?:and|then)$/.test(last.lower)) {
      const verb = firstVerb(units, units[from - 1]?.text === ',' ? from : from + 1, end);
      if (verb === null) return null;
      end = verb;
      continue;
    }
    if (first === undefined || from >= end || first.lower === 'there') return null;
    if (PRONOUNS.has(first.lower) && isRelative(units, from)) return null;
    // ", on his blog wrote": the phrase is an insertion without its second comma.
    if (PREPOSITIONS.has(first.lower) && units[from - 1]?.text === ',' && insertionStart(units, from - 1) !== null) {
      end = from;
      continue;
    }
    if (PREPOSITIONS.has(first.lower) && units[from - 1]?.text === ',' && subjectStart(units, from - 1) < from - 1) {
      end = from - 1;
      continue;
    }
    return { subject: { from, to: end }, apposition: insertion };
  }
  return null;
}

function firstVerb(units: readonly Unit[], from: number, to: number): number | null {
  for (let i = from; i < to; i++) {
    const word = units[i]?.lower ?? '';
    if (FINITE.has(word) || PAST.test(word) || REPORTING_VERBS.has(word) || ADDRESSING_VERBS.has(word)) return i;
  }
  return null;
}

const IRREGULAR =
  'went|came|took|made|left|met|held|gave|saw|found|began|got|ran|sat|stood|led|sent|spent|wrote|spoke|rose|won|lost|paid|brought|fought|fled|drove|flew|shook|broke|carried|waved|wore';
/** Forms of the past, the commonest irregular ones by name. */
const PAST = new RegExp(`^(?:\\p{Ll}{2,}[^e]ed|${IRREGULAR})$`, 'u');
/** "Jane Roe, 34, held up a sign that read …": what opens with a verb is no subject. */
const OPENS_WITH_VERB = new RegExp(`^(?:${IRREGULAR})$`);

/** Whether a range that was taken for a subject is what somebody did. */
export const isDeed = (units: readonly Unit[], range: UnitRange): boolean =>
  OPENS_WITH_VERB.test(units[range.from]?.text ?? '');

const TIME_WORDS = new Set(
  'morning afternoon evening night today yesterday tonight week month year day hours days weeks months years time now then ago earlier once monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/** "parts of the land they declared", "what it says": the verb's object stands before the pronoun. */
function isRelative(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  if (before === undefined || isBreak(units, at - 1)) return false;
  if (/^(?:which|what|whom|who)$/.test(before.lower)) return true;
  // "On Friday morning she …": a time and no object
  if (TIME_WORDS.has(before.lower)) return false;
  return (
    /^\p{L}/u.test(before.text) && !CLAUSE_STARTS.has(before.lower) && !/^(?:and|or|but|also|later)$/.test(before.lower)
  );
}

/** The comma (bracket, dash) that opens the insertion closed at `close`. */
function insertionStart(units: readonly Unit[], close: number): number | null {
  const mark = units[close]?.text ?? '';
  const open = mark === ')' ? '(' : mark;
  for (let i = close - 1; i >= Math.max(0, close - LONGEST_INSERTION); i--) {
    const unit = units[i];
    if (unit === undefined || isQuote(unit)) return null;
    if (unit.text === open) return i > 0 ? i : null;
    if (unit.text === ';' || unit.text === ':') return null;
  }
  return null;
}

function subjectStart(units: readonly Unit[], end: number): number {
  let from = end;
  while (from > 0 && end - from < LONGEST_SUBJECT) {
    const unit = units[from - 1];
    if (unit === undefined || isBreak(units, from - 1)) break;
    if (CLAUSE_STARTS.has(unit.lower) && !(unit.lower === 'so' && units[from]?.text === '-')) break;
    // A pronoun is a whole subject: "the land they declared".
    if (from < end && PRONOUNS.has(units[from]?.lower ?? '')) break;
    if (unit.lower === 'and' && PRONOUNS.has(units[from]?.lower ?? '')) break;
    if (REPORTING_VERBS.has(unit.lower) && !isAdjective(units, from - 1) && end - from > 0) break;
    from--;
  }
  if (/^(?:and|or)$/.test(units[from]?.lower ?? '') && from < end - 1) from++;
  return from;
}

/** Small words that names begin with. */
const PARTICLES = new Set('de al el von van bin ibn di da la le du del der ten ter abu ben'.split(' '));

export function subjectBehind(units: readonly Unit[], at: number): Subject | null {
  const first = units[at];
  if (first === undefined || isBreak(units, at)) return null;
  if (
    !/^\p{Lu}/u.test(first.text) &&
    !DETERMINERS.has(first.lower) &&
    !PRONOUNS.has(first.lower) &&
    !/^\p{Ll}{3,}$/u.test(first.text) &&
    !(PARTICLES.has(first.lower) && /^\p{Lu}/u.test(units[at + 1]?.text ?? ''))
  ) {
    return null;
  }
  if (PREPOSITIONS.has(first.lower) || CLAUSE_STARTS.has(first.lower)) return null;
  let to = at;
  while (to < units.length && to - at < LONGEST_SUBJECT) {
    const unit = units[to];
    if (unit === undefined || isBreak(units, to)) break;
    if (to > at && (CLAUSE_STARTS.has(unit.lower) || unit.lower === 'who' || unit.lower === 'which')) break;
    if (to > at && PREPOSITIONS.has(unit.lower) && !/^(?:of|for|at|from)$/.test(unit.lower)) break;
    to++;
  }
  if (to === at) return null;
  let apposition: UnitRange | null = null;
  if (units[to]?.text === ',') {
    let end = to + 1;
    while (end < units.length && end - to < LONGEST_INSERTION) {
      const unit = units[end];
      if (unit === undefined || isBreak(units, end) || CLAUSE_STARTS.has(unit.lower)) break;
      end++;
    }
    const start = units[to + 1];
    if (end > to + 1 && start !== undefined && !PREPOSITIONS.has(start.lower)) apposition = { from: to + 1, to: end };
  }
  return { subject: { from: at, to }, apposition };
}
