import { NAMED, NUMBERED, type ArticleReading } from '../claims/readArticle';
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
    if (isTemplate(a, b, matches)) return [];
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

/** So many names and numbers that differ, a name among them, make a phrase that two happenings are told in. */
const TEMPLATE_SLOTS = 3;

/** "A fire broke out in … on …, killing … people": the words agree, and all that they are said of differs. */
function isTemplate(a: ArticleReading, b: ArticleReading, matches: Int32Array): boolean {
  let slots = 0;
  let named = false;
  for (let k = 0; k + 3 < matches.length; k += 2) {
    const left = a.run.specific.subarray((matches[k] ?? 0) + 1, matches[k + 2]);
    const right = b.run.specific.subarray((matches[k + 1] ?? 0) + 1, matches[k + 3]);
    for (const kind of [NAMED, NUMBERED]) {
      const changed = Math.min(count(left, kind), count(right, kind));
      slots += changed;
      named ||= changed > 0 && kind === NAMED;
    }
  }
  return named && slots >= TEMPLATE_SLOTS;
}

function count(list: Uint8Array, kind: number): number {
  let found = 0;
  for (const one of list) if (one === kind) found++;
  return found;
}

const covers = (quote: Span, span: Span): boolean =>
  overlaps(quote, span) &&
  Math.min(quote.end, span.end) - Math.max(quote.start, span.start) >= COVERED * (span.end - span.start);
