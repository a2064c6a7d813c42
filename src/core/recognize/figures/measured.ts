import { oneLine } from '../../text/oneLine';
import { countedPlural, firstNoun, partOf, stops } from './nounPhrases';
import type { TokenReader } from './tokenReader';

/** Content words that a governing phrase has at most; farther back they govern something else. */
const GOVERNING = 4;

/** Words that carry no content: they neither start nor end a governing phrase. */
const LIGHT = new Set(
  (
    'a an the by at to of about around some only just nearly almost than more less least over up down in on for is was are ' +
    'were be been being has have had with from that and or its their his her it they he she we i you as between an another st nd rd th ' +
    'further also who which then so far but record total combined currently about approximately roughly estimated reported this these will would ' +
    "can could may might should now s t ’ ' after within into per under above below out x × a.m. p.m. am pm including included when while who which that but because"
  ).split(' '),
);

const AFTER_MEASURE = new Set(
  'long wide tall high deep thick old away east west north south northeast northwest southeast southwest off short ahead behind later earlier inland offshore upstream downstream uphill'.split(
    ' ',
  ),
);

const COMPARATIVE =
  /^(?:long|high|tall|deep|wid|bigg|larg|small|fast|slow|cheap|heavi|light|furth|farth|earli|lat|low|old|young|great|short|rich|poor|warm|hott|cold|cool|strong|weak|bett|few|clos|near|aft|ov|und|wheth|togeth|altogeth|howev|p|ev|nev|rath|eith|neith|anoth)er$/;

const CONFINED = /^(?:prison|jail|bars|custody|detention|captivity)$/;

/** "3.2 per cent year on year to $218 billion" */
const ON_PERIOD = /^(?:year|month|quarter|week)$/;

const CLAUSE = new Set(
  'and but or when while because as that which who if after before since where although though'.split(' '),
);

/** What stands before a quantity: where the figure before it ends, what that one measures, and which tokens are dates. */
export interface Before {
  readonly end: number;
  readonly of: string;
  readonly closed: (i: number) => boolean;
}

/**
 * What a quantity measures: "12 tons of rice" says it behind, "a 9-inch pipe" by the noun that it modifies, "inflation
 * rose 3 percent" and "the river is 40 km long" by the words before it.
 */
export function measured(r: TokenReader, first: number, end: number, hyphenated: boolean, before: Before): string {
  if (r.lower(end) === 'of' && r.together(first, end + 1)) {
    const whole = partOf(r, end);
    if (whole !== null) return whole.of;
  }
  if (hyphenated) {
    const noun = countedPlural(r, end) ?? firstNoun(r, end);
    if (noun !== null) return noun.of;
  }
  if (/^(?:in|behind)$/.test(r.lower(end)) && CONFINED.test(r.lower(end + 1))) return 'prison';
  return directNoun(r, end, before) ?? governing(r, first, before);
}

/** "a 40 yard line", "278kg bluefin tuna", "a $5 million grant": a noun straight behind the unit. */
function directNoun(r: TokenReader, end: number, before: Before): string | null {
  if (
    before.closed(end) ||
    /^(?:by|x)$/.test(r.lower(end)) ||
    r.kind(end) !== 'word' ||
    stops(r, end) ||
    !r.together(end - 1, end) ||
    r.capitalized(end)
  )
    return null;
  if (AFTER_MEASURE.has(r.lower(end)) || /(?:ly|ed|ing)$/.test(r.lower(end)) || COMPARATIVE.test(r.lower(end)))
    return null;
  // "3.2 per cent year on year"
  if (
    /^(?:year|month|quarter|week)$/.test(r.lower(end)) &&
    (r.joins(end + 1) || /^(?:on|over)$/.test(r.lower(end + 1)))
  )
    return null;
  return firstNoun(r, end)?.of ?? null;
}

/** The content words before the figure, up to a pause, a date or the figure before it, whose own subject then holds on. */
export function governing(r: TokenReader, first: number, before: Before): string {
  let start = first;
  let end = -1;
  let taken = 0;
  for (let at = first - 1; taken < GOVERNING && r.together(at, first); at--) {
    if (at < before.end) return end < 0 || ON_PERIOD.test(r.lower(start)) ? before.of : phrase(r, start, end);
    const pause = r.kind(at) === 'symbol' && !r.joins(at) && !/^['’]$/.test(r.word(at));
    if (pause) {
      // brackets and commas between two figures do not part them from what they measure
      if (end < 0 && /^[(,$£€]$/.test(r.word(at))) continue;
      break;
    }
    if (before.closed(at) || r.kind(at) === 'number') {
      if (end < 0) continue;
      break;
    }
    // another clause governs itself
    if (end >= 0 && CLAUSE.has(r.lower(at))) break;
    const light = LIGHT.has(r.lower(at)) || (at === before.end && AFTER_MEASURE.has(r.lower(at)));
    if (end < 0 && light) continue;
    if (end < 0) end = at + 1;
    start = at;
    if (!light) taken++;
  }
  return phrase(r, start, end);
}

function phrase(r: TokenReader, from: number, end: number): string {
  let start = from;
  while (start < end && (LIGHT.has(r.lower(start)) || r.kind(start) === 'symbol')) start++;
  return start < end ? oneLine(r.slice(start, end)) : '';
}
