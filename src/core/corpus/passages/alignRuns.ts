import { partitionPoint } from '../../text/partitionPoint';
import type { WordRun } from '../claims/readArticle';
import { REFRAIN, type Fingerprints } from './fingerprints';

/** Two sentences that share a stretch of words. */
export interface RunAlignment {
  /** Indexes of the sentences. */
  readonly i: number;
  readonly j: number;
  /** Pairs of word indexes that match, in order: a0, b0, a1, b1 … */
  readonly matches: Int32Array;
}

/** A gap costs this per word, a differing pair that; a run is given up when it falls so far below its best. */
const COST = { mismatch: 0.8, gap: 0.6, drop: 8 };
/** How far ahead the two sides may differ before they have to agree again, for two words running. */
const LOOK_AHEAD = 14;
export const PASSAGE = { words: 8, content: 3, share: 0.6 };

/** What alignment needs of an article: its words, and where its sentences begin and end among them. */
export interface AlignedText {
  readonly run: WordRun;
  readonly fingerprints: Fingerprints;
  readonly sentences: readonly { readonly firstWord: number; readonly lastWord: number }[];
}

/** A pair of sentences that are walked along, word by word. */
interface Walked {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly content: Uint8Array;
  readonly firstA: number;
  readonly lastA: number;
  readonly firstB: number;
  readonly lastB: number;
}

/**
 * The pairs of sentences of two articles that share a run, in order of place in the first; of several partners of one
 * sentence the one that shares most.
 */
export function alignRuns(a: AlignedText, b: AlignedText): RunAlignment[] {
  const seeds = seedsOf(a.fingerprints, b.fingerprints);
  if (seeds.length === 0) return [];
  seeds.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  const tried = new Set<number>();
  const best = new Map<number, RunAlignment>();
  for (const [at, bt] of seeds) {
    const i = sentenceOfWord(a.sentences, at);
    const j = sentenceOfWord(b.sentences, bt);
    const key = i * 65536 + j;
    const left = a.sentences[i];
    const right = b.sentences[j];
    if (left === undefined || right === undefined || tried.has(key)) continue;
    tried.add(key);
    const walked: Walked = {
      a: a.run.hashes, b: b.run.hashes, content: a.run.content,
      firstA: left.firstWord, lastA: left.lastWord, firstB: right.firstWord, lastB: right.lastWord,
    }; // prettier-ignore
    const run = extend(walked, at, bt, i, j);
    const rival = best.get(i);
    if (run !== null && (rival === undefined || run.matches.length > rival.matches.length)) best.set(i, run);
  }
  return [...best.values()];
}

/** The index of the sentence that holds a word; -1 for none. */
export function sentenceOfWord(sentences: AlignedText['sentences'], word: number): number {
  const at = partitionPoint(sentences.length, (i) => (sentences[i]?.lastWord ?? 0) <= word);
  return (sentences[at]?.firstWord ?? Infinity) <= word ? at : -1;
}

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

function extend(walked: Walked, at: number, bt: number, i: number, j: number): RunAlignment | null {
  const back = walk(walked, at - 1, bt - 1, -1);
  const ahead = walk(walked, at, bt, 1);
  const count = (back.length + ahead.length) / 2;
  if (count < PASSAGE.words) return null;
  const matches = new Int32Array(back.length + ahead.length);
  for (let k = 0; k < back.length; k += 2) {
    matches[back.length - k - 2] = back[k] ?? 0;
    matches[back.length - k - 1] = back[k + 1] ?? 0;
  }
  matches.set(ahead, back.length);
  let content = 0;
  for (let k = 0; k < matches.length; k += 2) content += walked.content[matches[k] ?? 0] ?? 0;
  const spanA = (matches.at(-2) ?? 0) - (matches[0] ?? 0) + 1;
  const spanB = (matches.at(-1) ?? 0) - (matches[1] ?? 0) + 1;
  if (content < PASSAGE.content || count < PASSAGE.share * Math.max(spanA, spanB)) return null;
  return { i, j, matches };
}

const same = (walked: Walked, x: number, y: number): boolean =>
  x >= walked.firstA && x < walked.lastA && y >= walked.firstB && y < walked.lastB && walked.a[x] === walked.b[y];

/** Walks both sides from a match in one direction; the matched pairs up to the best point, as a0, b0, a1, b1 … */
function walk(walked: Walked, at: number, bt: number, step: 1 | -1): number[] {
  const pairs: number[] = [];
  let best = 0;
  let bestLength = 0;
  let score = 0;
  let i = at;
  let j = bt;
  while (i >= walked.firstA && j >= walked.firstB && i < walked.lastA && j < walked.lastB) {
    if (walked.a[i] === walked.b[j]) {
      pairs.push(i, j);
      score += 1;
      if (score > best) {
        best = score;
        bestLength = pairs.length;
      }
      i += step;
      j += step;
      continue;
    }
    const jump = resume(walked, i, j, step);
    if (jump === null) break;
    const [di, dj] = jump;
    const between = commonBetween(walked, i, j, di, dj, step);
    const shared = between.length / 2;
    score += shared - COST.mismatch * (Math.min(di, dj) - shared) - COST.gap * Math.abs(di - dj);
    if (score < best - COST.drop) break;
    pairs.push(...between);
    i += step * di;
    j += step * dj;
  }
  pairs.length = bestLength;
  return pairs;
}

/** So near, one content word is enough to go on with. */
const NEXT_WORD = 3;

/** The nearest place ahead where two words running agree again, or very near one that carries content. */
function resume(walked: Walked, i: number, j: number, step: 1 | -1): [number, number] | null {
  for (let total = 1; total <= 2 * LOOK_AHEAD; total++)
    for (let di = Math.max(0, total - LOOK_AHEAD); di <= Math.min(total, LOOK_AHEAD); di++) {
      const x = i + step * di;
      const y = j + step * (total - di);
      if (!same(walked, x, y)) continue;
      if (same(walked, x + step, y + step) || (total <= NEXT_WORD && walked.content[x] === 1)) return [di, total - di];
    }
  return null;
}

/** The single words that agree inside a gap, in order: a longest common subsequence of at most LOOK_AHEAD words. */
function commonBetween(walked: Walked, i: number, j: number, di: number, dj: number, step: 1 | -1): number[] {
  if (di === 0 || dj === 0) return [];
  const length = new Uint8Array((di + 1) * (dj + 1));
  const at = (x: number, y: number): number => length[x * (dj + 1) + y] ?? 0;
  for (let x = di - 1; x >= 0; x--)
    for (let y = dj - 1; y >= 0; y--)
      length[x * (dj + 1) + y] = same(walked, i + step * x, j + step * y)
        ? at(x + 1, y + 1) + 1
        : Math.max(at(x + 1, y), at(x, y + 1));
  const pairs: number[] = [];
  let x = 0;
  let y = 0;
  while (x < di && y < dj) {
    if (same(walked, i + step * x, j + step * y)) pairs.push(i + step * x++, j + step * y++);
    else if (at(x + 1, y) >= at(x, y + 1)) x++;
    else y++;
  }
  return pairs;
}
