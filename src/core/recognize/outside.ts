import type { Span } from '../text/span';

/** The spans that do not start inside one of `others`. Both in order of place. */
export function outsideOf<T extends Span>(spans: readonly T[], others: readonly Span[]): T[] {
  let next = 0;
  return spans.filter((span) => {
    while (next < others.length && (others[next]?.end ?? 0) <= span.start) next++;
    const other = others[next];
    return other === undefined || other.start > span.start;
  });
}
