import type { Approximation } from '../../recognize/model';
import type { ValueInterval } from '../model';

/** Half of the last significant digit is what rounding allows, but never more than this share of the value. */
const ROUNDING_SHARE = 0.02;
/** "More than 50" agrees with 54, not with 500: a bound reaches this far. */
const BOUND_REACH = 1.25;
/** Counts below this are taken to be exact, whatever their last digit. */
const EXACT_BELOW = 100;

const half = (value: number): number => {
  if (value === 0) return 0;
  let unit = 1;
  const magnitude = Math.abs(value);
  if (!Number.isInteger(magnitude)) {
    while (unit > 1e-6 && Math.abs(magnitude / unit - Math.round(magnitude / unit)) > 1e-9) unit /= 10;
    return unit / 2;
  }
  while (magnitude % (unit * 10) === 0) unit *= 10;
  return unit / 2;
};

/** The interval of base units that a printed value allows: rounding from its significant digits, bounds to their reach. */
export function intervalOf(
  value: number,
  range: { readonly low: number | null; readonly high: number | null },
  approx: Approximation,
  base: (value: number) => number,
  unit: string,
  discrete: boolean,
): ValueInterval {
  const exact = discrete && Math.abs(value) < EXACT_BELOW;
  const slack = (of: number): number => (exact ? 0 : Math.min(half(of), Math.abs(of) * ROUNDING_SHARE));
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
