import type { Span } from './span';
import { shapeOf, shapeOfEnds } from './wordTable';

/**
 * - `word`: letters with their combining marks, and digits after them (`al`, `A380`); dotted abbreviations stay whole
 *   (`U.S.`, `p.m.`). Hyphens and apostrophes divide words; a currency code stands apart from its amount (`EUR`, `50`).
 * - `number`: digits with their separators (`25,000`, `1.2`, `1 200 000` with no-break or thin spaces).
 * - `symbol`: every other single code point that is not white space.
 */
export type TokenKind = 'word' | 'number' | 'symbol';

export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** `text` in lower case. */
  readonly lower: string;
  /** Of `lower`: what a {@link WordTable} rules it out by. */
  readonly shape: number;
  /** White space (a line end included) stands before it. */
  readonly spaced: boolean;
  /** A line end stands between it and the token before it; true for the first token. */
  readonly startsLine: boolean;
}

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{Nd}/u;
const WHITE = /[\s\u200B\uFEFF]/;

const enum Kind {
  Other,
  Lower,
  Upper,
  /** A letter or mark outside of ASCII, of whatever case. */
  Letter,
  Digit,
  White,
  /** White space that ends a line. */
  LineEnd,
}

const ASCII = 0x80;
/** The kinds of the ASCII characters, which are nearly all that a text is made of. */
const ASCII_KINDS: readonly Kind[] = Array.from({ length: ASCII }, (_, unit) => {
  const char = String.fromCharCode(unit);
  if (/[a-z]/.test(char)) return Kind.Lower;
  if (/[A-Z]/.test(char)) return Kind.Upper;
  if (/\d/.test(char)) return Kind.Digit;
  if (unit === 0x0a || unit === 0x0d) return Kind.LineEnd;
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0c) ? Kind.White : Kind.Other;
});

function kindBeyondAscii(text: string, at: number): Kind {
  const codePoint = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (LETTER.test(codePoint)) return Kind.Letter;
  if (DIGIT.test(codePoint)) return Kind.Digit;
  if (codePoint === '\u2028' || codePoint === '\u2029') return Kind.LineEnd;
  return WHITE.test(codePoint) ? Kind.White : Kind.Other;
}

/** The kind of the code point at an offset; behind the text all is white. */
function kindAt(text: string, at: number): Kind {
  if (at >= text.length) return Kind.White;
  const unit = text.charCodeAt(at);
  return unit < ASCII ? (ASCII_KINDS[unit] ?? Kind.Other) : kindBeyondAscii(text, at);
}

const isLetter = (kind: Kind): boolean => kind === Kind.Lower || kind === Kind.Upper || kind === Kind.Letter;

/** Code units of the code point at an offset. */
function width(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  // only a high surrogate can begin what is two units long
  return unit >= 0xd800 && unit <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Codes and letters that news prints straight before an amount: "EUR50m", "RM79", "$US160m", "Rs500". */
const MONEY_CODES = new Set(
  (
    'US AU NZ HK CA CAD AUD NZD HKD SGD USD EUR GBP JPY CNY RMB INR PKR LKR BDT NPR CHF SEK NOK DKK PLN CZK HUF RON BGN ' +
    'RUB UAH TRY ILS NIS KRW TWD THB IDR MYR PHP VND ZAR NGN KES UGX TZS GHS ETB XOF XAF EGP MAD AED SAR QAR KWD BHD OMR ' +
    'JOD MXN BRL ARS CLP COP PEN UYU RM Rs Rp Tk Ksh KSh Sh Ush USh Tsh TSh Php PhP GH kr zł PS R N K P'
  ).split(' '),
);
/** Of these one or two letters say money only before an amount that is printed like one: with a scale, a comma or a point. */
const SCALE_BEHIND =
  /^\d+(?:(?:,\d{3})+|\.\d+)?(?:k|m|mn|bn|b|tn|trn|[ -](?:thousand|million|billion|trillion))?(?![\p{L}\d])/u;
/** "R600 000" as South Africa prints it. */
const RAND_IN_GROUPS = /^\d{1,3}(?: \d{3})+(?![\p{L}\d])/u;
/** Of these a dollar sign before them says so: "$A49 million". */
const DOLLAR_LETTERS = new Set(['A', 'C', 'S', 'NZ', 'HK', 'US', 'AU', 'CA']);
const AMOUNT_AHEAD = 24;
/** Letters of a dotted abbreviation; a longer run is none, and is not looked through again from each of its letters. */
const LONGEST_ABBREVIATION = 12;

const asciiDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const COMMA = 0x2c;
const FULL_STOP = 0x2e;
const GROUP_SPACES = new Set([0xa0, 0x202f, 0x2009]);

/** The end of a run of lower-case ASCII letters. */
function lowerCaseEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x61 || unit > 0x7a) break;
  }
  return at;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === Kind.Digit) {
      if (at > from && at - from <= 4 && isMoneyCode(text, from, at)) break;
    } else if (!isLetter(kind)) break;
    at += width(text, at);
  }
  return at;
}

