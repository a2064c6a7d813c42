import { dayNumber, isoDay, parseIsoDay, weekdayOf, type DayNumber } from '../text/calendar';
import type { Token } from '../text/tokens';
import { mayStartDate, readCalendarDate } from './calendarDates';
import { WEEKDAYS } from './dateWords';
import { dayOrderOf } from './dayOrder';
import type { ArticleParts } from './model';

/** An article tells of days up to a week back by their names. */
const WEEK = 7;

/** A dateline's day lies no further from a neighbour's day of publication. */
const SAME_NEWS_DAYS = 60;

/**
 * The day against which an article that prints no date is resolved: its own latest weekday, looked for in the week up
 * to a neighbour's date, or in the week from the latest day that the article prints in full; before either, the day of
 * a dateline that leaves out the year, in the year that brings it nearest to the neighbour. Null when there is neither.
 */
export function inferReferenceDate(
  tokens: readonly Token[],
  parts: ArticleParts,
  borrowedDate: string | null,
): string | null {
  const own = article(tokens, parts);
  const borrowed = parseIsoDay(borrowedDate);
  const printed = borrowed === null ? latestPrinted(own) : null;
  const dateline = borrowed === null ? null : datelineDay(tokens, parts, borrowed);
  if (dateline !== null) return isoDay(dateline);
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

/** "MOSCOW, July 9. /TASS/" in the year of its neighbour; null where the dateline prints no day or one long before or after. */
function datelineDay(tokens: readonly Token[], { dateline }: ArticleParts, neighbour: DayNumber): DayNumber | null {
  if (dateline === null) return null;
  const own = tokens.filter((token) => token.start >= dateline.start && token.end <= dateline.end);
  for (let at = 0; at < own.length; at++) {
    const first = readCalendarDate(own, at, dayOrderOf(own))?.first;
    if (first === undefined || first.month === null || first.day === null) continue;
    const { month, day, year } = first;
    const nearby = Number(isoDay(neighbour).slice(0, 4));
    const days = (year === null ? [nearby - 1, nearby, nearby + 1] : [year]).map((of) => dayNumber(of, month, day));
    const near = days.find((one) => Math.abs(one - neighbour) <= SAME_NEWS_DAYS);
    if (near !== undefined) return near;
  }
  return null;
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
    const match = mayStartDate(own[at]) ? readCalendarDate(own, at, order) : null;
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
