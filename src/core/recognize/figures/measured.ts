import { countedPlural, firstNoun, partOf, stops } from './nounPhrases';
import type { TokenReader } from './tokenReader';

/** Words that carry the governing phrase: taken back to the nearest pause, at most this many. */
const GOVERNING = 5;

/**
 * What a quantity with a unit measures: "12 tons of rice" says it behind, "a 9-inch pipe" by the noun that it
 * modifies, "inflation rose 3 percent" and "the river is 40 km long" by the words before it.
 */
export function measured(r: TokenReader, first: number, end: number, unit: string): string {
  if (r.lower(end) === 'of' && r.together(first, end + 1)) {
    const whole = partOf(r, end);
    if (whole !== null) return whole.of;
  }
  if (r.joins(end - 2) || r.joins(first + 1)) {
    const noun = countedPlural(r, end) ?? firstNoun(r, end);
    if (noun !== null) return noun.of;
  }
  const behind = unit === 'percent' || unit.length === 3 ? null : directNoun(r, end);
  return behind ?? governing(r, first);
}

/** "a 40 yard line", "278kg bluefin tuna": a noun straight behind the unit. */
function directNoun(r: TokenReader, end: number): string | null {
  if (r.kind(end) !== 'word' || stops(r, end) || !r.together(end - 1, end) || r.capitalized(end)) return null;
  const noun = firstNoun(r, end);
  return noun === null ||
    /^(?:long|wide|tall|high|deep|thick|old|away|east|west|north|south|northeast|northwest|southeast|southwest|off)$/.test(
      noun.of,
    )
    ? null
    : noun.of;
}

/** The content words before the figure, up to a pause or the start of the sentence. */
function governing(r: TokenReader, first: number): string {
  let start = first;
  let end = first;
  let taken = 0;
  for (let at = first - 1; taken < GOVERNING && r.together(at, first); at--) {
    if (r.kind(at) === 'symbol' && !r.joins(at) && !/^['’]$/.test(r.word(at))) break;
    if (r.kind(at) === 'number') break;
    const light =
      /^(?:a|an|the|by|at|to|of|about|around|some|only|just|nearly|than|more|less|least|over|up|in|for|is|was|are|were|be|been|has|have|had|with|from|that|and|its|their|his|her)$/.test(
        r.lower(at),
      );
    if (end === first && light) continue;
    if (end === first) end = at + 1;
    start = at;
    if (!light) taken++;
  }
  while (
    start < end &&
    /^(?:a|an|the|by|at|to|of|in|for|and|that|with|from|its|their|his|her|['’]|s)$/.test(r.lower(start))
  )
    start++;
  return end > start && end < first + 1 && start < first ? r.slice(start, end).replace(/\s+/g, ' ') : '';
}
