import { isDay } from '../text/calendar';
import type { Token } from '../text/tokens';
import { wordSet } from '../text/wordTable';
import { MONTHS, ORDINAL_SUFFIX, WEEKDAYS } from './dateWords';

/** A date as printed; what is not printed is null. */
export interface CalendarDate {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
  /** 0 is Monday. */
  readonly weekday: number | null;
}

export interface CalendarDateMatch {
  /** Index of the token behind the date. */
  readonly end: number;
  readonly first: CalendarDate;
  /** The other end of a range of days ("10-12 June"). */
  readonly last: CalendarDate | null;
}

/** How `4/5/2017` is read. */
export type DayOrder = 'day-first' | 'month-first';

/** Asked for only where a numeric date stands: telling the order means reading the whole article. */
export type DayOrderSource = () => DayOrder;

/** Years that a four-digit number beside a month may stand for. */
const YEARS = { first: 1000, last: 2100 };
/** Two-digit years up to this one belong to the present century (POSIX `strptime` draws the line at 68). */
const LAST_TWO_DIGIT_YEAR = 68;

const DASHES = new Set(['-', '–', '—', '‐', '‑', '−']);
const RANGE_WORDS = new Set(['to', 'through', 'until', 'till']);
const TIME_WORDS = new Set([
  'GMT',
  'UTC',
  'hours',
  'hrs',
  'BST',
  'EST',
  'EDT',
  'CET',
  'local',
  'am',
  'pm',
  'a.m.',
  'p.m.',
]);

const NO_DATE: CalendarDate = { year: null, month: null, day: null, weekday: null };

export const isDash = (token: Token | undefined): boolean => token !== undefined && DASHES.has(token.text);

const digits = (token: Token | undefined, least: number, most: number): number | null =>
  token?.kind === 'number' && token.text.length >= least && token.text.length <= most && /^\d+$/.test(token.text)
    ? Number(token.text)
    : null;

const fullYear = (year: number, length: number): number =>
  length > 2 ? year : year <= LAST_TWO_DIGIT_YEAR ? 2000 + year : 1900 + year;

const plausibleYear = (year: number): boolean => year >= YEARS.first && year <= YEARS.last;

const DATE_WORDS = wordSet(MONTHS.keys(), WEEKDAYS.keys());

/** Whether a date may start with the token: a number, or the name of a month or weekday. */
export const mayStartDate = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === 'number' || (token.kind === 'word' && DATE_WORDS.has(token.text, token.shape)));

/**
 * The date of day or month precision that starts at a token: `June 19, 2017`, `19th of June`, `Thu, 10 Nov 2011`,
 * `2017-06-19`, `15.06.2017`, `28 - 3 - 2024`, `10-12 June`, `June 2014`, `Nov. 10`. A month by itself is none.
 */
export function readCalendarDate(
  tokens: readonly Token[],
  at: number,
  order: DayOrderSource,
): CalendarDateMatch | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'number') return readFromNumber(tokens, at, order);
  if (token.kind !== 'word') return null;
  if (MONTHS.has(token.text)) return readFromMonth(tokens, at);
  const weekday = WEEKDAYS.get(token.text);
  if (weekday === undefined) return null;
  let next = at + 1;
  if (tokens[next]?.text === '.' && weekday.short) next++;
  if (tokens[next]?.text === ',' || tokens[next]?.text === '|') next++;
  if (tokens[next]?.text === 'the') next++;
  const following = tokens[next];
  if (following === undefined || following.startsLine || (following.kind !== 'number' && !MONTHS.has(following.text)))
    return null;
  const match = readCalendarDate(tokens, next, order);
  const dated = match?.first.day ?? null;
  if (match === null || dated === null) return null;
  return { ...match, first: { ...match.first, weekday: weekday.weekday } };
}

