import { dayNumber, isoDay, parseIsoDay, weekdayOf, type DayNumber } from '../text/calendar';
import type { Token } from '../text/tokens';
import { readCalendarDate } from './calendarDates';
import { WEEKDAYS } from './dateWords';
import { dayOrderOf } from './dayOrder';
import type { ArticleParts } from './model';

/** An article tells of days up to a week back by their names. */
const WEEK = 7;

/**
 * The day against which an article that prints no date is resolved: its own latest weekday, looked for in the week up
 * to a neighbour's date, or in the week from the latest day that the article prints in full. Null when there is neither.
 */
export function inferReferenceDate(
  tokens: readonly Token[],
  parts: ArticleParts,
  borrowedDate: string | null,
): string | null {
  const borrowed = parseIsoDay(borrowedDate);
  const printed = borrowed === null ? latestPrinted(tokens, parts) : null;
  const base = borrowed ?? printed;
  if (base === null) return null;
  let latest: DayNumber | null = null;
  for (const token of article(tokens, parts)) {
    const word = WEEKDAYS.get(token.text);
    if (word === undefined || word.short) continue;
    const day =
      borrowed === null
        ? base + ((word.weekday - weekdayOf(base) + WEEK) % WEEK)
        : base - ((weekdayOf(base) - word.weekday + WEEK) % WEEK);
    if (latest === null || day > latest) latest = day;
  }
  return isoDay(latest ?? base);
}

function* article(tokens: readonly Token[], parts: ArticleParts): Generator<Token> {
  let next = 0;
  for (const token of tokens) {
    while (next < parts.furniture.length && (parts.furniture[next]?.end ?? 0) <= token.start) next++;
    if ((parts.furniture[next]?.start ?? Infinity) > token.start) yield token;
  }
}

function latestPrinted(tokens: readonly Token[], parts: ArticleParts): DayNumber | null {
  const own = [...article(tokens, parts)];
  const order = dayOrderOf(own);
  let latest: DayNumber | null = null;
  for (let at = 0; at < own.length; at++) {
    const match = readCalendarDate(own, at, order);
    if (match === null) continue;
    const { year, month, day } = match.first;
    if (year !== null && month !== null && day !== null) {
      const printed = dayNumber(year, month, day);
      if (latest === null || printed > latest) latest = printed;
    }
    at = match.end - 1;
  }
  return latest;
}
