import type { Approximation } from '../model';
import type { TokenReader } from './tokenReader';

/** Words before a figure that bound or blur it. The longest phrase wins; "only" and "just" by themselves say nothing. */
const BEFORE: Readonly<Record<Exclude<Approximation, 'exact' | 'range'>, string>> = {
  about: `about, around, approximately, approx, approx., roughly, some, nearly, almost, close to, circa, ca, ca., c., ~, ≈, ∼, an estimated,
    estimated, estimated at, an approximate, a reported, in the region of, in the neighborhood of, in the neighbourhood of, in the range of,
    on the order of, in the order of, of the order of, something like, somewhere around, somewhere near, anywhere around, give or take,
    virtually, practically, nearly, just about, very nearly, very roughly, close on, getting on for, around about, as near as,
    an average of, an average, on average, averaging, near, approaching, nearing, roughly about, up around, ±, +/-`,
  'at-least': `at least, at the least, no less than, no fewer than, not less than, not fewer than, a minimum of, minimum of, minimum,
    at minimum, a minimum, >=, ≥, upward of, upwards of, at the very least, as least`,
  'at-most': `up to, as many as, as much as, at most, at the most, no more than, not more than, a maximum of, maximum of, maximum, a maximum,
    as high as, as far as, as long as, as large as, as big as, as tall as, as deep as, as old as, not exceeding, <=, ≤, anything up to, at the very most,
    not over, capped at`,
  'more-than': `more than, over, above, in excess of, exceeding, greater than, larger than, bigger than, higher than, longer than, taller than,
    older than, well over, well above, just over, just above, slightly over, slightly more than, slightly above, a little over, a little more than,
    just more than, far more than, way more than, well more than, many more than, much more than, north of, topping, beyond, > , upwards of,
    comfortably over, little over, little more than, past the`,
  'less-than': `less than, fewer than, under, below, just under, just below, well under, well below, slightly under, slightly less than,
    slightly below, a little under, a little less than, just less than, just shy of, shy of, short of, just short of, far less than, far fewer than,
    lower than, smaller than, shorter than, younger than, lighter than, south of, <, as few as, as little as, as low as, not quite, sub`,
};

interface Hedge {
  readonly parts: readonly string[];
  readonly approx: Approximation;
}

const BY_LAST: ReadonlyMap<string, readonly Hedge[]> = (() => {
  const map = new Map<string, Hedge[]>();
  for (const [approx, list] of Object.entries(BEFORE) as [Approximation, string][])
    for (const phrase of list.split(',')) {
      const parts = phrase
        .trim()
        .split(/\s+/)
        .flatMap((part) => part.match(/^(?:\p{L}\.)+$|[\p{L}\d]+|[^\p{L}\d\s]/gu) ?? []);
      const last = parts.at(-1);
      if (last === undefined) continue;
      const hedges = map.get(last) ?? [];
      hedges.push({ parts, approx });
      map.set(last, hedges);
    }
  for (const hedges of map.values()) hedges.sort((a, b) => b.parts.length - a.parts.length);
  return map;
})();

/** Whether a hedge may end with the word: a quick look before the phrases are tried. */
export function mayHedge(lower: string): boolean {
  return BY_LAST.has(lower);
}

/** Prepositions that bound a figure but also just stand before one ("over three days", "near 40 homes"). */
const PREPOSITIONS = new Set(['over', 'under', 'above', 'below', 'near', 'beyond', 'around', 'about']);

export interface HedgeFound {
  readonly first: number;
  readonly approx: Approximation;
}

/** The hedge that ends before token `first`; up to two in a row ("no fewer than about"), where the outer one counts. */
export function hedgeBefore(r: TokenReader, first: number, duration: boolean): HedgeFound | null {
  const inner = oneHedge(r, first, duration);
  if (inner === null) return null;
  const outer = oneHedge(r, inner.first, false);
  if (outer === null) return inner;
  return { first: outer.first, approx: outer.approx === 'about' ? inner.approx : outer.approx };
}

function oneHedge(r: TokenReader, first: number, duration: boolean): HedgeFound | null {
  const last = first - 1;
  if (!r.together(last, first)) return null;
  for (const hedge of BY_LAST.get(r.lower(last)) ?? []) {
    const start = first - hedge.parts.length;
    if (start < 0 || !hedge.parts.every((part, n) => r.lower(start + n) === part) || !r.together(start, last)) continue;
    const only = hedge.parts[0] ?? '';
    if (
      hedge.parts.length === 1 &&
      duration &&
      PREPOSITIONS.has(only) &&
      only !== 'about' &&
      only !== 'around' &&
      !MEASURED.test(r.lower(start - 1))
    )
      continue;
    // "that some 50": a determiner; "an average", "a minimum" need a number that is not their own attribute.
    if (only === 'near' && r.capitalized(last) && start > 0 && !r.startsSentence(start)) continue;
    if (COMPARED.test(only) && duration && EARLIER.test(r.lower(first + 2))) continue;
    if (only === 'sub' && !r.isHyphen(first - 1)) continue;
    return { first: start, approx: hedge.approx };
  }
  // "sub-500 sq m", "mid-30s"
  if (r.joins(last) && r.lower(last - 1) === 'sub') return { first: last - 1, approx: 'less-than' };
  return null;
}

/** "higher than four years earlier" compares two times and bounds none. */
const COMPARED = /^(?:more|less|fewer|greater|larger|bigger|higher|lower|smaller|longer|shorter|than)$/;
const EARLIER = /^(?:earlier|ago|before|later|previously)$/;

/** What stands before a length of time that "over" bounds, and not one that it fills. */
const MEASURED =
  /^(?:for|of|is|was|were|are|lasted|lasting|lasts|took|takes|take|taking|spent|spend|after|by|just|well|to|than|at|in|within|been|served|spans|spanned|with|a)$/;

/** Bounds behind the figure: "or more", "or so", "at most", "plus". */
export function hedgeBehind(r: TokenReader, end: number): { end: number; approx: Approximation } | null {
  if (!r.together(end - 1, end)) return null;
  if (r.joins(end) && r.lower(end + 1) === 'plus') return { end: end + 2, approx: 'at-least' };
  const one = r.lower(end);
  const two = `${one} ${r.lower(end + 1)}`;
  // "678 points or more than 7 percent" compares
  if (r.lower(end + 2) === 'than') return null;
  if (
    two === 'or more' ||
    two === 'or above' ||
    two === 'or over' ||
    two === 'or older' ||
    two === 'and above' ||
    two === 'and over' ||
    two === 'and older' ||
    two === 'or higher' ||
    two === 'and up' ||
    two === 'at least'
  )
    return { end: end + 2, approx: 'at-least' };
  if (
    two === 'or less' ||
    two === 'or fewer' ||
    two === 'or under' ||
    two === 'or below' ||
    two === 'at most' ||
    two === 'and under' ||
    two === 'or younger'
  )
    return { end: end + 2, approx: 'at-most' };
  if (two === 'or so' || two === 'or thereabouts') return { end: end + 2, approx: 'about' };
  return null;
}
