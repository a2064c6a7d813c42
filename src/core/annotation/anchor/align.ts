import { ANCHOR } from './constants';
import type { StoredSentence } from './storedSentence';
import type { TextIndex, Words } from './textIndex';

/** How a stored sentence lies in a stretch of the text. */
export interface Alignment {
  /** For each stored word its partner in the text, -1 for none. */
  readonly partner: Int32Array;
  /** The words of the text from the first to behind the last partner. */
  readonly from: number;
  readonly to: number;
  /** From 0 to 1: twice the matched weight by the weights of both sides. */
  readonly score: number;
  /** Matched words that carry matter. */
  readonly contentMatched: number;
}

const enum Step {
  Match,
  SkipStored,
  SkipText,
}

/** Buffers of one search; alignments are many and small. */
export class Aligner {
  private gain = new Float64Array(0);
  private step = new Uint8Array(0);

  constructor(private readonly index: TextIndex) {}

  /**
   * Aligns a stored sentence with the words `[from, to)` of the text: global on the stored side, with free ends on the
   * text's (Needleman and Wunsch's dynamic programme with Sellers' ends). Null when nothing matches.
   */
  align(sentence: StoredSentence, from: number, to: number): Alignment | null {
    const stored = sentence.words;
    const rows = stored.length;
    const columns = to - from;
    if (rows === 0 || columns <= 0) return null;
    const partner = this.path(stored, from, to);
    matchMovedRuns(stored, this.index.words, partner, from, to);
    return this.scored(sentence, partner, from, to);
  }

  /** The most that an alignment can score, from the words alone: what cannot pass the floor need not be aligned. */
  bound(sentence: StoredSentence, from: number, to: number, seen: Map<number, number>): number {
    const { words } = this.index;
    let numbers = 0;
    seen.clear();
    for (let at = from; at < to; at++) {
      seen.set(words.stem[at] ?? 0, (seen.get(words.stem[at] ?? 0) ?? 0) + 1);
      numbers += words.number[at] ?? 0;
    }
    let matched = 0;
    for (let at = 0; at < sentence.words.length; at++) {
      const stem = sentence.words.stem[at] ?? 0;
      const weight = sentence.words.weight[at] ?? 0;
      const left = seen.get(stem) ?? 0;
      if (left > 0) {
        seen.set(stem, left - 1);
        matched += weight;
        if (sentence.words.number[at] === 1) numbers--;
      } else if (sentence.words.number[at] === 1 && numbers > 0) {
        numbers--;
        matched += weight * ANCHOR.similarity.number;
      }
    }
    // The region on the text's side weighs at least what was matched in it.
    return (2 * matched) / (sentence.weight + matched);
  }

  private path(stored: Words, from: number, to: number): Int32Array {
    const rows = stored.length;
    const columns = to - from;
    const width = columns + 1;
    const size = (rows + 1) * width;
    if (this.gain.length < size) {
      this.gain = new Float64Array(size * 2);
      this.step = new Uint8Array(size * 2);
    }
    const { gain, step } = this;
    const { words } = this.index;
    for (let column = 0; column <= columns; column++) {
      gain[column] = 0;
      step[column] = Step.SkipText;
    }
    for (let row = 1; row <= rows; row++) {
      const weight = stored.weight[row - 1] ?? 0;
      const key = stored.key[row - 1] ?? 0;
      const stem = stored.stem[row - 1] ?? 0;
      const isNumber = stored.number[row - 1] === 1;
      const skipStored = weight * ANCHOR.gap.stored;
      const base = row * width;
      const above = base - width;
      gain[base] = (gain[above] ?? 0) - skipStored;
      step[base] = Step.SkipStored;
      for (let column = 1; column <= columns; column++) {
        const at = from + column - 1;
        let best = (gain[above + column] ?? 0) - skipStored;
        let how = Step.SkipStored;
        const jump = row === rows ? 0 : (words.weight[at] ?? 0) * ANCHOR.gap.text;
        const skipped = (gain[base + column - 1] ?? 0) - jump;
        if (skipped > best) {
          best = skipped;
          how = Step.SkipText;
        }
        const same =
          words.key[at] === key
            ? 1
            : words.stem[at] === stem
              ? ANCHOR.similarity.stem
              : isNumber && words.number[at] === 1
                ? ANCHOR.similarity.number
                : 0;
        if (same > 0) {
          const matched = (gain[above + column - 1] ?? 0) + same * weight;
          if (matched >= best) {
            best = matched;
            how = Step.Match;
          }
        }
        gain[base + column] = best;
        step[base + column] = how;
      }
    }
    const partner = new Int32Array(rows).fill(-1);
    let row = rows;
    let column = columns;
    while (row > 0) {
      const how = step[row * width + column];
      if (how === Step.Match) {
        partner[row - 1] = from + column - 1;
        row--;
        column--;
      } else if (how === Step.SkipText && column > 0) column--;
      else row--;
    }
    return partner;
  }

