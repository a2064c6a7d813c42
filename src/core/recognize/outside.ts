import type { Span } from '../text/span';

/** Tells of growing offsets whether they lie in one of the spans, which are in order of place. */
export function insideOf(spans: readonly Span[]): (offset: number) => boolean {
  let next = 0;
  return (offset) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= offset) next++;
    const span = spans[next];
    return span !== undefined && span.start <= offset;
  };
}

/** The spans that do not start inside one of `others`. Both in order of place. */
export function outsideOf<T extends Span>(spans: readonly T[], others: readonly Span[]): T[] {
  const inside = insideOf(others);
  return spans.filter((span) => !inside(span.start));
}
