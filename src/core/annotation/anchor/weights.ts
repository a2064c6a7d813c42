import type { Evidence } from './likelihood';

/**
 * What each piece of evidence weighs, in natural logarithms of the odds: a logistic regression on the synthetic revisions
 * of the choosing half of the articles, printed by `test/bench/fitAnchors.ts`.
 */
export const EVIDENCE_WEIGHTS: Readonly<Record<keyof Evidence | 'bias', number>> = {
  bias: -4.56,
  score: 2.14,
  content: -2.17,
  run: 2.62,
  rare: 2.01,
  renamed: -5.3,
  numbersKept: 0.92,
  numbersLost: -1.81,
  substituted: 1.05,
  ends: 1.07,
  length: -0.05,
  ahead: 8.49,
  beside: 1.1,
  in: -0.43,
  near: -2.74,
  out: -4.9,
};
