import { mayHedge } from './hedges';
import {
  CARDINALS,
  FRACTIONS,
  FRACTION_SIGNS,
  ORDINALS,
  SCALES,
  SHORT_SCALES,
  VAGUE,
  VAGUE_REACH,
} from './numberWords';
import type { TokenReader } from './tokenReader';

/** A number as it stands in the text, before anything is known of what it counts. */
export interface Numeral {
  /** First token, and the token behind the last. */
  readonly first: number;
  readonly end: number;
  /** Null for a vague plural. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Written in digits, at least in part. */
  readonly digits: boolean;
  /** The printed digits without a scale word, to tell years and designations. */
  readonly printed: string;
  /** The factor of its scale words; 1 without one. */
  readonly scale: number;
  readonly fraction: boolean;
  /** "a", "half a" and the like carry no number word: they need a unit behind them. */
  readonly article: boolean;
  readonly ordinal: boolean;
}

/** How a numeral is written. */
type Form = Pick<Numeral, 'digits' | 'fraction' | 'article' | 'ordinal'>;

const WORDS: Form = { digits: false, fraction: false, article: false, ordinal: false };
const ORDINAL: Form = { ...WORDS, ordinal: true };
const ORDINAL_DIGITS: Form = { ...WORDS, digits: true, ordinal: true };
const DIGITS: Form = { ...WORDS, digits: true };
const FRACTION_DIGITS: Form = { ...WORDS, digits: true, fraction: true };
const FRACTION: Form = { ...WORDS, fraction: true };
const ARTICLE: Form = { ...WORDS, article: true };
const FRACTION_ARTICLE: Form = { ...WORDS, fraction: true, article: true };

/** Spelled out, because copying an object property by property costs many times as much, and numerals are many. */
function makeNumeral(
  first: number,
  end: number,
  value: number | null,
  { digits, fraction, article, ordinal }: Form = WORDS,
  scale = 1,
  printed = '',
  low: number | null = null,
  high: number | null = null,
): Numeral {
  return { first, end, value, low, high, digits, printed, scale, fraction, article, ordinal };
}

/** The numeral with a scale word or letter taken in. */
export function scaledNumeral(numeral: Numeral, value: number, end: number, scale: number): Numeral {
  const { first, printed, low, high } = numeral;
  return makeNumeral(first, end, value, numeral, scale, printed, low, high);
}

/** The numeral that starts at token `i`, or null. Reads as far as the grammar of number words reaches and no further. */
export function readNumeral(r: TokenReader, i: number): Numeral | null {
  switch (r.kind(i)) {
    case 'number':
      return readDigits(r, i);
    case 'word':
      return readWords(r, i);
    case 'symbol': {
      const sign = FRACTION_SIGNS.get(r.word(i));
      if (sign !== undefined) return withScale(r, makeNumeral(i, i + 1, sign, FRACTION_DIGITS));
      // ".500", ".25 percent"
      if (
        r.word(i) === '.' &&
        r.kind(i + 1) === 'number' &&
        r.glued(i + 1) &&
        !r.glued(i) &&
        /^\d+$/.test(r.word(i + 1))
      )
        return withScale(r, makeNumeral(i, i + 2, Number(`0.${r.word(i + 1)}`), DIGITS, 1, r.slice(i, i + 2)));
      return null;
    }
    default:
      return null;
  }
}

/** The value of printed digits; null for what is no plain number ("1.2.17", "12,5,9"). */
export function valueOfDigits(text: string): number | null {
  // the shapes of nearly all numbers, before the rare ones are tried
  if (/^\d{1,15}$/.test(text)) return Number(text);
  if (/^\d{1,3}(?:,\d{3})+$/.test(text)) return Number(text.replaceAll(',', ''));
  const ascii = text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
  if (/^\d+$/.test(ascii)) return Number(ascii);
  if (/^\d+\.\d+$/.test(ascii)) return Number(ascii);
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(ascii)) return Number(ascii.replaceAll(',', ''));
  if (/^\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d+)?$/.test(ascii)) return Number(ascii.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(ascii)) return Number(ascii.replaceAll('.', ''));
  if (/^\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?:[.,]\d+)?$/.test(ascii))
    return Number(ascii.replaceAll(/[\u00a0\u202f\u2009]/g, '').replace(',', '.'));
  if (/^\d{1,3}(?:\.\d{3})+,\d{1,2}$/.test(ascii)) return Number(ascii.replaceAll('.', '').replace(',', '.'));
  if (/^\d+,\d{1,2}$/.test(ascii)) return Number(ascii.replace(',', '.'));
  return null;
}