/** The token behind a year that follows a day or month, with or without a comma. */
function readYear(tokens: readonly Token[], at: number): { year: number; end: number } | null {
  let next = at;
  const separator = tokens[next]?.text;
  if (separator === ',' || separator === '،' || separator === '.' || separator === 'of' || isDash(tokens[next])) {
    if (separator === '.' && tokens[next]?.spaced === true) return null;
    next++;
  }
  if (separator !== ',' && separator !== '،' && tokens[next]?.startsLine === true) return null;
  const apostrophe = tokens[next]?.text;
  if (apostrophe === "'" || apostrophe === '’' || apostrophe === '‘') {
    const short = digits(tokens[next + 1], 2, 2);
    if (short === null || tokens[next + 1]?.spaced === true) return null;
    return { year: fullYear(short, 2), end: next + 2 };
  }
  const year = digits(tokens[next], 4, 4);
  if (year === null || !plausibleYear(year)) return null;
  const behind = tokens[next + 1];
  if (
    behind?.text === ':' &&
    !behind.spaced &&
    tokens[next + 2]?.kind === 'number' &&
    tokens[next + 2]?.spaced === false
  )
    return null;
  if (behind !== undefined && TIME_WORDS.has(behind.text) && year < 2400 && separator !== ',' && next > at) return null;
  if (behind !== undefined && (behind.text === 'GMT' || behind.text === 'UTC' || behind.text === 'hours')) return null;
  return { year, end: next + 1 };
}

interface DayMatch {
  readonly day: number;
  readonly end: number;
}

function readDay(tokens: readonly Token[], at: number): DayMatch | null {
  const day = digits(tokens[at], 1, 2);
  if (day === null || day < 1 || day > 31) return null;
  // "16:02 March 5": the minutes of a time
  if (tokens[at]?.spaced === false && tokens[at - 1]?.text === ':' && tokens[at - 2]?.kind === 'number') return null;
  const next = tokens[at + 1];
  if (next !== undefined && !next.spaced && ORDINAL_SUFFIX.has(next.text)) return { day, end: at + 2 };
  // "June 10:30", "June 5%", "June 7km" hold no day of June.
  if (next !== undefined && !next.spaced && (next.text === ':' || next.text === '%' || next.kind === 'word'))
    return null;
  return { day, end: at + 1 };
}

const isOrdinalDay = (tokens: readonly Token[], at: number): boolean =>
  digits(tokens[at], 1, 2) !== null &&
  tokens[at + 1]?.spaced === false &&
  ORDINAL_SUFFIX.has(tokens[at + 1]?.text ?? '');

function rangeMark(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (isDash(token) || RANGE_WORDS.has(token.text));
}

function readFromMonth(tokens: readonly Token[], at: number): CalendarDateMatch | null {
  const word = MONTHS.get(tokens[at]?.text ?? '');
  if (word === undefined) return null;
  const { month } = word;
  let next = at + 1;
  if (word.short && tokens[next]?.text === '.' && tokens[next]?.spaced === false) next++;
  if (isDash(tokens[next]) && tokens[next]?.spaced === false && tokens[next + 1]?.kind === 'number') next++;
  // "March/05/2021"
  const barred = tokens[next]?.text === '/' && tokens[next]?.spaced === false ? readBarred(tokens, next, month) : null;
  if (barred !== null) return barred;
  if (tokens[next]?.text === 'the') next++;
  if (tokens[next]?.text === ',' && isOrdinalDay(tokens, next + 1)) next++;
  if (tokens[next]?.startsLine === true) return null;

  // "June 19,2017" is one number token.
  const glued = /^(\d{1,2}),(\d{4})$/.exec(tokens[next]?.kind === 'number' ? (tokens[next]?.text ?? '') : '');
  if (glued) {
    const [day, year] = [Number(glued[1]), Number(glued[2])];
    if (isDay(year, month, day) && plausibleYear(year)) {
      return { end: next + 1, first: { ...NO_DATE, year, month, day }, last: null };
    }
  }
  const day = readDay(tokens, next);
  if (day === null) {
    const year = readYear(tokens, next);
    if (year === null || tokens[next]?.text === '.') return null;
    return { end: year.end, first: { ...NO_DATE, year: year.year, month }, last: null };
  }
  if (!isDay(2000, month, day.day)) return null;
  if (rangeMark(tokens, day.end)) {
    const last = readDay(tokens, day.end + 1);
    if (last !== null && last.day > day.day && isDay(2000, month, last.day) && !monthFollows(tokens, last.end)) {
      const year = readYear(tokens, last.end);
      const shared = { ...NO_DATE, year: year?.year ?? null, month };
      return {
        end: year?.end ?? last.end,
        first: { ...shared, day: day.day },
        last: { ...shared, day: last.day },
      };
    }
    const second = MONTHS.has(tokens[day.end + 1]?.text ?? '') ? readFromMonth(tokens, day.end + 1) : null;
    if (second !== null && second.first.day !== null && second.last === null && isDash(tokens[day.end])) {
      return {
        end: second.end,
        first: { ...NO_DATE, year: second.first.year, month, day: day.day },
        last: second.first,
      };
    }
  }
  const year = readYear(tokens, day.end);
  if (year !== null && !isDay(year.year, month, day.day)) return null;
  return {
    end: year?.end ?? day.end,
    first: { ...NO_DATE, year: year?.year ?? null, month, day: day.day },
    last: null,
  };
}