function isMoneyCode(text: string, from: number, digits: number): boolean {
  const code = text.slice(from, digits);
  if (text.charAt(from - 1) === '$' && DOLLAR_LETTERS.has(code)) return true;
  if (!MONEY_CODES.has(code)) return false;
  const ahead = text.slice(digits, digits + AMOUNT_AHEAD);
  if (code === 'R' && RAND_IN_GROUPS.test(ahead)) return true;
  const amount = SCALE_BEHIND.exec(ahead)?.[0];
  if (amount === undefined) return false;
  return code.length > 2 || /^(?:RM|Rs|Rp|Tk)$/.test(code) || /\D/.test(amount) || text.charAt(from - 1) === '$';
}

/** `U.S.`: single letters, each with its full stop, at least two of them. */
function abbreviationEnd(text: string, from: number): number {
  let at = from;
  let letters = 0;
  while (
    letters < LONGEST_ABBREVIATION &&
    isLetter(kindAt(text, at)) &&
    text.charCodeAt(at + width(text, at)) === FULL_STOP
  ) {
    at += width(text, at) + 1;
    letters++;
  }
  if (letters < 2) return from;
  const next = kindAt(text, at);
  // "U.S.A" ends on a letter without a stop; "e.g.word" is no abbreviation that goes on.
  if (isLetter(next) && wordEnd(text, at) === at + width(text, at)) return at + width(text, at);
  return isLetter(next) || next === Kind.Digit ? from : at;
}

function numberEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    if (kindAt(text, at) === Kind.Digit) {
      at += width(text, at);
      continue;
    }
    const unit = text.charCodeAt(at);
    if ((unit === COMMA || unit === FULL_STOP) && digitsBehind(text, at, 1)) at += 1;
    else if (GROUP_SPACES.has(unit) && digitsBehind(text, at, 3) && !asciiDigit(text.charCodeAt(at + 4))) at += 1;
    else break;
  }
  return at;
}

function digitsBehind(text: string, at: number, count: number): boolean {
  for (let i = 1; i <= count; i++) if (!asciiDigit(text.charCodeAt(at + i))) return false;
  return true;
}

const ASCII_LOWER: readonly string[] = Array.from({ length: ASCII }, (_, unit) =>
  String.fromCharCode(unit).toLowerCase(),
);

/** The word of a capital and small letters, all of ASCII, in lower case. */
const lowered = (text: string, start: number, end: number): string =>
  (ASCII_LOWER[text.charCodeAt(start)] ?? '') + text.slice(start + 1, end);

/** Divides a text into tokens, in time proportional to its length. White space belongs to no token. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let spaced = false;
  let startsLine = true;
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind >= Kind.White) {
      if (kind === Kind.LineEnd) startsLine = true;
      spaced = true;
      at += 1;
      continue;
    }
    const start = at;
    let name: TokenKind = 'symbol';
    let lowerCase = true;
    let plain = true;
    if (kind === Kind.Digit) {
      name = 'number';
      at = numberEnd(text, at);
    } else if (kind === Kind.Other) {
      at += width(text, at);
      lowerCase = text.charCodeAt(start) < ASCII;
      plain = lowerCase;
    } else {
      name = 'word';
      // Most words are a capital at most and lower-case letters, and end behind them.
      lowerCase = kind === Kind.Lower;
      at = lowerCaseEnd(text, start + 1);
      const next = kindAt(text, at);
      const initial = at === start + 1 && text.charCodeAt(at) === FULL_STOP;
      if (initial || kind === Kind.Letter || (next < Kind.White && next !== Kind.Other)) {
        const abbreviation = abbreviationEnd(text, start);
        const end = abbreviation > start ? abbreviation : wordEnd(text, start);
        plain = end === at && kind !== Kind.Letter;
        lowerCase &&= plain;
        at = end;
      }
    }
    const printed = text.slice(start, at);
    // put together, as the general function is slow for texts that hold anything outside of Latin-1
    const lower = lowerCase ? printed : name === 'word' && plain ? lowered(text, start, at) : printed.toLowerCase();
    // from the text, as its characters are had for less than those of strings of many makes
    const shape = plain ? shapeOfEnds(text.charCodeAt(start), text.charCodeAt(at - 1), at - start) : shapeOf(lower);
    tokens.push({ start, end: at, kind: name, text: printed, lower, shape, spaced, startsLine });
    spaced = false;
    startsLine = false;
  }
  return tokens;
}
