import type { Candidate } from './candidates';
import { ANCHOR } from './constants';
import type { StoredSentence } from './storedSentence';
import type { TextIndex } from './textIndex';

/** The place given to each stored sentence; null where there is none good enough, or two that are equally good. */
export function assignPlaces(
  index: TextIndex,
  sentences: readonly StoredSentence[],
  candidates: readonly (readonly Candidate[])[],
): (Candidate | null)[] {
  const assignment = new Assignment(index, sentences, candidates);
  assignment.placeCertain();
  assignment.placeByScore();
  assignment.shareTwins();
  return assignment.placed;
}

interface Pair {
  readonly sentence: number;
  readonly candidate: Candidate;
  readonly rank: number;
}

class Assignment {
  readonly placed: (Candidate | null)[];
  /** Sentences that are placed and stand in the text as they do in the file, in that order. */
  private readonly backbone: number[] = [];
  /** Who holds each word of the text: the number of the sentence plus one. */
  private readonly owner: Int32Array;

  constructor(
    private readonly index: TextIndex,
    private readonly sentences: readonly StoredSentence[],
    private readonly candidates: readonly (readonly Candidate[])[],
  ) {
    this.placed = sentences.map(() => null);
    this.owner = new Int32Array(index.words.length);
  }

  /** Sentences that stand word for word as often as they are stored: no choice is to be made. */
  placeCertain(): void {
    const byPlace = new Map<number, number[]>();
    this.candidates.forEach((list, sentence) => {
      const first = earliest(list);
      if (first === null) return;
      const twins = byPlace.get(first);
      if (twins === undefined) byPlace.set(first, [sentence]);
      else twins.push(sentence);
    });
    const fixed: number[] = [];
    for (const twins of byPlace.values()) {
      const [leader = 0] = twins;
      const places = [...(this.candidates[leader] ?? [])].sort((a, b) => a.from - b.from);
      if (places.length !== twins.length) continue;
      twins.forEach((sentence, at) => {
        const place = places[at];
        if (place === undefined) return;
        this.placed[sentence] = place;
        this.claim(sentence, place);
        fixed.push(sentence);
      });
    }
    fixed.sort((a, b) => a - b);
    const kept = longestIncreasing(fixed.map((sentence) => this.placed[sentence]?.from ?? 0));
    for (const at of kept) this.backbone.push(fixed[at] ?? 0);
  }

  /** The rest, best pair first. What two places leave open may be settled once their neighbours stand. */
  placeByScore(): void {
    const pairs: Pair[] = [];
    this.candidates.forEach((list, sentence) => {
      if (this.placed[sentence] !== null) return;
      for (const candidate of list) pairs.push({ sentence, candidate, rank: this.adjusted(sentence, candidate) });
    });
    pairs.sort((a, b) => b.rank - a.rank || a.sentence - b.sentence || a.candidate.from - b.candidate.from);
    for (let pass = 0; pass < 3; pass++) {
      let changed = false;
      for (const { sentence, candidate } of pairs) {
        if (this.placed[sentence] !== null || !this.acceptable(sentence, candidate)) continue;
        this.placed[sentence] = candidate;
        this.claim(sentence, candidate);
        if (this.order(sentence, candidate) !== 'out') this.backbone.splice(this.rank(sentence), 0, sentence);
        changed = true;
      }
      if (!changed) return;
    }
  }

  /**
   * More annotated twins than the text has: a file out of order, or a repetition that was deleted. Either way the same
   * words stand there still.
   */
  shareTwins(): void {
    this.candidates.forEach((list, sentence) => {
      if (this.placed[sentence] !== null || earliest(list) === null) return;
      const inOrder = list.find((candidate) => this.order(sentence, candidate) === 'in');
      this.placed[sentence] = inOrder ?? list[0] ?? null;
    });
  }

  private acceptable(sentence: number, candidate: Candidate): boolean {
    const order = this.order(sentence, candidate);
    const tight = order === 'in' && this.isTight(sentence, candidate);
    const score = this.scoreNow(candidate) - (candidate.otherNames && !tight ? ANCHOR.otherNames : 0);
    const { floor } = ANCHOR;
    const least = tight
      ? floor.tight
      : order === 'in'
        ? floor.inOrder
        : order === 'out'
          ? floor.outOfOrder
          : floor.alone;
    if (score < least) return false;
    const evidence = candidate.contentMatched + (tight ? 1 : 0);
    if (evidence < ANCHOR.contentWords && score < ANCHOR.inside.score) return false;
    if (this.takenShare(sentence, candidate) > ANCHOR.taken) return false;
    const own = this.adjusted(sentence, candidate);
    return !(this.candidates[sentence] ?? []).some(
      (rival) =>
        rival !== candidate &&
        // Of two places that say the same either will do.
        !(rival.certain && candidate.certain) &&
        (rival.to <= candidate.from || candidate.to <= rival.from) &&
        this.adjusted(sentence, rival) > own - ANCHOR.margin &&
        this.takenShare(sentence, rival) <= ANCHOR.taken,
    );
  }

