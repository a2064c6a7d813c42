import { tokenize, type Token } from '../../text/tokens';
import type { AnnotationKind } from '../model';
import { foldWord } from './fold';
import { NUMBER_WORDS, numberKey } from './numbers';

export interface FoundValue {
  readonly amount: number;
  /** A short symbol; null where the words after the number are no unit of measure. */
  readonly unit: string | null;
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
  ['dozen', 12],
]);

const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    km: 'km kms kilometer kilometers kilometre kilometres',
    m: 'meter meters metre metres',
    cm: 'cm centimeter centimeters centimetre centimetres',
    mm: 'mm millimeter millimeters millimetre millimetres',
    mi: 'mi mile miles',
    ft: 'ft foot feet',
    in: 'inch inches',
    yd: 'yard yards',
    ha: 'ha hectare hectares',
    ac: 'acre acres',
    kg: 'kg kilo kilos kilogram kilograms kilogramme kilogrammes',
    g: 'gram grams gramme grammes',
    t: 'tonne tonnes',
    ton: 'ton tons',
    lb: 'lb lbs',
    oz: 'oz ounce ounces',
    l: 'liter liters litre litres',
    gal: 'gallon gallons',
    bbl: 'barrel barrels',
    second: 'second seconds',
    minute: 'minute minutes',
    hour: 'hour hours',
    day: 'day days',
    week: 'week weeks',
    month: 'month months',
    year: 'year years',
    decade: 'decade decades',
    percent: '% percent pct percentage',
    usd: '$ dollar dollars usd',
    eur: '€ euro euros eur',
    gbp: '£ sterling gbp',
    mw: 'mw megawatt megawatts',
    kw: 'kw kilowatt kilowatts',
    gw: 'gw gigawatt gigawatts',
  }).flatMap(([symbol, words]) => words.split(' ').map((word) => [word, symbol] as const)),
);

const POWERS: ReadonlyMap<string, string> = new Map([
  ['square', '2'],
  ['sq', '2'],
  ['cubic', '3'],
]);

const ORDINALS: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ').map((word, at) => [word, at + 1]),
);

/** Scales that follow an article and not only a number. */
const ARTICLE_SCALES: ReadonlySet<string> = new Set(['dozen', 'hundred', 'thousand', 'million', 'billion']);

