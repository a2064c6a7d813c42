import type { Span } from './span';

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
  Letter,
  Digit,
  White,
}

/** The kinds of the ASCII characters, which are nearly all that a text is made of. */
const ASCII_KINDS: readonly Kind[] = Array.from({ length: 0x80 }, (_, unit) => {
  const char = String.fromCharCode(unit);
  if (/[A-Za-z]/.test(char)) return Kind.Letter;
  if (/\d/.test(char)) return Kind.Digit;
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) ? Kind.White : Kind.Other;
});

function kindOf(codePoint: string): Kind {
  if (LETTER.test(codePoint)) return Kind.Letter;
  if (DIGIT.test(codePoint)) return Kind.Digit;
  return WHITE.test(codePoint) ? Kind.White : Kind.Other;
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
const SCALE_BEHIND = /^\d+(?:(?:,\d{3})+|\.\d+)?(?:k|m|mn|bn|b|tn|trn)?(?![\p{L}\d])/u;
const AMOUNT_AHEAD = 24;
/** Letters of a dotted abbreviation; a longer run is none, and is not looked through again from each of its letters. */
const LONGEST_ABBREVIATION = 12;

const asciiDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const GROUP_SPACES = new Set([0xa0, 0x202f, 0x2009]);

/** Divides a text into tokens, in time proportional to its length. White space belongs to no token. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const kindAt = (at: number): Kind => {
    if (at >= text.length) return Kind.White;
    const unit = text.charCodeAt(at);
    return unit < 0x80 ? (ASCII_KINDS[unit] ?? Kind.Other) : kindOf(String.fromCodePoint(text.codePointAt(at) ?? unit));
  };
  const width = (at: number): number => {
    const unit = text.charCodeAt(at);
    // only a high surrogate can begin what is two units long
    return unit >= 0xd800 && unit <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  };

  const wordEnd = (from: number): number => {
    let at = from;
    // Most words are nothing but ASCII letters.
    while (ASCII_KINDS[text.charCodeAt(at)] === Kind.Letter) at++;
    while (at < text.length) {
      const kind = kindAt(at);
      if (kind !== Kind.Letter && kind !== Kind.Digit) break;
      if (kind === Kind.Digit && at > from && at - from <= 4 && isMoneyCode(from, at)) break;
      at += width(at);
    }
    return at;
  };

  const isMoneyCode = (from: number, digits: number): boolean => {
    const code = text.slice(from, digits);
    if (!MONEY_CODES.has(code)) return false;
    const amount = SCALE_BEHIND.exec(text.slice(digits, digits + AMOUNT_AHEAD))?.[0];
    if (amount === undefined) return false;
    return code.length > 2 || /^(?:RM|Rs|Rp|Tk)$/.test(code) || /\D/.test(amount) || text.charAt(from - 1) === '$';
  };

  /** `U.S.`: single letters, each with its full stop, at least two of them. */
  const abbreviationEnd = (from: number): number => {
    let at = from;
    let letters = 0;
    while (letters < LONGEST_ABBREVIATION && kindAt(at) === Kind.Letter && text.charCodeAt(at + width(at)) === 0x2e) {
      at += width(at) + 1;
      letters++;
    }
    if (letters < 2) return from;
    const next = kindAt(at);
    // "U.S.A" ends on a letter without a stop; "e.g.word" is no abbreviation that goes on.
    if (next === Kind.Letter && wordEnd(at) === at + width(at)) return at + width(at);
    return next === Kind.Letter || next === Kind.Digit ? from : at;
  };

  const numberEnd = (from: number): number => {
    let at = from;
    while (at < text.length) {
      if (kindAt(at) === Kind.Digit) {
        at += width(at);
        continue;
      }
      const unit = text.charCodeAt(at);
      const digits = (n: number): boolean => {
        for (let i = 1; i <= n; i++) if (!asciiDigit(text.charCodeAt(at + i))) return false;
        return true;
      };
      if ((unit === 0x2c || unit === 0x2e) && digits(1)) at += 1;
      else if (GROUP_SPACES.has(unit) && digits(3) && !asciiDigit(text.charCodeAt(at + 4))) at += 1;
      else break;
    }
    return at;
  };

  let spaced = false;
  let startsLine = true;
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(at);
    if (kind === Kind.White) {
      const unit = text.charCodeAt(at);
      if (unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029) startsLine = true;
      spaced = true;
      at += 1;
      continue;
    }
    let end = at + width(at);
    let name: TokenKind = 'symbol';
    if (kind === Kind.Letter) {
      const abbreviation = text.charCodeAt(end) === 0x2e ? abbreviationEnd(at) : at;
      end = abbreviation > at ? abbreviation : wordEnd(at);
      name = 'word';
    } else if (kind === Kind.Digit) {
      end = numberEnd(at);
      name = 'number';
    }
    tokens.push({ start: at, end, kind: name, text: text.slice(at, end), spaced, startsLine });
    spaced = false;
    startsLine = false;
    at = end;
  }
  return tokens;
}
