/** Scores between nodes `0…n-1`. A forbidden pair never shares a cluster. */
export interface WeightedLink {
  readonly i: number;
  readonly j: number;
  readonly score: number;
  readonly forbidden: boolean;
  /** Decided by a person: the two share a cluster whatever else holds. */
  readonly forced?: boolean;
}

interface Bond {
  sum: number;
  forbidden: boolean;
}

/** What a pair that was never scored is taken to score. */
const UNSCORED = 0.05;

/**
 * Average-link clustering with cannot-links over a sparse graph: merges the two clusters of highest mean score until
 * none reaches the threshold. Ties go to the cluster with the lowest node, so the result depends on nothing else.
 */
export function averageLink(n: number, links: readonly WeightedLink[], threshold: number): number[][] {
  const members: (number[] | null)[] = Array.from({ length: n }, (_, i) => [i]);
  const bonds: Map<number, Bond>[] = Array.from({ length: n }, () => new Map<number, Bond>());
  for (const { i, j, score, forbidden } of links) {
    if (i === j) continue;
    const known = bonds[i]?.get(j);
    const bond = { sum: (known?.sum ?? 0) + score - UNSCORED, forbidden: (known?.forbidden ?? false) || forbidden };
    bonds[i]?.set(j, bond);
    bonds[j]?.set(i, bond);
  }
  const merge = (a: number, b: number): void => {
    members[a] = [...(members[a] ?? []), ...(members[b] ?? [])];
    members[b] = null;
    bonds[a]?.delete(b);
    for (const [c, other] of bonds[b] ?? []) {
      if (c === a) continue;
      const known = bonds[a]?.get(c);
      const merged = { sum: (known?.sum ?? 0) + other.sum, forbidden: (known?.forbidden ?? false) || other.forbidden };
      bonds[c]?.delete(b);
      bonds[a]?.set(c, merged);
      bonds[c]?.set(a, merged);
    }
    bonds[b]?.clear();
  };
  const clusterOf = (node: number): number => members.findIndex((list) => list?.includes(node) === true);
  for (const { i, j, forced } of links) {
    if (forced !== true) continue;
    const a = clusterOf(i);
    const b = clusterOf(j);
    if (a !== b) merge(Math.min(a, b), Math.max(a, b));
  }
  const heap = createHeap();
  const mean = (a: number, b: number, bond: Bond): number =>
    UNSCORED + bond.sum / ((members[a]?.length ?? 1) * (members[b]?.length ?? 1));
  const offer = (a: number, b: number, bond: Bond): void => {
    if (bond.forbidden) return;
    const score = mean(a, b, bond);
    if (score >= threshold) heap.push({ score, a: Math.min(a, b), b: Math.max(a, b) });
  };
  for (let a = 0; a < n; a++) for (const [b, bond] of bonds[a] ?? []) if (a < b) offer(a, b, bond);
  for (let top = heap.pop(); top !== null; top = heap.pop()) {
    const { a, b } = top;
    const bond = bonds[a]?.get(b);
    if (members[a] === null || members[b] === null || bond === undefined || bond.forbidden) continue;
    if (Math.abs(mean(a, b, bond) - top.score) > 1e-12) continue;
    merge(a, b);
    for (const [c, other] of bonds[a] ?? []) offer(a, c, other);
  }
  return members.filter((list): list is number[] => list !== null).map((list) => list.sort((x, y) => x - y));
}

interface Candidate {
  readonly score: number;
  readonly a: number;
  readonly b: number;
}

const before = (x: Candidate, y: Candidate): boolean =>
  x.score !== y.score ? x.score > y.score : x.a !== y.a ? x.a < y.a : x.b < y.b;

function createHeap(): { push(item: Candidate): void; pop(): Candidate | null } {
  const items: Candidate[] = [];
  const swap = (i: number, j: number): void => {
    const x = items[i];
    const y = items[j];
    if (x === undefined || y === undefined) return;
    items[i] = y;
    items[j] = x;
  };
  const less = (i: number, j: number): boolean => {
    const x = items[i];
    const y = items[j];
    return x !== undefined && y !== undefined && before(x, y);
  };
  return {
    push(item) {
      items.push(item);
      let at = items.length - 1;
      while (at > 0 && less(at, (at - 1) >> 1)) {
        swap(at, (at - 1) >> 1);
        at = (at - 1) >> 1;
      }
    },
    pop() {
      const top = items[0];
      if (top === undefined) return null;
      swap(0, items.length - 1);
      items.pop();
      let at = 0;
      for (;;) {
        let best = at;
        if (less(2 * at + 1, best)) best = 2 * at + 1;
        if (less(2 * at + 2, best)) best = 2 * at + 2;
        if (best === at) return top;
        swap(at, best);
        at = best;
      }
    },
  };
}
