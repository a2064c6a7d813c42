import { Chain, exponentials } from './chain';
import { documentFeatures, gatherVotes } from './documentEvidence';
import type { KeyBuffer } from './features';
import { contextFeatures, keyBuffer, neighbourFeatures, ownFeatures } from './features';
import { LABELS as LABEL_COUNT } from './labels';
import type { FeatureWeights, NameModel, Stage } from './nameModel';
import type { TokenFrame } from './tokenFrame';
import type { Word } from './word';

/** Local, because inner loops read it: unbundled modules read what they import through accessors. */
const LABELS = LABEL_COUNT;

/** A stretch of tokens that can hold names, inside of one sentence. */
export interface Stretch {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

/** Longer stretches are cut, so that buffers stay small; no name is that long. */
const LONGEST_STRETCH = 256;

export function stretchesOf(frame: TokenFrame): Stretch[] {
  const stretches: Stretch[] = [];
  frame.sentences.forEach((range, sentence) => {
    let start = -1;
    for (let i = range.start; i <= range.end; i++) {
      const inside = i < range.end && frame.active[i] === 1;
      if (start >= 0 && (!inside || i - start >= LONGEST_STRETCH)) {
        stretches.push({ sentence, start, end: i });
        start = -1;
      }
      if (inside && start < 0) start = i;
    }
  });
  return stretches;
}

const OFFSETS = [-2, -1, 1, 2] as const;
/** Score vectors kept per word: its own, and one for each offset it can be a neighbour at. */
const SLOTS = OFFSETS.length + 1;

/** Sums of the weights of features that depend on one word only, by word and offset. */
class WordScores {
  private sums = new Float32Array(0);
  private known = new Uint8Array(0);
  private readonly keys: KeyBuffer = keyBuffer();
  private readonly edges: Float32Array;

  constructor(private readonly weights: FeatureWeights) {
    this.edges = new Float32Array(SLOTS * LABELS);
    OFFSETS.forEach((offset, k) => {
      this.keys.length = 0;
      neighbourFeatures(null, offset, this.keys);
      weights.addTo(this.keys.keys, this.keys.length, this.edges, (k + 1) * LABELS);
    });
  }

  reserve(words: number): void {
    if (words <= this.known.length / SLOTS) return;
    const size = Math.max(1024, words * 2);
    const sums = new Float32Array(size * SLOTS * LABELS);
    sums.set(this.sums);
    const known = new Uint8Array(size * SLOTS);
    known.set(this.known);
    this.sums = sums;
    this.known = known;
  }

  clear(): void {
    this.known.fill(0);
  }

  /** Adds the scores of `word` seen from a distance to `scores`; slot 0 is the word itself. */
  add(word: Word | null, slot: number, scores: Float64Array, at: number): void {
    let sums = this.edges;
    let base = slot * LABELS;
    if (word) {
      const place = word.id * SLOTS + slot;
      base = place * LABELS;
      sums = this.sums;
      if (this.known[place] !== 1) {
        this.known[place] = 1;
        const { keys } = this;
        keys.length = 0;
        if (slot === 0) ownFeatures(word, keys);
        else neighbourFeatures(word, OFFSETS[slot - 1] ?? 0, keys);
        for (let y = 0; y < LABELS; y++) sums[base + y] = 0;
        this.weights.addTo(keys.keys, keys.length, sums, base);
      }
    }
    for (let y = 0; y < LABELS; y++) scores[at + y] = (scores[at + y] ?? 0) + (sums[base + y] ?? 0);
  }
}

/** The first stage's scores and marginals, `token * LABELS + label`, in the stretches that can hold names. */
export interface WordJudgement {
  readonly stretches: readonly Stretch[];
  readonly scores: Float32Array;
  readonly marginals: Float32Array;
}

/** The labels of a document's tokens and how sure the tagger is of each. */
export interface Tagging {
  readonly labels: Uint8Array;
  /** Marginals of the first stage, `token * LABELS + label`. */
  readonly marginals: Float32Array;
}

/** Finds names with the weights of a `NameModel`. Keeps what it has computed per word; one document at a time. */
export class Tagger {
  private readonly chain = new Chain();
  private readonly keys = keyBuffer();
  private readonly wordScores: WordScores;
  private readonly expWords: Float64Array;
  private readonly documentTransitions: Float32Array | null;

