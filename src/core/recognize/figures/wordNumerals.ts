import { wordSet } from '../../text/wordTable';
import { CARDINALS, FRACTIONS, ORDINALS, SCALES, VAGUE, VAGUE_REACH } from './numberWords';
import { STOP_WORDS } from './lexicon/stopWords';
import {
  ARTICLE,
  FRACTION,
  FRACTION_ARTICLE,
  makeNumeral,
  ORDINAL,
  tidy,
  withScale,
  WORDS,
  type Numeral,
} from './numeral';
import type { TokenReader } from './tokenReader';

const isNumberWord = (r: TokenReader, i: number): boolean => CARDINALS.has(r.lower(i));

/** Words in which a numeral may start, for a quick look before the grammar is tried. */
const STARTERS = new Set([
  ...CARDINALS.keys(), ...VAGUE.keys(), 'a', 'an', 'half', 'quarter', 'hundred', 'several', 'point', 'couple', 'dozen', 'few', 'many', 'million', 'billion',
]); // prettier-ignore

/** The same and the ordinals. */
export const FIRST_WORDS = wordSet(STARTERS, ORDINALS.keys());
/** Words behind "a" that make a number of it. */
export const BEHIND_ARTICLE = new Set([...SCALES.keys(), ...FRACTIONS.keys(), 'dozen', 'couple', 'half', 'quarter']);

/** The numeral in words that starts at token `i`, or null. */
export function readWords(r: TokenReader, i: number): Numeral | null {
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

const WHOLE = /^(?:the|its|their|his|her|our|those|these)$/;

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
  // "half the price", "half its members"
  if (!hyphenated && from === i && share === 0.5 && WHOLE.test(r.lower(at)))
    return makeNumeral(from, i + 1, share, FRACTION);
  if (!hyphenated && /^an?$/.test(r.lower(at))) {
    at += 1;
    article = true;
  }
  const scale = r.lower(at) === 'dozen' ? 12 : SCALES.get(r.lower(at));
  if (scale !== undefined) return makeNumeral(from, at + 1, tidy(share * scale), WORDS, scale);
  if (!article && !hyphenated && from === i && r.lower(i) === 'quarter') return null;
  // "cut by half"
  if (!hyphenated && from === i && r.lower(i - 1) === 'by' && isChange(r, i - 1))
    return makeNumeral(from, i + 1, share, FRACTION);
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
  if (share !== undefined && share > 2 && (r.lower(i + 2) === 'of' || isChange(r, i)))
    return makeNumeral(i, i + 2, tidy(1 / share), FRACTION);
  if (next === 'few') return null;
  const scale = SCALES.get(next);
  if (scale !== undefined && scale !== 1e7 + 1) return readScaled(r, i, i + 1, 1);
  return makeNumeral(i, i + 1, 1, ARTICLE);
}

/** "fell by a third", "nearly a quarter are": a share with nothing behind it that an ordinal could count. */
function isChange(r: TokenReader, i: number): boolean {
  if (!/^(?:by|nearly|almost|about|around|roughly|than|over|up|down)$/.test(r.lower(i - 1)) && r.lower(i) !== 'by')
    return false;
  return r.kind(i + 2) !== 'word' || STOP_WORDS.has(r.lower(i + 2)) || !r.together(i, i + 2);
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
  // "two and a half", and of a modifier "three-and-a-half-year"
  const step = tail > end ? 2 : 1;
  if (
    r.lower(tail) === 'and' &&
    (r.lower(tail + step) === 'a' || r.lower(tail + step) === 'one') &&
    /^(?:half|quarter)$/.test(r.lower(tail + 2 * step))
  ) {
    const more = value + (r.lower(tail + 2 * step) === 'half' ? 0.5 : 0.25);
    return withScale(r, makeNumeral(first, tail + 2 * step + 1, more));
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