function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return code - 0x30;
  // Decimal digits come in runs of ten; every run starts at a multiple of ten or sixteen of its block (Unicode, 4.6).
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}

/** Digits beyond this are an identifier, not an amount, and would only make needless work. */
const LONGEST_NUMBER = 40;

function readDigits(r: TokenReader, i: number): Numeral | null {
  const printed = r.word(i);
  if (printed.length > LONGEST_NUMBER) return null;
  let value = valueOfDigits(printed);
  if (value === null) return null;
  let end = i + 1;
  const suffix = r.glued(end) ? r.lower(end) : '';
  if (SUFFIXES.has(suffix)) return makeNumeral(i, end + 1, value, ORDINAL_DIGITS, 1, printed);
  const spaced = spacedGroups(r, i);
  if (spaced !== null) {
    value = spaced.value;
    end = spaced.end;
  }
  let fraction = false;
  const over = fractionBar(r, i);
  if (over !== null) {
    value = over.value;
    end = over.end;
    fraction = true;
  } else {
    const sign = FRACTION_SIGNS.get(r.word(end));
    const mixed =
      sign === undefined && r.kind(end) === 'number' && Number.isInteger(value) ? fractionBar(r, end) : null;
    const hyphened = r.joins(end) && r.kind(end + 1) === 'number' ? fractionBar(r, end + 1) : null;
    if (hyphened !== null && /^\d+(?:\.\d\d)?$/.test(printed)) {
      // "14-1/4 cents" and, of a price, "$7.82-1/2"
      value += printed.includes('.') ? hyphened.value / 100 : hyphened.value;
      end = hyphened.end;
    } else if (sign !== undefined) {
      value += sign;
      end += 1;
    } else if (mixed !== null && mixed.value < 1) {
      value += mixed.value;
      end = mixed.end;
    }
  }
  return withScale(r, makeNumeral(i, end, value, fraction ? FRACTION_DIGITS : DIGITS, 1, printed));
}

const SUFFIXES = new Set(['st', 'nd', 'rd', 'th']);

/** "1 200 000": groups of three behind plain spaces, only where a word follows that they can count. */
function spacedGroups(r: TokenReader, i: number): { value: number; end: number } | null {
  if (!/^\d{1,3}$/.test(r.word(i)) || r.kind(i - 1) === 'number') return null;
  let end = i + 1;
  let digits = r.word(i);
  while (end - i < 5 && /^\d{3}$/.test(r.word(end)) && r.at(end)?.startsLine === false && r.at(end)?.spaced === true) {
    digits += r.word(end);
    end++;
  }
  const next = r.word(end);
  if (end === i + 1 || r.kind(end) === 'number' || !/^(?:\p{Ll}{2,}|%|€)$/u.test(next)) return null;
  return digits.startsWith('0') ? null : { value: Number(digits), end };
}

/** Denominators that fractions are printed with; others are scores, ratings and model numbers. */
const DENOMINATORS = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 50, 64, 100, 128, 256, 1000]);

/** "1/16", "3⁄4" from its numerator; dates and "24/7" look alike and are left out. */
function fractionBar(r: TokenReader, i: number): { value: number; end: number } | null {
  const bar = r.word(i + 1);
  if ((bar !== '/' && bar !== '⁄') || !r.glued(i + 1) || !r.glued(i + 2)) return null;
  if (r.word(i + 3) === '/' && r.glued(i + 3)) return null;
  const above = r.word(i);
  const below = r.word(i + 2);
  if (!/^\d{1,2}$/.test(above) || !/^[1-9]\d{0,3}$/.test(below)) return null;
  if (
    Number(above) >= Number(below) ||
    !DENOMINATORS.has(Number(below)) ||
    (below === '11' && (above === '9' || above === '7'))
  )
    return null;
  return { value: Number(above) / Number(below), end: i + 3 };
}

