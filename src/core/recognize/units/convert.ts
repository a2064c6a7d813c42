import { UNITS } from './unitTable';

/** A value in the base unit of its dimension. */
export interface CanonicalAmount {
  readonly value: number;
  /** `length`, `money:usd`; of a compound `money:usd/volume`. */
  readonly dimension: string;
}

interface Scale {
  readonly dimension: string;
  readonly factor: number;
  readonly offset: number;
}

/** Other short forms that people write for a unit's symbol, in sidecars for one. */
const ALIASES = new Map(
  Object.entries({
    s: 'second',
    sec: 'second',
    min: 'minute',
    h: 'hour',
    ton: 't',
    tonne: 't',
    '%': 'percent',
    C: 'degC',
    F: 'degF',
    acre: 'ac',
    hectare: 'ha',
  }),
);

/** A unit that no table knows is a dimension of its own, so that it converts to itself and to nothing else. */
function scaleOf(unit: string): Scale {
  const known = UNITS.get(unit) ?? UNITS.get(ALIASES.get(unit) ?? '');
  if (known !== undefined) return known;
  const slash = unit.lastIndexOf('/');
  if (slash <= 0) return { dimension: `unit:${unit}`, factor: 1, offset: 0 };
  const above = scaleOf(unit.slice(0, slash));
  const below = scaleOf(unit.slice(slash + 1));
  // A length per time is a speed whatever its two units are: "m/s" compares with "km/h".
  const dimension =
    above.dimension === 'length' && below.dimension === 'duration' ? 'speed' : `${above.dimension}/${below.dimension}`;
  return { dimension, factor: above.factor / below.factor, offset: 0 };
}

/** What a unit measures: `area`, `money:usd`, `volume/duration`; an unknown unit is its own dimension. */
export function dimensionOf(unit: string): string {
  return scaleOf(unit).dimension;
}

/** Whether amounts in the two units can be compared by their values. */
export function comparable(a: string, b: string): boolean {
  return a === b || dimensionOf(a) === dimensionOf(b);
}

/**
 * The value in the dimension's base unit: m, m2, m3, kg, second, degC, J, W, Pa, byte, one for percent; a currency's
 * own unit. Compounds (`usd/bbl`) by the quotient of their parts.
 */
export function canonical(value: number, unit: string): CanonicalAmount {
  const scale = scaleOf(unit);
  return { value: value * scale.factor + scale.offset, dimension: scale.dimension };
}

/** The value in another unit; null when the two measure different things (two currencies do). */
export function convert(value: number, from: string, to: string): number | null {
  if (from === to) return value;
  const source = scaleOf(from);
  const target = scaleOf(to);
  if (source.dimension !== target.dimension) return null;
  return (value * source.factor + source.offset - target.offset) / target.factor;
}

/** Negative, zero or positive as the first amount is smaller, equal or larger; null when they are not comparable. */
export function compareAmounts(a: number, unitOfA: string, b: number, unitOfB: string): number | null {
  const converted = convert(b, unitOfB, unitOfA);
  return converted === null ? null : a - converted;
}
