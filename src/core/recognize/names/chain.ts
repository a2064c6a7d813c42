import { LABELS as LABEL_COUNT, OUTSIDE as OUTSIDE_LABEL, mayFollow } from './labels';

/** Local, because inner loops read it: unbundled modules read what they import through accessors. */
const LABELS = LABEL_COUNT;
const OUTSIDE: number = OUTSIDE_LABEL;
const isInside = (label: number): boolean => label > 0 && (label & 1) === 0;

const SQUARE = LABELS * LABELS;
/** Weights of transitions depend on the class of the word that is entered: its shape. */
export const WORD_CLASSES = 8;
export const TRANSITIONS = WORD_CLASSES * SQUARE;

/** Which labels may follow which, `previous * LABELS + label`. */
export const ALLOWED: Uint8Array = Uint8Array.from({ length: SQUARE }, (_, k) =>
  mayFollow(Math.floor(k / LABELS), k % LABELS) ? 1 : 0,
);

/** exp of the transition weights, 0 where a transition is not allowed. */
export function exponentials(transitions: Float32Array): Float64Array {
  const result = new Float64Array(TRANSITIONS);
  for (let k = 0; k < TRANSITIONS; k++) result[k] = ALLOWED[k % SQUARE] === 1 ? Math.exp(transitions[k] ?? 0) : 0;
  return result;
}

/**
 * Inference in a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over one stretch of words at a
 * time, which begins behind a word that is no name. Buffers are kept and grow with the longest stretch.
 */
export class Chain {
  /** Scores of the labels, `position * LABELS + label`; filled in by the caller. */
  scores = new Float64Array(0);
  /** Classes of the words; filled in by the caller. */
  classes = new Uint8Array(0);
  /** exp of `scores`, up to a factor per position. */
  potentials = new Float64Array(0);
  forward = new Float64Array(0);
  backward = new Float64Array(0);
  /** The factor by which each position's forward and backward values were divided. */
  scales = new Float64Array(0);
  marginals = new Float64Array(0);
  private back = new Uint8Array(0);
  private readonly ahead = new Float64Array(LABELS);
  /** Allowed labels as bits, for sums over a part of the labellings; null allows all. */
  masks: Uint16Array | null = null;

  reserve(length: number): void {
    if (this.classes.length >= length) return;
    const size = Math.max(64, length * 2);
    const keep = this.scores;
    this.scores = new Float64Array(size * LABELS);
    this.scores.set(keep);
    this.classes = new Uint8Array(size);
    this.potentials = new Float64Array(size * LABELS);
    this.forward = new Float64Array(size * LABELS);
    this.backward = new Float64Array(size * LABELS);
    this.scales = new Float64Array(size);
    this.marginals = new Float64Array(size * LABELS);
    this.back = new Uint8Array(size * LABELS);
  }

  /** Forward-backward; gives the log of the partition sum and fills `marginals`. */
  infer(length: number, expTransitions: Float64Array): number {
    const { scores, classes, potentials, forward, backward, scales, marginals, masks, ahead } = this;
    let logZ = 0;
    for (let i = 0; i < length; i++) {
      const row = i * LABELS;
      let top = -Infinity;
      for (let y = 0; y < LABELS; y++) top = Math.max(top, scores[row + y] ?? 0);
      const mask = masks ? (masks[i] ?? 0) : 0xffff;
      for (let y = 0; y < LABELS; y++)
        potentials[row + y] = ((mask >> y) & 1) === 1 ? Math.exp((scores[row + y] ?? 0) - top) : 0;
      logZ += top;
      const table = (classes[i] ?? 0) * SQUARE;
      let sum = 0;
      for (let y = 0; y < LABELS; y++) {
        const weight = potentials[row + y] ?? 0;
        let value = 0;
        if (weight > 0) {
          if (i === 0) value = expTransitions[table + OUTSIDE * LABELS + y] ?? 0;
          else if (isInside(y))
            value =
              (forward[row - LABELS + y - 1] ?? 0) * (expTransitions[table + (y - 1) * LABELS + y] ?? 0) +
              (forward[row - LABELS + y] ?? 0) * (expTransitions[table + y * LABELS + y] ?? 0);
          else
            for (let p = 0; p < LABELS; p++)
              value += (forward[row - LABELS + p] ?? 0) * (expTransitions[table + p * LABELS + y] ?? 0);
          value *= weight;
        }
        forward[row + y] = value;
        sum += value;
      }
      if (!(sum > 1e-300)) sum = 1e-300;
      scales[i] = sum;
      for (let y = 0; y < LABELS; y++) forward[row + y] = (forward[row + y] ?? 0) / sum;
      logZ += Math.log(sum);
    }
    for (let i = length - 1; i >= 0; i--) {
      const row = i * LABELS;
      if (i === length - 1) for (let y = 0; y < LABELS; y++) backward[row + y] = 1;
      else {
        const table = (classes[i + 1] ?? 0) * SQUARE;
        const scale = scales[i + 1] ?? 1;
        for (let q = 0; q < LABELS; q++)
          ahead[q] = ((potentials[row + LABELS + q] ?? 0) * (backward[row + LABELS + q] ?? 0)) / scale;
        for (let y = 0; y < LABELS; y++) {
          const from = table + y * LABELS;
          let value = (expTransitions[from] ?? 0) * (ahead[0] ?? 0);
          for (let q = 1; q < LABELS; q += 2) value += (expTransitions[from + q] ?? 0) * (ahead[q] ?? 0);
          if (y > 0) {
            const inside = y + (y & 1);
            value += (expTransitions[from + inside] ?? 0) * (ahead[inside] ?? 0);
          }
          backward[row + y] = value;
        }
      }
      for (let y = 0; y < LABELS; y++) marginals[row + y] = (forward[row + y] ?? 0) * (backward[row + y] ?? 0);
    }
    return logZ;
  }

  /** The best labelling (Viterbi), written into `labels` from `offset` on. */
  decode(length: number, transitions: Float32Array, labels: Uint8Array, offset: number): void {
    const { scores, classes, forward, back } = this;
    for (let i = 0; i < length; i++) {
      const row = i * LABELS;
      const table = (classes[i] ?? 0) * SQUARE;
      for (let y = 0; y < LABELS; y++) {
        let best = -Infinity;
        let from = 0;
        for (let p = 0; p < LABELS; p++) {
          if (i === 0 ? p !== OUTSIDE : isInside(y) && p !== y && p !== y - 1) continue;
          if (i === 0 && isInside(y)) continue;
          const value = (i === 0 ? 0 : (forward[row - LABELS + p] ?? 0)) + (transitions[table + p * LABELS + y] ?? 0);
          if (value > best) {
            best = value;
            from = p;
          }
        }
        forward[row + y] = best + (scores[row + y] ?? 0);
        back[row + y] = from;
      }
    }
    let label = 0;
    const end = (length - 1) * LABELS;
    for (let y = 1; y < LABELS; y++) if ((forward[end + y] ?? 0) > (forward[end + label] ?? 0)) label = y;
    for (let i = length - 1; i >= 0; i--) {
      labels[offset + i] = label;
      label = back[i * LABELS + label] ?? 0;
    }
  }
}
