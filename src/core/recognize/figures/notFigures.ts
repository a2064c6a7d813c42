import { OPENERS } from './lexicon/stopWords';
import { isPlural, singularOf } from './lexicon/plurals';
import { words } from './lexicon/words';
import { isCurrencySign } from './moneyReader';
import type { Numeral } from './numeral';
import { RATE_LETTERS } from './rateLetters';
import type { TokenReader } from './tokenReader';

const MONTHS = words(`january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec`);

/** What a number behind it names instead of counting. */
export const DESIGNATORS = words(`
  no nos number numbers page pages p pp section sections article articles chapter chapters paragraph verse volume vol
  issue figure fig table appendix exhibit item clause title rule part room suite apartment apt flat unit floor gate
  terminal platform track lane runway pier dock berth bay row seat route highway interstate freeway motorway road exit
  junction flight train bus tram line bus channel radio fm am episode season series act scene game match round week day
  phase stage step level tier class grade category type model mark version release generation group division league
  formula lot plot block zone district ward precinct sector area region unit brigade battalion regiment squadron
  division bill proposition prop measure resolution directive regulation amendment docket case file form schedule
  question answer option code zip postcode extension ext tel phone fax po box pin id isbn issn serial batch
  windows iphone ipad galaxy pixel playstation ps xbox android ios boeing airbus embraer cessna antonov sukhoi mig
  euro covid h hiv world top big fortune nasdaq dow index ftse s&p cac dax nikkei hang sub apollo soyuz
  route psalm agenda super bowl type u under lap hole turn corner stall booth aisle size
`);

/** Capitalised, these name a product by the number behind them; in lower case they are words as any. */
const PRODUCTS = words(
  'max mini pro plus air ultra note surface falcon watch switch mate redmi moto echo kindle roku nord',
);

/** Lower-case designators that also stand before an amount ("week 3", but "in the week 40 homes burnt"). */
const STRICT =
  words(`no nos number page pages section sections article articles chapter paragraph verse vol volume fig figure
  appendix exhibit clause room suite apt gate terminal platform runway route highway interstate freeway motorway exit junction
  flight channel episode phase stage level grade category ward precinct sector proposition prop resolution directive docket
  zip postcode ext tel phone fax isbn issn lane row seat round version psalm section`);

export interface Surroundings {
  /** The figure carries a unit, a currency, a percent sign or a hedge. */
  readonly marked: boolean;
  /** Nothing marks it but a word that is a preposition as well ("below 1990 levels"). */
  readonly loosely: boolean;
  /** A counted noun was found behind the number. */
  readonly counted: boolean;
  readonly person: boolean;
}

/** Whether the number is a date, a time, a designation or part of a name, and so measures nothing. */
export function isNoFigure(r: TokenReader, numeral: Numeral, end: number, around: Surroundings): boolean {
  const { first } = numeral;
  return (
    isGlued(r, numeral, end, around) ||
    isClockTime(r, numeral) ||
    ((!around.marked || around.loosely) && isYear(r, numeral, around)) ||
    isPhoneOrCode(r, numeral, around) ||
    isListNumber(r, first, numeral) ||
    isAddress(r, numeral) ||
    (/^\d{5}$/.test(numeral.printed) && /^(?:zip|postal|area)$/.test(r.lower(numeral.end))) ||
    isResolution(r, numeral, around) ||
    isDateNumber(r, numeral, around) ||
    isDesignation(r, numeral, end, around)
  );
}

