/** Days since 1 January 1970 in the proleptic Gregorian calendar; no time of day, no time zone. */
export type DayNumber = number;

export interface CivilDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Both ends inclusive. */
export interface DayInterval {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

const DAYS_BEFORE_EPOCH = 719468;
const DAYS_PER_ERA = 146097;

/** After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (`days_from_civil`). */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * DAYS_PER_ERA +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    DAYS_BEFORE_EPOCH
  );
}

/** The inverse of {@link dayNumber} (`civil_from_days`). */
export function civilDay(number: DayNumber): CivilDay {
  const shifted = number + DAYS_BEFORE_EPOCH;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** 0 is Monday, 6 Sunday. */
export function weekdayOf(number: DayNumber): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** `2017-06-19`. Years before 1 and after 9999 are written as ISO 8601 does, with sign and six digits. */
export function isoDay(number: DayNumber): string {
  const { year, month, day } = civilDay(number);
  const sign = year < 0 ? '-' : '+';
  const y = year >= 0 && year <= 9999 ? String(year).padStart(4, '0') : sign + String(Math.abs(year)).padStart(6, '0');
  return `${y}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Null for anything but a day that exists, written `2017-06-19`. */
export function parseIsoDay(text: string | null): DayNumber | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? '');
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDay(year, month, day) ? dayNumber(year, month, day) : null;
}

export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function yearInterval(year: number, lastYear = year): DayInterval {
  return { from: dayNumber(year, 1, 1), to: dayNumber(lastYear, 12, 31) };
}

/** `month` may lie outside 1 to 12 and is carried into the year. */
export function monthInterval(year: number, month: number, months = 1): DayInterval {
  const first = carryMonth(year, month);
  const last = carryMonth(year, month + months - 1);
  return {
    from: dayNumber(first.year, first.month, 1),
    to: dayNumber(last.year, last.month, daysInMonth(last.year, last.month)),
  };
}

/** Monday to Sunday of the week of the day, moved by whole weeks. */
export function weekInterval(day: DayNumber, weeks = 0): DayInterval {
  const monday = day - weekdayOf(day) + weeks * 7;
  return { from: monday, to: monday + 6 };
}

/** The same day of the month some months away, or that month's last day when it has no such day. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const civil = civilDay(day);
  const moved = carryMonth(civil.year, civil.month + months);
  return dayNumber(moved.year, moved.month, Math.min(civil.day, daysInMonth(moved.year, moved.month)));
}

function carryMonth(year: number, month: number): { year: number; month: number } {
  const index = year * 12 + month - 1;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}
