import type { FigureKind } from '../model';
import type { Draft } from './draft';
import { FATES } from './fates';
import { countedPlural, countedSingular, firstNoun, hyphenatedNoun, partOf, stops } from './nounPhrases';
import type { Counted } from './nounPhrases';
import { currencyNamed } from './moneyReader';
import { readNumeral } from './numerals';
import type { Quantity } from './quantities';
import type { TokenReader } from './tokenReader';

const UNNAMED: Omit<Counted, 'end'> = { of: '', person: false };

/** What the number counts: a hyphenated modifier, a plural behind it, the whole that it is part of. */
export function readCounted(r: TokenReader, quantity: Quantity, value: number | null): Counted | null {
  const at = quantity.end;
  if (r.word(at) === '+' && r.glued(at)) return countedPlural(r, at + 1) ?? { ...UNNAMED, end: at + 1 };
  if (r.joins(at)) {
    if (/^(?:odd|plus|some)$/.test(r.lower(at + 1))) return countedPlural(r, at + 2) ?? { ...UNNAMED, end: at + 2 };
    return hyphenatedNoun(r, at);
  }
  if (isMultiple(r, at)) return { of: 'times', person: false, end: at + 1 };
  // "200 head of cattle"
  if (r.lower(at) === 'head' && r.lower(at + 1) === 'of') return countedWhole(r, at + 1, null);
  const suspended = suspendedNoun(r, at);
  if (suspended !== null) return suspended;
  if (r.lower(at) === 'of' && r.together(at, at + 1)) return countedWhole(r, at, value);
  if (value === null && /^(?:more|others)$/.test(r.lower(at)) && !r.lower(at + 1).endsWith('s'))
    return r.lower(at + 1) === 'people' ? countedPlural(r, at) : { ...UNNAMED, end: at };
  // "half the price"
  if (
    quantity.numeral.fraction &&
    !quantity.numeral.digits &&
    /^(?:the|its|their|his|her|our|those|these)$/.test(r.lower(at))
  ) {
    const whole = partOf(r, at - 1);
    return whole === null ? null : { end: at, of: whole.of, person: whole.person };
  }
  if (value === 1 || (quantity.numeral.fraction && value !== null && value < 1)) return countedSingular(r, at);
  return countedPlural(r, at) ?? sharedNoun(r, at) ?? casualties(r, at) ?? compoundBehind(r, at, quantity);
}

/** "2x faster", "an 8x zoom": the letter says times. */
export const isMultiple = (r: TokenReader, at: number): boolean =>
  /^[xX×]$/.test(r.word(at)) && r.glued(at) && !r.glued(at + 1);

/** "dozens of people" is one phrase; "three of the bombs" names the whole that its number is taken from. */
function countedWhole(r: TokenReader, of: number, value: number | null): Counted | null {
  const subset = subsetOf(r, of);
  if (subset !== null) return subset;
  const whole = partOf(r, of);
  if (whole === null) return null;
  return { end: value === null ? whole.end : of, of: whole.of, person: whole.person };
}

/** "three of them children", "8 of those who died": what the part is told to be, and not the whole. */
function subsetOf(r: TokenReader, of: number): Counted | null {
  const pronoun = r.lower(of + 1);
  if (!/^(?:them|those|whom)$/.test(pronoun)) return null;
  if (pronoun === 'those') return r.lower(of + 2) === 'who' ? { end: of, of: 'people', person: true } : null;
  const plural = r.together(of, of + 2) && !stops(r, of + 2) ? countedPlural(r, of + 2) : null;
  return plural === null ? null : { end: of, of: plural.of, person: plural.person };
}

/** "four-, five- and six-cylinder engines": the noun hangs on the last of them. */
function suspendedNoun(r: TokenReader, at: number): Counted | null {
  if (!r.isHyphen(at) || !r.glued(at) || r.glued(at + 1) === /^\w/.test(r.word(at + 1))) return null;
  for (let next = at + 1; next < at + SUSPENSION && r.together(at, next); next++) {
    if (r.kind(next) === 'symbol' || /^(?:and|or|to)$/.test(r.lower(next))) continue;
    const numeral = readNumeral(r, next);
    if (numeral === null) return null;
    const noun = hyphenatedNoun(r, numeral.end);
    if (noun !== null) return { ...noun, end: at + 1 };
    next = numeral.end - 1;
  }
  return null;
}

/** Tokens over which a hyphen waits for its noun. */
const SUSPENSION = 10;

/** "3 international and 3 local officers": an adjective of its own, the noun behind the second number. */
function sharedNoun(r: TokenReader, at: number): Counted | null {
  if (r.kind(at) !== 'word' || stops(r, at) || !/^(?:and|or)$/.test(r.lower(at + 1)) || !r.together(at, at + 2))
    return null;
  const second = readNumeral(r, at + 2);
  if (second === null || second.article) return null;
  const plural = countedPlural(r, second.end);
  if (plural === null || plural.end - second.end < 2) return null;
  const head = r.word(plural.end - 1);
  return { end: at + 1, of: `${r.word(at)} ${head}`, person: plural.person };
}

