import type { FigureKind } from '../model';
import { CURRENCIES } from '../units/currencies';
import { UNITS } from '../units/unitTable';
import { mayHedge } from './hedges';
import { DESIGNATORS } from './notFigures';
import { isPlural } from './lexicon/plurals';
import { currencyAfter, currencyBefore, currencyNamed, mostNamed } from './moneyReader';
import { SHORT_SCALES } from './numberWords';
import { FRACTION_ARTICLE, makeNumeral, scaledNumeral, tidy, type Numeral } from './numeral';
import { isWithHalf, readNumeral } from './numerals';
import { RATE_LETTERS } from './rateLetters';
import type { TokenReader } from './tokenReader';
import { readUnit, unitNamed, type UnitFound } from './unitReader';

/** A number with the unit or currency that is printed with it. */
export interface Quantity {
  readonly numeral: Numeral;
  /** First token, currency sign or minus included, and the token behind the last. */
  readonly first: number;
  readonly end: number;
  readonly value: number | null;
  readonly unit: string | null;
  readonly kind: FigureKind;
  readonly hyphenated: boolean;
}

/** How often the article speaks of a nation by these names, to tell whose pesos are meant. */
export type NationHint = (nations: readonly string[]) => number;

/** The quantity whose numeral starts at token `i`, or null. */
export function readQuantity(r: TokenReader, i: number, nationHint: NationHint, floor = 0): Quantity | null {
  const numeral = readNumeral(r, i);
  if (numeral === null) return null;
  // "a" and "an" before a unit are a figure only behind a hedge ("about a year")
  if (numeral.article && !numeral.fraction && !mayHedge(r.lower(i - 1)) && !isWithHalf(r, i)) return null;
  if (numeral.ordinal)
    return {
      numeral,
      first: i,
      end: numeral.end,
      value: numeral.value,
      unit: null,
      kind: 'ordinal',
      hyphenated: false,
    };
  const money = readMoney(r, numeral, nationHint, floor);
  if (money !== null) return money;
  const measured = readBloodPressure(r, numeral) ?? readHeight(r, numeral) ?? readMeasure(r, numeral);
  if (measured !== null) return measured;
  const magnitude = readMagnitude(r, numeral) ?? readMach(r, numeral);
  if (magnitude !== null) return magnitude;
  const scaled = shortScale(r, numeral, false);
  // "4.5m tonnes": the letter was the scale, and the unit stands behind it
  const scaledMeasure = scaled === null ? null : readMeasure(r, scaled);
  if (scaledMeasure !== null) return scaledMeasure;
  const first = signBefore(r, numeral);
  const sign = first === numeral.first ? 1 : -1;
  const bare = scaled ?? numeral;
  return {
    numeral: bare,
    first,
    end: bare.end,
    value: bare.value === null ? null : sign * bare.value,
    unit: null,
    kind: 'count',
    hyphenated: false,
  };
}

function readMoney(r: TokenReader, numeral: Numeral, nationHint: NationHint, floor: number): Quantity | null {
  const sign = currencyBefore(r, numeral.first);
  const before = sign !== null && sign.edge >= floor ? sign : null;
  const scaled = shortScale(r, numeral, before !== null) ?? numeral;
  const after = currencyAfter(r, behind(r, scaled), scaled.scale > 1, nationHint);
  const money = before ?? after;
  if (money === null || (scaled.article && before === null && after === null)) return null;
  if (before === null && after !== null && numeral.article && !numeral.fraction) return null;
  let end = scaled.end;
  let symbol = before !== null && isRupee(r, before.edge) ? rupeeOf(nationHint) : money.symbol;
  if (before !== null) {
    // "US$5 million dollars", "$5 USD", "£3.50 sterling": the word says again what the sign said
    if (after !== null && (after.symbol === symbol || (symbol === 'usd' && r.word(before.edge) === '$'))) {
      if (r.kind(scaled.end) !== 'symbol' && after.symbol !== 'cent' && after.symbol !== 'penny') {
        end = after.edge;
        symbol = after.symbol;
      }
    }
  } else if (after !== null) end = after.edge;
  const factor = (before?.factor ?? 1) * (before === null ? (after?.factor ?? 1) : 1);
  const direction = before?.negative === true ? -1 : 1;
  const value = scaled.value === null ? null : tidy(direction * scaled.value * factor);
  const whole: Quantity = {
    numeral: scaled,
    first: before?.edge ?? (after === null ? numeral.first : signBefore(r, numeral)),
    end,
    value,
    unit: symbol,
    kind: 'money',
    hyphenated: before === null && r.joins(scaled.end),
  };
  return withCents(r, whole);
}

