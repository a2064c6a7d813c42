import { splitSentences } from '../text/sentences';
import { tokenize } from '../text/tokens';
import type { Span } from '../text/span';
import { oneLine } from './plainText';

/** Share of two sentences' weighted words, from which on they are shown beside each other. */
const ALIKE = 0.3;
/** A word in more than this share of the other article's sentences tells nothing about which of them is meant. */
const COMMON = 0.25;

export interface ComparedText {
  readonly text: string;
  /** The claim that is compared; its sentence stands beside that of the other one, however little they share. */
  readonly claim: Span;
}

export interface AlignedPassages {
  /** Both have the same number of lines; what belongs together stands on the same line. */
  readonly left: string;
  readonly right: string;
  /** The line of the claims, counted from zero. */
  readonly line: number;
}

/**
 * Two articles as two texts that an editor's comparison shows passage beside passage: the left one in its order, each
 * sentence with the one of the right that is most like it, then what only the right one says. A numbered line that is
 * the same on both sides stands before each pair. Pairs are taken by the words that they share, rarer words counting
 * more; the closest first, each sentence once.
 */
export function alignPassages(left: ComparedText, right: ComparedText): AlignedPassages {
  const a = splitSentences(left.text);
  const b = splitSentences(right.text);
  const claimA = sentenceOf(a, left.claim);
  const claimB = sentenceOf(b, right.claim);
  const partners = pair(a.map(wordsOf(left.text)), b.map(wordsOf(right.text)), claimA, claimB);
  const said = (text: string, span: Span | undefined): string =>
    span === undefined ? '' : oneLine(text.slice(span.start, span.end));
  const lines: { readonly left: string; readonly right: string }[] = [];
  a.forEach((span, i) =>
    lines.push({ left: said(left.text, span), right: said(right.text, b[partners.get(i) ?? -1]) }),
  );
  const taken = new Set(partners.values());
  b.forEach((span, j) => {
    if (!taken.has(j)) lines.push({ left: '', right: said(right.text, span) });
  });
  const write = (side: 'left' | 'right'): string =>
    lines.map((line, index) => `¶ ${index + 1}\n${line[side]}\n`).join('\n');
  return { left: write('left'), right: write('right'), line: Math.max(0, claimA) * LINES_EACH + 1 };
}

/** The number, the words, an empty line. */
const LINES_EACH = 3;

const sentenceOf = (sentences: readonly Span[], { start }: Span): number =>
  sentences.findIndex((sentence) => sentence.start <= start && start < sentence.end);

const wordsOf =
  (text: string) =>
  ({ start, end }: Span): ReadonlySet<string> =>
    new Set(
      tokenize(text.slice(start, end))
        .filter(({ kind }) => kind !== 'symbol')
        .map((token) => token.text.toLowerCase()),
    );

/** For sentences of the left, the sentence of the right that each stands beside. */
function pair(
  a: readonly ReadonlySet<string>[],
  b: readonly ReadonlySet<string>[],
  claimA: number,
  claimB: number,
): Map<number, number> {
  const holders = new Map<string, number[]>();
  b.forEach((words, j) => {
    for (const word of words) holders.set(word, [...(holders.get(word) ?? []), j]);
  });
  const weight = (word: string): number => Math.log(1 + b.length / (holders.get(word)?.length ?? 1));
  const total = (words: ReadonlySet<string>): number => [...words].reduce((sum, word) => sum + weight(word), 0);
  const totals = b.map(total);
  const likely: { readonly i: number; readonly j: number; readonly score: number }[] = [];
  a.forEach((words, i) => {
    const shared = new Map<number, number>();
    for (const word of words) {
      const where = holders.get(word) ?? [];
      if (where.length > Math.max(1, COMMON * b.length)) continue;
      for (const j of where) shared.set(j, (shared.get(j) ?? 0) + weight(word));
    }
    const own = total(words);
    for (const [j, sum] of shared) {
      const score = (2 * sum) / (own + (totals[j] ?? 0));
      if (score >= ALIKE) likely.push({ i, j, score });
    }
  });
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  if (claimA >= 0 && claimB >= 0) {
    partners.set(claimA, claimB);
    taken.add(claimB);
  }
  for (const { i, j } of likely.sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j)) {
    if (partners.has(i) || taken.has(j)) continue;
    partners.set(i, j);
    taken.add(j);
  }
  return partners;
}
