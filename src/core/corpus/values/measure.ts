import { canonical, dimensionOf } from '../../recognize/units/convert';

/** What a figure's unit measures, and its values in the dimension's base unit. */
export interface Measure {
  readonly dimension: string;
  readonly base: (value: number) => number;
}

const same = (value: number): number => value;

/** An unknown unit is a dimension of its own, so that it meets only itself. */
export function measureOf(unit: string | null, kind: string): Measure {
  if (kind === 'age') return { dimension: 'age', base: same };
  if (unit === null || unit === 'other') return { dimension: kind === 'money' ? 'money' : 'count', base: same };
  return { dimension: dimensionOf(unit), base: (value) => canonical(value, unit).value };
}
