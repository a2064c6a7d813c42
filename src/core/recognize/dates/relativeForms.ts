import { MONTHS } from '../../article/dateWords';
import {
  civilDay,
  dayNumber,
  monthInterval,
  weekdayOf,
  weekInterval,
  type DayInterval,
  type DayNumber,
} from '../../text/calendar';
import { readStretch } from './amountForms';
import { precisionOf, shifted } from './amounts';
import type { DateScan, Reading } from './reading';
import { readSeason, seasonIn } from './seasons';
import { readDecadeWord } from './years';
import { isFuture } from './tense';
import { PARTS_OF_DAY, SEASONS, SHIFTS, UNITS, type TimeUnit } from './timeWords';

/** "today", "yesterday", "tomorrow", "tonight", "overnight": days from the reference. */
const DEICTICS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
  ['tonight', 0],
]);

const PLURAL_UNITS = new Set(['days', 'weeks', 'months', 'years', 'decades', 'centuries']);

export function readDeictic(scan: DateScan, at: number): Reading | null {
  const { tokens, reference } = scan;
  const word = tokens[at]?.lower ?? '';
  const behind = tokens[at + 1];
  if (word === 'overnight') {
    // "an overnight flight", "the overnight low" say nothing of one night.
    if (/^(?:an?|the)$/.test(tokens[at - 1]?.lower ?? '')) return null;
    const interval = reference === null ? null : { from: reference - 1, to: reference };
    return { start: at, end: at + 1, interval, precision: 'day' };
  }
  const shift = DEICTICS.get(word);
  if (shift === undefined) return null;
  // "USA Today", "the Russia Today channel": inside a name.
  const before = tokens[at - 1];
  if (word !== tokens[at]?.text && at > scan.sentences.start(at) && before?.kind === 'word') return null;
  if (behind !== undefined && !behind.spaced && (behind.text === '’' || behind.text === "'") && word === 'tomorrow')
    return null;
  let start = at;
  let days = shift;
  if (tokens[at - 2]?.text === 'day' && (before?.text === 'after' || before?.text === 'before')) {
    days += before.text === 'after' ? 1 : -1;
    start = at - 2;
  }
  const interval = reference === null ? null : { from: reference + days, to: reference + days };
  return { start, end: at + 1, interval, precision: 'day', anchor: 'day' };
}

/** "last week", "this month", "the following day", "next August", "recent weeks", "past three years", "that year". */
export function readShifted(scan: DateScan, at: number): Reading | null {
  const { tokens } = scan;
  const word = tokens[at]?.lower ?? '';
  const shift = SHIFTS.get(word);
  const next = tokens[at + 1];
  if (next === undefined) return null;
  if (word === 'recent' || word === 'those' || word === 'these') {
    if (word !== 'recent' || !PLURAL_UNITS.has(next.text)) return null;
    return { start: at, end: at + 2, interval: null, precision: 'vague' };
  }
  if (word === 'that' || word === 'same') return readSame(scan, at);
  if (shift === undefined) return null;
  if (PLURAL_UNITS.has(next.text)) {
    return word === 'this' ? null : { start: at, end: at + 2, interval: null, precision: 'vague' };
  }
  const month = MONTHS.get(next.text);
  if (month !== undefined && !month.short && /^(?:last|this|next|past|previous|following|coming)$/.test(word)) {
    return shiftedMonth(scan, at, month.month, word);
  }
  if (PARTS_OF_DAY.has(next.text)) return partOfDay(scan, at, word);
  if (SEASONS.has(next.text)) return readSeason(scan, at + 1, at, shift);
  const unit = UNITS.get(next.text);
  if (unit !== undefined && next.text !== 'night') return shiftedUnit(scan, at, unit, word, shift);
  if (/^(?:last|past|previous|next|coming|following)$/.test(word)) return readStretch(scan, at, shift);
  return null;
}

function shiftedMonth(scan: DateScan, at: number, month: number, word: string): Reading {
  const { reference } = scan;
  let year: number | null = null;
  if (reference !== null) {
    const now = civilDay(reference);
    if (word === 'last' || word === 'past' || word === 'previous') year = month < now.month ? now.year : now.year - 1;
    else if (word === 'this') year = now.year;
    else year = month > now.month ? now.year : now.year + 1;
    if (word === 'following' && scan.anchors.last !== null) {
      const told = civilDay(scan.anchors.last.to);
      year = month > told.month ? told.year : told.year + 1;
    }
  }
  const interval = year === null ? null : monthInterval(year, month);
  return { start: at, end: at + 2, interval, precision: 'month', anchor: 'wide' };
}