/** Multiplies by the scale words behind the number: "4 hundred million", "1.5 lakh crore", "2.3bn". */
function withScale(r: TokenReader, numeral: Numeral): Numeral {
  let { value, end, scale } = numeral;
  if (value === null) return numeral;
  for (let n = 0; n < 3; n++) {
    const at = r.isHyphen(end) && r.joins(end) && SCALES.has(r.lower(end + 1)) ? end + 1 : end;
    const factor = scaleAt(r, at, scale);
    if (factor === null || (n > 0 && at !== end)) break;
    value *= factor;
    scale *= factor;
    end = at + 1;
  }
  const tidied = tidy(value);
  return end === numeral.end && tidied === numeral.value ? numeral : scaledNumeral(numeral, tidied, end, scale);
}

function scaleAt(r: TokenReader, at: number, scale: number): number | null {
  if (r.kind(at) !== 'word' || !r.together(at - 1, at)) return null;
  const word = r.word(at);
  const factor = SCALES.get(r.lower(at));
  if (factor !== undefined) {
    if (word === 'mil' && r.glued(at)) return null;
    return scale > 1 && factor < scale && factor !== 1e7 && !(scale === 1e5 && factor === 1e2) ? null : factor;
  }
  const short = SHORT_SCALES.get(word);
  if (short === undefined || scale > 1) return null;
  if (short === 1e3) return r.glued(at) ? short : null;
  // "m", "b" and "t" wait for the reader of units and money, who knows what stands around them.
  return null;
}

/** Takes off what binary fractions leave behind: 1.1 million is 1,100,000 and not 1,100,000.0000000002. */
export function tidy(value: number): number {
  if (Number.isInteger(value) && Math.abs(value) < 1e12) return value;
  // rounding to places is many times as fast as to digits, and exact for what is printed
  const places = Math.round(value * 1e4) / 1e4;
  return Math.abs(value) < 1e6 && places === value ? value : Number(value.toPrecision(12));
}

const isNumberWord = (r: TokenReader, i: number): boolean => CARDINALS.has(r.lower(i));

/** Words in which a numeral may start, for a quick look before the grammar is tried. */
const STARTERS = new Set([
  ...CARDINALS.keys(), ...VAGUE.keys(), 'a', 'an', 'half', 'quarter', 'hundred', 'several', 'point', 'couple', 'dozen', 'few', 'many', 'million', 'billion',
]); // prettier-ignore

const FIRST_WORDS = new Set([...STARTERS, ...ORDINALS.keys()]);
const BEHIND_ARTICLE = new Set([...SCALES.keys(), ...FRACTIONS.keys(), 'dozen', 'couple', 'half', 'quarter']);

/** "a" before a word without number and behind no hedge: most articles are. */
function isMereArticle(r: TokenReader, i: number): boolean {
  const lower = r.lower(i);
  return (lower === 'a' || lower === 'an') && !BEHIND_ARTICLE.has(r.lower(i + 1)) && !mayHedge(r.lower(i - 1));
}

/** Whether a numeral may start at the token: the one look that all the other words of an article get. */
export function mayStartNumeral(r: TokenReader, i: number): boolean {
  switch (r.kind(i)) {
    case 'number':
      return true;
    case 'word':
      return FIRST_WORDS.has(r.lower(i)) && !isMereArticle(r, i);
    case 'symbol':
      return FRACTION_SIGNS.has(r.word(i)) || (r.word(i) === '.' && r.kind(i + 1) === 'number');
    default:
      return false;
  }
}

function readWords(r: TokenReader, i: number): Numeral | null {
  const lower = r.lower(i);
  const ordinal = ORDINALS.get(lower);
  if (ordinal !== undefined) return ordinal > 1 ? makeNumeral(i, i + 1, ordinal, ORDINAL) : null;
  if (!STARTERS.has(lower)) return null;
  const vague = readVague(r, i);
  if (vague !== null) return vague;
  if (lower === 'half' || lower === 'quarter') return readPart(r, i, i);
  if (lower === 'a' || lower === 'an') return readArticle(r, i);
  if (lower === 'dozen') return makeNumeral(i, i + 1, 12, WORDS, 12);
  if (lower === 'point') return isNumberWord(r, i + 1) && r.kind(i - 1) !== 'number' ? readPoint(r, i, 0, i) : null;
  if (CARDINALS.has(lower) || lower === 'hundred') return readCardinal(r, i);
  return null;
}

