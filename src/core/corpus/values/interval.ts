import type { Approximation } from '../../recognize/model';
import type { ValueInterval } from '../model';

/** Half of the last significant digit is what rounding allows, but never more than this share of the value: "20,000" … */
const ROUNDING_SHARE = 0.02;
/** … unless this many digits say how far it was rounded ("1.1 billion" for 1.14), and nobody counted one by one. */
const TELLING_DIGITS = 2;
/** Counts from here on are estimates, rounded like measures. */
const COUNTED_BELOW = 100_000;
/** "More than 50" agrees with 54, not with 500: a bound reaches this far. */
const BOUND_REACH = 1.25;
/** Counts below this are taken to be exact, whatever their last digit. */
const EXACT_BELOW = 100;

/** The place of the last significant digit: 100,000,000 for 1.1 billion. */
export function lastPlace(value: number): number {
  let place = 1;
  const magnitude = Math.abs(value);
  if (magnitude === 0) return 0;
  if (Number.isInteger(magnitude)) {
    while (magnitude % (place * 10) === 0) place *= 10;
    return place;
  }
  while (place > 1e-6 && Math.abs(magnitude / place - Math.round(magnitude / place)) > 1e-9) place /= 10;
  return place;
}

/** How far the true value may lie from the printed one. */
function slackOf(value: number, discrete: boolean): number {
  const magnitude = Math.abs(value);
  if (discrete && magnitude < EXACT_BELOW) return 0;
  const place = lastPlace(value);
  const told = magnitude >= place * 10 ** (TELLING_DIGITS - 1) && (!discrete || magnitude >= COUNTED_BELOW);
  return told ? place / 2 : Math.min(place / 2, magnitude * ROUNDING_SHARE);
}

/** The interval of base units that a printed value allows: rounding from its significant digits, bounds to their reach. */
export function intervalOf(
  value: number,
  range: { readonly low: number | null; readonly high: number | null },
  approx: Approximation,
  base: (value: number) => number,
  unit: string,
  discrete: boolean,
): ValueInterval {
  const slack = (of: number): number => slackOf(of, discrete);
  const between = (low: number, high: number): ValueInterval => ({
    low: Math.min(base(low), base(high)),
    high: Math.max(base(low), base(high)),
    unit,
  });
  switch (approx) {
    case 'at-least':
    case 'more-than':
      return between(value - slack(value), value * BOUND_REACH);
    case 'at-most':
    case 'less-than':
      return between(value / BOUND_REACH, value + slack(value));
    case 'range': {
      const low = range.low ?? value;
      const high = range.high ?? value;
      return between(low - slack(low), high + slack(high));
    }
    default:
      return between(value - slack(value), value + slack(value));
  }
}

/** Some value satisfies both. */
export function compatible(a: ValueInterval, b: ValueInterval): boolean {
  const epsilon = 1e-9 * Math.max(Math.abs(a.high), Math.abs(b.high), 1e-9);
  return a.unit === b.unit && a.low <= b.high + epsilon && b.low <= a.high + epsilon;
}

export const middle = (interval: ValueInterval): number => (interval.low + interval.high) / 2;

/** Plural number words by the least that they mean; the first that a text holds counts. */
const PLURALS: readonly (readonly [string, number])[] = [
  ['hundreds of thousands', 2e5],
  ['tens of thousands', 2e4],
  ['billions', 2e9],
  ['millions', 2e6],
  ['thousands', 2e3],
  ['hundreds', 2e2],
  ['scores', 40],
  ['dozens', 24],
];
/** "Dozens" may be as many as this times the least it means. */
const PLURAL_SPAN = 5;

/** What "dozens" and the like allow. */
export function vagueInterval(text: string, unit: string): ValueInterval | null {
  const lower = text.toLowerCase();
  const found = PLURALS.find(([word]) => lower.includes(word));
  return found === undefined ? null : { low: found[1], high: found[1] * PLURAL_SPAN, unit };
}