/** A plain number under a limit: the smaller part of an amount in two units. */
function smallNumber(r: TokenReader, i: number, below: number): { value: number; end: number } | null {
  const numeral = readNumeral(r, i);
  if (numeral === null || numeral.article || numeral.scale > 1) return null;
  return numeral.value !== null && numeral.value < below ? { value: numeral.value, end: numeral.end } : null;
}

/** "3 dollars 50 cents", "15 dollars and 50". */
function withCents(r: TokenReader, whole: Quantity): Quantity {
  if (whole.value === null || whole.numeral.scale > 1 || !Number.isInteger(whole.value)) return whole;
  // "between 20 cents and 28 cents" are two amounts
  if (CENTS.test(r.lower(whole.end - 1))) return whole;
  const and = r.lower(whole.end) === 'and' ? 1 : 0;
  const cents = r.together(whole.first, whole.end + and) ? smallNumber(r, whole.end + and, 100) : null;
  if (cents === null || !Number.isInteger(cents.value)) return whole;
  if (!CENTS.test(r.lower(cents.end))) return whole;
  return { ...whole, end: cents.end + 1, value: tidy(whole.value + cents.value / 100) };
}

const CENTS = /^(?:cents?|pence|p|kopecks?|paise|mao)$/;

/** Where the unit stands: "millions of dollars", "hundreds of miles" have an "of" before it. */
function behind(r: TokenReader, numeral: Numeral): number {
  return numeral.value === null && r.lower(numeral.end) === 'of' ? numeral.end + 1 : numeral.end;
}

function readMeasure(r: TokenReader, numeral: Numeral): Quantity | null {
  const { value } = numeral;
  const unit = readUnit(r, behind(r, numeral)) ?? doubtfulUnit(r, numeral);
  if (unit === null) return null;
  if (unit.symbol === 'MB' && r.word(unit.end - 1) === 'mb' && value !== null && value >= 850 && value < 1100)
    return { numeral, first: numeral.first, end: unit.end, value, unit: 'mbar', kind: 'quantity', hyphenated: false };
  if (unit.mark && isMillions(r, numeral, unit.symbol, unit.end)) return null;
  if (unit.symbol === 'second' && !unit.mark && !unit.hyphenated && value !== 1 && r.lower(unit.end - 1) === 'second')
    return null;
  if (numeral.article && !numeral.fraction && unit.mark) return null;
  if (unit.symbol === 'bit' && numeral.article) return null;
  const first = signBefore(r, numeral);
  let amount = value === null ? null : first === numeral.first ? value : -value;
  let end = unit.end;
  const rest =
    amount === null
      ? null
      : unit.symbol === 'ft'
        ? readInches(r, end)
        : unit.symbol === 'st'
          ? readPounds(r, end)
          : readAndHalf(r, unit);
  if (amount !== null && rest !== null) {
    amount += rest.value;
    end = rest.end;
  }
  const dimension = UNITS.get(unit.symbol)?.dimension;
  const kind: FigureKind = dimension === 'duration' ? 'duration' : dimension === 'proportion' ? 'percent' : 'quantity';
  const whole =
    rest !== null && numeral.article ? makeNumeral(numeral.first, numeral.end, value, FRACTION_ARTICLE) : numeral;
  return { numeral: whole, first, end, value: amount, unit: unit.symbol, kind, hyphenated: unit.hyphenated };
}

