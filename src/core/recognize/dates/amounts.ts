import type { DateScan, Reading } from './reading';
import {
  addMonths,
  civilDay,
  monthInterval,
  weekInterval,
  yearInterval,
  type DayInterval,
  type DayNumber,
} from '../../text/calendar';
import { SMALL_NUMBERS, UNITS, VAGUE_AMOUNTS, type TimeUnit } from './timeWords';

export interface Amount {
  /** Null for "a few", "several". */
  readonly number: number | null;
  readonly half: boolean;
  readonly unit: TimeUnit;
  /** Index behind the unit. */
  readonly end: number;
}

const LONGEST_NUMBER = 4;

/** "three weeks", "a year and a half", "10-day", "a couple of months", "two and a half years", "several days". */
export function readAmount(scan: DateScan, at: number): Amount | null {
  const { tokens } = scan;
  let next = at;
  let number: number | null = null;
  let half = false;
  const token = tokens[next];
  if (token === undefined) return null;
  const lower = token.lower;
  if (token.kind === 'number') {
    if (token.text.length > LONGEST_NUMBER || !/^\d+(?:\.\d)?$/.test(token.text)) return null;
    number = Number(token.text);
    next++;
    if (tokens[next]?.text === '½') {
      half = true;
      next++;
    } else if (tokens[next]?.text === '1' && tokens[next + 1]?.text === '/' && tokens[next + 2]?.text === '2') {
      half = true;
      next += 3;
    }
  } else if ((lower === 'a' || lower === 'some') && VAGUE_AMOUNTS.has(tokens[next + 1]?.text ?? '')) {
    next += 2;
    if (tokens[next]?.text === 'of') next++;
    if (tokens[next - 2]?.text === 'couple' || tokens[next - 1]?.text === 'couple') number = 2;
  } else if (VAGUE_AMOUNTS.has(lower)) {
    next++;
  } else if (lower === 'half' && (tokens[next + 1]?.text === 'a' || tokens[next + 1]?.text === 'an')) {
    number = 0;
    half = true;
    next += 2;
  } else {
    number = SMALL_NUMBERS.get(lower) ?? null;
    if (number === null) return null;
    next++;
    if (number >= 20 && tokens[next]?.text === '-') {
      const ones = SMALL_NUMBERS.get(tokens[next + 1]?.text ?? '');
      if (ones !== undefined && ones > 0 && ones < 10) {
        number += ones;
        next += 2;
      }
    }
  }
  if (tokens[next]?.text === 'and' && tokens[next + 1]?.text === 'a' && tokens[next + 2]?.text === 'half') {
    half = true;
    next += 3;
  }
  const text = tokens[next]?.text ?? '';
  if (number !== null && !half && /^fortnights?$/.test(text))
    return { number: number * 2, half, unit: 'week', end: next + 1 };
  const unit = UNITS.get(text);
  if (unit === undefined) return null;
  next++;
  if (tokens[next]?.text === 'and' && tokens[next + 1]?.text === 'a' && tokens[next + 2]?.text === 'half') {
    half = true;
    next += 3;
  }
  return { number, half, unit, end: next };
}

/** The unit of the calendar that lies so many units from a day: three months ago is a whole month. */
export function shifted(from: DayNumber, amount: number, unit: TimeUnit): DayInterval | null {
  const civil = civilDay(from);
  switch (unit) {
    case 'minute':
      return null;
    case 'hour': {
      const day = from + Math.trunc(amount / 24);
      return { from: day, to: day };
    }
    case 'day':
      return { from: from + amount, to: from + amount };
    case 'week':
      // One week from a day is that day of the week; of more weeks only the week is meant.
      return Math.abs(amount) === 1 ? { from: from + amount * 7, to: from + amount * 7 } : weekInterval(from, amount);
    case 'weekend': {
      const week = weekInterval(from, amount);
      return { from: week.to - 1, to: week.to };
    }
    case 'month':
      return monthInterval(civil.year, civil.month + amount);
    case 'quarter': {
      const first = civil.month - ((civil.month - 1) % 3);
      return monthInterval(civil.year, first + 3 * amount, 3);
    }
    case 'year':
      return yearInterval(civil.year + amount);
    case 'decade': {
      const decade = Math.floor(civil.year / 10) * 10 + 10 * amount;
      return yearInterval(decade, decade + 9);
    }
    case 'century': {
      const century = Math.floor(civil.year / 100) * 100 + 100 * amount;
      return yearInterval(century, century + 99);
    }
  }
}

/** The days from so many units before a day up to it. */
export function stretchBack(to: DayNumber, amount: number, unit: TimeUnit): DayInterval | null {
  const from = moved(to, -amount, unit);
  return from === null ? null : { from: unit === 'day' ? from + 1 : from, to };
}

export function stretchAhead(from: DayNumber, amount: number, unit: TimeUnit): DayInterval | null {
  const to = moved(from, amount, unit);
  return to === null ? null : { from, to };
}

function moved(day: DayNumber, amount: number, unit: TimeUnit): DayNumber | null {
  switch (unit) {
    case 'minute':
      return null;
    case 'hour':
      return day + Math.trunc(amount / 24);
    case 'day':
      return day + amount;
    case 'week':
    case 'weekend':
      return day + 7 * amount;
    case 'month':
      return addMonths(day, amount);
    case 'quarter':
      return addMonths(day, 3 * amount);
    case 'year':
      return addMonths(day, 12 * amount);
    case 'decade':
      return addMonths(day, 120 * amount);
    case 'century':
      return addMonths(day, 1200 * amount);
  }
}

export function precisionOf(unit: TimeUnit): Reading['precision'] {
  switch (unit) {
    case 'minute':
    case 'hour':
    case 'day':
      return 'day';
    case 'week':
    case 'weekend':
      return 'week';
    case 'month':
    case 'quarter':
      return 'month';
    default:
      return 'year';
  }
}
