import { unit } from './model';
import type { Unit } from './model';

const DAY = 86_400;
/** Mean lengths of the Gregorian calendar's month and year, in days. */
const MONTH = 30.436_875;
const YEAR = 365.2425;

/** Durations in seconds. */
export const TIME_UNITS: readonly Unit[] = [
  unit('attosecond', 'duration', 1e-18, 'attosecond'),
  unit('femtosecond', 'duration', 1e-15, 'femtosecond', 'fs'),
  unit('picosecond', 'duration', 1e-12, 'picosecond', 'ps'),
  unit('nanosecond', 'duration', 1e-9, 'nanosecond', 'ns'),
  unit('microsecond', 'duration', 1e-6, 'microsecond', 'µs, μs'),
  unit('ms', 'duration', 1e-3, 'millisecond', 'ms, msec'),
  unit('second', 'duration', 1, 'second', 's, sec, sec., secs'),
  unit('minute', 'duration', 60, 'minute', 'min, min., mins'),
  unit('hour', 'duration', 3600, 'hour', 'h, hr, hr., hrs, hrs.'),
  unit('day', 'duration', DAY, 'day'),
  unit('week', 'duration', 7 * DAY, 'week', 'wk, wks'),
  unit('fortnight', 'duration', 14 * DAY, 'fortnight'),
  unit('month', 'duration', MONTH * DAY, 'month', 'mo, mos, mth, mths'),
  unit(
    'year',
    'duration',
    YEAR * DAY,
    'year, calendar year, fiscal year, financial year, tax year, academic year',
    'yr, yr., yrs, yrs.',
  ),
  unit('decade', 'duration', 10 * YEAR * DAY, 'decade'),
  unit('century', 'duration', 100 * YEAR * DAY, 'century'),
  unit('millennium', 'duration', 1000 * YEAR * DAY, 'millennium'),
];
