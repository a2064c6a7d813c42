/** What a unit measures. Each currency is a dimension of its own (`money:usd`): there is no fixed rate between two. */
export type Dimension =
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'duration'
  | 'speed'
  | 'temperature'
  | 'angle'
  | 'energy'
  | 'power'
  | 'pressure'
  | 'force'
  | 'torque'
  | 'voltage'
  | 'current'
  | 'charge'
  | 'resistance'
  | 'capacitance'
  | 'conductance'
  | 'magnetic-flux-density'
  | 'computing'
  | 'flow'
  | 'volume/duration'
  | 'resolution'
  | 'frequency'
  | 'sound'
  | 'data'
  | 'data-rate'
  | 'pixels'
  | 'light'
  | 'radiation-dose'
  | 'radioactivity'
  | 'substance'
  | 'proportion'
  | 'proportion-points'
  | 'concentration'
  | 'molarity'
  | 'wavenumber'
  | 'fuel-economy'
  | 'fuel-consumption'
  | 'signal'
  | 'magnitude'
  | 'count'
  | `money:${string}`;

export interface Unit {
  /** The short symbol that figures carry. */
  readonly symbol: string;
  readonly dimension: Dimension;
  /** How many of the dimension's base unit make one of this. */
  readonly factor: number;
  /** Base value of this unit's zero; only temperatures have one. */
  readonly offset: number;
  /** Words for it in the singular, in lower case ("square kilometer"); plurals are regular unless listed. */
  readonly names: readonly string[];
  /** Printed short forms whose letter case counts ("MW", "km²"). */
  readonly marks: readonly string[];
}

/** Names and marks are given as comma-separated lists, which keeps the tables readable. */
export function unit(
  symbol: string,
  dimension: Dimension,
  factor: number,
  names: string,
  marks = '',
  offset = 0,
): Unit {
  const list = (text: string): string[] => (text === '' ? [] : text.split(',').map((part) => part.trim()));
  return { symbol, dimension, factor, offset, names: list(names), marks: list(marks) };
}

/** SI prefixes: sign, word and power of ten (BIPM, The International System of Units, table 7). */
const PREFIXES: Readonly<Record<string, readonly [string, number]>> = {
  p: ['pico', 1e-12],
  n: ['nano', 1e-9],
  u: ['micro', 1e-6],
  m: ['milli', 1e-3],
  c: ['centi', 1e-2],
  d: ['deci', 1e-1],
  h: ['hecto', 1e2],
  k: ['kilo', 1e3],
  M: ['mega', 1e6],
  G: ['giga', 1e9],
  T: ['tera', 1e12],
  P: ['peta', 1e15],
  E: ['exa', 1e18],
};

/** The base unit and its multiples with the given prefix signs. */
export function metric(base: Unit, prefixes: string): Unit[] {
  const multiples = Array.from(prefixes).flatMap((sign): Unit[] => {
    const prefix = PREFIXES[sign];
    if (prefix === undefined) return [];
    const [word, power] = prefix;
    const signs = sign === 'u' ? ['µ', 'μ', 'u'] : [sign];
    return [
      {
        symbol: sign + base.symbol,
        dimension: base.dimension,
        factor: base.factor * power,
        offset: 0,
        names: base.names.map((name) => word + name),
        marks: signs.flatMap((one) => base.marks.map((mark) => one + mark)),
      },
    ];
  });
  return [base, ...multiples];
}
