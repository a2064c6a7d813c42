/** Agreement of two raters beyond chance. */
export interface KappaResult {
  /** 1 is perfect agreement, 0 what chance gives; null where chance agreement is certain or there is nothing to rate. */
  readonly kappa: number | null;
  readonly observed: number;
  readonly expected: number;
  /** Items that both have rated. */
  readonly n: number;
}

/**
 * Cohen's κ for nominal categories: (observed − expected) / (1 − expected) agreement.
 * Cohen, J. (1960), A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20(1).
 */
export function cohenKappa(ratings: readonly (readonly [string, string])[]): KappaResult {
  const n = ratings.length;
  if (n === 0) return { kappa: null, observed: 0, expected: 0, n };
  const first = new Map<string, number>();
  const second = new Map<string, number>();
  let same = 0;
  for (const [a, b] of ratings) {
    first.set(a, (first.get(a) ?? 0) + 1);
    second.set(b, (second.get(b) ?? 0) + 1);
    if (a === b) same++;
  }
  let byChance = 0;
  for (const [category, count] of first) byChance += count * (second.get(category) ?? 0);
  const observed = same / n;
  const expected = byChance / (n * n);
  return { kappa: expected === 1 ? null : (observed - expected) / (1 - expected), observed, expected, n };
}