  /** `outsideBias` is taken from the score of "no name" when decoding. */
  constructor(
    private readonly model: NameModel,
    private readonly outsideBias: number,
  ) {
    this.wordScores = new WordScores(model.words.features);
    this.expWords = exponentials(model.words.transitions);
    this.documentTransitions = model.document
      ? model.document.transitions.map((value, k) => value + (model.words.transitions[k] ?? 0))
      : null;
  }

  /** To be called when the vocabulary has been emptied and counts its words anew. */
  forgetWords(): void {
    this.wordScores.clear();
  }

  /** The first stage's judgement alone, which the second is trained on. */
  judgeWords(frame: TokenFrame, vocabularySize: number): WordJudgement {
    const n = frame.words.length;
    this.wordScores.reserve(vocabularySize);
    const marginals = new Float32Array(n * LABELS);
    const scores = new Float32Array(n * LABELS);
    const stretches = stretchesOf(frame);
    const { chain } = this;
    for (const stretch of stretches) {
      const length = stretch.end - stretch.start;
      this.scoreWords(frame, stretch);
      chain.infer(length, this.expWords);
      // Stretches are short: copying in a loop costs less than views made for it.
      const base = stretch.start * LABELS;
      for (let k = 0; k < length * LABELS; k++) {
        scores[base + k] = chain.scores[k] ?? 0;
        marginals[base + k] = chain.marginals[k] ?? 0;
      }
    }
    return { stretches, scores, marginals };
  }

  tag(frame: TokenFrame, vocabularySize: number): Tagging {
    const labels = new Uint8Array(frame.words.length);
    const { stretches, scores, marginals } = this.judgeWords(frame, vocabularySize);
    const { chain, model } = this;
    const votes = model.document ? gatherVotes(frame, marginals) : null;
    for (const stretch of stretches) {
      const length = stretch.end - stretch.start;
      const base = stretch.start * LABELS;
      for (let k = 0; k < length * LABELS; k++) chain.scores[k] = scores[base + k] ?? 0;
      for (let k = 0; k < length; k++) {
        const i = stretch.start + k;
        chain.classes[k] = frame.words[i]?.shape ?? 0;
        if (!model.document || !votes || frame.words[i]?.capital !== true) continue;
        this.keys.length = 0;
        documentFeatures(frame, votes, marginals, i, this.keys);
        this.addScaled(model.document, k * LABELS);
      }
      this.decode(length, this.documentTransitions ?? model.words.transitions, labels, stretch.start);
    }
    return { labels, marginals };
  }

  private decode(length: number, transitions: Float32Array, labels: Uint8Array, offset: number): void {
    for (let k = 0; k < length; k++)
      this.chain.scores[k * LABELS] = (this.chain.scores[k * LABELS] ?? 0) - this.outsideBias;
    this.chain.decode(length, transitions, labels, offset);
  }

  private scoreWords(frame: TokenFrame, stretch: Stretch): void {
    const { chain, keys, wordScores } = this;
    const length = stretch.end - stretch.start;
    chain.reserve(length);
    const { features } = this.model.words;
    const { scales } = features;
    const range = frame.sentences[stretch.sentence];
    if (!range) return;
    for (let k = 0; k < length; k++) {
      const i = stretch.start + k;
      const row = k * LABELS;
      const word = frame.words[i];
      if (!word) continue;
      chain.classes[k] = word.shape;
      for (let y = 0; y < LABELS; y++) chain.scores[row + y] = 0;
      wordScores.add(word, 0, chain.scores, row);
      for (let slot = 1; slot < SLOTS; slot++) {
        const at = i + (OFFSETS[slot - 1] ?? 0);
        const other = at >= range.start && at < range.end ? (frame.words[at] ?? null) : null;
        wordScores.add(other, slot, chain.scores, row);
      }
      keys.length = 0;
      contextFeatures(frame, stretch.sentence, i, keys);
      features.addTo(keys.keys, keys.length, chain.scores, row);
      for (let y = 0; y < LABELS; y++) chain.scores[row + y] = (chain.scores[row + y] ?? 0) * (scales[y] ?? 0);
    }
  }

  private readonly sums = new Float64Array(LABELS);

  private addScaled(stage: Stage, row: number): void {
    const { sums } = this;
    sums.fill(0);
    stage.features.addTo(this.keys.keys, this.keys.length, sums, 0);
    for (let y = 0; y < LABELS; y++)
      this.chain.scores[row + y] = (this.chain.scores[row + y] ?? 0) + (sums[y] ?? 0) * (stage.features.scales[y] ?? 0);
  }
}
