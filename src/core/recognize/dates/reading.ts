import type { DayOrderSource } from '../../article/calendarDates';
import { type DayInterval, type DayNumber } from '../../text/calendar';
import type { Token } from '../../text/tokens';
import type { TokenSentences } from '../../text/tokenSentences';
import type { DatePrecision } from '../model';

/** One date expression as read from the tokens. */
export interface Reading {
  /** First token and the one behind the last. */
  readonly start: number;
  readonly end: number;
  /** Null when it fixes no days. */
  readonly interval: DayInterval | null;
  readonly precision: DatePrecision;
  /** How later expressions lean on it ("the following day", "that year"). */
  readonly anchor?: 'weekday' | 'day' | 'wide';
}

/** What the readers of date expressions look at. */
export interface DateScan {
  readonly tokens: readonly Token[];
  readonly order: DayOrderSource;
  /** The day that relative expressions are resolved against. */
  readonly reference: DayNumber | null;
  readonly sentences: TokenSentences;
  readonly anchors: Anchors;
}

/** The dates that have gone before. */
export interface Anchors {
  /** The last weekday. */
  weekday: DayNumber | null;
  /** The last expression that fixed a day, and the last that fixed anything. */
  day: DayNumber | null;
  last: DayInterval | null;
  /** The last year that was printed, and the index of its token. */
  year: { readonly year: number; readonly at: number } | null;
}

export const noAnchors = (): Anchors => ({ weekday: null, day: null, last: null, year: null });
