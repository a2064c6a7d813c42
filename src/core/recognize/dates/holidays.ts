import { civilDay, dayNumber, weekdayOf, type DayNumber } from '../../text/calendar';
import type { DateScan, Reading } from './reading';
import { tenseAt } from './tense';
import { SHIFTS } from './timeWords';

/** Western Easter Sunday (Meeus, Jones and Butcher). */
function easter(year: number): DayNumber {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return dayNumber(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

const nthWeekday = (year: number, month: number, weekday: number, nth: number): DayNumber => {
  const first = dayNumber(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
};

/** "9/11", the attacks of 2001. */
export function readNineEleven(scan: DateScan, at: number): Reading | null {
  const { tokens } = scan;
  const [first, mark, last, behind] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (first?.text !== '9' || mark?.text !== '/' || last?.text !== '11' || mark.spaced || last.spaced) return null;
  if (behind !== undefined && !behind.spaced && (behind.text === '/' || behind.kind === 'number')) return null;
  return onDay(at, at + 3, dayNumber(2001, 9, 11));
}

/** Holidays that mean one day wherever English is printed, by their words. */
const HOLIDAYS: readonly (readonly [string, (year: number) => DayNumber])[] = [
  ['Christmas Day', (y) => dayNumber(y, 12, 25)],
  ['Christmas Eve', (y) => dayNumber(y, 12, 24)],
  ['Boxing Day', (y) => dayNumber(y, 12, 26)],
  ["New Year's Day", (y) => dayNumber(y, 1, 1)],
  ["New Year's Eve", (y) => dayNumber(y, 12, 31)],
  ["Valentine's Day", (y) => dayNumber(y, 2, 14)],
  ["St Patrick's Day", (y) => dayNumber(y, 3, 17)],
  ["St. Patrick's Day", (y) => dayNumber(y, 3, 17)],
  ['Halloween', (y) => dayNumber(y, 10, 31)],
  ['May Day', (y) => dayNumber(y, 5, 1)],
  ['Armistice Day', (y) => dayNumber(y, 11, 11)],
  ['Good Friday', (y) => easter(y) - 2],
  ['Easter Sunday', (y) => easter(y)],
  ['Easter Monday', (y) => easter(y) + 1],
  ['Palm Sunday', (y) => easter(y) - 7],
  ['Ash Wednesday', (y) => easter(y) - 46],
  ['Thanksgiving Day', (y) => nthWeekday(y, 11, 3, 4)],
  ['Labor Day', (y) => nthWeekday(y, 9, 0, 1)],
  ['Memorial Day', (y) => nthWeekday(y, 6, 0, 1) - 7],
  ['Martin Luther King Day', (y) => nthWeekday(y, 1, 0, 3)],
  ['Columbus Day', (y) => nthWeekday(y, 10, 0, 2)],
  ['Veterans Day', (y) => dayNumber(y, 11, 11)],
  ['Remembrance Day', (y) => dayNumber(y, 11, 11)],
  ['Fourth of July', (y) => dayNumber(y, 7, 4)],
  ['Bastille Day', (y) => dayNumber(y, 7, 14)],
  ['Canada Day', (y) => dayNumber(y, 7, 1)],
  ['Australia Day', (y) => dayNumber(y, 1, 26)],
  ['Anzac Day', (y) => dayNumber(y, 4, 25)],
  ['Earth Day', (y) => dayNumber(y, 4, 22)],
  ['Bonfire Night', (y) => dayNumber(y, 11, 5)],
  ["International Women's Day", (y) => dayNumber(y, 3, 8)],
  ['World AIDS Day', (y) => dayNumber(y, 12, 1)],
  ['Christmas', (y) => dayNumber(y, 12, 25)],
  ['Easter', (y) => easter(y)],
  ['Thanksgiving', (y) => nthWeekday(y, 11, 3, 4)],
];

interface Holiday {
  readonly words: readonly string[];
  readonly day: (year: number) => DayNumber;
}

const byFirstWord = new Map<string, Holiday[]>();
for (const [name, day] of HOLIDAYS) {
  const words = name.match(/[A-Za-z]+|[.']/g) ?? [];
  const first = words[0] ?? '';
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, day }]);
}

/** The words that names of holidays start with, as printed. */
export const HOLIDAY_STARTS: ReadonlySet<string> = new Set(byFirstWord.keys());

export function readHoliday(scan: DateScan, at: number): Reading | null {
  const { tokens, reference } = scan;
  for (const holiday of byFirstWord.get(tokens[at]?.text ?? '') ?? []) {
    const fits = holiday.words.every((word, i) => {
      const text = tokens[at + i]?.text;
      return text === word || (word === "'" && text === '’');
    });
    if (!fits) continue;
    const end = at + holiday.words.length;
    if (holiday.words.length === 1 && BARE.has(holiday.words[0] ?? '') && !isTimeHere(tokens, at, end)) continue;
    const year = tokens[end];
    if (year?.kind === 'number' && /^(?:1[89]|20)\d\d$/.test(year.text))
      return onDay(at, end + 1, holiday.day(Number(year.text)));
    if (reference === null) return { start: at, end, interval: null, precision: 'day' };
    const now = civilDay(reference).year;
    const shift = SHIFTS.get(tokens[end]?.text ?? '');
    if (shift !== undefined && tokens[end + 1]?.text === 'year') return onDay(at, end + 2, holiday.day(now + shift));
    const tense = tenseAt(scan, at, end);
    const ahead = tense === 'future' || (tense === null && tokens[at - 1]?.lower === 'by');
    const wanted = reference + (ahead ? 60 : -45);
    const candidates = [now - 1, now, now + 1].map((y) => holiday.day(y));
    return onDay(
      at,
      end,
      candidates.reduce((a, b) => (Math.abs(b - wanted) < Math.abs(a - wanted) ? b : a)),
    );
  }
  return null;
}

/** Names of holidays that more things are named after: days only where a time stands. */
const BARE = new Set(['Christmas', 'Easter', 'Thanksgiving']);

/** "since Christmas", "by Easter", and not "for Christmas trees". */
function isTimeHere(tokens: DateScan['tokens'], at: number, end: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  if (!/^(?:since|by|before|after|until|till|at|over|around|last|next|this|on)$/.test(before)) return false;
  const behind = tokens[end];
  return behind?.kind !== 'word' || behind.startsLine || FOLLOWS.has(behind.lower);
}

const FOLLOWS = new Set(
  'and or but when with in to at of for as if because while after before he she they it we i was is were are had have has will would last this next'.split(
    ' ',
  ),
);

const onDay = (start: number, end: number, day: DayNumber): Reading => ({
  start,
  end,
  interval: { from: day, to: day },
  precision: 'day',
});