/** "a mile and a half", "two hours and a quarter": the part of the unit that is told behind it. */
function readAndHalf(r: TokenReader, unit: UnitFound): { value: number; end: number } | null {
  if (unit.mark || unit.hyphenated || r.lower(unit.end) !== 'and' || r.lower(unit.end + 1) !== 'a') return null;
  const part = HALVES.get(r.lower(unit.end + 2));
  return part === undefined || !r.together(unit.end, unit.end + 2) ? null : { value: part, end: unit.end + 3 };
}

const HALVES: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['quarter', 0.25],
]);

/** "5'11\" tall", "6′2″", "at 6'4": feet and inches by their marks, the second of which is often left out. */
function readHeight(r: TokenReader, numeral: Numeral): Quantity | null {
  const { value, first, end } = numeral;
  if (!FEET_MARKS.has(r.word(end)) || !r.glued(end) || !r.glued(end + 1) || !/^\d\d?$/.test(numeral.printed))
    return null;
  const inches = /^\d\d?$/.test(r.word(end + 1)) ? Number(r.word(end + 1)) : INCHES;
  if (value === null || inches >= INCHES) return null;
  const marked = INCH_MARKS.has(r.word(end + 2)) && r.glued(end + 2);
  const bare =
    value >= PERSON.shortest && value <= PERSON.tallest && (!r.glued(end + 2) || /^[.,;)]$/.test(r.word(end + 2)));
  if (!marked && !bare) return null;
  const height = { value: value + inches / INCHES, unit: 'ft', kind: 'quantity', hyphenated: false } as const;
  return { numeral, first, end: end + (marked ? 3 : 2), ...height };
}

const INCHES = 12;
const FEET_MARKS = new Set(["'", '’', '′']);
const INCH_MARKS = new Set(['"', '”', '″']);
/** Of the height of a person (feet). */
const PERSON = { shortest: 3, tallest: 7 };

/** "140/90 mmHg", "a blood pressure of 140/90": one figure, with the upper of the two pressures as its value. */
function readBloodPressure(r: TokenReader, numeral: Numeral): Quantity | null {
  const bar = numeral.end;
  if (r.word(bar) !== '/' || !/^\d{2,3}$/.test(numeral.printed) || numeral.value === null) return null;
  if (!r.glued(bar) || !r.glued(bar + 1) || !/^\d{2,3}$/.test(r.word(bar + 1))) return null;
  const unit = readUnit(r, bar + 2);
  if (unit?.symbol !== 'mmHg') {
    let at = numeral.first - 1;
    while (at > numeral.first - PRESSURE_REACH && r.together(at, numeral.first) && r.lower(at) !== 'pressure') at--;
    if (r.lower(at) !== 'pressure' || r.lower(at - 1) !== 'blood') return null;
  }
  const end = unit?.symbol === 'mmHg' ? unit.end : bar + 2;
  return {
    numeral,
    first: numeral.first,
    end,
    value: numeral.value,
    unit: 'mmHg',
    kind: 'quantity',
    hyphenated: false,
  };
}

/** How far "blood pressure" may stand before its reading, in tokens. */
const PRESSURE_REACH = 6;

/** Whether the amount's own mark at a token is the short form that several nations' rupees share. */
const isRupee = (r: TokenReader, at: number): boolean => /^(?:Rs|RS|rs|Re|₨)$/.test(r.word(at));

const RUPEES = CURRENCIES.filter((currency) => currency.nouns.includes('rupee'));

/** The rupee of the nation that the article speaks of most; India's where it speaks of none. */
function rupeeOf(nationHint: NationHint): string {
  return mostNamed(RUPEES, nationHint)?.code ?? 'inr';
}

/** The largest earthquake that was measured had 9.5; a larger number behind "magnitude" is something else. */
const STRONGEST = 10;

/** "magnitude 6.3", "a magnitude of 6.3", "7.6 on the Richter scale". */
function readMagnitude(r: TokenReader, numeral: Numeral): Quantity | null {
  const { first, end, value } = numeral;
  if (value === null || value >= STRONGEST || numeral.article) return null;
  const make = (from: number): Quantity => ({
    numeral,
    first: from,
    end,
    value,
    unit: 'magnitude',
    kind: 'quantity',
    hyphenated: false,
  });
  const word = r.isHyphen(first - 1) ? first - 2 : first - 1;
  if (r.lower(word) === 'magnitude') return make(word);
  if (/^(?:of|at|was|is|to|as|about|around)$/.test(r.lower(first - 1)))
    for (let at = first - 2; at > first - 5; at--)
      if (r.lower(at) === 'magnitude' && r.together(at, first)) return make(first);
  return r.lower(end) === 'on' && /^(?:richter|moment)$/.test(r.lower(end + 2)) ? make(first) : null;
}

