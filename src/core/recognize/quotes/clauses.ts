import { wordSet } from '../../text/wordTable';
import {
  ADDRESSING_VERBS,
  BETWEEN,
  CLAUSE_STARTS,
  NAMING_VERBS,
  OBJECT_VERBS,
  PLURAL_VERBS,
  PREPOSITIONS,
  PRONOUNS,
  REPORTING_PARTICIPLES,
  REPORTING_VERBS,
  ROLE_NOUNS,
} from './reportingWords';
import { FINITE, isAdjective, isBreak, PASSIVE, subjectBefore, subjectBehind, type Subject } from './subjects';
import { isQuote, isToken, isWord, type Unit, type UnitRange } from './units';

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

/** Marks before the name under a pulled quotation. */
const SIGNING = new Set(['—', '–', '-', '--', '~']);

/** Every word that a reporting clause can turn on. */
const CLAUSE_WORDS = wordSet(
  ['according', 'words'],
  REPORTING_VERBS,
  NAMING_VERBS,
  REPORTING_PARTICIPLES,
  PLURAL_VERBS,
  SIGNING,
);

export function findClauses(units: readonly Unit[]): Clause[] {
  const clauses: Clause[] = [];
  for (let i = 0; i < units.length; i++) {
    const unit = units[i];
    if (unit === undefined || isQuote(unit)) continue;
    if (!CLAUSE_WORDS.has(unit.lower, unit.shape)) continue;
    if (SIGNING.has(unit.text)) {
      const signed = i > 0 && !isToken(units[i - 1]) ? signature(units, i) : null;
      if (signed !== null) clauses.push(signed);
      continue;
    }
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
    if (unit.lower === 'words') {
      const lent = lentWords(units, i);
      if (lent !== null) clauses.push(lent);
      continue;
    }
    const wish = unit.lower === 'say' && units[i - 1]?.lower === 'to' ? subjectOfWish(units, i) : null;
    if (wish !== null) {
      clauses.push({ from: wish.subject.from, to: i + 1, verb: i, kind: 'verb', ...wish, via: null });
      continue;
    }
    if (REPORTING_PARTICIPLES.has(unit.lower) && !PASSIVE.has(units[i - 1]?.lower ?? '')) {
      const kind = 'participle' as const;
      const quoting = units[i - 1]?.lower === 'as' ? quotedBefore(units, i - 1) : null;
      if (quoting !== null) {
        const subject = quotedSpeaker(units, quoting, i - 1);
        if (subject !== null) {
          clauses.push({ from: subject.subject.from, to: i + 1, verb: i, kind: 'verb', ...subject, via: null });
          continue;
        }
      }
      clauses.push({ from: i, to: i + 1, verb: i, kind, subject: null, apposition: null, via: null });
      continue;
    }
    const naming = NAMING_VERBS.has(unit.lower);
    const plural = PLURAL_VERBS.has(unit.lower);
    if (!naming && !plural && !REPORTING_VERBS.has(unit.lower)) continue;
    if (plural && !isPluralVerb(units, i)) continue;
    if (isAdjective(units, i)) continue;
    const kind = naming ? 'naming' : 'verb';
    const asks = (unit.lower === 'asked' || unit.lower === 'asks') && isQuote(units[i - 1]);
    const turned = opensClause(units, i) && (asks || !ADDRESSING_VERBS.has(unit.lower));
    const inverted = turned ? subjectBehind(units, i + 1) : null;
    const behind = inverted !== null && isObject(units, i, inverted.subject) ? null : inverted;
    const closing =
      behind !== null &&
      isToken(units[i - 1]) &&
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

/** "in the words of one onlooker". */
function lentWords(units: readonly Unit[], at: number): Clause | null {
  if (units[at - 1]?.lower !== 'the' || units[at - 2]?.lower !== 'in' || units[at + 1]?.lower !== 'of') return null;
  const found = subjectBehind(units, at + 2);
  if (found === null) return null;
  return { from: at - 2, to: found.subject.to, verb: at, kind: 'according', ...found, apposition: null, via: null };
}

const WISHES = new Set('like likes liked love loves loved used tends tended prefers preferred continued'.split(' '));

/** "likes to say", "went on to say": who says it. */
function subjectOfWish(units: readonly Unit[], say: number): Subject | null {
  const before = units[say - 2]?.lower ?? '';
  if (WISHES.has(before)) return subjectBefore(units, say - 2, false);
  return before === 'on' && /^(?:went|goes|gone)$/.test(units[say - 3]?.lower ?? '')
    ? subjectBefore(units, say - 3, false)
    : null;
}

/** `"…" — Jane Roe, survivor`: the name under a pulled quotation, to the end of the line. */
function signature(units: readonly Unit[], dash: number): Clause | null {
  const first = units[dash + 1];
  if (first === undefined || !/^\p{Lu}/u.test(first.text)) return null;
  const found = subjectBehind(units, dash + 1);
  const end = found?.apposition?.to ?? found?.subject.to ?? 0;
  if (found === null || !restIsEmpty(units, end) || hasVerb(units, { from: dash + 1, to: end })) return null;
  return { from: dash, to: end, verb: dash, kind: 'according', ...found, via: null };
}

/** "officials say", and `"…", say officials`; not "may say", "to tell". */
function isPluralVerb(units: readonly Unit[], verb: number): boolean {
  let at = verb - 1;
  while (BETWEEN.has(units[at]?.lower ?? '')) at--;
  const before = units[at];
  if (before === undefined) return false;
  if (isQuote(before) || (before.text === ',' && !isToken(units[at - 1])))
    return /^(?:\p{Ll}+s|police|people)$/u.test(units[verb + 1]?.text ?? '');
  return /^(?:[\p{L}]{3,}s|police|people|they|who|we|men|women)$/u.test(before.lower);
}

/** What a verb with an object has behind it is no speaker, unless it is a name, a pronoun or a role. */
function isObject(units: readonly Unit[], verb: number, range: UnitRange): boolean {
  if (!OBJECT_VERBS.has(units[verb]?.lower ?? '')) return false;
  const first = units[range.from];
  if (first === undefined || (/^\p{Lu}/u.test(first.text) && first.lower !== 'the') || PRONOUNS.has(first.lower))
    return false;
  for (let i = range.from; i < range.to; i++) {
    const word = units[i];
    if (word === undefined || PREPOSITIONS.has(word.lower)) break;
    if (
      ROLE_NOUNS.has(word.lower) ||
      ROLE_NOUNS.has(word.lower.replace(/s$/, '')) ||
      (i > range.from && /^\p{Lu}/u.test(word.text))
    )
      return false;
  }
  return true;
}

/** "quoted" of "quoted an official as saying": index, or null. */
function quotedBefore(units: readonly Unit[], as: number): number | null {
  for (let i = as - 1; i >= Math.max(0, as - LONGEST_QUOTED); i--) {
    const unit = units[i];
    if (unit === undefined || isQuote(unit)) return null;
    if (unit.lower === 'quoted' || unit.lower === 'cited') return i;
  }
  return null;
}

/** Words between "quoted" and "as saying". */
const LONGEST_QUOTED = 12;

/** Who is quoted: the object ("quoted an official as"), or the subject of the passive ("was quoted by the agency as"). */
function quotedSpeaker(units: readonly Unit[], quoted: number, as: number): Subject | null {
  if (PASSIVE.has(units[quoted - 1]?.lower ?? '')) return subjectBefore(units, quoted, true);
  return as > quoted + 1 ? { subject: { from: quoted + 1, to: as }, apposition: null } : null;
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
  for (let i = at; i < units.length; i++) if (!isToken(units[i]) || isWord(units[i])) return false;
  return true;
}

/** An inverted clause stands behind a quotation or a comma. */
function opensClause(units: readonly Unit[], verb: number): boolean {
  const before = units[verb - 1];
  return before !== undefined && (isQuote(before) || before.text === ',' || before.text === '—' || before.text === '–');
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
