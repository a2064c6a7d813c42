import { partitionPoint } from '../../text/partitionPoint';
import { byPlace, type Span } from '../../text/span';

/** Two annotations stand on the same words when they share this much of what both cover together. */
export const SAME_SPAN_OVERLAP = 0.5;

/** How far two analysts marked the same words. F1 is symmetric, so neither of them is taken for the truth. */
export interface SpanAgreement {
  /** The same first and last character. */
  readonly exactF1: number | null;
  /** At least half of what both cover in common. */
  readonly overlapF1: number | null;
  readonly first: number;
  readonly second: number;
}

/**
 * Positive specific agreement of spans. Hripcsak, G. and Rothschild, A. (2005), Agreement, the F-measure, and
 * reliability in information retrieval, JAMIA 12(3).
 */
export function spanAgreement(first: readonly Span[], second: readonly Span[]): SpanAgreement {
  const pairs = pairSpans(first, second);
  const exact = pairs.filter(([a, b]) => a.start === b.start && a.end === b.end).length;
  const f1 = (matches: number): number | null =>
    first.length + second.length === 0 ? null : (2 * matches) / (first.length + second.length);
  return { exactF1: f1(exact), overlapF1: f1(pairs.length), first: first.length, second: second.length };
}

export function overlapShare(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const either = Math.max(a.end, b.end) - Math.min(a.start, b.start);
  return common <= 0 || either === 0 ? 0 : common / either;
}

/** The best one-to-one pairs of spans that stand on the same words, most overlap first. */
export function pairSpans<A extends Span, B extends Span>(first: readonly A[], second: readonly B[]): [A, B][] {
  const right = [...second].sort(byPlace);
  const candidates: { a: A; b: B; share: number }[] = [];
  const longest = right.reduce((most, b) => Math.max(most, b.end - b.start), 0);
  for (const a of first) {
    // Nothing that starts earlier than the longest span's length before `a` can reach it.
    for (
      let i = partitionPoint(right.length, (at) => (right[at]?.start ?? 0) < a.start - longest);
      i < right.length;
      i++
    ) {
      const b = right[i];
      if (b === undefined || b.start >= a.end) break;
      const share = overlapShare(a, b);
      if (share >= SAME_SPAN_OVERLAP) candidates.push({ a, b, share });
    }
  }
  candidates.sort((x, y) => y.share - x.share || byPlace(x.a, y.a) || byPlace(x.b, y.b));
  const taken = new Set<Span>();
  const pairs: [A, B][] = [];
  for (const { a, b } of candidates) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    pairs.push([a, b]);
  }
  return pairs;
}
