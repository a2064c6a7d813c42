import type { WordRun } from '../claims/readArticle';

/** Words per gram, and grams per window of which one is kept (Schleimer, Wilkerson and Aiken, "Winnowing", 2003). */
export const GRAM = 4;
const WINDOW = 3;
/** A gram that stands in one article more often than this is a refrain. */
export const REFRAIN = 4;

/** Some of an article's grams, such that any shared run of GRAM + WINDOW - 1 words shares one; sorted by hash. */
export interface Fingerprints {
  readonly hashes: Int32Array;
  readonly positions: Int32Array;
}

const gramAt = (run: WordRun, at: number): number => {
  let hash = 17;
  for (let k = 0; k < GRAM; k++) hash = (Math.imul(hash, 31) + (run.hashes[at + k] ?? 0)) | 0;
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) | 0;
};

export function fingerprintsOf(run: WordRun): Fingerprints {
  const count = Math.max(run.hashes.length - GRAM + 1, 0);
  const grams = new Int32Array(count);
  for (let at = 0; at < count; at++) grams[at] = gramAt(run, at);
  const kept: number[] = [];
  let last = -1;
  for (let from = 0; from + WINDOW <= count || (from === 0 && count > 0); from++) {
    let best = from;
    for (let at = from; at < Math.min(from + WINDOW, count); at++)
      if ((grams[at] ?? 0) <= (grams[best] ?? 0)) best = at;
    if (best !== last) kept.push(best);
    last = best;
  }
  kept.sort((x, y) => (grams[x] ?? 0) - (grams[y] ?? 0) || x - y);
  return { hashes: Int32Array.from(kept, (at) => grams[at] ?? 0), positions: Int32Array.from(kept) };
}