function readBarred(tokens: readonly Token[], at: number, month: number): CalendarDateMatch | null {
  const day = digits(tokens[at + 1], 1, 2);
  const year = tokens[at + 2]?.text === '/' ? digits(tokens[at + 3], 4, 4) : null;
  if (day === null || year === null || !isDay(year, month, day) || !plausibleYear(year)) return null;
  return { end: at + 4, first: { ...NO_DATE, year, month, day }, last: null };
}

const monthFollows = (tokens: readonly Token[], at: number): boolean => MONTHS.has(tokens[at]?.text ?? '');

function readFromNumber(tokens: readonly Token[], at: number, order: DayOrderSource): CalendarDateMatch | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.text.length >= 6 && token.text.length <= 10 && token.text.includes('.'))
    return NUMBERED.has(tokens[at - 1]?.lower ?? '') ? null : readDotted(token, at);
  const numeric = readNumeric(tokens, at, order);
  if (numeric !== null) return numeric;

  const day = readDay(tokens, at);
  if (day === null) return null;
  let next = day.end;
  const joined = tokens[next];
  if (joined !== undefined && isDash(joined) && !joined.spaced && monthFollows(tokens, next + 1)) next++;
  if (tokens[next]?.text === '/' && monthFollows(tokens, next + 1)) next++;
  if (tokens[next]?.text === 'of') next++;
  if (monthFollows(tokens, next) && tokens[next]?.startsLine !== true) {
    return readMonthYear(tokens, next, day, null);
  }
  if (rangeMark(tokens, day.end) || tokens[day.end]?.text === 'and') {
    const last = readDay(tokens, day.end + 1);
    if (last !== null && last.day > day.day) {
      let month = last.end;
      if (tokens[month]?.text === 'of') month++;
      if (monthFollows(tokens, month) && tokens[month]?.startsLine !== true)
        return readMonthYear(tokens, month, day, last);
    }
  }
  return null;
}

/** The month and year behind a day, or behind a range of days. */
function readMonthYear(
  tokens: readonly Token[],
  at: number,
  day: DayMatch,
  last: DayMatch | null,
): CalendarDateMatch | null {
  const word = MONTHS.get(tokens[at]?.text ?? '');
  if (word === undefined || !isDay(2000, word.month, (last ?? day).day)) return null;
  // "12 March on the capital" is a month, "12 may be hurt" is none: lower case was never let in.
  let next = at + 1;
  if (word.short && tokens[next]?.text === '.' && tokens[next]?.spaced === false) next++;
  const year = readYear(tokens, next);
  if (year !== null && !isDay(year.year, word.month, day.day)) return null;
  const mark = tokens[at + 1];
  if (mark !== undefined && !mark.spaced && mark.text === tokens[at - 1]?.text && (isDash(mark) || mark.text === '/')) {
    const joined = digits(tokens[at + 2], 2, 4);
    const length = tokens[at + 2]?.text.length ?? 0;
    if (joined !== null && length !== 3 && tokens[at + 2]?.spaced === false) {
      const whole = fullYear(joined, length);
      if (plausibleYear(whole) && isDay(whole, word.month, day.day)) {
        return { end: at + 3, first: { ...NO_DATE, year: whole, month: word.month, day: day.day }, last: null };
      }
    }
  }
  // Behind the full stop that ends a sentence the next number is no year.
  const taken = year !== null && !(tokens[next]?.text === '.' && !word.short) ? year : null;
  const keepStop =
    taken === null && next === at + 2 && tokens[next]?.startsLine !== true ? next : taken === null ? at + 1 : next;
  const shared = { ...NO_DATE, year: taken?.year ?? null, month: word.month };
  return {
    end: taken?.end ?? keepStop,
    first: { ...shared, day: day.day },
    last: last === null ? null : { ...shared, day: last.day },
  };
}

