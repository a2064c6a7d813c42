import type { Candidate } from './candidates';
import { ANCHOR } from './constants';
import type { FileOrder, Order } from './fileOrder';
import { evidenceFor, likelihoodOf, type Evidence } from './likelihood';
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
    const contested = contestedAmong(placement, pairs, ANCHOR.contested[pass] ?? 0);
    let changed = contested.size > 0;
    for (const pair of pairs) {
      const { sentence, candidate } = pair;
      if (placement.placed[sentence] !== null || contested.has(pair) || !judge.accepts(sentence, candidate)) continue;
      placement.place(sentence, candidate);
      if (!['out', 'near'].includes(order.of(sentence, candidate))) placement.addToBackbone(sentence);
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
function contestedAmong({ index }: Placement, pairs: readonly Pair[], within: number): Set<Pair> {
  if (within === 0) return new Set();
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
      if (list.some((other) => rivals(pair, other) && other.rank > pair.rank - within)) contested.add(pair);
  return contested;
}

function rivals(a: Pair, b: Pair): boolean {
  return a.sentence !== b.sentence && a.candidate.from < b.candidate.to && b.candidate.from < a.candidate.to;
}

/** Says whether a place is good enough for a sentence, with what is placed by now. */
export class Judge {
  constructor(
    private readonly placement: Placement,
    private readonly order: FileOrder,
  ) {}

  accepts(sentence: number, candidate: Candidate): boolean {
    if (!this.isFree(sentence, candidate)) return false;
    const margin = this.marginOf(sentence, candidate);
    if (margin <= ANCHOR.margin) return false;
    const { order, tight } = this.orderOf(sentence, candidate);
    // A sentence that was joined to its neighbour stands there word for word, where both are.
    if (tight && this.standsWhole(sentence, candidate)) return true;
    const score = this.scoreNow(candidate);
    const floors = candidate.identity === 'kept' ? ANCHOR.floor : ANCHOR.floorUnnamed;
    if (score < floors[tight ? 'tight' : order]) return false;
    const { words, fragment } = this.placement.sentenceAt(sentence);
    const exact = score >= ANCHOR.inside.score;
    // Nothing is known of words alone but that they stand there.
    if (exact && fragment) return true;
    // Headings and captions are short, and their words stand within sentences on the same.
    if (words.length < ANCHOR.inside.longWords && candidate.score < score * ANCHOR.shortShare) return false;
    const matched = candidate.contentMatched + (tight ? 1 : 0);
    if (!exact && matched < (words.length <= ANCHOR.fewWords ? ANCHOR.contentWords.few : ANCHOR.contentWords.usual))
      return false;
    const { likelihood } = ANCHOR;
    const many = candidate.identity !== 'other' && order !== 'out' && candidate.contentMatched >= ANCHOR.manyWords;
    const least = many ? likelihood.many : likelihood.usual;
    return likelihoodOf(this.evidenceFor(sentence, candidate, margin)) >= least;
  }

  /** What speaks for a place and against it, by what is placed by now. */
  evidenceFor(sentence: number, candidate: Candidate, margin = this.marginOf(sentence, candidate)): Evidence {
    const stored = this.placement.sentenceAt(sentence);
    const known = { score: this.scoreNow(candidate), margin, order: this.order.of(sentence, candidate) };
    return evidenceFor(this.placement.index, stored, candidate, known);
  }

  /** All words of the sentence stand there side by side; signs may have gone. Headings of few words stand everywhere. */
  private standsWhole(sentence: number, { partner }: Candidate): boolean {
    const stored = this.placement.sentenceAt(sentence).words;
    const { stem } = this.placement.index.words;
    let last = -1;
    let count = 0;
    for (let row = 0; row < stored.length; row++) {
      if (stored.weight[row] === ANCHOR.weight.sign) continue;
      count++;
      const at = partner[row] ?? -1;
      if (at === -1 || stem[at] !== stored.stem[row] || (last !== -1 && (at <= last || at > last + 2))) return false;
      last = at;
    }
    return count > ANCHOR.fewWords;
  }

  private orderOf(sentence: number, candidate: Candidate): { order: Order; tight: boolean } {
    const order = this.order.of(sentence, candidate);
    const tight = (order === 'in' || order === 'beside') && this.order.isTight(sentence, candidate);
    return { order, tight };
  }

  /** Whether a place is not taken by others. */
  isFree(sentence: number, candidate: Candidate): boolean {
    return this.placement.takenShare(sentence, candidate) <= ANCHOR.taken;
  }

  adjusted(sentence: number, candidate: Candidate): number {
    return this.scoreNow(candidate) + bonusOf(this.order.of(sentence, candidate));
  }

  /** How far a place is ahead of all other places of its sentence that are free and do not say the same. */
  private marginOf(sentence: number, candidate: Candidate): number {
    let next = 0;
    for (const rival of this.placement.candidatesOf(sentence)) {
      const apart = rival.to <= candidate.from || candidate.to <= rival.from;
      // Of two places that say the same either will do.
      if (rival === candidate || !apart || (rival.certain && candidate.certain)) continue;
      const adjusted = this.adjusted(sentence, rival);
      if (adjusted > next && this.isFree(sentence, rival)) next = adjusted;
    }
    return this.adjusted(sentence, candidate) - next;
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

function bonusOf(order: Order): number {
  if (order === 'beside') return ANCHOR.besideBonus;
  return order === 'in' ? ANCHOR.orderBonus : 0;
}
