import type { WordRun } from '../claims/readArticle';
import { GRAM, REFRAIN, type Fingerprints } from './fingerprints';

/** Two stretches of words that tell the same in nearly the same words. Ranges are `[from, to)` in words. */
export interface RunAlignment {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
  /** Pairs of word indexes that match, in order: a0, b0, a1, b1 … */
  readonly matches: Int32Array;
}

/** A gap costs this per word, a differing pair that; a run is given up when it falls so far below its best. */
const COST = { mismatch: 0.8, gap: 0.6, drop: 8 };
/** How far ahead the two sides may differ before they have to agree again, for two words running. */
const LOOK_AHEAD = 14;
export const PASSAGE = { words: 8, content: 3, share: 0.6 };

/** All aligned runs of two articles, in order of place in the first; they do not overlap there. */
export function alignRuns(a: WordRun, b: WordRun, fa: Fingerprints, fb: Fingerprints): RunAlignment[] {
  const seeds = seedsOf(fa, fb);
  if (seeds.length === 0) return [];
  seeds.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  const found: RunAlignment[] = [];
  for (const [at, bt] of seeds) {
    if (found.some((run) => at >= run.fromA && at < run.toA && bt >= run.fromB && bt < run.toB)) continue;
    if (!matchesAt(a, b, at, bt)) continue;
    const run = extend(a, b, at, bt);
    if (run === null) continue;
    const rival = found.findIndex((other) => run.fromA < other.toA && other.fromA < run.toA);
    const known = found[rival];
    if (known === undefined) found.push(run);
    else if (run.matches.length > known.matches.length) found[rival] = run;
  }
  return found.sort((x, y) => x.fromA - y.fromA);
}

const matchesAt = (a: WordRun, b: WordRun, at: number, bt: number): boolean => {
  for (let k = 0; k < GRAM; k++) if (a.hashes[at + k] !== b.hashes[bt + k]) return false;
  return true;
};

function seedsOf(fa: Fingerprints, fb: Fingerprints): [number, number][] {
  const seeds: [number, number][] = [];
  let i = 0;
  let j = 0;
  while (i < fa.hashes.length && j < fb.hashes.length) {
    const x = fa.hashes[i] ?? 0;
    const y = fb.hashes[j] ?? 0;
    if (x < y) i++;
    else if (x > y) j++;
    else {
      let endA = i;
      while (endA < fa.hashes.length && fa.hashes[endA] === x) endA++;
      let endB = j;
      while (endB < fb.hashes.length && fb.hashes[endB] === x) endB++;
      for (let p = i; p < Math.min(endA, i + REFRAIN); p++)
        for (let q = j; q < Math.min(endB, j + REFRAIN); q++) seeds.push([fa.positions[p] ?? 0, fb.positions[q] ?? 0]);
      i = endA;
      j = endB;
    }
  }
  return seeds;
}

function extend(a: WordRun, b: WordRun, at: number, bt: number): RunAlignment | null {
  const back = walk(a, b, at - 1, bt - 1, -1);
  const ahead = walk(a, b, at, bt, 1);
  const pairs = [...back.reverse(), ...ahead];
  const first = pairs[0];
  const last = pairs.at(-1);
  if (first === undefined || last === undefined) return null;
  let content = 0;
  for (const [i] of pairs) content += a.content[i] ?? 0;
  const longer = Math.max(last[0] - first[0], last[1] - first[1]) + 1;
  if (pairs.length < PASSAGE.words || content < PASSAGE.content || pairs.length < PASSAGE.share * longer) return null;
  const matches = new Int32Array(pairs.length * 2);
  pairs.forEach(([i, j], k) => {
    matches[2 * k] = i;
    matches[2 * k + 1] = j;
  });
  return { fromA: first[0], toA: last[0] + 1, fromB: first[1], toB: last[1] + 1, matches };
}

/** Walks both sides from a match in one direction and returns the matched pairs up to the best point. */
function walk(a: WordRun, b: WordRun, at: number, bt: number, step: 1 | -1): [number, number][] {
  const pairs: [number, number][] = [];
  let best = 0;
  let bestLength = 0;
  let score = 0;
  let i = at;
  let j = bt;
  const same = (x: number, y: number): boolean => {
    const h = a.hashes[x];
    return h !== undefined && h === b.hashes[y];
  };
  const content = (x: number): boolean => a.content[x] === 1;
  while (i >= 0 && j >= 0 && i < a.hashes.length && j < b.hashes.length) {
    if (same(i, j)) {
      pairs.push([i, j]);
      score += 1;
      if (score > best) {
        best = score;
        bestLength = pairs.length;
      }
      i += step;
      j += step;
      continue;
    }
    const jump = resume(same, content, i, j, step);
    if (jump === null) break;
    const [di, dj] = jump;
    const between = commonBetween(same, i, j, di, dj, step);
    score += between.length - COST.mismatch * (Math.min(di, dj) - between.length) - COST.gap * Math.abs(di - dj);
    if (score < best - COST.drop) break;
    pairs.push(...between);
    i += step * di;
    j += step * dj;
  }
  return pairs.slice(0, bestLength);
}

/** So near, one content word is enough to go on with. */
const NEXT_WORD = 3;

/** The nearest place ahead where two words running agree again, or very near one that carries content. */
function resume(
  same: (x: number, y: number) => boolean,
  content: (x: number) => boolean,
  i: number,
  j: number,
  step: 1 | -1,
): [number, number] | null {
  for (let total = 1; total <= 2 * LOOK_AHEAD; total++)
    for (let di = Math.max(0, total - LOOK_AHEAD); di <= Math.min(total, LOOK_AHEAD); di++) {
      const dj = total - di;
      const x = i + step * di;
      const y = j + step * dj;
      if (same(x, y) && (same(x + step, y + step) || (total <= NEXT_WORD && content(x)))) return [di, dj];
    }
  return null;
}

/** The single words that agree inside a gap, in order: a longest common subsequence of at most LOOK_AHEAD words. */
function commonBetween(
  same: (x: number, y: number) => boolean,
  i: number,
  j: number,
  di: number,
  dj: number,
  step: 1 | -1,
): [number, number][] {
  if (di === 0 || dj === 0) return [];
  const length = new Uint8Array((di + 1) * (dj + 1));
  const at = (x: number, y: number): number => length[x * (dj + 1) + y] ?? 0;
  for (let x = di - 1; x >= 0; x--)
    for (let y = dj - 1; y >= 0; y--)
      length[x * (dj + 1) + y] = same(i + step * x, j + step * y)
        ? at(x + 1, y + 1) + 1
        : Math.max(at(x + 1, y), at(x, y + 1));
  const pairs: [number, number][] = [];
  let x = 0;
  let y = 0;
  while (x < di && y < dj) {
    if (same(i + step * x, j + step * y)) pairs.push([i + step * x++, j + step * y++]);
    else if (at(x + 1, y) >= at(x, y + 1)) x++;
    else y++;
  }
  return pairs;
}
