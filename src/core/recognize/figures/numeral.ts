import { SCALES, SHORT_SCALES } from './numberWords';
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

export const WORDS: Form = { digits: false, fraction: false, article: false, ordinal: false };
export const ORDINAL: Form = { ...WORDS, ordinal: true };
export const ORDINAL_DIGITS: Form = { ...WORDS, digits: true, ordinal: true };
export const DIGITS: Form = { ...WORDS, digits: true };
export const FRACTION_DIGITS: Form = { ...WORDS, digits: true, fraction: true };
export const FRACTION: Form = { ...WORDS, fraction: true };
export const ARTICLE: Form = { ...WORDS, article: true };
export const FRACTION_ARTICLE: Form = { ...WORDS, fraction: true, article: true };

/** Spelled out, because copying an object property by property costs many times as much, and numerals are many. */
export function makeNumeral(
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

/** Multiplies by the scale words behind the number: "4 hundred million", "1.5 lakh crore", "2.3bn". */
export function withScale(r: TokenReader, numeral: Numeral): Numeral {
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
  // "2,700K" are kelvins
  if (short === 1e3) return r.glued(at) && !(word === 'K' && r.word(at - 1).includes(',')) ? short : null;
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
