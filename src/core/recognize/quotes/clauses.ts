import {
  ADDRESSING_VERBS,
  BETWEEN,
  CLAUSE_STARTS,
  NAMING_VERBS,
  PREPOSITIONS,
  PRONOUNS,
  REPORTING_PARTICIPLES,
  REPORTING_VERBS,
} from './reportingWords';
import type { Unit } from './units';

/** Units `[from, to)` of one frame. */
export interface UnitRange {
  readonly from: number;
  readonly to: number;
}

/** A reporting clause: "the general said", "said Mr Roe, a baker", "according to aid workers". */
export interface Clause extends UnitRange {
  readonly verb: number;
  readonly kind: 'verb' | 'naming' | 'participle' | 'according';
  /** Null for a participle, whose subject is the sentence's. */
  readonly subject: UnitRange | null;
  /** "Orla Reyes" in "the director of the water board, Orla Reyes, said". */
  readonly apposition: UnitRange | null;
  /** Whom the speaker quotes: "citing an unnamed commander". */
  readonly via: UnitRange | null;
}

/** No subject is longer (units). */
const LONGEST_SUBJECT = 28;
/** No apposition or other insertion is longer (units). */
const LONGEST_INSERTION = 40;

const PASSIVE = new Set(['was', 'were', 'is', 'are', 'be', 'been', 'being', 'am']);
const FINITE = new Set(
  'is are was were has have had will would can could may might must should did does do'.split(' '),
);
const DETERMINERS = new Set(
  'the a an this these those its his her their our my your some any each every another such so'.split(' '),
);
const BREAKS = new Set([',', ';', ':', '—', '–', '--', '(', ')', '?', '!', '…', '|']);

/** A full stop inside a sentence belongs to an abbreviation. */
function isBreak(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (unit === undefined || unit.quote >= 0 || BREAKS.has(unit.text)) return true;
  if (unit.text === '-') return unit.start > (units[at - 1]?.end ?? 0) && (units[at + 1]?.start ?? 0) > unit.end;
  return unit.text === '.' && (at === units.length - 1 || units[at + 1]?.quote !== -1);
}

/** Every word that a reporting clause can turn on. */
const CLAUSE_WORDS: ReadonlySet<string> = new Set([
  'according',
  ...REPORTING_VERBS,
  ...NAMING_VERBS,
  ...REPORTING_PARTICIPLES,
]);

export function findClauses(units: readonly Unit[]): Clause[] {
  const clauses: Clause[] = [];
  for (let i = 0; i < units.length; i++) {
    const unit = units[i];
    if (unit === undefined || unit.quote >= 0) continue;
    if (!CLAUSE_WORDS.has(unit.lower)) continue;
    // "the United States" states nothing.
    if (i > 0 && unit.text !== unit.lower) continue;
    if (unit.lower === 'according' && units[i + 1]?.lower === 'to') {
      const behind = subjectBehind(units, i + 2);
      // "According to aid workers, planes dropped …": what follows the comma is the report.
      const described = /^(?:an?|the)$/.test(units[behind?.apposition?.from ?? -1]?.lower ?? '');
      const subject = behind !== null && (i === 0 || !described) ? { ...behind, apposition: null } : behind;
      if (subject !== null)
        clauses.push({
          from: i,
          to: subject.apposition?.to ?? subject.subject.to,
          verb: i,
          kind: 'according',
          ...subject,
          via: null,
        });
      continue;
    }
    if (REPORTING_PARTICIPLES.has(unit.lower) && !PASSIVE.has(units[i - 1]?.lower ?? '')) {
      const kind = 'participle' as const;
      if (units[i - 1]?.lower === 'as' && units[i - 2]?.lower === 'quoted') {
        const subject = subjectBefore(units, i - 2, true);
        if (subject !== null) {
          clauses.push({ from: subject.subject.from, to: i + 1, verb: i, kind: 'verb', ...subject, via: null });
          continue;
        }
      }
      clauses.push({ from: i, to: i + 1, verb: i, kind, subject: null, apposition: null, via: null });
      continue;
    }
    const naming = NAMING_VERBS.has(unit.lower);
    if (!naming && !REPORTING_VERBS.has(unit.lower)) continue;
    if (isAdjective(units, i)) continue;
    const kind = naming ? 'naming' : 'verb';
    const behind = opensClause(units, i) && !ADDRESSING_VERBS.has(unit.lower) ? subjectBehind(units, i + 1) : null;
    const closing =
      behind !== null &&
      units[i - 1]?.quote === -1 &&
      !hasVerb(units, behind.subject) &&
      restIsEmpty(units, behind.apposition?.to ?? behind.subject.to);
    const before = closing ? null : subjectBefore(units, i, false);
    if (before !== null) {
      clauses.push({ from: before.subject.from, to: i + 1, verb: i, kind, ...before, via: viaOf(units, before, i) });
      continue;
    }
    if (behind !== null) {
      clauses.push({ from: i, to: behind.apposition?.to ?? behind.subject.to, verb: i, kind, ...behind, via: null });
    }
  }
  return clauses;
}

