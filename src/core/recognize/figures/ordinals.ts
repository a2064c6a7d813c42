import type { Draft } from './draft';
import type { Quantity } from './quantities';
import type { TokenReader } from './tokenReader';
import { isPlural } from './lexicon/plurals';
import { stops } from './nounPhrases';

/** Times, names and idioms that an ordinal belongs to without counting anything. */
const NO_ORDER =
  /^(?:century|centuries|quarter|quarters|half|time|times|day|days|week|month|year|hour|place|street|avenue|st|ave|floor|grade|world|amendment|anniversary|birthday|lady|class|degree|hand|of|party|parties|congress|army|division|brigade|regiment|battalion|infantry|district|circuit|largest|biggest|highest|most|best|worst|longest|smallest|lowest|richest|oldest|person|republic|reich|edition|annual|session|inning|down|base|dynasty)$/;

/** "the 10th straight record", "a 45th airstrike": an ordinal with a plain noun behind it. */
export function readOrdinal(r: TokenReader, quantity: Quantity): Draft | null {
  const { first, end } = quantity;
  const value = quantity.value;
  if (value === null || r.capitalized(end) || r.kind(end) !== 'word' || stops(r, end) || !r.together(first, end))
    return null;
  if (NO_ORDER.test(r.lower(end)) || r.joins(end + 1) || r.joins(end) || r.glued(first)) return null;
  if (!/^(?:the|a|an|its|his|her|their|our|my|this|that)$/.test(r.lower(first - 1))) return null;
  let head = end;
  while (
    head < end + 3 &&
    r.kind(head + 1) === 'word' &&
    r.together(head, head + 1) &&
    !stops(r, head + 1) &&
    r.lower(head + 1) !== 'due' &&
    !isPlural(r.word(head + 1)) &&
    !r.joins(head)
  )
    head++;
  if (NO_ORDER.test(r.lower(head))) return null;
  return {
    first,
    end: head + 1,
    kind: 'ordinal',
    value,
    low: null,
    high: null,
    unit: 'item',
    approx: 'exact',
    of: r.slice(end, head + 1),
    bare: false,
  };
}
