import { LABELS } from '../core/recognize/names/labels';
import { FeatureWeights } from '../core/recognize/names/nameModel';
import type { StageData } from './stageData';

/**
 * The features that move scores most, at most `count`, in order of key: large weights of features that occur often. A
 * feature seen twice will hardly be seen again, so the root of its occurrences counts.
 */
export function selectFeatures(data: StageData, weights: Float32Array, count: number): Uint32Array {
  const { keys } = data;
  const seen = new Uint32Array(keys.length);
  for (const feature of data.features) seen[feature] = (seen[feature] ?? 0) + 1;
  const effects = new Float32Array(keys.length);
  for (let f = 0; f < keys.length; f++) {
    let sum = 0;
    for (let y = 0; y < LABELS; y++) sum += (weights[f * LABELS + y] ?? 0) ** 2;
    effects[f] = sum * Math.sqrt(seen[f] ?? 0);
  }
  const order = Uint32Array.from(keys.keys()).sort((a, b) => (effects[b] ?? 0) - (effects[a] ?? 0) || a - b);
  return order
    .slice(0, count)
    .map((f) => keys[f] ?? 0)
    .sort();
}

/** Weights as 8-bit multiples of `step`; features that round to nothing are dropped. */
export function quantize(keys: Uint32Array, weights: Float32Array, step: number): FeatureWeights {
  const scales = new Float32Array(LABELS).fill(step);
  const rounded = (f: number, y: number): number =>
    Math.max(-127, Math.min(127, Math.round((weights[f * LABELS + y] ?? 0) / step)));
  const kept: number[] = [];
  for (let f = 0; f < keys.length; f++) {
    let any = false;
    for (let y = 0; y < LABELS && !any; y++) any = rounded(f, y) !== 0;
    if (any) kept.push(f);
  }
  const keptWeights = new Int8Array(kept.length * LABELS);
  kept.forEach((f, k) => {
    for (let y = 0; y < LABELS; y++) keptWeights[y * kept.length + k] = rounded(f, y);
  });
  return new FeatureWeights(
    Uint32Array.from(kept, (f) => keys[f] ?? 0),
    keptWeights,
    scales,
  );
}
