import { Listed } from './lexicon';
import type { NameSpan } from './nameSpan';
import type { TokenFrame } from './tokenFrame';
import { Shape } from './word';

const ARTICLES = new Set(['the', 'a', 'an']);

/** Cuts off what belongs to no name: an article, a possessive, marks at the edges, a title before a person. */
export function trimSpans(frame: TokenFrame, found: readonly NameSpan[]): NameSpan[] {
  const spans: NameSpan[] = [];
  for (const span of found) {
    let { first, end } = span;
    while (first < end && isEdge(frame, first)) first++;
    if (end - first > 1 && ARTICLES.has(frame.words[first]?.folded ?? '')) first++;
    for (;;) {
      if (end - first > 2 && frame.words[end - 1]?.folded === 's' && isApostrophe(frame, end - 2)) end -= 2;
      else if (end > first && isEdge(frame, end - 1)) end--;
      else break;
    }
    if (span.type === 'person')
      while (end - first > 1 && isTitle(frame, first)) {
        first++;
        while (first < end && frame.words[first]?.text === '.') first++;
      }
    if (first < end) spans.push({ first, end, type: span.type });
  }
  return spans;
}

function isApostrophe(frame: TokenFrame, i: number): boolean {
  const text = frame.words[i]?.text;
  return text === "'" || text === '’' || text === '`';
}

function isEdge(frame: TokenFrame, i: number): boolean {
  const word = frame.words[i];
  if (word?.shape !== Shape.Symbol) return false;
  if (word.text !== '.') return true;
  // "Inc.", "Jr.", "John F." keep their stop only when it is inside; at the end it is left to the sentence.
  return true;
}

function isTitle(frame: TokenFrame, i: number): boolean {
  const word = frame.words[i];
  if (!word) return false;
  return (word.lists & Listed.Title) !== 0 && (word.lists & (Listed.GivenName | Listed.WorldGivenName)) === 0;
}