/** Nothing that news tells of in multiples of the speed of sound is faster. */
const FASTEST = 30;

/** "flew at Mach 5": the unit stands before its number. */
function readMach(r: TokenReader, numeral: Numeral): Quantity | null {
  const { first, end, value } = numeral;
  if (r.lower(first - 1) !== 'mach' || r.lower(first - 2) === 'mustang' || value === null || value > FASTEST)
    return null;
  if (!r.together(first - 1, first) || !numeral.digits) return null;
  return { numeral, first: first - 1, end, value, unit: 'mach', kind: 'quantity', hyphenated: false };
}

/** "three straight weeks", "10 more miles": words between a number and its unit that leave it a measure. */
const QUALIFIERS = new Set(
  'straight consecutive successive full whole long more additional extra further other solid short entire working business calendar flight flying trading school sitting man person total combined net passing rushing receiving vertical linear running'.split(
    ' ',
  ),
);
const QUALIFIED: ReadonlySet<string> = new Set(['duration', 'length', 'mass', 'area', 'volume', 'proportion-points']);

/** Words that are units only in the right company. */
function doubtfulUnit(
  r: TokenReader,
  numeral: Numeral,
): { symbol: string; end: number; mark: boolean; hyphenated: boolean } | null {
  const hyphenated = r.joins(numeral.end);
  const at = numeral.end + (hyphenated ? 1 : 0);
  if (!r.together(numeral.end - 1, at)) return null;
  const lower = r.lower(at);
  const found = (symbol: string, end = at + 1) => ({ symbol, end, mark: false, hyphenated });
  if (lower === 'pound' || lower === 'pounds') return found('lb');
  if (lower === 'stone' && numeral.value !== null && numeral.value > 1 && !hyphenated && !isPlural(r.word(at + 1)))
    return found('st');
  if ((lower === 'cup' || lower === 'cups') && (numeral.fraction || r.lower(at + 1) === 'of')) return found('cup');
  if (lower === 'bar' && (numeral.printed.includes('.') || r.lower(at + 1) === 'of')) return found('bar');
  if ((lower === 'turn' || lower === 'turns') && numeral.fraction) return found('turn');
  if (QUALIFIERS.has(lower) && !hyphenated) {
    const unit = readUnit(r, at + 1);
    if (unit !== null && !unit.mark && QUALIFIED.has(UNITS.get(unit.symbol)?.dimension ?? ''))
      return found(unit.symbol, unit.end);
  }
  if (lower === 'magnitude') return found('magnitude');
  // a sixth of an acre, in China; other words are spelled so
  if (lower === 'mu' && numeral.digits) return found('mu');
  if (lower === 'point' && numeral.fraction && numeral.article) return found('percentage point');
  if (lower === 'metric' && r.lower(at + 1) === 'tons') return found('t', at + 2);
  return null;
}

/** Pounds behind stones: "14st 3lb", "14 stone 3 pounds", in stones. */
function readPounds(r: TokenReader, end: number): { value: number; end: number } | null {
  if (!r.together(end - 1, end)) return null;
  const pounds = smallNumber(r, end, POUNDS_OF_STONE);
  if (pounds === null || !/^(?:lbs?|pounds?)$/.test(r.lower(pounds.end))) return null;
  return { value: tidy(pounds.value / POUNDS_OF_STONE), end: pounds.end + 1 };
}

const POUNDS_OF_STONE = 14;

