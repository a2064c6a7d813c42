import type { ArticleReading } from '../claims/readArticle';
import { overlaps, type Span } from '../../text/span';
import type { RunAlignment } from './alignRuns';
import { PASSAGE } from './alignRuns';

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

/** Cuts aligned runs at sentence ends: one piece for each pair of sentences that share enough words. */
export function passagePieces(
  a: ArticleReading,
  b: ArticleReading,
  runs: readonly RunAlignment[],
  quotes: readonly TextLink[],
): TextLink[] {
  const out: TextLink[] = [];
  for (const run of runs) {
    const cells = new Map<number, { i: number; j: number; pairs: [number, number][] }>();
    for (let k = 0; k < run.matches.length; k += 2) {
      const wa = run.matches[k] ?? 0;
      const wb = run.matches[k + 1] ?? 0;
      const i = sentenceOfWord(a, wa);
      const j = sentenceOfWord(b, wb);
      if (i < 0 || j < 0) continue;
      const key = i * 65536 + j;
      const cell = cells.get(key) ?? { i, j, pairs: [] };
      cell.pairs.push([wa, wb]);
      cells.set(key, cell);
    }
    for (const cell of cells.values()) {
      const first = cell.pairs[0];
      const last = cell.pairs.at(-1);
      if (first === undefined || last === undefined || cell.pairs.length < PASSAGE.words) continue;
      const content = cell.pairs.reduce((sum, [wa]) => sum + (a.run.content[wa] ?? 0), 0);
      const share = cell.pairs.length / (Math.max(last[0] - first[0], last[1] - first[1]) + 1);
      if (content < PASSAGE.content || share < PASSAGE.share) continue;
      const spanA = { start: a.run.starts[first[0]] ?? 0, end: a.run.ends[last[0]] ?? 0 };
      const spanB = { start: b.run.starts[first[1]] ?? 0, end: b.run.ends[last[1]] ?? 0 };
      if (quotes.some((quote) => covers(quote.a, spanA) && covers(quote.b, spanB))) continue;
      out.push({ i: cell.i, j: cell.j, a: spanA, b: spanB, share });
    }
  }
  return out;
}

const covers = (quote: Span, span: Span): boolean =>
  overlaps(quote, span) &&
  Math.min(quote.end, span.end) - Math.max(quote.start, span.start) >= COVERED * (span.end - span.start);

export function sentenceOfWord(article: ArticleReading, word: number): number {
  let low = 0;
  let high = article.sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = article.sentences[middle];
    if (sentence === undefined) return -1;
    if (word < sentence.firstWord) high = middle - 1;
    else if (word >= sentence.lastWord) low = middle + 1;
    else return middle;
  }
  return -1;
}
