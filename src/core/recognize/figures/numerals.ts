import { mayHedge } from './hedges';
import { FRACTION_SIGNS } from './numberWords';
import { DIGITS, FRACTION_DIGITS, makeNumeral, ORDINAL_DIGITS, withScale, type Numeral } from './numeral';
import type { TokenReader } from './tokenReader';
import { BEHIND_ARTICLE, FIRST_WORDS, readWords } from './wordNumerals';

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
function valueOfDigits(text: string): number | null {
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
  // "14st" is fourteen stone
  if (SUFFIXES.has(suffix) && !(suffix === 'st' && (value % 10 !== 1 || value % 100 === 11)))
    return makeNumeral(i, end + 1, value, ORDINAL_DIGITS, 1, printed);
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
    const hundredths = /^\d+\.\d\d$/.test(printed);
    const mixed =
      sign === undefined && r.kind(end) === 'number' && (Number.isInteger(value) || hundredths)
        ? fractionBar(r, end)
        : null;
    const hyphened = r.joins(end) && r.kind(end + 1) === 'number' ? fractionBar(r, end + 1) : null;
    if (hyphened !== null && /^\d+(?:\.\d\d)?$/.test(printed)) {
      // "14-1/4 cents" and, of a price, "$7.82-1/2"
      value += printed.includes('.') ? hyphened.value / 100 : hyphened.value;
      end = hyphened.end;
    } else if (sign !== undefined) {
      value += sign;
      end += 1;
    } else if (mixed !== null && mixed.value < 1) {
      // "$6.21 1/2" a bushel
      value += hundredths ? mixed.value / 100 : mixed.value;
      end = mixed.end;
    }
  }
  // "25 dozen eggs"
  if (!fraction && r.lower(end) === 'dozen') return makeNumeral(i, end + 1, value * 12, DIGITS, 12, printed);
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
  if (end === i + 1 || r.kind(end) === 'number') return null;
  // "R600 000"
  const paid = r.glued(i) && r.word(i - 1) === 'R';
  if (!paid && !/^(?:\p{Ll}{2,}|%|€)$/u.test(r.word(end))) return null;
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

/** "a" before a word without number and behind no hedge: most articles are. */
function isMereArticle(r: TokenReader, i: number): boolean {
  const lower = r.lower(i);
  return (
    (lower === 'a' || lower === 'an') &&
    !BEHIND_ARTICLE.has(r.lower(i + 1)) &&
    !mayHedge(r.lower(i - 1)) &&
    !isWithHalf(r, i)
  );
}

/** "an hour and a half" needs no hedge. */
export const isWithHalf = (r: TokenReader, i: number): boolean =>
  r.lower(i + 2) === 'and' && r.lower(i + 3) === 'a' && /^(?:half|quarter)$/.test(r.lower(i + 4));

/** Whether a numeral may start at the token: the one look that all the other words of an article get. */
export function mayStartNumeral(r: TokenReader, i: number): boolean {
  const token = r.at(i);
  switch (token?.kind) {
    case 'number':
      return true;
    case 'word':
      return FIRST_WORDS.has(token.lower, token.shape) && !isMereArticle(r, i);
    case 'symbol':
      return FRACTION_SIGNS.has(token.text) || (token.text === '.' && r.kind(i + 1) === 'number');
    case undefined:
      return false;
  }
}