/** "version 1.2.17": what is numbered in parts and dated by none of them. */
const NUMBERED = new Set(
  'version v ver release build firmware update patch section clause paragraph article rule chapter'.split(' '),
);

/** `15.06.2017`, `15.6.17` and `2017.06.15`, which are one token. */
function readDotted(token: Token, at: number): CalendarDateMatch | null {
  const parts = /^(\d{1,4})\.(\d{1,2})\.(\d{1,4})$/.exec(token.text);
  if (!parts) return null;
  return fromParts([parts[1] ?? '', parts[2] ?? '', parts[3] ?? ''], at + 1, () => 'day-first');
}

/** `11/10/11`, `2017-06-19`, `28 - 3 - 2024`, `06/2017`. */
function readNumeric(tokens: readonly Token[], at: number, order: DayOrderSource): CalendarDateMatch | null {
  const first = tokens[at];
  const mark = tokens[at + 1];
  if (first === undefined || mark === undefined) return null;
  const slash = mark.text === '/';
  if (!slash && !isDash(mark)) return null;
  const before = tokens[at - 1];
  if (before !== undefined && !first.spaced && (before.text === mark.text || before.kind !== 'symbol')) return null;
  const a = digits(first, 1, 4);
  const b = digits(tokens[at + 2], 1, 4);
  if (a === null || b === null) return null;
  const c = digits(tokens[at + 4], 2, 4);
  const second = tokens[at + 3];
  if (second?.text !== mark.text || c === null || tokens[at + 4]?.startsLine === true) {
    const [month, year] = [a, b];
    const glued = slash && !mark.spaced && tokens[at + 2]?.spaced === false && second?.text !== '/';
    if (glued && first.text.length <= 2 && month >= 1 && month <= 12 && year >= 1900 && year <= YEARS.last) {
      return { end: at + 3, first: { ...NO_DATE, year, month }, last: null };
    }
    return null;
  }
  const afterwards = tokens[at + 5];
  if (afterwards !== undefined && !afterwards.spaced && afterwards.text === mark.text) return null;
  // Hyphens also join telephone numbers and scores: two-digit years need a slash.
  if (!slash && first.text.length < 4 && (tokens[at + 4]?.text.length ?? 0) < 4) return null;
  const spelled = [first.text, tokens[at + 2]?.text ?? '', tokens[at + 4]?.text ?? ''] as const;
  return fromParts(spelled, at + 5, order);
}

function fromParts(
  parts: readonly [string, string, string],
  end: number,
  order: DayOrderSource,
): CalendarDateMatch | null {
  const [a, b, c] = [Number(parts[0]), Number(parts[1]), Number(parts[2])];
  let [year, month, day]: [number, number, number] = [c, b, a];
  if (parts[0].length === 4) {
    if (parts[2].length > 2) return null;
    [year, month, day] = [a, b, c];
  } else {
    if (parts[0].length > 2 || parts[1].length > 2 || parts[2].length === 3 || parts[2].length === 1) return null;
    const monthFirst = b > 12 || (a <= 12 && order() === 'month-first');
    if (monthFirst) [month, day] = [a, b];
    year = fullYear(c, parts[2].length);
  }
  if (!isDay(year, month, day) || year < 1900 || year > YEARS.last) return null;
  return { end, first: { ...NO_DATE, year, month, day }, last: null };
}
