export type TimeUnit =
  'minute' | 'hour' | 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

const units: [string, TimeUnit][] = [
  ['minute', 'minute'],
  ['minutes', 'minute'],
  ['hour', 'hour'],
  ['hours', 'hour'],
  ['day', 'day'],
  ['days', 'day'],
  ['night', 'day'],
  ['nights', 'day'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['weekend', 'weekend'],
  ['weekends', 'weekend'],
  ['month', 'month'],
  ['months', 'month'],
  ['quarter', 'quarter'],
  ['quarters', 'quarter'],
  ['year', 'year'],
  ['years', 'year'],
  ['decade', 'decade'],
  ['decades', 'decade'],
  ['century', 'century'],
  ['centuries', 'century'],
];
/** In headlines with capitals too: "5 Days Ago". */
export const UNITS: ReadonlyMap<string, TimeUnit> = new Map([
  ...units,
  ...units.map(([word, unit]): [string, TimeUnit] => [word.charAt(0).toUpperCase() + word.slice(1), unit]),
]);

const WORD_NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...WORD_NUMBERS.map((word, i): [string, number] => [word, i]),
  ...TENS.map((word, i): [string, number] => [word, (i + 2) * 10]),
  ['a', 1],
  ['an', 1],
]);

/** Amounts that fix no number: "a few weeks ago". */
export const VAGUE_AMOUNTS: ReadonlySet<string> = new Set(['few', 'several', 'some', 'many', 'couple', 'dozen']);

const ORDINAL_WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_WORDS.map((word, i): [string, number] => [word, i + 1]),
  ['last', 4],
  ['final', 4],
]);

/** First month of the northern season; all last three months. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);

export const PARTS_OF_DAY: ReadonlySet<string> = new Set(['morning', 'afternoon', 'evening', 'night']);

/** "last", "this", "next": -1, 0, 1. */
export const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['preceding', -1],
  ['prior', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
  ['upcoming', 1],
  ['following', 1],
  ['ensuing', 1],
  ['subsequent', 1],
]);

/** Words in front of a month or year without which a doubtful word is none: "in May", "since March". */
export const TIME_PREPOSITIONS: ReadonlySet<string> = new Set(
  `in since until till by of from to and or between during before after through throughout for early late mid around about last next this
every each previous following past on as over than circa ca c the second first or both`
    .split(/\s+/)
    .concat(
      'In Since Until By From Between During Before After Through Throughout Early Late Mid Last Next This Around On'.split(
        ' ',
      ),
    ),
);