  private scored(sentence: StoredSentence, partner: Int32Array, from: number, to: number): Alignment | null {
    const stored = sentence.words;
    const { words } = this.index;
    let first = Infinity;
    let last = -1;
    let matched = 0;
    let contentMatched = 0;
    for (let row = 0; row < partner.length; row++) {
      const at = partner[row] ?? -1;
      if (at === -1) continue;
      first = Math.min(first, at);
      last = Math.max(last, at);
      const same = similarity(stored, row, words, at);
      matched += same * (stored.weight[row] ?? 0);
      if ((stored.weight[row] ?? 0) >= ANCHOR.weight.content) contentMatched++;
    }
    if (last === -1) return null;
    let region = 0;
    for (let at = first; at <= last; at++) region += words.weight[at] ?? 0;
    let rest = 0;
    if (!sentence.fragment && stored.length < ANCHOR.shortWords) {
      const { from: borders } = this.index;
      const start = Math.max(from, borders[this.index.sentenceOf[first] ?? 0] ?? 0);
      const end = Math.min(to, borders[(this.index.sentenceOf[last] ?? 0) + 1] ?? 0);
      if (!sentence.cutBefore) for (let at = start; at < first; at++) rest += words.weight[at] ?? 0;
      if (!sentence.cutAfter) for (let at = last + 1; at < end; at++) rest += words.weight[at] ?? 0;
      rest *= 1 - stored.length / ANCHOR.shortWords;
    }
    const score = (2 * matched) / (sentence.weight + region + rest);
    return { partner, from: first, to: last + 1, score, contentMatched };
  }
}

/** How alike two words are, from 0 to 1. */
export function similarity(stored: Words, row: number, words: Words, at: number): number {
  if (stored.key[row] === words.key[at]) return 1;
  if (stored.stem[row] === words.stem[at]) return ANCHOR.similarity.stem;
  return stored.number[row] === 1 && words.number[at] === 1 ? ANCHOR.similarity.number : 0;
}

/** Clauses that changed places: runs of two words or more that found no partner and stand elsewhere in the same words. */
function matchMovedRuns(stored: Words, words: Words, partner: Int32Array, from: number, to: number): void {
  const free = new Map<number, number[]>();
  const taken = new Set<number>(partner);
  let any = false;
  for (let row = 0; row + 1 < partner.length; row++) any ||= partner[row] === -1 && partner[row + 1] === -1;
  if (!any) return;
  for (let at = from; at < to; at++) {
    if (taken.has(at)) continue;
    const key = words.key[at] ?? 0;
    const places = free.get(key);
    if (places === undefined) free.set(key, [at]);
    else if (places.length < 8) places.push(at);
  }
  for (let row = 0; row + 1 < partner.length; row++) {
    if (partner[row] !== -1 || partner[row + 1] !== -1) continue;
    let bestAt = -1;
    let bestLength = 1;
    for (const at of free.get(stored.key[row] ?? -1) ?? []) {
      let length = 0;
      while (
        row + length < partner.length &&
        partner[row + length] === -1 &&
        at + length < to &&
        !taken.has(at + length) &&
        stored.key[row + length] === words.key[at + length]
      )
        length++;
      if (length > bestLength) [bestAt, bestLength] = [at, length];
    }
    for (let offset = 0; bestAt !== -1 && offset < bestLength; offset++) {
      partner[row + offset] = bestAt + offset;
      taken.add(bestAt + offset);
    }
    if (bestAt !== -1) row += bestLength - 1;
  }
}