/** "dozens", "tens of thousands", "several hundred", "hundreds of millions". */
function readVague(r: TokenReader, i: number): Numeral | null {
  const lower = r.lower(i);
  const make = (first: number, end: number, scale: number): Numeral =>
    makeNumeral(first, end, null, WORDS, scale, '', scale, scale * VAGUE_REACH);
  if (lower === 'several' || lower === 'few' || lower === 'many') {
    const scale = SCALES.get(r.lower(i + 1)) ?? (r.lower(i + 1) === 'dozen' ? 12 : VAGUE.get(r.lower(i + 1)));
    if (scale === undefined) return null;
    const first = lower === 'few' && r.lower(i - 1) === 'a' ? i - 1 : i;
    const more = SCALES.get(r.lower(i + 2));
    return more === undefined ? make(first, i + 2, scale) : make(first, i + 3, scale * more);
  }
  const scale = VAGUE.get(lower);
  if (scale === undefined || (lower !== 'tens' && SCALES.has(lower) && r.kind(i - 1) === 'number')) return null;
  const next = r.lower(i + 2);
  if (r.lower(i + 1) === 'of' && VAGUE.has(next) && next !== 'tens' && next !== 'dozens') {
    const inner = VAGUE.get(next) ?? 1;
    if (r.lower(i + 3) === 'of' && VAGUE.has(r.lower(i + 4)))
      return make(i, i + 5, scale * inner * (VAGUE.get(r.lower(i + 4)) ?? 1));
    return make(i, i + 3, scale * inner);
  }
  return lower === 'tens' ||
    (lower === 'scores' && r.lower(i + 1) !== 'of' && !/^(?:more|were|have|killed|injured|dead)$/.test(r.lower(i + 1)))
    ? null
    : make(i, i + 1, scale);
}

/** "half a million", "half an hour", "a quarter of a mile", "half-hour": `from` is where the span starts. */
function readPart(r: TokenReader, i: number, from: number): Numeral | null {
  const share = r.lower(i) === 'half' ? 0.5 : 0.25;
  let at = r.joins(i + 1) ? i + 2 : i + 1;
  const hyphenated = at === i + 2;
  let article = false;
  if (!hyphenated && r.lower(at) === 'of') {
    if (!/^an?$/.test(r.lower(at + 1))) {
      return /^(?:the|all|its|their|his|her|our|those|these|them)$/.test(r.lower(at + 1)) || r.kind(at + 1) === 'word'
        ? makeNumeral(from, i + 1, share, FRACTION)
        : null;
    }
    at += 1;
  }
  if (!hyphenated && /^an?$/.test(r.lower(at))) {
    at += 1;
    article = true;
  }
  const scale = r.lower(at) === 'dozen' ? 12 : SCALES.get(r.lower(at));
  if (scale !== undefined) return makeNumeral(from, at + 1, tidy(share * scale), WORDS, scale);
  if (!article && !hyphenated && from === i && r.lower(i) === 'quarter') return null;
  return makeNumeral(from, at, share, FRACTION_ARTICLE);
}

/** What "a" starts: "a hundred", "a dozen", "a couple of", "a quarter mile", "a third of", "a million". */
function readArticle(r: TokenReader, i: number): Numeral | null {
  const next = r.lower(i + 1);
  if (next === 'dozen') return makeNumeral(i, i + 2, 12, WORDS, 12);
  if (next === 'couple') {
    const of = r.lower(i + 2) === 'of';
    return of ? makeNumeral(i, i + 3, 2) : null;
  }
  if (next === 'half' || next === 'quarter') return readPart(r, i + 1, i);
  const share = FRACTIONS.get(next);
  if (share !== undefined && share > 2 && r.lower(i + 2) === 'of')
    return makeNumeral(i, i + 2, tidy(1 / share), FRACTION);
  if (next === 'few') return null;
  const scale = SCALES.get(next);
  if (scale !== undefined && scale !== 1e7 + 1) return readScaled(r, i, i + 1, 1);
  return makeNumeral(i, i + 1, 1, ARTICLE);
}

/** The grammar of cardinals: units under tens under hundreds under scales, each scale smaller than the one before. */
function readCardinal(r: TokenReader, i: number): Numeral | null {
  if (r.lower(i) === 'hundred') return null;
  return readScaled(r, i, i, null);
}

