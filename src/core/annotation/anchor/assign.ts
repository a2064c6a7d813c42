import { heaviestChain } from './chain';
import type { Candidate, CandidateSearch } from './candidates';
import { ANCHOR } from './constants';
import { isCutOfSame } from './cuts';
import { longestIncreasing } from './longestIncreasing';
import type { StoredSentence } from './storedSentence';
import type { TextIndex } from './textIndex';
import { matchInOrder, twinsAmong } from './twins';

/** The place given to each stored sentence; null where there is none good enough, or two that are equally good. */
export function assignPlaces(
  index: TextIndex,
  sentences: readonly StoredSentence[],
  candidates: readonly (readonly Candidate[])[],
  search: CandidateSearch,
): (Candidate | null)[] {
  const assignment = new Assignment(index, sentences, candidates, search);
  assignment.placeCertain();
  assignment.reconsiderMoved();
  assignment.placeTwins();
  assignment.layChain();
  assignment.placeByScore();
  assignment.placeBetween();
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
  private chain: readonly (Candidate | null)[] = [];
  /** The nearest links of the chain before and behind each sentence. */
  private chainLeft: (Candidate | null)[] = [];
  private chainRight: (Candidate | null)[] = [];
  /** Sentences that are placed and stand in the text as they do in the file, in that order. */
  private backbone: number[] = [];
  /** Who holds each word of the text: the number of the sentence plus one. */
  private readonly owner: Int32Array;
  private readonly twins: readonly (readonly number[])[];
  /** Sentences that are stored once. */
  private readonly single: ReadonlySet<number>;

  constructor(
    private readonly index: TextIndex,
    private readonly sentences: readonly StoredSentence[],
    private readonly candidates: readonly (readonly Candidate[])[],
    private readonly search: CandidateSearch,
  ) {
    this.placed = sentences.map(() => null);
    this.owner = new Int32Array(index.words.length);
    this.twins = twinsAmong(sentences);
    this.single = new Set(this.twins.flatMap((twins) => (twins.length === 1 ? twins : [])));
  }

  /** Of all candidates those that keep the file's order and are worth most together: what order is measured by. */
  layChain(): void {
    const choices = this.candidates.map((list, sentence) => {
      const place = this.placed[sentence] ?? null;
      return place === null ? list : [place];
    });
    this.chain = heaviestChain(choices, ({ score }) => Math.max(0, score - ANCHOR.floor.tight) ** 2);
    this.chainLeft = [];
    this.chainRight = [];
    let last: Candidate | null = null;
    for (const link of this.chain) {
      this.chainLeft.push(last);
      last = link ?? last;
    }
    last = null;
    for (let at = this.chain.length - 1; at >= 0; at--) {
      this.chainRight[at] = last;
      last = this.chain[at] ?? last;
    }
  }

  private isChained(sentence: number, candidate: Candidate): boolean {
    if (this.chain[sentence] === candidate) return true;
    const left = this.chainLeft[sentence] ?? null;
    const right = this.chainRight[sentence] ?? null;
    return (left === null || candidate.from >= left.from) && (right === null || candidate.to <= right.to);
  }

  /** Sentences that stand word for word as often as they are stored: no choice is to be made. */
  placeCertain(): void {
    for (const twins of this.twins) {
      const [leader = 0] = twins;
      const places = [...(this.candidates[leader] ?? [])].sort((a, b) => a.from - b.from);
      if (earliest(places) === null || places.length !== twins.length) continue;
      twins.forEach((sentence, at) => {
        const place = places[at];
        if (place !== undefined) this.place(sentence, place);
      });
    }
    this.layBackbone();
  }

  /**
   * A sentence that stands word for word where the file's order does not expect it was moved, unless one like it stands
   * in its old place: then that one is it, reworded, and the words elsewhere are a twin's that nobody annotated.
   */
  reconsiderMoved(): void {
    const inOrder = new Set(this.backbone);
    const moved = this.placed.flatMap((place, at) => (place === null || inOrder.has(at) ? [] : [{ place, at }]));
    // Of two neighbours that changed places the longest run has dropped one, which may be the wrong one.
    const stayed = moved.filter(({ place, at }) =>
      [at, at - 1, at + 1].some((sentence) => this.putBack(sentence, inOrder, { at, from: place.from })),
    );
    if (stayed.length > 0) this.layBackbone();
  }

  private putBack(sentence: number, inOrder: ReadonlySet<number>, moved: { at: number; from: number }): boolean {
    const stood = this.placed[sentence];
    if (stood?.certain !== true || !this.single.has(sentence)) return false;
    const inTurn = (from: number): boolean => sentence === moved.at || sentence < moved.at === from < moved.from;
    if (sentence !== moved.at && inTurn(stood.from)) return false;
    const stays = this.search
      .besides(this.sentenceAt(sentence), [stood])
      .find(
        (other) =>
          inTurn(other.from) &&
          this.isReworded(sentence, other) &&
          this.fits(sentence, other, inOrder) &&
          this.takenShare(sentence, other) === 0,
      );
    if (stays === undefined) return false;
    this.release(sentence, stood);
    this.place(sentence, stays);
    return true;
  }

  /** Sentences that are stored more than once, where some of them were reworded: in the order of the file. */
  placeTwins(): void {
    for (const twins of this.twins) {
      if (twins.length < 2 || twins.some((sentence) => this.placed[sentence] !== null)) continue;
      const [leader = 0] = twins;
      const known = this.candidates[leader] ?? [];
      if (known.length === 0) continue;
      const exact = known.filter(({ certain }) => certain);
      if (exact.length >= twins.length) continue;
      const places = (
        exact.length === 0 ? [...known] : [...exact, ...this.search.besides(this.sentenceAt(leader), exact)]
      )
        .filter(
          (place) =>
            (place.certain || this.isReworded(leader, place)) && this.takenShare(leader, place) <= ANCHOR.taken,
        )
        .sort((a, b) => a.from - b.from);
      if (places.length < 2) continue;
      const worth = (sentence: number, place: Candidate): number =>
        place.score + (this.order(sentence, place) === 'out' ? -ANCHOR.twin : ANCHOR.orderBonus);
      for (const { sentence, place } of matchInOrder(twins, places, worth)) this.place(sentence, place);
    }
    this.layBackbone();
  }

  /** Like enough to be a twin that was reworded, and not one that says the same of others: names or figures must stand. */
  private isReworded(sentence: number, place: Candidate): boolean {
    return place.score >= ANCHOR.twin && (place.identity === 'kept' || !namesSomething(this.sentenceAt(sentence)));
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
        this.place(sentence, candidate);
        if (this.order(sentence, candidate) !== 'out') this.backbone.splice(this.rank(sentence), 0, sentence);
        changed = true;
      }
      if (!changed) return;
    }
  }

  /**
   * Sentences of numbers share no word with what they are once the numbers changed: one of the same pattern between the
   * places of the neighbours is it, if it is the only one.
   */
  placeBetween(): void {
    this.placed.forEach((place, sentence) => {
      if (place !== null || (this.candidates[sentence] ?? []).some(({ certain }) => certain)) return;
      const [before, after] = this.neighbours(sentence);
      const left = before < 0 ? null : (this.placed[before] ?? null);
      const right = this.placed[after] ?? null;
      const { sentenceOf, sentenceCount } = this.index;
      const from = left === null ? 0 : (sentenceOf[left.to - 1] ?? 0);
      const to = right === null ? sentenceCount - 1 : (sentenceOf[right.from] ?? 0);
      if (to - from > ANCHOR.between) return;
      const alike: Candidate[] = [];
      for (let at = from; at <= to; at++) {
        if (!this.samePattern(sentence, at)) continue;
        const candidate = this.search.within(this.sentenceAt(sentence), at);
        if (candidate !== null && this.takenShare(sentence, candidate) === 0) alike.push(candidate);
      }
      const [only] = alike;
      if (only === undefined || alike.length > 1) return;
      this.place(sentence, only);
      this.backbone.splice(this.rank(sentence), 0, sentence);
    });
  }

  /** Whether a sentence of the text has the words of a stored one, and numbers wherever that has some. */
  private samePattern(sentence: number, at: number): boolean {
    const { words } = this.sentenceAt(sentence);
    const from = this.index.from[at] ?? 0;
    if ((this.index.from[at + 1] ?? 0) - from !== words.length) return false;
    let numbers = 0;
    for (let row = 0; row < words.length; row++) {
      const number = words.number[row] === 1 && this.index.words.number[from + row] === 1;
      if (!number && words.key[row] !== this.index.words.key[from + row]) return false;
      if (number) numbers++;
    }
    return numbers > 0;
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
    const score = this.scoreNow(candidate) - (candidate.identity === 'other' ? ANCHOR.otherNames : 0);
    if (score < floorOf(candidate, order, tight)) return false;
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
    if (this.chain.length > 0 && !this.isChained(sentence, candidate)) return 'out';
    const [before, after] = this.neighbours(sentence);
    const left = before < 0 ? null : this.placed[before];
    const right = this.placed[after] ?? null;
    if ((left ?? right) === null) return 'none';
    const behind = left === null || left === undefined || candidate.from >= left.from;
    return behind && (right === null || candidate.to <= right.to) ? 'in' : 'out';
  }

  private place(sentence: number, candidate: Candidate): void {
    this.placed[sentence] = candidate;
    this.claim(sentence, candidate);
  }

  private release(sentence: number, candidate: Candidate): void {
    for (const at of candidate.partner) if (at !== -1 && this.owner[at] === sentence + 1) this.owner[at] = 0;
  }

  /** Of what is placed the longest run that stands in the order of the file. */
  private layBackbone(): void {
    const fixed = this.placed.flatMap((place, sentence) => (place === null ? [] : [sentence]));
    const kept = longestIncreasing(fixed.map((sentence) => this.placed[sentence]?.from ?? 0));
    this.backbone = kept.map((at) => fixed[at] ?? 0);
  }

  /** Whether a place lies between those of the nearest sentences of the file that are in order. */
  private fits(sentence: number, place: Candidate, inOrder: ReadonlySet<number>): boolean {
    const limit = (step: 1 | -1): Candidate | null => {
      for (let at = sentence + step; at >= 0 && at < this.placed.length; at += step)
        if (inOrder.has(at)) return this.placed[at] ?? null;
      return null;
    };
    const [before, after] = [limit(-1), limit(1)];
    return (before === null || place.from >= before.to) && (after === null || place.to <= after.from);
  }

  private sentenceAt(at: number): StoredSentence {
    const sentence = this.sentences[at];
    if (sentence === undefined) throw new RangeError(`no sentence ${at}`);
    return sentence;
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

/** What a place must score at least, by what the order of the file says of it. */
function floorOf({ identity }: Candidate, order: 'in' | 'out' | 'none', tight: boolean): number {
  const { floor } = ANCHOR;
  if (tight) return floor.tight;
  if (order === 'in') return floor.inOrder;
  if (order === 'none') return floor.alone;
  return identity === 'kept' ? floor.outOfOrder : floor.outOfOrderOpen;
}

/** Whether a sentence has names or numbers. */
function namesSomething({ words }: StoredSentence): boolean {
  for (let row = 0; row < words.length; row++)
    if (words.number[row] === 1 || (row > 0 && words.capital[row] === 1 && words.weight[row] === ANCHOR.weight.content))
      return true;
  return false;
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
