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

/** Words for a quantity that nobody counted. */
const VAGUE =
  /\b(?:several|dozens|scores|hundreds|thousands|millions|billions|many|some|numerous|countless|multiple|few|number of|various|unknown|undisclosed|unspecified)\b/i;

const DAY_AND_MONTH =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|\b(?:yesterday|today|tomorrow)\b/gi;

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
    let amount = simpleValue(tokens[at], forms[at] ?? '', every);
    if (amount === null) {
      at++;
      continue;
    }
    at++;
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

function sameWords(exact: string, now: string, pattern: RegExp): boolean {
  const words = (text: string): string =>
    (text.toLowerCase().match(pattern) ?? []).map((word) => word.slice(0, 3)).join();
  return words(exact) === words(now);
}
