import type { Candidate, CandidateSearch } from './candidates';
import { isCutOfSame } from './cuts';
import { longestIncreasing } from './longestIncreasing';
import type { StoredSentence } from './storedSentence';
import type { TextIndex } from './textIndex';
import { twinsAmong } from './twins';

/** The places of stored sentences while they are being found, and who holds which words of the text. */
export class Placement {
  readonly placed: (Candidate | null)[];
  /** Sentences that are placed and stand in the text as they do in the file, in that order. */
  private backbone: number[] = [];
  /** Who holds each word of the text: the number of the sentence plus one. */
  private readonly owner: Int32Array;
  readonly twins: readonly (readonly number[])[];

  constructor(
    readonly index: TextIndex,
    readonly sentences: readonly StoredSentence[],
    readonly candidates: readonly (readonly Candidate[])[],
    readonly search: CandidateSearch,
  ) {
    this.placed = sentences.map(() => null);
    this.owner = new Int32Array(index.words.length);
    this.twins = twinsAmong(sentences);
  }

  sentenceAt(at: number): StoredSentence {
    const sentence = this.sentences[at];
    if (sentence === undefined) throw new RangeError(`no sentence ${at}`);
    return sentence;
  }

  candidatesOf(sentence: number): readonly Candidate[] {
    return this.candidates[sentence] ?? [];
  }

  place(sentence: number, candidate: Candidate): void {
    this.placed[sentence] = candidate;
    for (const at of candidate.partner) if (at !== -1) this.owner[at] = sentence + 1;
  }

  release(sentence: number): void {
    for (const at of this.placed[sentence]?.partner ?? [])
      if (at !== -1 && this.owner[at] === sentence + 1) this.owner[at] = 0;
    this.placed[sentence] = null;
  }

  isFree(word: number): boolean {
    return this.owner[word] === 0;
  }

  /** Of what is placed the longest run that stands in the order of the file. */
  layBackbone(): void {
    const fixed = this.placed.flatMap((place, sentence) => (place === null ? [] : [sentence]));
    const kept = longestIncreasing(fixed.map((sentence) => this.placed[sentence]?.from ?? 0));
    this.backbone = kept.map((at) => fixed[at] ?? 0);
  }

  inOrder(): ReadonlySet<number> {
    return new Set(this.backbone);
  }

  /** Counts a sentence that was just placed among those that are in order. */
  addToBackbone(sentence: number): void {
    this.backbone.splice(this.rank(sentence), 0, sentence);
  }

  /** The nearest sentences of the backbone before and behind one; -1 and the number of all sentences where there is none. */
  neighbours(sentence: number): [before: number, after: number] {
    const at = this.rank(sentence);
    const after = this.backbone[at] === sentence ? at + 1 : at;
    return [this.backbone[at - 1] ?? -1, this.backbone[after] ?? this.sentences.length];
  }

  /** How many sentences of the backbone come before one in the file. */
  private rank(sentence: number): number {
    let low = 0;
    let high = this.backbone.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.backbone[middle] ?? 0) < sentence) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The share of what a place matches that other sentences hold already. */
  takenShare(sentence: number, candidate: Candidate): number {
    const { words } = this.index;
    let all = 0;
    let taken = 0;
    const friends = new Map<number, boolean>();
    for (const at of candidate.partner) {
      if (at === -1) continue;
      const weight = words.weight[at] ?? 0;
      all += weight;
      const other = (this.owner[at] ?? 0) - 1;
      if (other === -1 || other === sentence) continue;
      let friend = friends.get(other);
      if (friend === undefined) {
        friend = isCutOfSame(this.sentences[sentence], this.sentences[other]);
        friends.set(other, friend);
      }
      if (!friend) taken += weight;
    }
    return all === 0 ? 1 : taken / all;
  }
}