function partOfDay(scan: DateScan, at: number, word: string): Reading | null {
  const { tokens, reference } = scan;
  const night = tokens[at + 1]?.text === 'night';
  let day: DayNumber | null;
  if (word === 'this') day = reference;
  else if (word === 'last' && night) day = reference === null ? null : reference - 1;
  else if (word === 'following' || word === 'next') day = scan.anchors.day === null ? null : scan.anchors.day + 1;
  else if (word === 'previous') day = scan.anchors.day === null ? null : scan.anchors.day - 1;
  else return null;
  return {
    start: at,
    end: at + 2,
    interval: day === null ? null : { from: day, to: day },
    precision: 'day',
    anchor: 'day',
  };
}

/** Words that count from what was told before, not from the day of publication. */
const ANAPHORIC = new Set(['following', 'previous', 'preceding', 'prior', 'ensuing', 'subsequent']);

function shiftedUnit(scan: DateScan, at: number, unit: TimeUnit, word: string, shift: number): Reading | null {
  const { tokens, reference, anchors } = scan;
  if (unit === 'minute' || unit === 'hour') return null;
  const article = tokens[at - 1]?.lower === 'the';
  const anaphoric = ANAPHORIC.has(word) || (word === 'next' && article);
  const precision = precisionOf(unit);
  const start = article && anaphoric ? at - 1 : at;
  const end = at + 2;
  if (unit === 'day') {
    if (!anaphoric) return null;
    const day = anchors.day === null ? null : anchors.day + shift;
    return { start, end, interval: day === null ? null : { from: day, to: day }, precision, anchor: 'day' };
  }
  const told = unit === 'week' || unit === 'weekend' ? anchors.day : (anchors.last?.from ?? null);
  const from = anaphoric ? (told ?? reference) : reference;
  if (from === null) return { start, end, interval: null, precision };
  if (unit === 'weekend') return { start, end, interval: weekendOf(scan, at, from, shift), precision, anchor: 'wide' };
  let interval = shifted(from, shift, unit);
  if (unit === 'week' && interval !== null) interval = weekInterval(from, shift);
  // "the past year", "the past decade" end on the day itself; "last year" is the calendar's.
  if (word === 'past' || ((unit === 'decade' || unit === 'century') && word === 'last' && article))
    interval = pastStretch(from, unit);
  return { start, end, interval, precision, anchor: 'wide' };
}

function pastStretch(to: DayNumber, unit: TimeUnit): DayInterval | null {
  const { year, month, day } = civilDay(to);
  if (unit === 'week') return { from: to - 7, to };
  if (unit === 'month') return { from: monthInterval(year, month - 1).from + day - 1, to };
  if (unit === 'year') return { from: dayNumber(year - 1, month, Math.min(day, 28)), to };
  if (unit === 'decade') return { from: dayNumber(year - 10, month, Math.min(day, 28)), to };
  if (unit === 'century') return { from: dayNumber(year - 100, month, Math.min(day, 28)), to };
  return shifted(to, -1, unit);
}

/** Saturday and Sunday. "this weekend" lies ahead, but early in the week, told as past, behind. */
export function weekendOf(scan: DateScan, at: number, from: DayNumber, shift: number): DayInterval {
  const week = weekInterval(from, shift);
  const early = weekdayOf(from) <= 1;
  const behind = shift === 0 && early && !isFuture(scan, at, at + 2);
  return behind ? { from: week.from - 2, to: week.from - 1 } : { from: week.to - 1, to: week.to };
}

/** "that year", "the same day", "that month", "that Tuesday" is left to the weekday. */
function readSame(scan: DateScan, at: number): Reading | null {
  const { tokens, anchors } = scan;
  const word = tokens[at]?.lower;
  const article = tokens[at - 1]?.lower;
  if (word === 'same' && article !== 'the' && article !== 'that') return null;
  const unitWord = tokens[at + 1]?.text ?? '';
  const season = SEASONS.get(unitWord);
  const start = word === 'same' ? at - 1 : at;
  if (season !== undefined && word === 'that') {
    const year = anchors.last === null ? null : civilDay(anchors.last.from).year;
    return {
      start,
      end: at + 2,
      interval: year === null ? null : seasonIn(year, season),
      precision: 'month',
      anchor: 'wide',
    };
  }
  const unit = unitWord.endsWith('s') ? undefined : UNITS.get(unitWord);
  if (unit === undefined || unit === 'minute' || unit === 'hour' || unit === 'decade' || unit === 'century')
    return null;
  const day = unit === 'day' || unit === 'week' || unit === 'weekend';
  const from = day ? anchors.day : (anchors.last?.from ?? null);
  if (from === null) return null;
  const interval = unit === 'week' ? weekInterval(from) : shifted(from, 0, unit);
  return { start, end: at + 2, interval, precision: precisionOf(unit), anchor: unit === 'day' ? 'day' : 'wide' };
}

