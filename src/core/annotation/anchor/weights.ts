import type { Evidence } from './likelihood';

/**
 * What each piece of evidence weighs, in natural logarithms of the odds: a logistic regression on the synthetic revisions
 * of the choosing half of the articles, printed by `test/bench/fitAnchors.ts`.
 */
export const EVIDENCE_WEIGHTS: Readonly<Record<keyof Evidence | 'bias', number>> = {
  bias: -6.04,
  score: 5.32,
  high: 0.39,
  content: -0.21,
  run: 0.83,
  rare: 0.68,
  namesKept: 0.05,
  namesLost: -2.73,
  namesNew: -0.75,
  numbersKept: 1.39,
  numbersLost: -1.72,
  substituted: 2.29,
  ends: 0.47,
  length: -0.71,
  margin: 6.03,
  beside: 1.96,
  tight: 0.12,
  in: 1.35,
  out: -2.13,
};
