import type { Span } from '../../text/span';
import type { ArticleReading } from '../claims/readArticle';
import { firstAtOrAfter } from '../claims/readArticle';

export interface WordChange {
  readonly from: string;
  readonly to: string;
  readonly losesHedge: boolean;
}

/** At most so many words of a side are compared. */
const COMPARED = 400;
const HEDGE =
  /\b(?:may|might|could|would|allegedly|alleged|reportedly|apparently|possibly|perhaps|probably|likely|unconfirmed|suspected|seems?|seemed|appears?|appeared|some|about|around|nearly|almost|roughly|approximately|at least|at most|up to|more than|fewer than|less than|not|claims?|claimed)\b/i;

/** What the second text says otherwise than the first, word by word, in order. */
export function textChanges(a: ArticleReading, spanA: Span, b: ArticleReading, spanB: Span): WordChange[] {
  const fromA = firstAtOrAfter(a.run.starts, spanA.start);
  const toA = Math.min(firstAtOrAfter(a.run.starts, spanA.end), fromA + COMPARED);
  const fromB = firstAtOrAfter(b.run.starts, spanB.start);
  const toB = Math.min(firstAtOrAfter(b.run.starts, spanB.end), fromB + COMPARED);
  const changes: WordChange[] = [];
  const wordsA = (x: number, y: number): string =>
    y > x ? a.text.slice(a.run.starts[x] ?? 0, a.run.ends[y - 1] ?? 0) : '';
  const wordsB = (x: number, y: number): string =>
    y > x ? b.text.slice(b.run.starts[x] ?? 0, b.run.ends[y - 1] ?? 0) : '';
  let atA = fromA;
  let atB = fromB;
  const note = (x: number, y: number): void => {
    if (x === atA && y === atB) return;
    const from = wordsA(atA, x).replace(/\s+/g, ' ');
    const to = wordsB(atB, y).replace(/\s+/g, ' ');
    changes.push({ from, to, losesHedge: HEDGE.test(from) && !HEDGE.test(to) });
  };
  for (const [x, y] of commonWords(a, fromA, toA, b, fromB, toB)) {
    note(x, y);
    atA = x + 1;
    atB = y + 1;
  }
  note(toA, toB);
  return changes;
}

/** A longest common subsequence of two stretches of words, as pairs of indexes. */
function commonWords(
  a: ArticleReading,
  fromA: number,
  toA: number,
  b: ArticleReading,
  fromB: number,
  toB: number,
): [number, number][] {
  const n = Math.max(toA - fromA, 0);
  const m = Math.max(toB - fromB, 0);
  const length = new Uint16Array((n + 1) * (m + 1));
  const at = (i: number, j: number): number => length[i * (m + 1) + j] ?? 0;
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--)
      length[i * (m + 1) + j] =
        a.run.hashes[fromA + i] === b.run.hashes[fromB + j]
          ? at(i + 1, j + 1) + 1
          : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: [number, number][] = [];
  let i = 0;
  let j = 0;
  while (i < n && j < m) {
    if (a.run.hashes[fromA + i] === b.run.hashes[fromB + j]) pairs.push([fromA + i++, fromB + j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