/** Inches behind feet: "6ft 2in", "5 feet 2 inches", "6'2\"", "6-foot-2". */
function readInches(r: TokenReader, end: number): { value: number; end: number } | null {
  let at = end;
  if (r.lower(at) === 'and' || r.word(at) === ',') at++;
  const joined = r.joins(at);
  if (joined) at++;
  if (!r.together(end - 1, at)) return null;
  const inches = smallNumber(r, at, 12);
  if (inches === null) return null;
  const unit = r.joins(inches.end) ? inches.end + 1 : inches.end;
  if (/^(?:in|inch|inches|ins|″|")$/.test(r.lower(unit))) return { value: inches.value / 12, end: unit + 1 };
  return joined && r.lower(end - 1) === 'foot' ? { value: inches.value / 12, end: inches.end } : null;
}

/** "35m of its devices", "1.2m tons", "8 B people": the letter is a scale, not metres or bytes. */
function isMillions(r: TokenReader, numeral: Numeral, symbol: string, end: number): boolean {
  if (numeral.scale > 1 || !SHORT_SCALES.has(r.word(end - 1)) || end !== numeral.end + 1 || r.joins(numeral.end))
    return false;
  if (!['m', 'B', 'bit', 't'].includes(symbol)) return false;
  return countsBehind(r, end) && !(symbol === 'm' && METRIC_NOUN.test(r.lower(end)));
}

/** Plurals that metres stand before: "100m hurdles", "50m pools". */
const METRIC_NOUN = /^(?:hurdles|heats|finals|pools|sprints|waves|lengths|championships|swimmers|runners|freestyle)$/;

const WHOLES = new Set('its his her their the these those our all them whom which'.split(' '));

function countsBehind(r: TokenReader, at: number): boolean {
  if (r.kind(at) !== 'word') return false;
  if (r.lower(at) === 'of') return WHOLES.has(r.lower(at + 1)) || isPlural(r.word(at + 1));
  for (let n = at; n < at + 3 && r.kind(n) === 'word'; n++) {
    if (isPlural(r.word(n)) || /^(?:tons?|barrels?|acres?|hectares?|strong)$/.test(r.lower(n))) return true;
    if (/^(?:in|on|at|from|to|and|the|a|by|for|with|per|wide|long|high|tall|deep|away|above|below)$/.test(r.lower(n)))
      return false;
  }
  return false;
}

/** The numeral with a short scale taken in ("$5m", "35m devices"), or null where the letter means something else. */
function shortScale(r: TokenReader, numeral: Numeral, money: boolean): Numeral | null {
  if (numeral.scale > 1 || numeral.value === null || !numeral.digits) return null;
  if (!money && /^(?:mm|MM)$/.test(r.word(numeral.end))) return null;
  const at = r.joins(numeral.end) && money ? numeral.end + 1 : numeral.end;
  const factor = SHORT_SCALES.get(r.word(at));
  if (factor === undefined || !r.together(numeral.end - 1, at)) return null;
  const letter = r.word(at);
  // "Level 6B", "Flat 4B": numbered with a letter
  if (/^[BMTK]$/.test(letter) && isNumbered(r, numeral.first)) return null;
  const spacedCapital = !r.glued(at) && /^[BMT]$/.test(letter);
  if (money) {
    if (!r.glued(at) && !spacedCapital) return null;
  } else {
    if (!r.glued(at) && !spacedCapital) return null;
    if (
      !countsBehind(r, at + 1) &&
      currencyAfter(r, at + 1, true, () => 0) === null &&
      !/^(?:bn|Bn|BN|mn|Mn|MN|Tn)$/.test(letter)
    )
      return null;
  }
  return scaledNumeral(numeral, tidy(numeral.value * factor), at + 1, factor);
}

const isNumbered = (r: TokenReader, first: number): boolean =>
  r.capitalized(first - 1) && DESIGNATORS.has(r.lower(first - 1)) && r.together(first - 1, first);

/** The token where a minus sign before the number starts; the number's own first token without one. */
function signBefore(r: TokenReader, numeral: Numeral): number {
  const before = r.word(numeral.first - 1);
  if (r.lower(numeral.first - 1) === 'minus' || r.lower(numeral.first - 1) === 'negative')
    return r.lower(numeral.first - 2) === 'or' ? numeral.first : numeral.first - 1;
  if (before !== '-' && before !== '−' && before !== '–') return numeral.first;
  if (!r.glued(numeral.first) || r.glued(numeral.first - 1) || !numeral.digits) return numeral.first;
  if (r.kind(numeral.first - 2) === 'number') return numeral.first;
  return numeral.first - 1;
}

/** Dimensions whose rate over a time or a thing is a unit of its own; counts and days stay as they are. */
const UNCOMPOUNDED = new Set([
  'day',
  'week',
  'month',
  'year',
  'percent',
  'item',
  'person',
  'decade',
  'century',
  'fortnight',
  'degC',
  'degF',
  'deg',
  'magnitude',
  'percentage point',
  'bp',
  'mph',
  'km/h',
  'mpg',
  'rpm',
]);

/** "a day", "per share", "/MWh", "an hour": the denominator behind a unit, as a symbol; the span does not take it in. */
export function denominator(r: TokenReader, unit: string, end: number): string | null {
  if (UNCOMPOUNDED.has(unit) || !r.together(end - 1, end)) return null;
  const word = r.lower(end);
  const short = RATE_LETTERS.get(word);
  if (short !== undefined && isMoney(unit)) return short;
  const hyphen = r.joins(end);
  const lead = hyphen ? r.lower(end + 1) : word;
  let at: number;
  if (word === '/') {
    if (!r.glued(end + 1) && r.at(end + 1)?.spaced !== true) return null;
    at = end + 1;
  } else if (lead === 'per' || lead === 'a' || lead === 'an') {
    at = end + (hyphen ? (r.joins(end + 2) ? 3 : 2) : 1);
    if (hyphen && !r.joins(end + 2)) return null;
  } else return null;
  if (r.kind(at) !== 'word' || !r.together(end, at)) return null;
  const named = unitNamed(r, at);
  if (lead === 'per' || word === '/') {
    if (named !== null) return named.symbol;
    if (/^pounds?$/.test(r.lower(at))) return 'lb';
    const currency = currencyNamed(r, at);
    if (currency !== null) return currency;
    const time = SHORT_TIMES.get(r.word(at));
    if (time !== undefined && word === '/') return time;
    // "per diluted share", "per adult person"
    if (PRICED.has(r.lower(at + 1)) && r.together(at, at + 1) && !PRICED.has(r.lower(at))) return r.lower(at + 1);
    return /^\p{L}+$/u.test(r.word(at)) ? r.lower(at) : null;
  }
  // "38 cents a year earlier" compares with another year
  if (named !== null && /^(?:earlier|ago|before|later|previously|after)$/.test(r.lower(named.end))) return null;
  if (named !== null && named.symbol !== 'in')
    return r.lower(at) === 'second' && r.kind(at + 1) === 'word' && !hyphen ? null : named.symbol;
  if (r.lower(at) === 'pound') return 'lb';
  return PRICED.has(r.lower(at)) ? r.lower(at) : null;
}

/** The same behind what is measured: "830,000 barrels of crude a day". */
export function denominatorBehind(r: TokenReader, unit: string, end: number): string | null {
  const direct = denominator(r, unit, end);
  if (direct !== null || r.lower(end) !== 'of') return direct;
  for (let at = end + 2; at < end + 5 && r.together(end, at); at++) {
    if (!/^(?:a|an|per)$/.test(r.lower(at))) continue;
    const named = unitNamed(r, at + 1);
    return named !== null && (r.lower(at) === 'per' || UNITS.get(named.symbol)?.dimension === 'duration')
      ? denominator(r, unit, at)
      : null;
  }
  return null;
}

const isMoney = (unit: string): boolean => UNITS.get(unit)?.dimension.startsWith('money:') === true;

/** Letters for a time behind a bar: "2.1 Bcf/d". */
const SHORT_TIMES: ReadonlyMap<string, string> = new Map([
  ['d', 'day'],
  ['y', 'year'],
  ['a', 'year'],
]);

/** Nouns that an amount "a …" is for each of. */
const PRICED = new Set(
  'share piece head person bottle night ticket unit pop pack packet bag box can dozen house home seat room plate vote visit call ride game season term semester quarter copy word line page child student head couple family household vehicle car truck ship month'.split(
    ' ',
  ),
);