/** Digits glued to letters or symbols that make one name of them: "COVID-19", "A-380", "ID.3", "#5", "@24x", "5G". */
function isGlued(r: TokenReader, numeral: Numeral, end: number, around: Surroundings): boolean {
  const { first } = numeral;
  if (!numeral.digits) {
    // "twenty-20", "catch-22" go the other way; in words only "one-on-one" and its like matter
    return (
      r.joins(first - 1) &&
      r.kind(first - 2) === 'word' &&
      !around.marked &&
      !/^(?:sub|mid|all|pre|post|non|multi|to|or|and)$/.test(r.lower(first - 2))
    );
  }
  const before = r.word(first - 1);
  if (r.glued(first) && first > 0) {
    if (before === '#' || before === '@' || before === '_' || before === '=' || before === '\\') return true;
    if (before === '.' && r.glued(first - 1) && r.kind(first - 2) === 'word') return true;
    if (r.kind(first - 1) === 'word' && !around.marked) return true;
    if (r.isHyphen(first - 1) && r.glued(first - 1) && r.kind(first - 2) === 'word') {
      // "TA-35", "covid-19", but "sub-500 metres"
      if (!/^(?:sub|to|or|and|mid|pre|post|under|over|plus|minus|nearly|almost|about)$/.test(r.lower(first - 2)))
        return true;
    }
    if (before === '/' && r.glued(first - 1) && !around.marked) return true;
    if (before === ':' && r.kind(first - 2) === 'number') return true;
  }
  const after = r.word(numeral.end);
  if (/^[2-6]$/.test(numeral.printed) && after === 'G' && r.glued(numeral.end)) return true;
  // "5G", "4x100", "3D printers": letters that no unit or scale has taken
  if (!around.marked && r.glued(numeral.end) && r.kind(numeral.end) === 'word' && !/^[xX]$/.test(after)) return true;
  if (end === numeral.end && r.glued(numeral.end)) {
    // "£1,450pcm"
    if (r.kind(numeral.end) === 'word') return !(isCurrencySign(before) && RATE_LETTERS.has(r.lower(numeral.end)));
    if (after === ':' && r.kind(numeral.end + 1) === 'number' && r.glued(numeral.end + 1)) return true;
    // "$2,500/month" is a rate
    if ((after === '/' || after === '_' || after === '=') && r.glued(numeral.end + 1))
      return !(after === '/' && around.marked && r.kind(numeral.end + 1) === 'word');
    // "401(k)", "501(c)": a paragraph of a law
    if (after === '(' && r.word(numeral.end + 2) === ')' && /^[a-z]$/.test(r.word(numeral.end + 1))) return true;
    if (after === '-' && r.kind(numeral.end + 1) === 'number' && r.glued(numeral.end + 1) && !around.marked)
      return true;
  }
  return false;
}

