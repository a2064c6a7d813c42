import type { Candidate } from './candidates';

/**
 * The places that keep the order of the file and are worth most together: for each stored sentence at most one of its
 * candidates (the heaviest increasing subsequence, by a tree of prefix maxima: n·log n in the candidates). Null for
 * sentences that the chain leaves out.
 */
export function heaviestChain(
  candidates: readonly (readonly Candidate[])[],
  worth: (candidate: Candidate) => number,
): (Candidate | null)[] {
  const starts = [...new Set(candidates.flatMap((list) => list.map(({ from }) => from)))].sort((a, b) => a - b);
  const rankOf = new Map(starts.map((from, rank) => [from, rank + 1]));
  const tree: (Link | undefined)[] = Array.from({ length: starts.length + 1 });
  candidates.forEach((list, sentence) => {
    const links = list.flatMap((candidate): Link[] => {
      const value = worth(candidate);
      if (value <= 0) return [];
      const rank = rankOf.get(candidate.from) ?? 1;
      const before = heaviestUpTo(tree, rank - 1);
      return [{ sentence, candidate, rank, before, total: value + (before?.total ?? 0) }];
    });
    for (const link of links) put(tree, link);
  });
  const chain: (Candidate | null)[] = candidates.map(() => null);
  for (let link = heaviestUpTo(tree, starts.length); link !== undefined; link = link.before)
    chain[link.sentence] = link.candidate;
  return chain;
}

interface Link {
  readonly sentence: number;
  readonly candidate: Candidate;
  readonly rank: number;
  readonly before: Link | undefined;
  readonly total: number;
}

function heaviestUpTo(tree: readonly (Link | undefined)[], rank: number): Link | undefined {
  let best: Link | undefined;
  for (let at = rank; at > 0; at -= at & -at) {
    const link = tree[at];
    if (link !== undefined && (best === undefined || link.total > best.total)) best = link;
  }
  return best;
}

function put(tree: (Link | undefined)[], link: Link): void {
  for (let at = link.rank; at < tree.length; at += at & -at) {
    const known = tree[at];
    if (known === undefined || link.total > known.total) tree[at] = link;
  }
}
