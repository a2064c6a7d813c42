import { isPageStamp } from '../../article/pageStamps';
import { MONTHS, WEEKDAYS } from '../../article/dateWords';
import type { DayInterval } from '../../text/calendar';
import { precisionOf, readAmount, shifted, stretchAhead, stretchBack, type Amount } from './amounts';
import type { DateScan, Reading } from './reading';

/** Days behind and before an event are dates; longer spans are durations that need the event's own date. */
const EVENT_UNITS = new Set(['day']);

/** "two days ago", "a year earlier", "six months later", "a day after", "three weeks from now". */
export function readAmountForm(scan: DateScan, at: number): Reading | null {
  const amount = readAmount(scan, at);
  if (amount === null) return null;
  const { tokens } = scan;
  const word = tokens[amount.end]?.lower ?? '';
  switch (word) {
    case 'ago':
      return ago(scan, at, amount, amount.end + 1);
    case 'back':
    case 'hence':
      return tokens[amount.end + 1]?.text === 'in'
        ? null
        : ago(scan, at, amount, amount.end + 1, word === 'hence' ? 1 : -1);
    case 'from':
      if (tokens[amount.end + 1]?.text !== 'now' && tokens[amount.end + 1]?.text !== 'today') return null;
      return ago(scan, at, amount, amount.end + 2, 1);
    case 'earlier':
    case 'previously':
      return fromAnchor(scan, at, amount, -1);
    case 'later':
      return fromAnchor(scan, at, amount, 1);
    case 'before':
    case 'after':
      return besideEvent(scan, at, amount, word === 'after' ? -1 : 1);
    default:
      return null;
  }
}

function ago(scan: DateScan, at: number, amount: Amount, end: number, sign = -1): Reading | null {
  const { number, unit } = amount;
  if (unit === 'minute' || isPageStamp(scan.tokens, at)) return null;
  if (number === null || unit === 'decade' || unit === 'century') {
    return { start: at, end, interval: null, precision: 'vague' };
  }
  if (scan.reference === null) return { start: at, end, interval: null, precision: precisionOf(unit) };
  const interval = amount.half
    ? halfBack(scan.reference, amount, sign)
    : shifted(scan.reference, sign * Math.trunc(number), unit);
  return {
    start: at,
    end,
    interval,
    precision: precisionOf(unit),
    anchor: unit === 'day' || unit === 'hour' ? 'day' : 'wide',
  };
}

/** "a year and a half ago": the month; "half a year ago" too. */
function halfBack(reference: number, amount: Amount, sign: number): DayInterval | null {
  const number = amount.number ?? 0;
  if (amount.unit === 'year') return shifted(reference, sign * (number * 12 + 6), 'month');
  if (amount.unit === 'month') return shifted(reference, sign * (number * 4 + 2), 'week');
  if (amount.unit === 'week') return shifted(reference, sign * (number * 7 + 3), 'day');
  return shifted(reference, sign * number, amount.unit);
}

/** "two years later": counted from the last date that was told. */
function fromAnchor(scan: DateScan, at: number, amount: Amount, sign: number): Reading | null {
  const { number, unit } = amount;
  const end = amount.end + 1;
  if (scan.tokens[end]?.text === 'than') return null;
  if (number === null || unit === 'minute' || unit === 'hour' || unit === 'decade' || unit === 'century') return null;
  const precision = precisionOf(unit);
  const { anchors } = scan;
  let anchor = unit === 'day' || unit === 'week' ? anchors.day : (anchors.last?.from ?? null);
  // "up 12% from a year earlier" looks back from the day of the report when no date stands in the sentence.
  if (sign < 0 && unit !== 'day' && (anchor === null || anchors.last === null || !anchoredNearby(scan, at)))
    anchor = scan.reference;
  if (anchor === null) return { start: at, end, interval: null, precision };
  const interval = amount.half ? halfBack(anchor, amount, sign) : shifted(anchor, sign * Math.trunc(number), unit);
  return { start: at, end, interval, precision, anchor: unit === 'day' ? 'day' : 'wide' };
}

const anchoredNearby = (scan: DateScan, at: number): boolean =>
  scan.anchors.year !== null && scan.anchors.year.at >= scan.sentences.start(at);

/** "comes a day after Iraqi forces captured …": the event's day, counted from the last weekday. */
function besideEvent(scan: DateScan, at: number, amount: Amount, sign: number): Reading | null {
  const { number, unit } = amount;
  if (number === null || number > 6 || amount.half || !EVENT_UNITS.has(unit)) return null;
  if (scan.tokens[amount.end - 1]?.text.startsWith('night') === true) return null;
  // "a day after Sunday's vote": Sunday is told by itself.
  if (WEEKDAYS.has(scan.tokens[amount.end + 1]?.text ?? '') || MONTHS.has(scan.tokens[amount.end + 1]?.text ?? ''))
    return null;
  const end = amount.end + 1;
  const anchor = scan.anchors.weekday ?? scan.anchors.day;
  if (anchor === null) return { start: at, end, interval: null, precision: 'day' };
  // At the head of a sentence the span tells the main event's own day: "A day after the vote, he resigned."
  if (at === scan.sentences.start(at)) return null;
  const day = anchor + sign * number;
  return { start: at, end, interval: { from: day, to: day }, precision: 'day' };
}

/** "last three days", "past few weeks", "next five years"; `at` is the word in front of the amount. */
export function readStretch(scan: DateScan, at: number, direction: number): Reading | null {
  const amount = readAmount(scan, at + 1);
  if (amount === null || amount.unit === 'minute') return null;
  const lower = scan.tokens[at + 1]?.text ?? '';
  if (lower === 'a' || lower === 'an') return null;
  const { number, unit, end } = amount;
  if (number === null || scan.reference === null || unit === 'hour') {
    if (unit === 'hour' && number !== null && number < 24) return null;
    if (unit !== 'hour' || number === null || scan.reference === null) {
      return { start: at, end, interval: null, precision: 'vague' };
    }
  }
  const stretch = direction < 0 ? stretchBack : stretchAhead;
  const interval = stretch(
    scan.reference,
    amount.half && unit === 'year' ? number * 12 + 6 : number,
    amount.half && unit === 'year' ? 'month' : unit,
  );
  return { start: at, end, interval, precision: unit === 'day' || unit === 'hour' ? 'vague' : precisionOf(unit) };
}
