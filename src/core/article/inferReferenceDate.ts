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
  const own = article(tokens, parts);
  const borrowed = parseIsoDay(borrowedDate);
  const printed = borrowed === null ? latestPrinted(own) : null;
  const base = borrowed ?? printed;
  if (base === null) return null;
  let latest: DayNumber | null = null;
  for (const token of own) {
    const word = token.kind === 'word' ? WEEKDAYS.get(token.text) : undefined;
    if (word === undefined || word.short) continue;
    const day =
      borrowed === null
        ? base + ((word.weekday - weekdayOf(base) + WEEK) % WEEK)
        : base - ((weekdayOf(base) - word.weekday + WEEK) % WEEK);
    if (latest === null || day > latest) latest = day;
  }
  return isoDay(latest ?? base);
}

/** The tokens that are no furniture. */
function article(tokens: readonly Token[], { furniture }: ArticleParts): readonly Token[] {
  if (furniture.length === 0) return tokens;
  let next = 0;
  return tokens.filter(({ start }) => {
    while (next < furniture.length && (furniture[next]?.end ?? 0) <= start) next++;
    return (furniture[next]?.start ?? Infinity) > start;
  });
}

function latestPrinted(own: readonly Token[]): DayNumber | null {
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