/** "at 3 p.m.", "11:30", "1200 GMT", "at 6pm". */
function isClockTime(r: TokenReader, numeral: Numeral): boolean {
  const after = r.lower(numeral.end);
  if (/^(?:a\.m\.?|p\.m\.?|am|pm|a\.m|p\.m|o|oclock|gmt|utc|bst|est|edt|pst|pdt|cet|hrs)$/.test(after)) {
    if (after === 'o') return /^['’]$/.test(r.word(numeral.end + 1)) && r.lower(numeral.end + 2) === 'clock';
    if (after === 'hrs') return /^\d{4}$/.test(numeral.printed);
    return !(after === 'am' && r.at(numeral.end)?.spaced === true && numeral.value !== null && numeral.value > 12);
  }
  return false;
}

/** Four digits that name a year, unless something says that they count. */
function isYear(r: TokenReader, numeral: Numeral, around: Surroundings): boolean {
  if (!/^\d{4}$/.test(numeral.printed) || numeral.scale !== 1 || numeral.value === null) return false;
  const year = numeral.value;
  if (year >= 1900 && year < 2200)
    return !(around.counted && around.person) || /^(?:in|since|by|until|of|the)$/.test(r.lower(numeral.first - 1));
  return (
    year >= 1000 &&
    year < 1900 &&
    !around.counted &&
    /^(?:in|since|from|until|to|by|before|after|around|\(|–|-|—)$/.test(r.lower(numeral.first - 1))
  );
}

/** Telephone numbers, post codes, identifiers: several groups of digits, leading zeros, more digits than an amount has. */
function isPhoneOrCode(r: TokenReader, numeral: Numeral, around: Surroundings): boolean {
  const { first, printed } = numeral;
  if (!numeral.digits) return false;
  if (/^0\d/.test(printed)) return true;
  if (/^\d{8,}$/.test(printed) && !around.marked && !around.counted) return true;
  if (around.marked) return false;
  // "ext. 12" ends a sentence to a splitter; "call 101", "quoting log 2541"
  if (r.word(first - 1) === '.' && r.lower(first - 2) === 'ext') return true;
  // "+44 (0)7831 650409"
  const inBrackets = (i: number): boolean => r.word(i - 1) === ')' && r.word(i - 3) === '(' && r.glued(i);
  if (inBrackets(first) || (r.kind(first - 1) === 'number' && inBrackets(first - 1))) return true;
  if (printed === '0' && r.word(first - 1) === '(' && inBrackets(numeral.end + 1)) return true;
  // "text HELP to 88877"
  if (/^\d{5,6}$/.test(printed) && r.lower(first - 1) === 'to' && /^\p{Lu}{3,}$/u.test(r.word(first - 2))) return true;
  if (!around.counted && DIALLED.has(r.lower(first - 1)) && /^\d{2,}$/.test(printed)) return true;
  // three groups and more with dashes: "1-800-555-0123"
  if (dashes(r, first) >= 2) return true;
  // "(713) 853-7906"
  if (
    r.word(first - 1) === '(' &&
    r.word(numeral.end) === ')' &&
    /^\d{2,4}$/.test(printed) &&
    isDialled(r, numeral.end + 1)
  )
    return true;
  if (around.counted || isSmallRange(r, first)) return false;
  const group = (i: number): boolean => r.kind(i) === 'number' && /^\d{3,}$/.test(r.word(i));
  const dashBefore = r.isDash(first - 1) && group(first - 2) && r.glued(first) && r.glued(first - 1);
  const dashAfter = r.isDash(numeral.end) && group(numeral.end + 1) && r.glued(numeral.end) && r.glued(numeral.end + 1);
  if ((dashBefore || dashAfter) && (group(first) || dashBefore)) return true;
  if (r.word(first - 1) === '+' && r.glued(first)) return true;
  if (isPhoneGroup(r, first)) return true;
  return (
    r.word(first - 1) === ')' &&
    r.word(first - 3) === '(' &&
    /^0?\d{2,4}$/.test(r.word(first - 2)) &&
    /^\d{3,}$/.test(printed)
  );
}

/** What a number is called or looked up after. */
const DIALLED = words('call calling dial dialling dialing phone ring text log ref reference quoting');

/** "853-7906": two groups of digits, as they are dialled. */
const isDialled = (r: TokenReader, at: number): boolean =>
  r.kind(at) === 'number' && r.isDash(at + 1) && r.glued(at + 1) && r.kind(at + 2) === 'number' && r.glued(at + 2);

/** "200-250": two groups of one length, growing; telephone numbers have longer last groups. */
function isSmallRange(r: TokenReader, first: number): boolean {
  const low = r.isDash(first - 1) && r.glued(first) ? first - 2 : first;
  const [a, b] = [r.word(low), r.word(low + 2)];
  return isDialled(r, low) && /^\d{3}$/.test(a) && /^\d{3}$/.test(b) && Number(a) < Number(b);
}

/** Dashes glued between numbers in the run that the number stands in. */
function dashes(r: TokenReader, first: number): number {
  let count = 0;
  for (
    let at = first + 1;
    count < 3 && r.isDash(at) && r.glued(at) && r.kind(at + 1) === 'number' && r.glued(at + 1);
    at += 2
  )
    count++;
  for (
    let at = first - 1;
    count < 3 && r.isDash(at) && r.glued(at) && r.glued(at + 1) && r.kind(at - 1) === 'number';
    at -= 2
  )
    count++;
  return count;
}

/** One of the groups of "020 7946 0123" or "98 123 456 78": bare digits beside bare digits. */
function isPhoneGroup(r: TokenReader, first: number): boolean {
  const digits = (i: number): boolean => r.kind(i) === 'number' && /^\d+$/.test(r.word(i)) && r.together(i, first);
  let from = first;
  let to = first;
  while (from > first - 4 && digits(from - 1)) from--;
  while (to < first + 4 && digits(to + 1)) to++;
  return to - from >= 2 || (to > from && r.word(from).startsWith('0'));
}

/** "1. First", "2) Second" at the start of a line; a line that is nothing but a number; "[12]". */
function isListNumber(r: TokenReader, first: number, numeral: Numeral): boolean {
  const end = numeral.end;
  if (r.word(first - 1) === '[' && r.word(end) === ']') return true;
  if (r.at(first)?.startsLine !== true)
    return r.word(first - 1) === '(' && r.word(end) === ')' && r.at(first - 1)?.startsLine === true;
  const next = r.at(end);
  if (next === undefined || next.startsLine) return true;
  return (
    numeral.digits &&
    /^\d{1,3}$/.test(numeral.printed) &&
    ((next.text === '.' && r.at(end + 1)?.spaced === true) || next.text === ')')
  );
}

/** "12 Elm Street", "575 Wilbraham Road". */
function isAddress(r: TokenReader, numeral: Numeral): boolean {
  if (!/^\d{1,5}$/.test(numeral.printed) || numeral.end !== numeral.first + 1) return false;
  for (let at = numeral.end; at < numeral.end + 5 && r.together(numeral.first, at); at++) {
    if (r.word(at) === '.' && r.word(at - 1).length <= 2) continue;
    if (r.kind(at) === 'number' && r.glued(at + 1)) continue;
    if (!r.capitalized(at)) return false;
    if (STREET.test(r.word(at))) return at > numeral.end;
  }
  return false;
}

const STREET =
  /^(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Dr|Boulevard|Blvd|Square|Court|Place|Terrace|Parkway|Pkwy|Highway|Crescent|Close|Gardens|Row|Mews|Plaza|Strasse|Straße)$/;

/** "4K video", "8K television": the name of a format; "25K jobs" is a number. */
function isResolution(r: TokenReader, numeral: Numeral, around: Surroundings): boolean {
  return (
    r.word(numeral.end - 1) === 'K' &&
    numeral.scale === 1000 &&
    (numeral.value ?? 0) <= 16e3 &&
    !around.person &&
    !/^\d+,/.test(numeral.printed) &&
    !(around.counted && isPlural(r.word(numeral.end)))
  );
}

/** Days beside months, and what is left of a date that is not spelled whole. */
function isDateNumber(r: TokenReader, numeral: Numeral, around: Surroundings): boolean {
  if (!numeral.digits || numeral.value === null || numeral.value > 31 || numeral.printed.length > 2) return false;
  const before = r.lower(numeral.first - 1) === '.' ? r.lower(numeral.first - 2) : r.lower(numeral.first - 1);
  const monthBefore =
    MONTHS.has(before) && r.capitalized(r.lower(numeral.first - 1) === '.' ? numeral.first - 2 : numeral.first - 1);
  if (monthBefore)
    return !(around.marked || (around.counted && /^(?:in|since|by|during)$/.test(r.lower(numeral.first - 2))));
  return MONTHS.has(r.lower(numeral.end)) && r.capitalized(numeral.end);
}

/** "Section 427", "Route 66 motels", "Game 2", "the S&P 500": a name or a numbered thing, not a count. */
function isDesignation(r: TokenReader, numeral: Numeral, end: number, around: Surroundings): boolean {
  if (numeral.scale !== 1 || numeral.fraction) return false;
  const { first } = numeral;
  if (!r.together(first - 1, first)) return false;
  if (
    /^7[0-8]7$/.test(numeral.printed) &&
    !around.marked &&
    (r.capitalized(numeral.end) || AIRCRAFT_MAKERS.test(nearby(r, first)))
  )
    return true;
  let at = beforeList(r, first) - 1;
  if (r.word(at) === '.' && r.glued(at)) at--;
  if (!numeral.digits && isNamedByNumber(r, numeral, around)) return true;
  // "top five", "the bottom three": places, and nothing that is counted
  if (!around.counted && !around.marked && /^(?:top|bottom)$/.test(r.lower(at))) return true;
  // "Standard & Poor's 500"
  if (r.lower(at) === 's' && r.lower(at - 2) === 'poor') return true;
  if (r.word(at) === '№') return true;
  if (r.kind(at) !== 'word') return false;
  const lower = numeral.digits ? singularDesignator(r.lower(at)) : r.lower(at);
  if (PRODUCTS.has(lower) && numeral.digits && r.capitalized(at) && !around.marked) return true;
  // "Of the 650 MPs 311 voted"
  if (/^\p{Lu}{2,}s$/u.test(r.word(at))) return false;
  if (numeral.digits && STRICT.has(lower) && !(around.marked && !r.capitalized(at))) return true;
  if (
    !numeral.digits &&
    !(
      /^(?:no|number|page|chapter|section|phase|stage|level|category|grade|round|game|part|act|article|channel|formula|route|day|week|world|season|series|episode|volume|step|tier|type|platform|lane|terminal)$/.test(
        lower,
      ) &&
      (r.capitalized(at) || !around.counted) &&
      lower !== 'no'
    )
  )
    return false;
  if (around.marked) return DESIGNATORS.has(lower) && /^[A-Z]$/.test(r.word(numeral.end)) && r.glued(numeral.end);
  if (!r.capitalized(at)) return DESIGNATORS.has(lower) && !around.counted && !OPENERS.has(lower);
  if (r.startsSentence(at) && !DESIGNATORS.has(lower))
    return !around.counted && !OPENERS.has(lower) && end === numeral.end && !/(?:ing|ed|ly)$/.test(lower);
  if (DESIGNATORS.has(lower)) return !(around.counted && lower === 'may');
  if (OPENERS.has(lower) || MONTHS.has(lower) || WEEKDAY.test(lower)) return false;
  if (around.counted && isTitleCase(r, first)) return false;
  // "the Slate 9 packs a pen": a verb, as the article names the thing elsewhere too
  if (r.isNamed(at)) return true;
  // "Boeing 737", "Windows 10", "Ukraine 20 tanks": a lower-case plural behind the number speaks for a count.
  return !(around.counted && !r.capitalized(end - 1) && !/^(?:\p{Lu}|\d)/u.test(r.word(numeral.end)));
}

/** Tokens around a number by which a headline is known for one. */
const HEADLINE = 14;

/** "Dow Drops 500 Points": where all longer words have a capital, a capital before the number names nothing. */
function isTitleCase(r: TokenReader, first: number): boolean {
  let capitals = 0;
  for (let at = first - HEADLINE; at < first + HEADLINE; at++) {
    if (r.kind(at) !== 'word' || r.word(at).length < 4 || !r.together(first, at)) continue;
    if (!r.capitalized(at)) return false;
    capitals++;
  }
  return capitals > 3;
}

/** Alliances, rounds and works with a number word in their name. */
const NUMBERED_NAMES = words('big final fab elite sweet magnificent hateful famous furious secret');

/** "the Big Ten", "the Group of Seven", "the Bristol Five": a capital inside a sentence makes a name of the number. */
function isNamedByNumber(r: TokenReader, numeral: Numeral, around: Surroundings): boolean {
  const { first } = numeral;
  if (!r.capitalized(first) || numeral.end !== first + 1) return false;
  if (NUMBERED_NAMES.has(r.lower(first - 1)) && r.capitalized(first - 1)) return true;
  if (around.counted) return false;
  if (r.lower(first - 1) === 'of')
    return /^(?:group|gang|committee)$/.test(r.lower(first - 2)) && r.capitalized(first - 2);
  let at = first - 1;
  while (at > first - LONGEST_NAME && r.capitalized(at) && r.together(at, first)) at--;
  return at < first - 1 && r.lower(at) === 'the';
}

/** Words of a name that are looked back over. */
const LONGEST_NAME = 4;

/** "levels 1 to 7", "articles 5 and 6": the plural names as the singular does. */
function singularDesignator(lower: string): string {
  if (!lower.endsWith('s')) return lower;
  const singular = singularOf(lower);
  return PLURAL_TOO.has(singular) ? singular : lower;
}

/** Designators whose plural is hardly followed by an amount. */
const PLURAL_TOO = words(
  'page section article chapter paragraph verse volume clause rule level grade phase stage route room resolution',
);

/** The first number of "articles 5, 6 and 7", where `first` is one of the later ones; else `first` itself. */
function beforeList(r: TokenReader, first: number): number {
  let at = first;
  if (r.kind(first - 2) !== 'number') return first;
  for (let n = 0; n < LONGEST_LIST; n++) {
    if (!/^(?:and|or|to|,|-|–|&)$/.test(r.lower(at - 1)) || r.kind(at - 2) !== 'number' || !r.together(at - 2, at))
      break;
    at -= 2;
    if (PLURAL_TOO.has(singularOf(r.lower(at - 1)))) return at;
  }
  return first;
}

/** Numbers of a list that are looked back over. */
const LONGEST_LIST = 4;

/** Makers whose three-digit types are printed without their name in the next clause. */
const AIRCRAFT_MAKERS = /\b(?:boeing|airbus|dreamliner|jets?|jetliners?|aircraft|planes?)/;

/** The few words before a token, in lower case. */
function nearby(r: TokenReader, at: number): string {
  return [at - 4, at - 3, at - 2, at - 1].map((i) => r.lower(i)).join(' ');
}

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
