import type { Candidate } from './candidates';
import { heaviestChain } from './chain';
import { ANCHOR } from './constants';
import type { Placement } from './placement';

/**
 * What the order of the file says of a place: next to that of the sentence before or behind it in the file, between those
 * of its neighbours, a few sentences off, or not; `none` where no neighbour has one.
 */
export type Order = 'beside' | 'in' | 'near' | 'out' | 'none';

/**
 * What the order of the file says about places: a file is in the order of the text that its annotations were made in, and
 * most sentences keep theirs.
 */
export class FileOrder {
  private chain: readonly (Candidate | null)[] = [];
  /** The nearest links of the chain before and behind each sentence. */
  private readonly chainLeft: (Candidate | null)[] = [];
  private readonly chainRight: (Candidate | null)[] = [];

  constructor(private readonly placement: Placement) {}

  /** Of all candidates those that keep the file's order and are worth most together: what order is measured by. */
  layChain(): void {
    const { candidates, placed } = this.placement;
    const choices = candidates.map((list, sentence) => {
      const place = placed[sentence] ?? null;
      return place === null ? list : [place];
    });
    this.chain = heaviestChain(choices, ({ score }) => Math.max(0, score - ANCHOR.floor.tight) ** 2);
    let last: Candidate | null = null;
    this.chain.forEach((link, at) => {
      this.chainLeft[at] = last;
      last = link ?? last;
    });
    last = null;
    for (let at = this.chain.length - 1; at >= 0; at--) {
      this.chainRight[at] = last;
      last = this.chain[at] ?? last;
    }
  }

  of(sentence: number, candidate: Candidate): Order {
    if (this.isBeside(sentence, candidate)) return 'beside';
    const { placed } = this.placement;
    const [before, after] = this.placement.neighbours(sentence);
    const left = placed[before] ?? null;
    const right = placed[after] ?? null;
    const chained = this.chain.length === 0 || this.isChained(sentence, candidate);
    if (chained && (left ?? right) === null) return 'none';
    const behind = left === null || candidate.from >= left.from;
    if (chained && behind && (right === null || candidate.to <= right.to)) return 'in';
    return this.isNear(candidate, left, right) ? 'near' : 'out';
  }

  /** Sentences change places with those next to them: what stands just before or behind its neighbours is hardly moved. */
  private isNear(candidate: Candidate, left: Candidate | null, right: Candidate | null): boolean {
    const { sentenceOf } = this.placement.index;
    const at = sentenceOf[candidate.from] ?? 0;
    return (
      (left === null || at >= (sentenceOf[left.from] ?? 0) - ANCHOR.near) &&
      (right === null || at <= (sentenceOf[right.to - 1] ?? 0) + ANCHOR.near)
    );
  }

  /** Paragraphs move whole, so that what stood together still does, in whatever order. */
  private isBeside(sentence: number, candidate: Candidate): boolean {
    const { sentenceOf } = this.placement.index;
    const before = this.placement.placed[sentence - 1] ?? null;
    const after = this.placement.placed[sentence + 1] ?? null;
    const first = sentenceOf[candidate.from] ?? 0;
    const last = sentenceOf[candidate.to - 1] ?? 0;
    const near = (gap: number): boolean => gap >= 0 && gap <= ANCHOR.beside;
    return (
      (before !== null && near(first - (sentenceOf[before.to - 1] ?? 0))) ||
      (after !== null && near((sentenceOf[after.from] ?? 0) - last))
    );
  }

  private isChained(sentence: number, candidate: Candidate): boolean {
    if (this.chain[sentence] === candidate) return true;
    const left = this.chainLeft[sentence] ?? null;
    const right = this.chainRight[sentence] ?? null;
    return (left === null || candidate.from >= left.from) && (right === null || candidate.to <= right.to);
  }

  /** Whether the neighbours in the file leave room for hardly more than the sentences that stood between them. */
  isTight(sentence: number, candidate: Candidate): boolean {
    const { sentenceOf, sentenceCount } = this.placement.index;
    const { placed } = this.placement;
    const [before, after] = this.placement.neighbours(sentence);
    const left = placed[before] ?? null;
    const right = placed[after] ?? null;
    // The ends of the text are neighbours of the first and the last.
    const from = left === null ? -1 : (sentenceOf[left.to - 1] ?? 0);
    const to = right === null ? sentenceCount : (sentenceOf[right.from] ?? 0);
    const at = sentenceOf[candidate.from] ?? 0;
    return at >= from && at <= to && to - from - 1 <= after - before - 1 + ANCHOR.looseness;
  }
}
