import { isDash } from '../../article/calendarDates';
import { dayNumber, yearInterval, type DayInterval } from '../../text/calendar';
import type { Token } from '../../text/tokens';
import type { DateScan, Reading } from './reading';
import { ORDINALS, TIME_PREPOSITIONS } from './timeWords';

const MODERN = { first: 1900, last: 2100 };
const OLD = { first: 1000, last: 1899 };
/** From here on a year needs less proof. */
const LATE = { first: 1600 };

const CURRENCIES = new Set(['$', '€', '£', '¥', '₹', '₽', '₺', '₪', '₩', 'USD', 'EUR', 'GBP', 'Rs', 'RM']);
const HEDGES = new Set(
  'nearly almost roughly approximately some least most than exactly only just over up under another estimated additional further total'.split(
    ' ',
  ),
);
const DESIGNATIONS = new Set(
  `resolution resolutions article section sections no nos number page pages flight route chapter room model rule channel paragraph law form suite highway
unit lot platoon task squadron battalion brigade regiment division bus train gate act version serial block windows boeing airbus area code pin`.split(
    /\s+/,
  ),
);
/** Nouns that a number of this size counts or measures. */
const COUNTED = new Set(
  `people persons person men women children refugees troops soldiers fighters civilians families houses homes residents prisoners workers protesters demonstrators
students policemen officers militants terrorists rebels migrants victims members casualties inhabitants jobs employees patients cases deaths dead wounded injured passengers tourists
pilgrims villagers households seats votes tents vehicles trucks tanks aircraft rockets missiles shells bombs rounds pages words metres meters m km kilometres kilometers
miles feet ft yards acres hectares tons tonnes kg kilograms pounds lb litres liters gallons barrels bottles copies times hours hrs days weeks months years minutes seconds
degrees calories watts mw megawatts kilowatts points percent euros dollars pounds rupees pesos lira roubles rubles dinars yuan yen cents square cubic
schools hospitals villages companies shops stores firms buildings trees animals cattle sheep goats camels cars flights ships boats GMT UTC
mm cm nm kW MW GW TW kWh MWh GWh TWh Hz kHz MHz GHz hertz megahertz gigahertz rpm rounds hp bhp horsepower PS Nm mAh volts amps kilowatt kilowatt-hours
ppm ppb mg ml mL cc oz lbs ounces grams milligrams milliliters millilitres millimeters millimetres centimeters centimetres inches psi hPa kPa MPa mb mbar millibars
hectopascals nits lumens lux pixels kcal kilocalories mph kph knots fathoms fps dpi ppi tonne ton kilo kilos billion million trillion crore lakh`.split(
    /\s+/,
  ),
);
/** Words in -s that are no plural. */
const NO_PLURALS = new Set(
  'as was is has his this its us thus does always perhaps across towards besides whereas versus'.split(' '),
);

const isPlural = (word: string): boolean => /^\p{Ll}+s$/u.test(word) && !NO_PLURALS.has(word);

const ERAS = new Map([
  ['BC', -1],
  ['BCE', -1],
  ['AD', 1],
  ['CE', 1],
]);

const digitsOf = (token: Token | undefined): number | null =>
  token?.kind === 'number' && /^\d{4,6}$/.test(token.text) ? Number(token.text) : null;

const yearOf = (token: Token | undefined): number | null =>
  token?.kind === 'number' && token.text.length === 4 && /^[12]\d{3}$/.test(token.text) ? Number(token.text) : null;

/** A year, a span of years, a decade or a century, or a year of an era. */
/** "the late 1970s": the decade's second half; "early" its first, as news and encyclopedias use them. */
function partOfDecade(decade: number, part: string): DayInterval {
  if (part === 'early') return yearInterval(decade, decade + 4);
  if (part === 'late' || part === 'later') return yearInterval(decade + 5, decade + 9);
  return part === 'mid' ? yearInterval(decade + 3, decade + 7) : yearInterval(decade, decade + 9);
}

export function readYear(scan: DateScan, at: number): Reading | null {
  return readDecade(scan, at) ?? readCentury(scan, at) ?? readEra(scan, at) ?? readBareYear(scan, at);
}