/** "17 dead and 43 wounded": adjectives that stand for people; the number alone is the span. */
function casualties(r: TokenReader, at: number): Counted | null {
  if (!r.together(at - 1, at)) return null;
  const fate = r.lower(at) === 'left' ? r.lower(at + 1) : r.lower(at);
  return FATES.has(fate) ? { end: at, of: fate, person: true } : null;
}

/** "the 12 page report", "a 14 gauge syringe tip": a singular modifier; it is named, but not part of the span. */
function compoundBehind(r: TokenReader, at: number, quantity: Quantity): Counted | null {
  const noun = firstNoun(r, at);
  if (noun === null || !quantity.numeral.digits) return null;
  // "a 2.1 rating", "a 3.02 ERA": what the number grades
  if (
    /^an?$/.test(r.lower(quantity.first - 1)) &&
    r.lower(at) !== 'x' &&
    noun.end === at + 1 &&
    !/(?:ed|ly)$/.test(r.lower(at))
  )
    return { end: at, of: noun.of, person: false };
  if (!/\s|-/.test(noun.of)) return null;
  return /(?:ed|ing|ly)$/.test(r.lower(at)) || r.capitalized(at) ? null : { end: at, of: r.lower(at), person: false };
}

/** "Of the 52 hostages", "Among the dead were": the sentence opens with a whole. */
function isPartitive(r: TokenReader, whole: Draft): boolean {
  for (let at = whole.first - 1; at >= whole.first - 3; at--)
    if (/^(?:of|among)$/.test(r.lower(at)) && r.startsSentence(at)) return true;
  return false;
}

/** Tokens between which a bare number takes over the unit of the figure before it. */
const LENDING_REACH = 8;
const LENDERS = new Set(['to', 'or', 'and', 'from', 'with', ',', 'by', '(', 'than', 'of']);
/** What may follow a number that has nothing of its own to count. */
const NOTHING_COUNTED =
  /^(?:in|for|on|at|to|from|by|and|or|during|per|last|this|after|before|a|with|while|as|than|the|earlier|respectively|of|when|since|two|three|year)$/;

/** Nothing is counted behind the second of two ages. */
const endsAge = (r: TokenReader, end: number): boolean =>
  r.kind(end) !== 'word' || stops(r, end) || !r.together(end - 1, end);

export interface Loan {
  readonly unit: string | null;
  readonly of: string;
  readonly kind: FigureKind;
}

/** The unit and noun that a bare number takes over: "from 40 tons to 60", "two of them", "300 of the 900 litres". */
export function borrow(
  r: TokenReader,
  a: Quantity,
  last: Quantity,
  previous: Draft | undefined,
  first = a.first,
): Loan | null {
  if (previous === undefined || !r.together(previous.first, a.first)) return null;
  if (previous.bare && previous.unit !== 'person') return null;
  const loan: Loan = { unit: previous.unit, of: previous.of, kind: previous.kind };
  const next = r.lower(last.end);
  // "of whom 330,000 fled", "Of the 52 hostages, three were women"
  if (r.lower(a.first - 1) === 'whom' && r.lower(a.first - 2) === 'of') return loan;
  if (a.first === previous.end + 1 && r.word(previous.end) === ',' && isPartitive(r, previous)) return loan;
  // "a gross tonnage of 498": the noun before it says what it is
  if (r.lower(a.first - 1) === 'of' && a.first - 2 >= previous.end && r.kind(a.first - 2) === 'word') return null;
  // "9.34 to the dollar" is a rate
  if (next === 'to' && r.lower(last.end + 1) === 'the' && currencyNamed(r, last.end + 2) !== null) return null;
  if (next === 'of' && /^(?:them|whom|which|these|those)$/.test(r.lower(last.end + 1)))
    return previous.kind === 'count' || previous.kind === 'duration' ? loan : null;
  // "ages 8, 5 and 3"
  if (
    previous.kind === 'age' &&
    a.first === previous.end + 1 &&
    r.word(previous.end) === ',' &&
    /^(?:,|and|or)$/.test(next)
  )
    return a.numeral.digits && last.end - a.first === 1 ? loan : null;
  // "fell 0.4% against the euro to 11.32"
  if (
    previous.unit === 'percent' &&
    r.lower(a.first - 1) === 'to' &&
    a.first - 1 > previous.end &&
    r.lower(previous.first - 1) !== 'from'
  )
    return null;
  // "aged 23 and 31 were held"
  if (previous.kind === 'age' && /^(?:and|or)$/.test(r.lower(a.first - 1)) && previous.end === a.first - 1)
    return endsAge(r, last.end) ? loan : null;
  if (first - previous.end > LENDING_REACH || !LENDERS.has(r.lower(first - 1))) return null;
  // "60 dead, 12 injured": a word of its own behind the number says what it counts
  if (r.kind(last.end) === 'word' && r.together(last.end - 1, last.end) && !NOTHING_COUNTED.test(next)) return null;
  if (previous.kind === 'age' || previous.kind === 'ordinal' || previous.kind === 'other') return null;
  if (previous.unit === 'percent' && (last.value ?? 0) > 100 && last.numeral.digits) return null;
  return loan;
}
