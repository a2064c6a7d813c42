import type { Candidate } from './candidates';
import { ANCHOR } from './constants';
import type { FileOrder, Order } from './fileOrder';
import type { Placement } from './placement';

interface Pair {
  readonly sentence: number;
  readonly candidate: Candidate;
  readonly rank: number;
}

/** Times that the pairs are gone through: what two places leave open may be settled once their neighbours stand. */
const PASSES = 4;

/** Places what does not stand word for word, best pair first; what two sentences contest waits for their neighbours. */
export function placeByScore(placement: Placement, order: FileOrder): void {
  const judge = new Judge(placement, order);
  for (let pass = 0; pass < PASSES; pass++) {
    const pairs = rankedPairs(placement, judge);
    const contested = pass === 0 ? contestedAmong(placement, pairs) : new Set<Pair>();
    let changed = contested.size > 0;
    for (const pair of pairs) {
      const { sentence, candidate } = pair;
      if (placement.placed[sentence] !== null || contested.has(pair) || !judge.accepts(sentence, candidate)) continue;
      placement.place(sentence, candidate);
      if (order.of(sentence, candidate) !== 'out') placement.addToBackbone(sentence);
      changed = true;
    }
    if (!changed) return;
  }
}

function rankedPairs(placement: Placement, judge: Judge): Pair[] {
  const pairs: Pair[] = [];
  placement.candidates.forEach((list, sentence) => {
    if (placement.placed[sentence] !== null) return;
    for (const candidate of list) pairs.push({ sentence, candidate, rank: judge.adjusted(sentence, candidate) });
  });
  return pairs.sort((a, b) => b.rank - a.rank || a.sentence - b.sentence || a.candidate.from - b.candidate.from);
}

/** Pairs whose place suits another sentence that is not placed yet about as well. */
function contestedAmong({ index }: Placement, pairs: readonly Pair[]): Set<Pair> {
  const byHost = new Map<number, Pair[]>();
  for (const pair of pairs) {
    const host = index.sentenceOf[pair.candidate.from] ?? 0;
    const known = byHost.get(host);
    if (known === undefined) byHost.set(host, [pair]);
    else known.push(pair);
  }
  const contested = new Set<Pair>();
  for (const list of byHost.values())
    for (const pair of list)
      if (list.some((other) => rivals(pair, other) && other.rank > pair.rank - ANCHOR.contested)) contested.add(pair);
  return contested;
}

function rivals(a: Pair, b: Pair): boolean {
  return a.sentence !== b.sentence && a.candidate.from < b.candidate.to && b.candidate.from < a.candidate.to;
}

/** Whether a place is good enough for a sentence, with what is placed by now. */
class Judge {
  constructor(
    private readonly placement: Placement,
    private readonly order: FileOrder,
  ) {}

  accepts(sentence: number, candidate: Candidate): boolean {
    const order = this.order.of(sentence, candidate);
    const tight = order !== 'out' && order !== 'none' && this.order.isTight(sentence, candidate);
    const score = this.scoreNow(candidate) - (candidate.identity === 'other' ? ANCHOR.otherNames : 0);
    if (score < floorOf(candidate, order, tight)) return false;
    const evidence = candidate.contentMatched + (tight ? 1 : 0);
    if (evidence < ANCHOR.contentWords && score < ANCHOR.inside.score) return false;
    if (this.placement.takenShare(sentence, candidate) > ANCHOR.taken) return false;
    const own = this.adjusted(sentence, candidate);
    return !this.placement.candidatesOf(sentence).some(
      (rival) =>
        rival !== candidate &&
        // Of two places that say the same either will do.
        !(rival.certain && candidate.certain) &&
        (rival.to <= candidate.from || candidate.to <= rival.from) &&
        this.adjusted(sentence, rival) > own - ANCHOR.margin &&
        this.placement.takenShare(sentence, rival) <= ANCHOR.taken,
    );
  }

  adjusted(sentence: number, candidate: Candidate): number {
    return this.scoreNow(candidate) + bonusOf(this.order.of(sentence, candidate));
  }

  /** The score with what is known by now: words around a region that other sentences hold say nothing against it. */
  private scoreNow(candidate: Candidate): number {
    if (candidate.restFactor === 0) return candidate.score;
    const { words } = this.placement.index;
    let rest = 0;
    for (let at = candidate.hostFrom; at < candidate.hostTo; at++)
      if ((at < candidate.from || at >= candidate.to) && this.placement.isFree(at)) rest += words.weight[at] ?? 0;
    return (2 * candidate.matched) / (candidate.sides + rest * candidate.restFactor);
  }
}

/** What a place must score at least, by what the order of the file says of it. */
function floorOf({ identity }: Candidate, order: Order, tight: boolean): number {
  const { floor } = ANCHOR;
  if (tight) return floor.tight;
  if (order === 'in' || order === 'beside') return floor.inOrder;
  if (order === 'none') return floor.alone;
  return identity === 'kept' ? floor.outOfOrder : floor.outOfOrderOpen;
}

function bonusOf(order: Order): number {
  if (order === 'beside') return ANCHOR.besideBonus;
  return order === 'in' ? ANCHOR.orderBonus : 0;
}
