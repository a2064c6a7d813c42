/** A unit's dimension and how many base units one of it makes. */
export interface Measure {
  readonly dimension: string;
  readonly factor: number;
}

const COUNT: Measure = { dimension: 'count', factor: 1 };
const DAY = 86_400;

const MEASURES: Readonly<Record<string, Measure>> = {
  item: COUNT, person: COUNT, other: COUNT,
  km2: { dimension: 'area', factor: 1e6 }, m2: { dimension: 'area', factor: 1 }, mi2: { dimension: 'area', factor: 2_589_988.11 },
  ha: { dimension: 'area', factor: 1e4 }, ac: { dimension: 'area', factor: 4046.856 }, ft2: { dimension: 'area', factor: 0.092_903 },
  mm: { dimension: 'length', factor: 0.001 }, cm: { dimension: 'length', factor: 0.01 }, m: { dimension: 'length', factor: 1 },
  km: { dimension: 'length', factor: 1000 }, mi: { dimension: 'length', factor: 1609.344 }, ft: { dimension: 'length', factor: 0.3048 },
  in: { dimension: 'length', factor: 0.0254 }, yd: { dimension: 'length', factor: 0.9144 }, nmi: { dimension: 'length', factor: 1852 },
  kg: { dimension: 'mass', factor: 1 }, g: { dimension: 'mass', factor: 0.001 }, t: { dimension: 'mass', factor: 1000 },
  ton: { dimension: 'mass', factor: 1000 }, lb: { dimension: 'mass', factor: 0.453_592 }, oz: { dimension: 'mass', factor: 0.028_35 },
  l: { dimension: 'volume', factor: 0.001 }, gal: { dimension: 'volume', factor: 0.003_785 }, bbl: { dimension: 'volume', factor: 0.158_987 },
  second: { dimension: 'duration', factor: 1 }, minute: { dimension: 'duration', factor: 60 }, hour: { dimension: 'duration', factor: 3600 },
  day: { dimension: 'duration', factor: DAY }, week: { dimension: 'duration', factor: 7 * DAY },
  month: { dimension: 'duration', factor: 30.44 * DAY }, year: { dimension: 'duration', factor: 365.25 * DAY },
  decade: { dimension: 'duration', factor: 3652.5 * DAY }, percent: { dimension: 'proportion', factor: 0.01 },
  'km/h': { dimension: 'speed', factor: 1 / 3.6 }, mph: { dimension: 'speed', factor: 0.447_04 },
}; // prettier-ignore

const CURRENCY = /^[a-z]{3}$/;

/** What a figure's unit measures. An unknown unit is a dimension of its own, so that it meets only itself. */
export function measureOf(unit: string | null, kind: string): Measure {
  if (kind === 'age') return { dimension: 'age', factor: 1 };
  if (unit === null) return kind === 'money' ? { dimension: 'money', factor: 1 } : COUNT;
  const known = MEASURES[unit];
  if (known !== undefined) return known;
  if (kind === 'money' || CURRENCY.test(unit)) return { dimension: `money:${unit}`, factor: 1 };
  return { dimension: `other:${unit}`, factor: 1 };
}
