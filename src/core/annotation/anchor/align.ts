import { matchBlocks } from './blocks';
import { ANCHOR } from './constants';
import { matchMoved, MOVED } from './moved';
import type { StoredSentence } from './storedSentence';
import type { TextIndex, Words } from './textIndex';

/**
 * Whether names and numbers say that a sentence is the stored one (`kept`), say nothing, or say that it is likely to be
 * about something else, as other names stand in their place.
 */
export type Identity = 'kept' | 'open' | 'other';

/** How a stored sentence lies in a stretch of the text. */
export interface Alignment {
  /** For each stored word its partner in the text, -1 for none. */
  readonly partner: Int32Array;
  /** The words of the text from the first to behind the last partner. */
  readonly from: number;
  readonly to: number;
  /** From 0 to 1: twice the matched weight by the weights of both sides. */
  readonly score: number;
  readonly matched: number;
  /** The weights of both sides, without the rest of the sentences around the region. */
  readonly sides: number;
  /** How much the rest of its sentences, from `hostFrom` to `hostTo`, counts against it. */
  readonly restFactor: number;
  readonly hostFrom: number;
  readonly hostTo: number;
  readonly identity: Identity;
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
  private above = new Float64Array(0);
  private step = new Uint8Array(0);
  private taken = new Uint8Array(0);

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
    if (this.taken.length < columns) this.taken = new Uint8Array(columns * 2);
    const partner = this.path(stored, from, to);
    const moved = matchMoved(stored, this.index, partner, [from, to], this.taken);
    const straight = this.scored(sentence, partner, moved, from, to);
    if (straight === null || straight.score >= ANCHOR.widenBelow || count(moved) < MOVED.least) return straight;
    const turned = this.inBlocks(sentence, from, to);
    return turned !== null && turned.score > straight.score + ANCHOR.margin ? turned : straight;
  }

  /** Aligns a sentence whose clauses stand in another order. */
  private inBlocks(sentence: StoredSentence, from: number, to: number): Alignment | null {
    const stored = sentence.words;
    const { partner, moved } = matchBlocks(stored, this.index, [from, to]);
    const worth = new Float64Array(stored.length);
    for (let row = 0; row < stored.length; row++)
      if (moved[row] === 1) worth[row] = MOVED.run * similarity(stored, row, this.index.words, partner[row] ?? -1);
    const single = matchMoved(stored, this.index, partner, [from, to], this.taken);
    if (single !== null) single.forEach((value, row) => value > 0 && (worth[row] = value));
    return this.scored(sentence, partner, worth, from, to);
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
    if (this.step.length < (rows + 1) * width) this.step = new Uint8Array((rows + 1) * width * 2);
    if (this.gain.length < width) [this.gain, this.above] = [new Float64Array(width * 2), new Float64Array(width * 2)];
    const { step } = this;
    const { run } = ANCHOR;
    const { key: keys, stem: stems, number: numbers, weight: weights } = this.index.words;
    let { gain, above } = this;
    gain.fill(0, 0, width);
    step.fill(Step.SkipText, 0, width);
    for (let row = 1; row <= rows; row++) {
      [gain, above] = [above, gain];
      const weight = stored.weight[row - 1] ?? 0;
      const key = stored.key[row - 1] ?? 0;
      const stem = stored.stem[row - 1] ?? 0;
      const isNumber = stored.number[row - 1] === 1;
      const skipStored = weight * ANCHOR.gap.stored;
      const stemGain = weight * ANCHOR.similarity.stem;
      const numberGain = weight * ANCHOR.similarity.number;
      const jumpCost = row === rows ? 0 : ANCHOR.gap.text;
      const base = row * width;
      let left = (above[0] ?? 0) - skipStored;
      gain[0] = left;
      step[base] = Step.SkipStored;
      for (let column = 1; column <= columns; column++) {
        const at = from + column - 1;
        let best = (above[column] ?? 0) - skipStored;
        let how = Step.SkipStored;
        const skipped = left - (weights[at] ?? 0) * jumpCost;
        if (skipped > best) {
          best = skipped;
          how = Step.SkipText;
        }
        // Words that are the same have the same stem.
        const same =
          stems[at] === stem ? (keys[at] === key ? weight : stemGain) : isNumber && numbers[at] === 1 ? numberGain : 0;
        if (same > 0) {
          const runs = step[base - width + column - 1] === Step.Match ? run : 0;
          const matched = (above[column - 1] ?? 0) + same + runs;
          if (matched >= best) {
            best = matched;
            how = Step.Match;
          }
        }
        gain[column] = best;
        step[base + column] = how;
        left = best;
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

  private scored(
    sentence: StoredSentence,
    partner: Int32Array,
    moved: Float64Array | null,
    from: number,
    to: number,
  ): Alignment | null {
    const stored = sentence.words;
    const { words } = this.index;
    const { content } = ANCHOR.weight;
    let first = Infinity;
    let last = -1;
    let matched = 0;
    let contentMatched = 0;
    for (let row = 0; row < partner.length; row++) {
      const at = partner[row] ?? -1;
      if (at === -1) continue;
      first = Math.min(first, at);
      last = Math.max(last, at);
      const worth = moved?.[row] ?? 0;
      matched += (worth > 0 ? worth : similarity(stored, row, words, at)) * (stored.weight[row] ?? 0);
      if ((stored.weight[row] ?? 0) >= content) contentMatched++;
    }
    if (last === -1) return null;
    let region = 0;
    for (let at = first; at <= last; at++) region += words.weight[at] ?? 0;
    return this.finished(sentence, { partner, from: first, to: last + 1, matched, region, contentMatched }, from, to);
  }

  /** What names and numbers, which others do not have, say of a pair of sentences. A first word's capital says nothing. */
  private identityOf(sentence: StoredSentence, partner: Int32Array, from: number, to: number): Identity {
    const { words } = sentence;
    let names = 0;
    let namesKept = 0;
    let numbers = 0;
    let numbersKept = 0;
    for (let row = 0; row < words.length; row++) {
      const isNumber = words.number[row] === 1;
      if (!isNumber && (row === 0 || words.name[row] !== 1)) continue;
      const at = partner[row] ?? -1;
      const kept = at !== -1 && words.stem[row] === this.index.words.stem[at] ? 1 : 0;
      if (isNumber) {
        numbers++;
        numbersKept += kept;
      } else {
        names++;
        namesKept += kept;
      }
    }
    const known = (namesKept + numbersKept) * 2 >= names + numbers && namesKept + numbersKept > 0;
    if (names === 0 || namesKept * 2 >= names) return known ? 'kept' : 'open';
    let now = 0;
    for (let at = from + 1; at < to; at++) if (this.index.words.name[at] === 1) now++;
    return now > namesKept ? 'other' : known ? 'kept' : 'open';
  }

  /** Adds what the sentences around a region say about it. `[from, to)` limits them. */
  finished(
    sentence: StoredSentence,
    found: { partner: Int32Array; from: number; to: number; matched: number; region: number; contentMatched: number },
    from: number,
    to: number,
  ): Alignment {
    const { from: borders, sentenceOf, words } = this.index;
    const { partner, matched, contentMatched } = found;
    const short = !sentence.fragment && sentence.words.length < ANCHOR.shortWords;
    const missing = sentence.fragment ? 0 : Math.max(0, ANCHOR.rest.share - matched / sentence.weight);
    const restFactor = Math.min(
      1,
      Math.max(short ? 1 - sentence.words.length / ANCHOR.shortWords : 0, missing * ANCHOR.rest.slope),
    );
    const start = Math.max(from, borders[sentenceOf[found.from] ?? 0] ?? 0);
    const end = Math.min(to, borders[(sentenceOf[found.to - 1] ?? 0) + 1] ?? 0);
    const hostFrom = sentence.cutBefore ? found.from : start;
    const hostTo = sentence.cutAfter ? found.to : end;
    let rest = 0;
    for (let at = hostFrom; at < hostTo; at++) if (at < found.from || at >= found.to) rest += words.weight[at] ?? 0;
    const sides = sentence.weight + found.region;
    const score = (2 * matched) / (sides + rest * restFactor);
    return {
      partner,
      from: found.from,
      to: found.to,
      score,
      matched,
      sides,
      restFactor,
      hostFrom,
      hostTo,
      identity: this.identityOf(sentence, partner, found.from, found.to),
      contentMatched,
    };
  }
}

function count(worth: Float64Array | null): number {
  let met = 0;
  for (let row = 0; row < (worth?.length ?? 0); row++) if ((worth?.[row] ?? 0) > 0) met++;
  return met;
}

/** How alike two words are, from 0 to 1. */
export function similarity(stored: Words, row: number, words: Words, at: number): number {
  if (stored.key[row] === words.key[at]) return 1;
  if (stored.stem[row] === words.stem[at]) return ANCHOR.similarity.stem;
  return stored.number[row] === 1 && words.number[at] === 1 ? ANCHOR.similarity.number : 0;
}
