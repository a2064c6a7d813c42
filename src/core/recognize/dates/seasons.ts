import { civilDay, monthInterval, weekdayOf, weekInterval, type DayInterval } from '../../text/calendar';
import { MONTHS } from '../../article/dateWords';
import { readBareMonth, readCalendarForm } from './calendarForms';
import type { DateScan, Reading } from './reading';
import { isFuture } from './tense';
import { ORDINALS, SEASONS, SHIFTS, SMALL_NUMBERS } from './timeWords';

/** Three months from the first of the season's first month; the winter of a year begins in its December. */
export const seasonIn = (year: number, firstMonth: number): DayInterval => monthInterval(year, firstMonth, 3);

const yearAt = (scan: DateScan, at: number): { year: number; end: number } | null => {
  const { tokens } = scan;
  let next = at;
  if (tokens[next]?.text === 'of' || tokens[next]?.text === ',') next++;
  if (tokens[next]?.text === 'calendar') next++;
  const token = tokens[next];
  if (token?.kind === 'number' && /^(?:1[89]|20)\d\d$/.test(token.text))
    return { year: Number(token.text), end: next + 1 };
  const shift = SHIFTS.get(token?.text ?? '');
  if (shift !== undefined && tokens[next + 1]?.text === 'year' && scan.reference !== null) {
    return { year: civilDay(scan.reference).year + shift, end: next + 2 };
  }
  return null;
};

/** "summer 2010", "the spring of last year"; "last summer" when `shift` is given and `start` is its first word. */
export function readSeason(scan: DateScan, at: number, start: number, shift: number | null): Reading | null {
  const { tokens, reference } = scan;
  const first = SEASONS.get(tokens[at]?.lower ?? '');
  if (first === undefined) return null;
  if (shift === null) {
    const named = yearAt(scan, at + 1);
    if (named === null) return null;
    return { start, end: named.end, interval: seasonIn(named.year, first), precision: 'month', anchor: 'wide' };
  }
  const end = at + 1;
  if (reference === null) return { start, end, interval: null, precision: 'month' };
  const now = civilDay(reference);
  let year = now.year;
  // A season that has begun counts as this one; "last" is the latest that has ended, "next" the first to begin.
  const running = seasonIn(year, first);
  if (first === 12 && now.month <= 2) year -= 1;
  if (shift < 0) year = seasonIn(year, first).to < reference ? year : year - 1;
  else if (shift > 0) year = running.from > reference ? now.year : now.year + 1;
  return { start, end, interval: seasonIn(year, first), precision: 'month', anchor: 'wide' };
}

/** "the first half of 2019", "the second half of the year": halves of games and of other things are none. */
function readHalf(scan: DateScan, at: number, next: number, half: number): Reading | null {
  const { tokens, reference } = scan;
  const named = yearAt(scan, next);
  const running =
    tokens[next]?.text === 'of' &&
    (tokens[next + 1]?.text === 'the' || tokens[next + 1]?.text === 'this') &&
    tokens[next + 2]?.text === 'year';
  const first = half * 6 - 5;
  if (named !== null)
    return {
      start: at,
      end: named.end,
      interval: monthInterval(named.year, first, 6),
      precision: 'month',
      anchor: 'wide',
    };
  if (!running) return null;
  const interval = reference === null ? null : monthInterval(civilDay(reference).year, first, 6);
  return { start: at, end: next + 3, interval, precision: 'month', anchor: 'wide' };
}

/** "the first nine months of 2009", "the last week of February": a stretch at one end of a year or month. */
export function readEndOf(scan: DateScan, at: number): Reading | null {
  const { tokens, reference } = scan;
  const word = tokens[at]?.lower;
  const first = word === 'first';
  if (!first && word !== 'last' && word !== 'final') return null;
  if (tokens[at + 1]?.text === 'week' && tokens[at + 2]?.text === 'of') return endOfMonth(scan, at, first);
  if (tokens[at + 2]?.text !== 'months') return null;
  const count = SMALL_NUMBERS.get(tokens[at + 1]?.lower ?? '') ?? Number(tokens[at + 1]?.text);
  if (!(count >= 2 && count <= 11)) return null;
  const named = yearAt(scan, at + 3);
  const running = tokens[at + 3]?.text === 'of' && tokens[at + 4]?.text === 'the' && tokens[at + 5]?.text === 'year';
  if (named === null && (!running || reference === null)) return null;
  const year = named?.year ?? civilDay(reference ?? 0).year;
  const interval = monthInterval(year, first ? 1 : 13 - count, count);
  return { start: at, end: named?.end ?? at + 6, interval, precision: 'month', anchor: 'wide' };
}

const WEEK = 7;
/** A week is of the month that its Thursday is in, as the international calendar counts. */
const THURSDAY = 3;

function endOfMonth(scan: DateScan, at: number, first: boolean): Reading | null {
  const month = MONTHS.get(scan.tokens[at + 3]?.text ?? '');
  if (month === undefined || month.short) return null;
  const inner = readCalendarForm(scan, at + 3) ?? readBareMonth(scan, at + 3);
  if (inner?.interval === undefined || inner.interval === null || inner.precision !== 'month') return null;
  const { from, to } = inner.interval;
  const thursday = first
    ? from + ((THURSDAY - weekdayOf(from) + WEEK) % WEEK)
    : to - ((weekdayOf(to) - THURSDAY + WEEK) % WEEK);
  const interval = weekInterval(thursday);
  return { start: at, end: inner.end, interval, precision: 'week', anchor: 'wide' };
}

/** "the third quarter of 2009", "first quarter", "Q3 2010". */
export function readQuarter(scan: DateScan, at: number): Reading | null {
  const { tokens, reference } = scan;
  const token = tokens[at];
  if (token === undefined) return null;
  let quarter: number | null = null;
  let next = at + 1;
  const half = token.text === 'H1' ? 1 : token.text === 'H2' ? 2 : null;
  if (half !== null) return readHalf(scan, at, next, half);
  const short = /^Q([1-4])$/.exec(token.text)?.[1];
  if (short !== undefined) quarter = Number(short);
  else {
    quarter = ORDINALS.get(token.lower) ?? null;
    if (token.kind === 'number' && /^[1-4]$/.test(token.text) && /^(?:st|nd|rd|th)$/.test(tokens[next]?.text ?? '')) {
      quarter = Number(token.text);
      next++;
    }
    if (quarter === null || quarter > 4) return null;
    if (tokens[next]?.text === '-' && tokens[next]?.spaced === false) next++;
    if (tokens[next]?.text === 'half' && quarter <= 2) return readHalf(scan, at, next + 1, quarter);
    if (tokens[next]?.text !== 'quarter') return null;
    if (token.text === 'last') return null;
    next++;
  }
  const first = quarter * 3 - 2;
  const named = yearAt(scan, next);
  if (named !== null) {
    return {
      start: at,
      end: named.end,
      interval: monthInterval(named.year, first, 3),
      precision: 'month',
      anchor: 'wide',
    };
  }
  if (reference === null) return { start: at, end: next, interval: null, precision: 'month' };
  const now = civilDay(reference);
  // Companies report a quarter once it is over.
  const over = monthInterval(now.year, first, 3).to < reference;
  const year = over || isFuture(scan, at, next) ? now.year : now.year - 1;
  return { start: at, end: next, interval: monthInterval(year, first, 3), precision: 'month', anchor: 'wide' };
}
