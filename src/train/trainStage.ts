import {
  ALLOWED as ALLOWED_TRANSITIONS,
  Chain,
  TRANSITIONS as TRANSITION_COUNT,
  exponentials,
} from '../core/recognize/names/chain';
import { LABELS as LABEL_COUNT, OUTSIDE as OUTSIDE_LABEL } from '../core/recognize/names/labels';
import type { StageData } from './stageData';
import { randomFrom, shuffle } from './random';

export interface TrainingOptions {
  readonly passes: number;
  /** Weights are averaged over this many last passes. */
  readonly averaged: number;
  readonly rate: number;
  /** The share of feature occurrences left out while training. */
  readonly dropout: number;
  readonly seed: number;
  /** Only stretches of these examples are used. */
  readonly include: (example: number) => boolean;
  /** Transition weights that are there before any training, and stay. */
  readonly baseTransitions?: Float32Array;
  readonly log: (line: string) => void;
}

export interface TrainedStage {
  /** `feature * LABELS + label`. */
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

/** Local, because inner loops read it: unbundled modules read what they import through accessors. */
const LABELS = LABEL_COUNT;
const OUTSIDE = OUTSIDE_LABEL;
const ALLOWED = ALLOWED_TRANSITIONS;
const TRANSITIONS = TRANSITION_COUNT;
const SQUARE = LABELS * LABELS;
const SQUARES = LABELS;
const DRIFT = 2 * LABELS;
const STRIDE = 3 * LABELS;
/** Transition weights are read anew after this many stretches. */
const REFRESH = 8;
/** Gradients below this change nothing that matters and are skipped. */
const LEAST_GRADIENT = 0.001;

/** Maximum conditional likelihood by AdaGrad (Duchi, Hazan, Singer 2011) with feature dropout, one stretch at a time. */
export function trainStage(data: StageData, options: TrainingOptions): TrainedStage {
  const count = data.keys.length;
  // Of each feature: its weights, the sums of squared gradients, the sums for the average; side by side in memory.
  const table = new Float32Array(count * STRIDE);
  const transitions = new Float32Array(TRANSITIONS);
  const transitionSquares = new Float32Array(TRANSITIONS);
  const transitionSums = new Float64Array(TRANSITIONS);
  const chain = new Chain();
  const random = randomFrom(options.seed);
  const order = Uint32Array.from(
    Array.from(data.exampleOf.keys()).filter((s) => options.include(data.exampleOf[s] ?? 0)),
  );
  const { from, features, base } = data;
  let active = new Int32Array(1 << 12);
  const activeFrom: number[] = [];
  const keep = 1 - options.dropout;
  const expected = new Float64Array(TRANSITIONS);
  let steps = 0;
  let exps = exponentials(withBase(transitions, options.baseTransitions));
  for (let pass = 0; pass < options.passes; pass++) {
    shuffle(order, random);
    if (pass === options.passes - options.averaged) {
      for (let f = 0; f < count; f++) table.fill(0, f * STRIDE + DRIFT, (f + 1) * STRIDE);
      transitionSums.fill(0);
      steps = 0;
    }
    let logLikelihood = 0;
    for (const stretch of order) {
      const begin = data.stretches[stretch] ?? 0;
      const length = (data.stretches[stretch + 1] ?? 0) - begin;
      chain.reserve(length);
      const { scores, classes } = chain;
      let used = 0;
      for (let k = 0; k < length; k++) {
        const row = k * LABELS;
        const t = begin + k;
        classes[k] = data.classes[t] ?? 0;
        for (let y = 0; y < LABELS; y++) scores[row + y] = 0;
        activeFrom[k] = used;
        const end = from[t + 1] ?? 0;
        if (used + end - (from[t] ?? 0) > active.length) {
          const larger = new Int32Array(active.length * 2);
          larger.set(active);
          active = larger;
        }
        for (let f = from[t] ?? 0; f < end; f++) {
          if (random() < options.dropout) continue;
          const at = (features[f] ?? 0) * STRIDE;
          active[used++] = at;
          for (let y = 0; y < LABELS; y++) scores[row + y] = (scores[row + y] ?? 0) + (table[at + y] ?? 0);
        }
        for (let y = 0; y < LABELS; y++)
          scores[row + y] = (scores[row + y] ?? 0) / keep + (base ? (base[t * LABELS + y] ?? 0) : 0);
      }
      activeFrom[length] = used;
      if (steps % REFRESH === 0) exps = exponentials(withBase(transitions, options.baseTransitions));
      chain.masks = null;
      const logZ = chain.infer(length, exps);
      pairExpectations(chain, length, exps, expected, -1);
      const free = chain.marginals.slice(0, length * LABELS);
      chain.masks = data.masks.subarray(begin, begin + length);
      const logGold = chain.infer(length, exps);
      pairExpectations(chain, length, exps, expected, 1);
      logLikelihood += logGold - logZ;
      steps++;
      for (let k = 0; k < length; k++) {
        const row = k * LABELS;
        let large = false;
        for (let y = 0; y < LABELS; y++) {
          const gradient = (chain.marginals[row + y] ?? 0) - (free[row + y] ?? 0);
          free[row + y] = gradient;
          if (gradient > LEAST_GRADIENT || gradient < -LEAST_GRADIENT) large = true;
        }
        if (!large) continue;
        const end = activeFrom[k + 1] ?? 0;
        for (let f = activeFrom[k] ?? 0; f < end; f++) {
          const at = active[f] ?? 0;
          for (let y = 0; y < LABELS; y++) {
            const gradient = free[row + y] ?? 0;
            if (gradient < LEAST_GRADIENT && gradient > -LEAST_GRADIENT) continue;
            const square = (table[at + SQUARES + y] ?? 0) + gradient * gradient;
            table[at + SQUARES + y] = square;
            const step = (options.rate * gradient) / Math.sqrt(square + 0.01);
            table[at + y] = (table[at + y] ?? 0) + step;
            table[at + DRIFT + y] = (table[at + DRIFT + y] ?? 0) + step * steps;
          }
        }
      }
      for (let k = 0; k < TRANSITIONS; k++) {
        const gradient = expected[k] ?? 0;
        if (gradient === 0) continue;
        expected[k] = 0;
        const square = (transitionSquares[k] ?? 0) + gradient * gradient;
        transitionSquares[k] = square;
        const step = (options.rate * gradient) / Math.sqrt(square + 0.01);
        transitions[k] = (transitions[k] ?? 0) + step;
        transitionSums[k] = (transitionSums[k] ?? 0) + step * steps;
      }
    }
    options.log(`pass ${pass + 1}: log-likelihood ${(logLikelihood / order.length).toFixed(4)} a stretch`);
  }
  const weights = new Float32Array(count * LABELS);
  for (let f = 0; f < count; f++)
    for (let y = 0; y < LABELS; y++)
      weights[f * LABELS + y] = (table[f * STRIDE + y] ?? 0) - (table[f * STRIDE + DRIFT + y] ?? 0) / (steps + 1);
  for (let k = 0; k < TRANSITIONS; k++) transitions[k] = (transitions[k] ?? 0) - (transitionSums[k] ?? 0) / (steps + 1);
  return { weights, transitions };
}

/** Adds the expected number of each transition, times `sign`. */
function pairExpectations(chain: Chain, length: number, exps: Float64Array, sums: Float64Array, sign: number): void {
  const { forward, backward, potentials, scales, classes } = chain;
  for (let k = 0; k < length; k++) {
    const row = k * LABELS;
    const table = (classes[k] ?? 0) * SQUARE;
    const scale = scales[k] ?? 1;
    for (let p = 0; p < LABELS; p++) {
      if (k === 0 && p !== OUTSIDE) continue;
      const before = k === 0 ? 1 : (forward[row - LABELS + p] ?? 0);
      if (before === 0) continue;
      for (let y = 0; y < LABELS; y++) {
        if (ALLOWED[p * LABELS + y] !== 1) continue;
        const at = table + p * LABELS + y;
        const value = (before * (exps[at] ?? 0) * (potentials[row + y] ?? 0) * (backward[row + y] ?? 0)) / scale;
        sums[at] = (sums[at] ?? 0) + sign * value;
      }
    }
  }
}

function withBase(transitions: Float32Array, base: Float32Array | undefined): Float32Array {
  return base ? transitions.map((value, k) => value + (base[k] ?? 0)) : transitions;
}
