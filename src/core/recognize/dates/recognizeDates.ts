import { dayOrderOf } from '../../article/dayOrder';
import { MONTHS, WEEKDAYS } from '../../article/dateWords';
import { civilDay, isoDay, parseIsoDay } from '../../text/calendar';
import type { Token } from '../../text/tokens';
import { WordTable } from '../../text/wordTable';
import type { DateExpression } from '../model';
import { insideOf } from '../outside';
import type { ArticleContext, Recognizer } from '../recognizer';
import { readAmountForm } from './amountForms';
import { readBareMonth, readCalendarForm, readWeekday } from './calendarForms';
import { HOLIDAY_STARTS, readHoliday, readNineEleven } from './holidays';
import { noAnchors, type Anchors, type DateScan, type Reading } from './reading';
import { readDefinite, readDeictic, readEarlier, readShifted, yearOrMonthFollows } from './relativeForms';
import { readEndOf, readQuarter, readSeason } from './seasons';
import { ORDINALS, SEASONS, SHIFTS, SMALL_NUMBERS, VAGUE_AMOUNTS } from './timeWords';
import { readYear } from './years';

type Reader = (scan: DateScan, at: number) => Reading | null;

/** Dates in one article, resolved against its reference date with the past preferred. */
export const dateRecognizer: Recognizer<'dates'> = {
  layer: 'dates',
  needs: [],
  recognize: (context) => recognizeDates(context),
};

const withPart: Reader = (scan, at) => {
  const next = yearOrMonthFollows(scan, at);
  if (next < 0) return readEarlier(scan, at);
  const inner = readCalendarForm(scan, next) ?? readBareMonth(scan, next) ?? readYear(scan, next);
  if (inner === null || inner.precision === 'day' || inner.start !== next) return readEarlier(scan, at);
  return { ...narrowed(inner, scan.tokens[at]?.lower ?? ''), start: at };
};
/** "early June" is its first half, "late" the second; of a year they tell too little to cut it. */
function narrowed(reading: Reading, part: string): Reading {
  const { interval, precision } = reading;
  if (interval === null || precision !== 'month' || interval.to - interval.from > 31) return reading;
  const middle = interval.from + 14;
  if (part === 'early') return { ...reading, interval: { from: interval.from, to: middle } };
  if (part === 'late') return { ...reading, interval: { from: middle, to: interval.to } };
  return { ...reading, interval: { from: middle - 5, to: middle + 5 } };
}

const amountOrCentury: Reader = (scan, at) => readAmountForm(scan, at) ?? readYear(scan, at);
const number: Reader = (scan, at) =>
  readCalendarForm(scan, at) ??
  readNineEleven(scan, at) ??
  readQuarter(scan, at) ??
  readAmountForm(scan, at) ??
  readYear(scan, at);
const ordinal: Reader = (scan, at) => readQuarter(scan, at) ?? readYear(scan, at);
const bareSeason: Reader = (scan, at) => readSeason(scan, at, at, null);

/** "Monday last week" is the weekday's; these words are read with the word in front of them. */
const READ_WITH_NEXT = new Set(['last', 'this', 'next', 'following', 'past', 'coming', 'Last', 'This', 'Next']);

const nextWeekday: Reader = (scan, at) =>
  WEEKDAYS.has(scan.tokens[at + 1]?.text ?? '') ? readWeekday(scan, at + 1) : null;

/** What to try at a word, by the word as printed. */
const READERS: WordTable<Reader> = (() => {
  const readers = new Map<string, Reader>();
  const add = (words: Iterable<string>, reader: Reader, capitalizedToo = true): void => {
    for (const word of words) {
      const forms = capitalizedToo ? [word, word.charAt(0).toUpperCase() + word.slice(1)] : [word];
      for (const form of forms) {
        const other = readers.get(form);
        readers.set(form, other === undefined ? reader : (scan, at) => other(scan, at) ?? reader(scan, at));
      }
    }
  };
  add(MONTHS.keys(), (scan, at) => readCalendarForm(scan, at) ?? readBareMonth(scan, at), false);
  add(WEEKDAYS.keys(), (scan, at) => readCalendarForm(scan, at) ?? readWeekday(scan, at), false);
  add(['today', 'yesterday', 'tomorrow', 'tonight', 'overnight'], readDeictic);
  add(['last', 'final', 'first'], readEndOf);
  add([...SHIFTS.keys(), 'recent', 'that', 'same'], readShifted);
  add(['earlier', 'later'], readEarlier);
  add(['early', 'late', 'mid'], withPart);
  add([...SMALL_NUMBERS.keys(), ...VAGUE_AMOUNTS, 'half'], amountOrCentury);
  add(ORDINALS.keys(), ordinal);
  add(['Q1', 'Q2', 'Q3', 'Q4', 'H1', 'H2'], readQuarter, false);
  add(SEASONS.keys(), bareSeason);
  add(['AD'], readYear, false);
  add(['the'], readDefinite, false);
  add(HOLIDAY_STARTS, readHoliday, false);
  for (const word of READ_WITH_NEXT) {
    const own = readers.get(word);
    readers.set(word, (scan, at) => nextWeekday(scan, at) ?? own?.(scan, at) ?? null);
  }
  return new WordTable(readers);
})();

export function recognizeDates(context: ArticleContext): DateExpression[] {
  const { tokens, text, parts } = context;
  const anchors = noAnchors();
  const scan: DateScan = {
    tokens,
    order: dayOrderOf(tokens),
    reference: parseIsoDay(context.referenceDate),
    sentences: context.tokenSentences,
    anchors,
  };
  const furniture = insideOf(parts.furniture);
  const captions = insideOf(parts.captions);
  const found: DateExpression[] = [];
  let taken = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'symbol') continue;
    const reading = readAt(scan, token, at);
    if (reading === null) continue;
    const first = tokens[Math.max(reading.start, taken)];
    const last = tokens[reading.end - 1];
    if (first === undefined || last === undefined || furniture(token.start)) continue;
    const { interval } = reading;
    found.push({
      start: first.start,
      end: last.end,
      text: text.slice(first.start, last.end),
      from: interval === null ? null : isoDay(interval.from),
      to: interval === null ? null : isoDay(interval.to),
      precision: reading.precision,
    });
    if (!captions(token.start)) lean(anchors, reading, at);
    taken = reading.end;
    at = reading.end - 1;
  }
  return found;
}

function readAt(scan: DateScan, token: Token, at: number): Reading | null {
  if (token.kind === 'number') return number(scan, at);
  return READERS.get(token.text, token.shape)?.(scan, at) ?? null;
}

const LONGEST_YEAR = 366;

function lean(anchors: Anchors, reading: Reading, at: number): void {
  const { interval, anchor } = reading;
  if (interval === null || anchor === undefined) return;
  if (anchor === 'weekday') anchors.weekday = interval.from;
  if (anchor !== 'wide') anchors.day = interval.from;
  anchors.last = interval;
  // a decade lends no year to the days behind it
  if (interval.to - interval.from <= LONGEST_YEAR) anchors.year = { year: civilDay(interval.from).year, at };
}