function readBareYear(scan: DateScan, at: number): Reading | null {
  const { tokens } = scan;
  const token = tokens[at];
  const year = yearOf(token);
  if (token === undefined || year === null) return null;
  if (year > MODERN.last || year < OLD.first) return null;
  if (!isYearHere(scan, at, token, year)) return null;
  const dash = tokens[at + 1];
  const second = tokens[at + 2];
  if (
    dash !== undefined &&
    (isDash(dash) || dash.text === '/') &&
    !dash.spaced &&
    second?.kind === 'number' &&
    !second.spaced
  ) {
    const last =
      yearOf(second) ?? (/^\d\d$/.test(second.text) ? Math.floor(year / 100) * 100 + Number(second.text) : null);
    const behind = tokens[at + 3];
    const goesOn = behind !== undefined && !behind.spaced && (isDash(behind) || behind.kind === 'word');
    if (last !== null && last > year && last <= MODERN.last && !goesOn) {
      return { start: at, end: at + 3, interval: yearInterval(year, last), precision: 'year', anchor: 'wide' };
    }
  }
  return { start: at, end: at + 1, interval: yearInterval(year), precision: 'year', anchor: 'wide' };
}

function isYearHere(scan: DateScan, at: number, token: Token, year: number): boolean {
  const { tokens } = scan;
  const first = scan.sentences.start(at);
  const before = at > first ? tokens[at - 1] : undefined;
  const behind = tokens[at + 1];
  const gluedBehind = behind !== undefined && !behind.spaced ? behind : undefined;
  if (gluedBehind !== undefined) {
    if (gluedBehind.kind === 'word' && gluedBehind.text !== 's') return false;
    if ('%°:$€£'.includes(gluedBehind.text)) return false;
    // "2011/1904": the number of a paper
    if (gluedBehind.text === '/' && tokens[at + 2]?.spaced === false && /^\d{3,}$/.test(tokens[at + 2]?.text ?? ''))
      return (yearOf(tokens[at + 2]) ?? 0) > year;
    if (isDash(gluedBehind) && tokens[at + 2]?.spaced === false && tokens[at + 2]?.kind === 'number') {
      const length = tokens[at + 2]?.text.length ?? 0;
      if (length !== 2 && length !== 4) return false;
    }
  }
  if (before !== undefined && !token.spaced) {
    if (CURRENCIES.has(before.text) || '#+:.@_=&'.includes(before.text)) return false;
    if (isDash(before) && tokens[at - 2]?.kind === 'number' && yearOf(tokens[at - 2]) === null && !before.spaced)
      return false;
    if (before.text === '/' && (tokens[at - 2]?.kind === 'number' || tokens[at - 1]?.spaced === false)) return false;
  }
  const word = before?.lower ?? '';
  if (before !== undefined && (CURRENCIES.has(before.text) || DESIGNATIONS.has(word))) return false;
  if (word === '.' && DESIGNATIONS.has(tokens[at - 2]?.lower ?? '') && tokens[at - 1]?.spaced === false) return false;
  // "2000 - 2500 calories": the end of a range that no year can be
  if (isDash(behind) && behind?.spaced === true && (digitsOf(tokens[at + 2]) ?? 0) > MODERN.last) return false;
  const noun = behind?.spaced === true && !behind.startsLine ? behind.text : '';
  if (COUNTED.has(noun) || noun === 'Index') return false;
  if (HEDGES.has(word) && !(word === 'over' || word === 'than' || word === 'just')) return false;
  if (year >= MODERN.first) {
    const hedged = word === 'about' || word === 'around' || word === 'over' || word === 'than';
    return !(hedged && isPlural(noun));
  }
  if (before === undefined || HEDGES.has(word) || isPlural(noun)) return false;
  if (TIME_PREPOSITIONS.has(before.text) || before.text === '(' || before.text === ',' || before.text === 'year')
    return true;
  // "c. 1818", "ca. 1640".
  if (before.text === '.' && /^(?:c|ca|d|b)$/.test(tokens[at - 2]?.text ?? '')) return true;
  if (isDash(before)) return tokens[at - 3]?.text !== ':';
  // "the 1863 Proclamation", "reigned 1715 -".
  return year >= LATE.first && (isDash(behind) || behind?.text === ')' || (word === 'the' && /^\p{Lu}/u.test(noun)));
}

/** "1990s", "1980's", "the '90s", "the 90s". */
function readDecade(scan: DateScan, at: number): Reading | null {
  const { tokens } = scan;
  const token = tokens[at];
  if (token?.kind !== 'number' || !/^(?:[12]\d)?\d0$/.test(token.text)) return null;
  let next = at + 1;
  const mark = tokens[next];
  if ((mark?.text === "'" || mark?.text === '’') && !mark.spaced) next++;
  const letter = tokens[next];
  if (letter === undefined || letter.spaced || (letter.text !== 's' && letter.text !== 'S')) return null;
  const short = token.text.length === 2;
  const before = tokens[at - 1];
  const apostrophe =
    before !== undefined && !token.spaced && (before.text === "'" || before.text === '’' || before.text === '‘');
  if (short) {
    // "in her 80s" is an age.
    const word = (apostrophe ? tokens[at - 2] : before)?.lower ?? '';
    if (!/^(?:the|early|late|mid|and|of|-)$/.test(word)) return null;
  }
  const decade = short ? 1900 + Number(token.text) : Number(token.text);
  // "the 1800s" are a century; of the present one the decade is meant.
  const century = decade % 100 === 0 && decade < 2000;
  return {
    start: short && apostrophe ? at - 1 : at,
    end: next + 1,
    interval: century
      ? yearInterval(decade, decade + 99)
      : partOfDecade(decade, partBefore(tokens, short && apostrophe ? at - 1 : at)),
    precision: 'year',
    anchor: 'wide',
  };
}

