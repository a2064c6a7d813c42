import type { ArticleAnalysis } from '../../core/recognize/model';
import { byPlace, type Span } from '../../core/text/span';

/** What is told apart in an article, in the order in which the user's settings list it. */
export const MARK_KINDS = [
  'person',
  'organization',
  'place',
  'group',
  'figure',
  'date',
  'quote',
  'annotation',
  'furniture',
] as const;

export type MarkKind = (typeof MARK_KINDS)[number];

export interface Mark extends Span {
  readonly kind: MarkKind;
}

/** Everything that was recognised in an article, in order of place. */
export function marksOf(analysis: ArticleAnalysis): Mark[] {
  const as =
    (kind: MarkKind) =>
    (span: Span): Mark => ({ kind, start: span.start, end: span.end });
  return [
    ...analysis.mentions.map((mention) => as(mention.type)(mention)),
    ...analysis.figures.map(as('figure')),
    ...analysis.dates.map(as('date')),
    ...analysis.quotes.map(as('quote')),
    ...analysis.parts.furniture.map(as('furniture')),
  ].sort(byPlace);
}

/** The smallest span over the offset; an offset right behind a span belongs to it when nothing begins there. */
export function spanAt<T extends Span>(spans: readonly T[], offset: number): T | null {
  let found: T | null = null;
  let behind: T | null = null;
  for (const span of spans) {
    if (span.start <= offset && offset < span.end) {
      if (!found || span.end - span.start <= found.end - found.start) found = span;
    } else if (span.end === offset && (!behind || span.start > behind.start)) behind = span;
  }
  return found ?? behind;
}
