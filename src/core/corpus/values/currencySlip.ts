import type { Claim } from '../claims/claim';

/** Currencies whose sign is "$" at home: a bare "$" may mean any of them. */
const DOLLARS = new Set(['usd', 'aud', 'cad', 'nzd', 'sgd', 'hkd', 'twd', 'mxn', 'ars', 'clp', 'cop']);
/** Small and round sums meet by chance. */
const TELLING_SUM = 1000;

type Sum = Pick<Claim, 'value' | 'unit' | 'dimension'>;

/** "$1.4 billion" and "1.4 billion euros": one sum, and one of the two has the wrong currency. */
export function isCurrencySlip(a: Sum, b: Sum): boolean {
  if (!a.dimension.startsWith('money:') || !b.dimension.startsWith('money:')) return false;
  if (a.unit === null || b.unit === null || a.unit === b.unit) return false;
  if (DOLLARS.has(a.unit) && DOLLARS.has(b.unit)) return false;
  return a.value !== null && a.value === b.value && a.value >= TELLING_SUM;
}
