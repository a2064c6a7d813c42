/** Agreement of any number of raters, with gaps. */
export interface AlphaResult {
  /** 1 is perfect agreement, 0 what chance gives; null where the values never vary or nothing can be paired. */
  readonly alpha: number | null;
  /** Values that could be paired, of units with two values or more. */
  readonly n: number;
  /** Units with two values or more. */
  readonly units: number;
}

/** `ordinal` takes ranks as numbers: their order counts, not their distance. */
export type Scale = 'nominal' | 'ordinal';

/**
 * Krippendorff's α by the coincidence matrix, for any number of raters and missing values: 1 − observed / expected
 * disagreement. Krippendorff, K. (2011), Computing Krippendorff's Alpha-Reliability, University of Pennsylvania.
 *
 * @param units the values that each unit was given, in any order, without the missing ones
 */
export function krippendorffAlpha(units: readonly (readonly (string | number)[])[], scale: Scale): AlphaResult {
  const pairable = units.filter((values) => values.length > 1);
  const categories = [...new Set(pairable.flat())].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const index = new Map(categories.map((category, i) => [category, i]));
  const size = categories.length;
  const coincidences = new Float64Array(size * size);
  for (const values of pairable) {
    values.forEach((a, i) => {
      values.forEach((b, j) => {
        if (i === j) return;
        const cell = (index.get(a) ?? 0) * size + (index.get(b) ?? 0);
        coincidences[cell] = (coincidences[cell] ?? 0) + 1 / (values.length - 1);
      });
    });
  }
  const totals = categories.map((_, c) => sum(coincidences.subarray(c * size, (c + 1) * size)));
  const n = sum(totals);
  const distance = scale === 'nominal' ? nominalDistance : ordinalDistance(totals);
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < size; c++) {
    for (let k = 0; k < size; k++) {
      const apart = distance(c, k);
      observed += (coincidences[c * size + k] ?? 0) * apart;
      expected += (totals[c] ?? 0) * (totals[k] ?? 0) * apart;
    }
  }
  const alpha = expected === 0 ? null : 1 - ((n - 1) * observed) / expected;
  return { alpha, n: Math.round(n), units: pairable.length };
}

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

const nominalDistance = (c: number, k: number): number => (c === k ? 0 : 1);

/** The squared number of ranks between two categories, half of each end counted. */
function ordinalDistance(totals: readonly number[]): (c: number, k: number) => number {
  return (c, k) => {
    const low = Math.min(c, k);
    const high = Math.max(c, k);
    const between = sum(totals.slice(low, high + 1)) - ((totals[low] ?? 0) + (totals[high] ?? 0)) / 2;
    return low === high ? 0 : between ** 2;
  };
}
