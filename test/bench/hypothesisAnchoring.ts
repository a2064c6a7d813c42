import search from 'approx-string-match';
import type { Anchorable } from '../../src/core/annotation/anchor/storedSentence';
import type { Span } from '../../src/core/text/span';

/**
 * Anchoring by the method of the Hypothesis client (match-quote.ts): all approximate matches of the quote with at most
 * half its length in errors, each scored by quote, prefix, suffix and position.
 */
export function matchQuote(
  text: string,
  { target }: Anchorable,
  hint: number | null,
): { span: Span; score: number } | null {
  const { exact: quote, prefix, suffix } = target;
  if (quote.length === 0) return null;
  const maxErrors = Math.min(256, quote.length / 2);
  const matches = matchesOf(text, quote, maxErrors);
  let best: { span: Span; score: number } | null = null;
  for (const match of matches) {
    const quoteScore = 1 - match.errors / quote.length;
    const prefixScore =
      prefix === '' ? 1 : similarity(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix);
    const suffixScore = suffix === '' ? 1 : similarity(text.slice(match.end, match.end + suffix.length), suffix);
    const position = hint === null ? 1 : 1 - Math.abs(match.start - hint) / text.length;
    const score = (50 * quoteScore + 20 * prefixScore + 20 * suffixScore + 2 * position) / 92;
    if (best === null || score > best.score) best = { span: { start: match.start, end: match.end }, score };
  }
  return best;
}

interface Match {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

function matchesOf(text: string, quote: string, maxErrors: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1))
    exact.push({ start: at, end: at + quote.length, errors: 0 });
  return exact.length > 0 ? exact : search(text, quote, maxErrors);
}

function similarity(text: string, pattern: string): number {
  if (text === '') return 0;
  const [first] = search(text, pattern, pattern.length);
  return first === undefined ? 0 : 1 - first.errors / pattern.length;
}
