import type { Span } from '../../core/text/span';

const WORD = /[\p{L}\p{M}\p{N}.,'’-]/u;
/** Longer runs without white space are no word that is being typed. */
const LONGEST = 80;

/** The word that the caret is in or behind; empty where there is none. */
export function wordAround(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && offset - start < LONGEST && WORD.test(text.charAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && end - offset < LONGEST && WORD.test(text.charAt(end))) end++;
  return { start, end };
}

/** Whether a mark ends or begins at this word or lies in it; one that only spans it, like a quotation, does not. */
export function isOnWord(mark: Span, word: Span): boolean {
  if (word.start === word.end) return false;
  const startsIn = mark.start >= word.start && mark.start < word.end;
  const endsIn = mark.end > word.start && mark.end <= word.end;
  return startsIn || endsIn;
}
