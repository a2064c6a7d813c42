import type { ArticleReading } from '../claims/readArticle';
import { overlaps, type Span } from '../../text/span';
import type { RunAlignment } from './alignRuns';

/** Two stretches of text that tell the same; `i` and `j` are the nodes that cluster: sentences, or quotes. */
export interface TextLink {
  readonly i: number;
  readonly j: number;
  readonly a: Span;
  readonly b: Span;
  /** Share of the longer side's words that match. */
  readonly share: number;
}

/** Share of a passage that a matched quotation covers before the passage adds nothing to it. */
const COVERED = 0.7;

/** The aligned sentences as links, without those that a matched quotation covers. */
export function passagePieces(
  a: ArticleReading,
  b: ArticleReading,
  runs: readonly RunAlignment[],
  quotes: readonly TextLink[],
): TextLink[] {
  return runs.flatMap(({ i, j, matches }): TextLink[] => {
    const firstA = matches[0] ?? 0;
    const firstB = matches[1] ?? 0;
    const lastA = matches.at(-2) ?? 0;
    const lastB = matches.at(-1) ?? 0;
    const spanA = { start: a.run.starts[firstA] ?? 0, end: a.run.ends[lastA] ?? 0 };
    const spanB = { start: b.run.starts[firstB] ?? 0, end: b.run.ends[lastB] ?? 0 };
    if (quotes.some((quote) => covers(quote.a, spanA) && covers(quote.b, spanB))) return [];
    const share = matches.length / 2 / (Math.max(lastA - firstA, lastB - firstB) + 1);
    return [{ i, j, a: spanA, b: spanB, share }];
  });
}

const covers = (quote: Span, span: Span): boolean =>
  overlaps(quote, span) &&
  Math.min(quote.end, span.end) - Math.max(quote.start, span.start) >= COVERED * (span.end - span.start);
