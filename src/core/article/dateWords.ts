export interface MonthWord {
  /** 1 to 12. */
  readonly month: number;
  /** "Sept", "Nov": a month only beside a day, a year or with its full stop. */
  readonly short: boolean;
  /** Also a verb, a given name or another word ("May", "March", "April", "August", "Jan"). */
  readonly doubtful: boolean;
}

export interface WeekdayWord {
  /** 0 is Monday. */
  readonly weekday: number;
  /** "Thu", "Sun": a weekday only beside a date. */
  readonly short: boolean;
}

const MONTH_NAMES = 'january february march april may june july august september october november december'.split(' ');
const MONTH_SHORT: readonly (readonly [string, number])[] = [
  ['jan', 1],
  ['feb', 2],
  ['febr', 2],
  ['mar', 3],
  ['apr', 4],
  ['jun', 6],
  ['jul', 7],
  ['aug', 8],
  ['sep', 9],
  ['sept', 9],
  ['oct', 10],
  ['nov', 11],
  ['dec', 12],
];
const DOUBTFUL_MONTHS = new Set(['march', 'april', 'may', 'june', 'august', 'jan']);
const WEEKDAY_NAMES = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const WEEKDAY_SHORT: readonly (readonly [string, number])[] = [
  ['mon', 0],
  ['tue', 1],
  ['tues', 1],
  ['wed', 2],
  ['weds', 2],
  ['thu', 3],
  ['thur', 3],
  ['thurs', 3],
  ['fri', 4],
  ['sat', 5],
  ['sun', 6],
];

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function byForm<T>(
  entries: readonly (readonly [string, T])[],
  lowerCaseToo: (word: string) => boolean,
): Map<string, T> {
  const map = new Map<string, T>();
  for (const [word, value] of entries) {
    map.set(capitalized(word), value);
    map.set(word.toUpperCase(), value);
    if (lowerCaseToo(word)) map.set(word, value);
  }
  return map;
}

/** Months as printed: capitalised or in capitals; in lower case only what is no other English word. */
export const MONTHS: ReadonlyMap<string, MonthWord> = byForm(
  [
    ...MONTH_NAMES.map((name, i): [string, MonthWord] => [
      name,
      { month: i + 1, short: false, doubtful: DOUBTFUL_MONTHS.has(name) },
    ]),
    ...MONTH_SHORT.map(([name, month]): [string, MonthWord] => [name, { month, short: true, doubtful: true }]),
  ],
  (word) => word.length > 4 && word !== 'march' && word !== 'august',
);

export const WEEKDAYS: ReadonlyMap<string, WeekdayWord> = byForm(
  [
    ...WEEKDAY_NAMES.map((name, i): [string, WeekdayWord] => [name, { weekday: i, short: false }]),
    ...WEEKDAY_SHORT.map(([name, weekday]): [string, WeekdayWord] => [name, { weekday, short: true }]),
  ],
  (word) => word.length > 5,
);

export const ORDINAL_SUFFIX: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 'ST', 'ND', 'RD', 'TH']);
