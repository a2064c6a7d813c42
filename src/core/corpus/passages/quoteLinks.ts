import { placesIn, type ArticleReading, type QuoteReading } from '../claims/readArticle';
import { hashOf } from '../words/lexicon';
import { sentenceOfWord } from './alignRuns';
import type { TextLink } from './passagePieces';

/** Quotations are one when this share of the shorter one's words comes in the same order. */
const ALTERED_SHARE = 0.7;
const ALTERED_WORDS = 5;
/** Below this a quotation is a phrase that anyone may use. */
const FRAGMENT_WORDS = 4;
const FRAGMENT_CONTENT = 2;

/**
 * Quotations of two articles that are one: verbatim, truncated or altered; and quotations of one that stand in the
 * running text of the other. A node is the index of a quotation; sentences of running text are numbered behind them.
 */
export function quoteLinks(a: ArticleReading, b: ArticleReading): TextLink[] {
  const out: TextLink[] = [];
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  a.quotes.forEach((qa, i) => {
    b.quotes.forEach((qb, j) => {
      const share = likeness(a, qa, b, qb);
      if (share === 0) return;
      usedA.add(i);
      usedB.add(j);
      out.push({ i, j, a: qa, b: qb, share });
    });
  });
  a.quotes.forEach((quote, i) => {
    if (usedA.has(i)) return;
    const at = inRunningText(a, quote, b);
    if (at !== null) out.push({ i, j: b.quotes.length + at.sentence, a: quote, b: at, share: 1 });
  });
  b.quotes.forEach((quote, j) => {
    if (usedB.has(j)) return;
    const at = inRunningText(b, quote, a);
    if (at !== null) out.push({ i: a.quotes.length + at.sentence, j, a: at, b: quote, share: 1 });
  });
  return out;
}

function likeness(a: ArticleReading, qa: QuoteReading, b: ArticleReading, qb: QuoteReading): number {
  const na = qa.lastWord - qa.firstWord;
  const nb = qb.lastWord - qb.firstWord;
  const shorter = Math.min(na, nb);
  if (shorter < 3) return 0;
  if (qa.squeezed === qb.squeezed) return 1;
  if (shorter >= FRAGMENT_WORDS && Math.min(qa.content, qb.content) >= FRAGMENT_CONTENT) {
    const [inner, outer] =
      qa.squeezed.length < qb.squeezed.length ? [qa.squeezed, qb.squeezed] : [qb.squeezed, qa.squeezed];
    if (outer.includes(inner)) return inner.length / outer.length;
  }
  if (shorter < ALTERED_WORDS || !shareEnough(a, qa, b, qb, shorter)) return 0;
  const common = longestCommon(a, qa, b, qb);
  return common >= ALTERED_SHARE * shorter && common >= ALTERED_WORDS ? common / Math.max(na, nb) : 0;
}

/** A cheap bound before the quadratic comparison. */
function shareEnough(
  a: ArticleReading,
  qa: QuoteReading,
  b: ArticleReading,
  qb: QuoteReading,
  shorter: number,
): boolean {
  const words = new Set<number>();
  for (let i = qa.firstWord; i < qa.lastWord; i++) words.add(a.run.hashes[i] ?? 0);
  let shared = 0;
  for (let j = qb.firstWord; j < qb.lastWord; j++) if (words.has(b.run.hashes[j] ?? 0)) shared++;
  return shared >= ALTERED_SHARE * shorter;
}

/** At most this many words of a quotation are compared word by word. */
const COMPARED = 300;

function longestCommon(a: ArticleReading, qa: QuoteReading, b: ArticleReading, qb: QuoteReading): number {
  const na = Math.min(qa.lastWord - qa.firstWord, COMPARED);
  const nb = Math.min(qb.lastWord - qb.firstWord, COMPARED);
  let previous = new Uint16Array(nb + 1);
  for (let i = 1; i <= na; i++) {
    const current = new Uint16Array(nb + 1);
    for (let j = 1; j <= nb; j++)
      current[j] =
        a.run.hashes[qa.firstWord + i - 1] === b.run.hashes[qb.firstWord + j - 1]
          ? (previous[j - 1] ?? 0) + 1
          : Math.max(previous[j] ?? 0, current[j - 1] ?? 0);
    previous = current;
  }
  return previous[nb] ?? 0;
}

function inRunningText(
  from: ArticleReading,
  quote: QuoteReading,
  into: ArticleReading,
): { readonly start: number; readonly end: number; readonly sentence: number } | null {
  const length = quote.lastWord - quote.firstWord;
  if (length < FRAGMENT_WORDS || quote.content < FRAGMENT_CONTENT) return null;
  const words = into.run.hashes;
  const first = from.run.hashes[quote.firstWord] ?? hashOf('');
  for (const at of placesIn(into.run, first)) {
    let k = 1;
    while (k < length && words[at + k] === from.run.hashes[quote.firstWord + k]) k++;
    if (k < length) continue;
    const sentence = sentenceOfWord(into.sentences, at);
    if (sentence < 0) continue;
    return { start: into.run.starts[at] ?? 0, end: into.run.ends[at + length - 1] ?? 0, sentence };
  }
  return null;
}
