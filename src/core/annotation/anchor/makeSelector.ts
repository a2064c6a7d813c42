import { partitionPoint } from '../../text/partitionPoint';
import { splitSentences } from '../../text/sentences';
import type { Span } from '../../text/span';
import type { Selector } from '../model';
import { CONTEXT_LIMIT } from './constants';

/**
 * The selector of a span: its words, with the sentence around them. White space at the ends of the span is left out, and
 * line ends are stored as `\n`, so that checkouts with others make the same selector.
 * `sentences` are those of the text, for callers that have them already.
 */
export function makeSelector(text: string, span: Span, sentences: readonly Span[] = splitSentences(text)): Selector {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  const first = sentences[firstEndingAfter(sentences, start)];
  const last = sentences[firstEndingAfter(sentences, Math.max(start, end - 1))];
  const from = first !== undefined && first.start <= start ? first.start : start;
  const to = last !== undefined && last.start < end ? Math.max(end, last.end) : end;
  return {
    exact: stored(text.slice(start, end)),
    prefix: stored(text.slice(contextStart(text, from, start), start)),
    suffix: stored(text.slice(end, contextEnd(text, end, to))),
  };
}

const stored = (words: string): string => words.replace(/\r\n?/g, '\n');

/** The index of the first sentence that ends after an offset. */
function firstEndingAfter(sentences: readonly Span[], offset: number): number {
  return partitionPoint(sentences.length, (i) => (sentences[i]?.end ?? 0) <= offset);
}

/** Contexts that would be too long are cut between words, so that they begin and end with whole ones. */
function contextStart(text: string, from: number, start: number): number {
  if (start - from <= CONTEXT_LIMIT) return from;
  let at = start - CONTEXT_LIMIT;
  while (at < start && !/\s/.test(text.charAt(at - 1))) at++;
  return at < start ? at : start - CONTEXT_LIMIT;
}

function contextEnd(text: string, end: number, to: number): number {
  if (to - end <= CONTEXT_LIMIT) return to;
  let at = end + CONTEXT_LIMIT;
  while (at > end && !/\s/.test(text.charAt(at))) at--;
  return at > end ? at : end + CONTEXT_LIMIT;
}