function hasVerb(units: readonly Unit[], range: UnitRange): boolean {
  for (let i = range.from; i < range.to; i++) {
    const word = units[i]?.lower ?? '';
    if (REPORTING_VERBS.has(word) || FINITE.has(word)) return true;
  }
  return false;
}

/** ", alleges the charity." ends its sentence: the charity alleges all that stands before. */
function restIsEmpty(units: readonly Unit[], at: number): boolean {
  for (let i = at; i < units.length; i++)
    if (units[i]?.quote !== -1 || /[\p{L}\p{N}]/u.test(units[i]?.text ?? '')) return false;
  return true;
}

/** Verb forms that are as often nouns: "media reports", "claims of fraud". */
const NOUNS_TOO = new Set(
  'reports claims notes states answers estimates demands appeals charges posts tweets remarks promises repeats'.split(
    ' ',
  ),
);
const NOUN_BEHIND = new Set('of about on from in by have has had are were was is said say and or at'.split(' '));

/** "the reported bombing", "an estimated", "was described", "reported by", "media reports say". */
function isAdjective(units: readonly Unit[], verb: number): boolean {
  const before = units[verb - 1];
  const lower = before?.lower ?? '';
  const word = units[verb]?.lower ?? '';
  const next = units[verb + 1]?.lower ?? '';
  if (next === 'by' && word !== 'said') return true;
  if (NOUNS_TOO.has(word)) {
    if (NOUN_BEHIND.has(next) || REPORTING_VERBS.has(lower)) return true;
    if (before !== undefined && /^\p{Ll}/u.test(before.text) && next !== 'that' && !PRONOUNS.has(lower)) return true;
  }
  if (DETERMINERS.has(lower) || PASSIVE.has(lower) || lower === '-' || lower === 'to') return true;
  if (lower === "'" || lower === '’' || (lower === 's' && /['’]/.test(units[verb - 2]?.text ?? ''))) return true;
  return units[verb]?.lower === 'read' && units[verb + 1]?.lower === 'more';
}

/** An inverted clause stands behind a quotation or a comma. */
function opensClause(units: readonly Unit[], verb: number): boolean {
  const before = units[verb - 1];
  return (
    before !== undefined && (before.quote >= 0 || before.text === ',' || before.text === '—' || before.text === '–')
  );
}

interface Subject {
  readonly subject: UnitRange;
  readonly apposition: UnitRange | null;
}

function subjectBefore(units: readonly Unit[], verb: number, passive: boolean): Subject | null {
  let end = verb;
  const between = (unit: Unit | undefined): boolean =>
    unit !== undefined &&
    unit.quote < 0 &&
    (BETWEEN.has(unit.lower) || /^\p{Ll}+ly$/u.test(unit.text) || (passive && PASSIVE.has(unit.lower)));
  while (between(units[end - 1])) end--;
  let insertion: UnitRange | null = null;
  for (let rounds = 0; rounds < 4; rounds++) {
    const last = units[end - 1];
    if (last === undefined || last.quote >= 0) return null;
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

/** "parts of the land they declared", "what it says": the verb's object stands before the pronoun. */
function isRelative(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  if (before === undefined || isBreak(units, at - 1)) return false;
  if (/^(?:which|what|whom|who)$/.test(before.lower)) return true;
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
    if (unit === undefined || unit.quote >= 0) return null;
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

function subjectBehind(units: readonly Unit[], at: number): Subject | null {
  const first = units[at];
  if (first === undefined || isBreak(units, at)) return null;
  if (
    !/^\p{Lu}/u.test(first.text) &&
    !DETERMINERS.has(first.lower) &&
    !PRONOUNS.has(first.lower) &&
    !/^\p{Ll}{3,}$/u.test(first.text)
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

/** ", citing an unnamed commander,": a voice behind the speaker's. */
function viaOf(units: readonly Unit[], before: Subject, verb: number): UnitRange | null {
  const inserted = before.apposition;
  const starts = inserted === null ? [] : [inserted.from];
  for (let i = verb + 1; i < Math.min(units.length, verb + 40); i++) {
    if (units[i]?.text === ',' || units[i - 1]?.text === ',') starts.push(i);
  }
  for (const start of starts) {
    const lower = units[start]?.lower ?? '';
    if (lower !== 'citing' && lower !== 'quoting') continue;
    let to = start + 1;
    while (to < units.length && !isBreak(units, to) && !CLAUSE_STARTS.has(units[to]?.lower ?? '')) to++;
    if (to > start + 1) return { from: start + 1, to };
  }
  return null;
}