/** A whole number and a fraction below one, or the fraction alone. Dates (1/2/2020) are none. */
const FRACTION = /^(?:(\d{1,6})\s+)?(\d{1,2})[/\u2044](\d{1,2})(?![\d/])|^(\d{1,6})\s?([¼½¾⅓⅔⅛⅜⅝⅞])/;
const LONGEST_FRACTION = 14;
const VULGAR: ReadonlyMap<string, number> = new Map([
  ['¼', 1 / 4],
  ['½', 1 / 2],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);

/** Words for a quantity that nobody counted. */
const VAGUE =
  /\b(?:several|dozens|scores|hundreds|thousands|millions|billions|many|some|numerous|countless|multiple|few|number of|various|unknown|undisclosed|unspecified)\b/i;

const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g;
/** With a capital, so that "may" and "march" are no months. */
const MONTH =
  /\b(?:Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b/g;
const DAY_AND_MONTH = new RegExp(`${WEEKDAY.source}|${MONTH.source}|\\b(?:yesterday|today|tomorrow)\\b`, 'gi');

/**
 * The values that a stretch of text names, in its order. With `every` also what is a value in a figure alone: `one`,
 * `half` and ordinals in letters.
 */
export function valuesIn(text: string, every: boolean): FoundValue[] {
  const tokens = tokenize(text).filter(({ kind, text: sign }) => kind !== 'symbol' || UNITS.has(sign));
  const forms = tokens.map((token) => foldWord(token.text));
  const values: FoundValue[] = [];
  for (let at = 0; at < tokens.length;) {
    const start = at;
    const broken = fractionAt(text, tokens, at) ?? beforeScale(forms, at);
    let amount = broken?.amount ?? simpleValue(tokens[at], forms[at] ?? '', every);
    if (amount === null) {
      at++;
      continue;
    }
    at += broken?.length ?? 1;
    const tens = amount;
    const ones = NUMBER_WORDS.get(forms[at] ?? '');
    if (tokens[start]?.kind === 'word' && tens >= 20 && tens < 100 && ones !== undefined && ones < 10) {
      amount += ones;
      at++;
    }
    for (let scale = SCALES.get(forms[at] ?? ''); scale !== undefined; scale = SCALES.get(forms[++at] ?? ''))
      amount *= scale;
    values.push({ amount: Number(amount.toPrecision(12)), unit: unitAround(forms, start, at) });
  }
  return values;
}

/** "1/2", "1 1/2" and "1½". */
function fractionAt(text: string, tokens: readonly Token[], at: number): { amount: number; length: number } | null {
  const start = tokens[at]?.start;
  if (start === undefined || tokens[at]?.kind !== 'number') return null;
  const found = FRACTION.exec(text.slice(start, start + LONGEST_FRACTION));
  if (found === null) return null;
  const [match, before, upper, lower, beside, sign = ''] = found;
  const part = upper === undefined ? VULGAR.get(sign) : Number(upper) / Number(lower);
  if (part === undefined || !(part < 1)) return null;
  const length = tokens.filter((token) => token.start >= start && token.start < start + match.length).length;
  return { amount: Number(before ?? beside ?? 0) + part, length };
}

/** What is counted in "a dozen" and "half a million": the scale is read behind it. */
function beforeScale(forms: readonly string[], at: number): { amount: number; length: number } | null {
  const half = forms[at] === 'half' ? 1 : 0;
  if (!/^an?$/.test(forms[at + half] ?? '') || !ARTICLE_SCALES.has(forms[at + half + 1] ?? '')) return null;
  return { amount: half === 1 ? 0.5 : 1, length: half + 1 };
}

function simpleValue(token: Token | undefined, form: string, every: boolean): number | null {
  if (token === undefined) return null;
  if (token.kind === 'number') {
    const plain = numberKey(form);
    const value = Number(/^\d+,\d+$/.test(plain) ? plain.replace(',', '.') : plain);
    return Number.isFinite(value) ? value : null;
  }
  const word = NUMBER_WORDS.get(form);
  if (word !== undefined) return word;
  if (!every) return null;
  if (form === 'one') return 1;
  if (form === 'half') return 0.5;
  return ORDINALS.get(form) ?? null;
}

function unitAround(forms: readonly string[], start: number, end: number): string | null {
  const power = POWERS.get(forms[end] ?? '');
  const after = UNITS.get(forms[power === undefined ? end : end + 1] ?? '');
  if (after !== undefined) return after + (power ?? '');
  if (forms[end] === 'per' && forms[end + 1] === 'cent') return 'percent';
  const before = forms[start - 1] ?? '';
  return /^[$€£]$/.test(before) ? (UNITS.get(before) ?? null) : null;
}

/** Whether the words now say another value than they did. Written otherwise (12, twelve) is no other value. */
export function valuesDiffer(exact: string, now: string, kind: AnnotationKind): boolean {
  const every = kind === 'figure' || kind === 'date';
  const before = valuesIn(exact, every);
  const after = valuesIn(now, every);
  if (kind === 'date' && !sameWords(exact, now, DAY_AND_MONTH)) return true;
  if (sameSort(exact, now, WEEKDAY) || sameSort(exact, now, MONTH)) return true;
  const lost = without(before, after);
  const gained = without(after, before);
  if (lost.length > 0 && gained.length > 0) return true;
  if (every) return lost.length > 0 || gained.length > 0;
  return lost.length > 0 && VAGUE.test(now) && !VAGUE.test(exact);
}

/** Whether the words give a number, or speak of one that nobody counted. */
export function speaksOfQuantity(text: string): boolean {
  return valuesIn(text, true).length > 0 || VAGUE.test(text);
}

function without(values: readonly FoundValue[], others: readonly FoundValue[]): FoundValue[] {
  const left = [...others];
  return values.filter((value) => {
    const same = left.findIndex(
      (other) =>
        other.amount === value.amount && (other.unit === value.unit || other.unit === null || value.unit === null),
    );
    if (same === -1) return true;
    left.splice(same, 1);
    return false;
  });
}

/** Whether both name a weekday, or a month, and not the same: another one stands in its place. */
function sameSort(exact: string, now: string, sort: RegExp): boolean {
  const [before] = exact.match(sort) ?? [];
  const [after] = now.match(sort) ?? [];
  return before !== undefined && after !== undefined && !sameWords(exact, now, sort);
}

function sameWords(exact: string, now: string, pattern: RegExp): boolean {
  const words = (text: string): string =>
    (text.match(pattern) ?? []).map((word) => word.slice(0, 3).toLowerCase()).join();
  return words(exact) === words(now);
}