const DECADES: ReadonlyMap<string, number> = new Map([
  ['twenties', 1920],
  ['thirties', 1930],
  ['forties', 1940],
  ['fifties', 1950],
  ['sixties', 1960],
  ['seventies', 1970],
  ['eighties', 1980],
  ['nineties', 1990],
]);

/** "since the nineties", "the late seventies"; `at` is the article. A day "in the nineties" is a warm one. */
export function readDecadeWord({ tokens }: DateScan, at: number): Reading | null {
  const part = tokens[at + 1]?.text ?? '';
  let next = at + 1;
  if (/^(?:early|late|mid)$/.test(part)) next += isDash(tokens[at + 2]) ? 2 : 1;
  const decade = DECADES.get(tokens[next]?.text ?? '');
  if (decade === undefined) return null;
  const warm =
    next === at + 1 &&
    tokens[at - 1]?.text === 'in' &&
    /^(?:is|was|be|temperatures?)$/.test(tokens[at - 2]?.text ?? '');
  if (warm) return null;
  const interval = partOfDecade(decade, next === at + 1 ? '' : part);
  return { start: at + 1, end: next + 1, interval, precision: 'year', anchor: 'wide' };
}

function partBefore(tokens: readonly Token[], at: number): string {
  const joined = isDash(tokens[at - 1]) && tokens[at]?.spaced === false;
  return tokens[joined ? at - 2 : at - 1]?.lower ?? '';
}

/** "19th century", "twentieth-century". */
function readCentury(scan: DateScan, at: number): Reading | null {
  const { tokens } = scan;
  const token = tokens[at];
  if (token === undefined) return null;
  let number: number | null = null;
  let next = at + 1;
  if (
    token.kind === 'number' &&
    /^\d{1,2}$/.test(token.text) &&
    tokens[next]?.spaced === false &&
    /^(?:st|nd|rd|th)$/i.test(tokens[next]?.text ?? '')
  ) {
    number = Number(token.text);
    next++;
  } else if (token.kind === 'word') {
    const lower = token.lower;
    number = lower === 'last' || lower === 'final' ? null : (ORDINALS.get(lower) ?? null);
    if (lower === 'twenty' && isDash(tokens[next]) && tokens[next + 1]?.text === 'first') {
      number = 21;
      next += 2;
    }
  }
  if (number === null || number < 1 || number > 22) return null;
  if (isDash(tokens[next]) && tokens[next]?.spaced === false) next++;
  if (!/^[Cc]entury$/.test(tokens[next]?.text ?? '')) return null;
  const era = ERAS.get(tokens[next + 1]?.text ?? '');
  if (era === -1) {
    const interval = { from: dayNumber(-100 * number, 1, 1), to: dayNumber(-100 * (number - 1) - 1, 12, 31) };
    return { start: at, end: next + 2, interval, precision: 'year', anchor: 'wide' };
  }
  const interval = yearInterval((number - 1) * 100, (number - 1) * 100 + 99);
  return { start: at, end: era === undefined ? next + 1 : next + 2, interval, precision: 'year', anchor: 'wide' };
}

/** "347 AD", "3000 BC", "AD 842". */
function readEra(scan: DateScan, at: number): Reading | null {
  const { tokens } = scan;
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'number' && /^\d{1,5}$/.test(token.text)) {
    const era = ERAS.get(tokens[at + 1]?.text ?? '');
    if (era === undefined) return null;
    return {
      start: at,
      end: at + 2,
      interval: yearInterval(era * Number(token.text)),
      precision: 'year',
      anchor: 'wide',
    };
  }
  if (token.text !== 'AD') return null;
  const number = tokens[at + 1];
  if (number?.kind !== 'number' || !/^\d{1,4}$/.test(number.text)) return null;
  return { start: at, end: at + 2, interval: yearInterval(Number(number.text)), precision: 'year', anchor: 'wide' };
}