  private adjusted(sentence: number, candidate: Candidate): number {
    return this.scoreNow(candidate) + (this.order(sentence, candidate) === 'in' ? ANCHOR.orderBonus : 0);
  }

  /** The score with what is known by now: words around a region that other sentences hold say nothing against it. */
  private scoreNow(candidate: Candidate): number {
    if (candidate.restFactor === 0) return candidate.score;
    const { words } = this.index;
    let rest = 0;
    for (let at = candidate.hostFrom; at < candidate.hostTo; at++)
      if ((at < candidate.from || at >= candidate.to) && this.owner[at] === 0) rest += words.weight[at] ?? 0;
    return (2 * candidate.matched) / (candidate.sides + rest * candidate.restFactor);
  }

  /** Whether the neighbours in the file leave room for hardly more than the sentences that stood between them. */
  private isTight(sentence: number, candidate: Candidate): boolean {
    const { sentenceOf } = this.index;
    const [before, after] = this.neighbours(sentence);
    const left = before < 0 ? null : (this.placed[before] ?? null);
    const right = this.placed[after] ?? null;
    // The ends of the text are neighbours of the first and the last.
    const from = left === null ? -1 : (sentenceOf[left.to - 1] ?? 0);
    const to = right === null ? this.index.sentenceCount : (sentenceOf[right.from] ?? 0);
    const at = sentenceOf[candidate.from] ?? 0;
    return at >= from && at <= to && to - from - 1 <= after - before - 1 + ANCHOR.looseness;
  }

  private neighbours(sentence: number): [before: number, after: number] {
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

  /** Whether a place lies between those of the neighbours in the file; `none` where no neighbour has one. */
  private order(sentence: number, candidate: Candidate): 'in' | 'out' | 'none' {
    const [before, after] = this.neighbours(sentence);
    const left = before < 0 ? null : this.placed[before];
    const right = this.placed[after] ?? null;
    if ((left ?? right) === null) return 'none';
    const behind = left === null || left === undefined || candidate.from >= left.from;
    return behind && (right === null || candidate.to <= right.to) ? 'in' : 'out';
  }

  private claim(sentence: number, candidate: Candidate): void {
    for (const at of candidate.partner) if (at !== -1) this.owner[at] = sentence + 1;
  }

  /** The share of what a place matches that other sentences hold already. */
  private takenShare(sentence: number, candidate: Candidate): number {
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

/** The first place of a sentence that stands word for word; null when it has other candidates, or none. */
function earliest(list: readonly Candidate[]): number | null {
  let first: number | null = null;
  for (const { certain, from } of list) {
    if (!certain) return null;
    first = Math.min(first ?? from, from);
  }
  return first;
}

/** Words that two cuts of one sentence must share where one ends and the other goes on. */
const SHARED_CUT = 8;

/** Whether two stored sentences are the same one, stored with different contexts: one holds or continues the other. */
function isCutOfSame(a: StoredSentence | undefined, b: StoredSentence | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [short, long] = a.words.length <= b.words.length ? [a.words.key, b.words.key] : [b.words.key, a.words.key];
  if (short.length === long.length) return false;
  const least = Math.min(short.length, SHARED_CUT);
  for (let offset = least - short.length; offset <= long.length - least; offset++) {
    const from = Math.max(0, -offset);
    const to = Math.min(short.length, long.length - offset);
    let at = from;
    while (at < to && short[at] === long[offset + at]) at++;
    if (at === to) return true;
  }
  return false;
}

/** The indexes of a longest increasing (never falling) run, in time n·log n. */
export function longestIncreasing(values: readonly number[]): number[] {
  const tails: number[] = [];
  const previous = new Int32Array(values.length).fill(-1);
  values.forEach((value, at) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) <= value) low = middle + 1;
      else high = middle;
    }
    previous[at] = low === 0 ? -1 : (tails[low - 1] ?? -1);
    tails[low] = at;
  });
  const run: number[] = [];
  for (let at = tails.at(-1) ?? -1; at !== -1; at = previous[at] ?? -1) run.push(at);
  return run.reverse();
}