function readScaled(r: TokenReader, first: number, start: number, given: number | null): Numeral | null {
  let total = 0;
  let current = given ?? 0;
  let limit = Infinity;
  let at = start;
  let end = start;
  let hundred = false;
  let room = given === null ? 100 : 0;
  let scale = 1;
  for (;;) {
    const hyphen = end > start && r.joins(at) ? 1 : 0;
    let word = at + hyphen;
    if (end > start && !r.together(end - 1, word)) break;
    if (end > start && r.lower(word) === 'and' && (hundred || total > 0) && CARDINALS.has(r.lower(word + 1))) word++;
    const lower = r.lower(word);
    const cardinal = CARDINALS.get(lower);
    if (cardinal !== undefined) {
      // "twenty" leaves room for a unit, "hundred" for all below a hundred; "five ten" are two numbers.
      if (cardinal >= room || (room === 10 && cardinal === 0)) break;
      if (!fits(r, word, end > start)) break;
      current += cardinal;
      room = cardinal >= 20 ? 10 : 0;
    } else {
      const factor = SCALES.get(lower);
      if (factor === undefined || word !== at + hyphen || (end === start && given === null)) break;
      if (factor === 100) {
        if (hundred || current === 0 || current > 99) break;
        current *= 100;
        hundred = true;
        room = 100;
      } else if (factor < limit && current > 0) {
        total += current * factor;
        limit = factor;
        scale = factor;
        current = 0;
        hundred = false;
        room = 100;
      } else if (total > 0 && current === 0 && factor > limit) {
        total *= factor;
        scale *= factor;
        room = 0;
      } else break;
    }
    at = word + 1;
    end = at;
  }
  if (end === start) return null;
  const value = total + current;
  // "twenty-first" is an ordinal whose last part the grammar does not take
  const tail = r.joins(end) ? end + 1 : end;
  if (tail > end && ORDINALS.has(r.lower(tail)) && !FRACTIONS.has(r.lower(tail)))
    return makeNumeral(first, tail + 1, value + (ORDINALS.get(r.lower(tail)) ?? 0), ORDINAL);
  if (value >= 20 && tail > end && ORDINALS.has(r.lower(tail)))
    return makeNumeral(first, tail + 1, value + (ORDINALS.get(r.lower(tail)) ?? 0), ORDINAL);
  if (r.lower(end) === 'point' && isNumberWord(r, end + 1)) return readPoint(r, first, value, end);
  const share = FRACTIONS.get(r.lower(tail));
  if (share !== undefined && value < 100 && isShare(r, value, tail, end)) {
    const scaled = SCALES.get(r.lower(tail + 1));
    return scaled === undefined
      ? makeNumeral(first, tail + 1, tidy(value / share), FRACTION)
      : makeNumeral(first, tail + 2, tidy((value / share) * scaled), FRACTION, scaled);
  }
  if (
    r.lower(end) === 'and' &&
    (r.lower(end + 1) === 'a' || r.lower(end + 1) === 'one') &&
    /^(?:half|quarter)$/.test(r.lower(end + 2))
  ) {
    const more = value + (r.lower(end + 2) === 'half' ? 0.5 : 0.25);
    return withScale(r, makeNumeral(first, end + 3, more));
  }
  if (r.lower(end) === 'dozen') return makeNumeral(first, end + 1, value * 12, WORDS, 12);
  return makeNumeral(first, end, value, WORDS, scale);
}

/** A number word that follows another must belong to it: "twenty-five" and "twenty five", not "in 2010 two". */
function fits(r: TokenReader, word: number, follows: boolean): boolean {
  return !follows || r.kind(word - 1) === 'word' || r.isHyphen(word - 1);
}

/** "two-thirds", "three quarters of", "one fifth": not the ordinal of "one third of May" nor "three quarters" of a year. */
function isShare(r: TokenReader, value: number, at: number, end: number): boolean {
  const word = r.lower(at);
  const plural = word.endsWith('s') && word !== 'halves' ? true : word === 'halves';
  if (value === 1 ? plural : !plural) return false;
  if (at > end) return true;
  if (word === 'quarters') return r.lower(at + 1) === 'of' || SCALES.has(r.lower(at + 1));
  return true;
}

/** "nought point five", "two point five million". */
function readPoint(r: TokenReader, first: number, whole: number, point: number): Numeral | null {
  let digits = '';
  let end = point + 1;
  while (end - point <= 10 && (CARDINALS.get(r.lower(end)) ?? 10) < 10) {
    digits += String(CARDINALS.get(r.lower(end)));
    end++;
  }
  if (digits === '') return null;
  return withScale(r, makeNumeral(first, end, Number(`${String(whole)}.${digits}`)));
}