/** "earlier this month", "later this year", "earlier in the week", "earlier today", "early last month". */
export function readEarlier(scan: DateScan, at: number): Reading | null {
  const { tokens } = scan;
  const word = tokens[at]?.lower;
  let next = at + 1;
  if (tokens[next]?.text === 'on' || tokens[next]?.text === 'in') next++;
  const named = tokens[next]?.text ?? '';
  if (named === 'today' || named === 'yesterday' || named === 'tomorrow') {
    const inner = readDeictic(scan, next);
    return inner === null ? null : { ...inner, start: at };
  }
  const unit = UNITS.get(tokens[next + 1]?.text ?? '');
  if (named === 'the' && next > at + 1 && unit !== undefined && (word === 'earlier' || word === 'later')) {
    if (unit === 'day') return null;
    return within(scan, at, next + 2, unit, word);
  }
  if (named === 'this' && unit !== undefined && unit !== 'day' && (word === 'earlier' || word === 'later')) {
    return within(scan, at, next + 2, unit, word);
  }
  if (!SHIFTS.has(named)) return null;
  const inner = readShifted(scan, next);
  if (inner?.start !== next) return null;
  return { ...inner, start: at };
}

/** From the first of the period to the reference, or from there to its last day. */
function within(scan: DateScan, at: number, end: number, unit: TimeUnit, word: string): Reading | null {
  const precision = precisionOf(unit);
  if (scan.reference === null) return { start: at, end, interval: null, precision };
  const whole = unit === 'week' ? weekInterval(scan.reference) : shifted(scan.reference, 0, unit);
  if (whole === null) return null;
  const interval = word === 'later' ? { from: scan.reference, to: whole.to } : { from: whole.from, to: scan.reference };
  return { start: at, end, interval, precision, anchor: 'wide' };
}

/** "the weekend", "the '82 season", "to end the day": the article and what it may name. */
export function readDefinite(scan: DateScan, at: number): Reading | null {
  const { tokens, reference, anchors } = scan;
  const next = tokens[at + 1]?.text ?? '';
  const before = tokens[at - 1]?.lower ?? '';
  if (next.endsWith('ties') || next === 'early' || next === 'late' || next === 'mid') return readDecadeWord(scan, at);
  if (next === 'weekend' && /^(?:over|at|during|on|through|throughout|of|for|since|in)$/.test(before)) {
    if (tokens[at + 2]?.text === 'before') return null;
    const interval = reference === null ? null : pastWeekend(scan, at, reference);
    return { start: at, end: at + 2, interval, precision: 'week', anchor: 'wide' };
  }
  if (next === 'day' && /^(?:end|ended|ending|ends|finish|finished|finishing|close|closed|closing|in)$/.test(before)) {
    // "at the end of the day" is a phrase; "late in the day" and "ended the day" tell of one.
    if (before === 'in' && !/^(?:late|later|earlier|early)$/i.test(tokens[at - 2]?.text ?? '')) return null;
    const day = anchors.day ?? reference;
    return { start: at, end: at + 2, interval: day === null ? null : { from: day, to: day }, precision: 'day' };
  }
  return null;
}

/** The weekend that has begun or passed last, or the coming one with a cue. */
function pastWeekend(scan: DateScan, at: number, reference: DayNumber): DayInterval {
  const week = weekInterval(reference);
  const running = weekdayOf(reference) >= 5 || isFuture(scan, at, at + 2);
  return running ? { from: week.to - 1, to: week.to } : { from: week.from - 2, to: week.from - 1 };
}

/** "mid-June", "early June 2009", "late 2006": the period of the word behind, with the part in the span. */
export function yearOrMonthFollows(scan: DateScan, at: number): number {
  const { tokens } = scan;
  let next = at + 1;
  if (tokens[next]?.text === '-' || tokens[next]?.text === '‑' || tokens[next]?.text === '–') next++;
  const token = tokens[next];
  if (token === undefined || token.startsLine) return -1;
  if (MONTHS.has(token.text)) return next;
  return token.kind === 'number' && /^(?:19|20)\d\d$/.test(token.text) ? next : -1;
}
