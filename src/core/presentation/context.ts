import { splitSentences } from '../text/sentences';
import { oneLine, shorten, shortenStart } from './plainText';
import { compareWords } from './compareWords';
import type { Span } from '../text/span';
import type { ContextView } from './model';

/** Sentences are looked for this far around the claim: longer than any sentence that one reads in a row of a list. */
const REACH = 600;
/** What is shown on each side, and of the claim itself, in code units: three to four lines at 300 pixels. */
const SIDE_LIMIT = 140;
const EXACT_LIMIT = 600;

/** The sentences that a span stands in, from the first to the last. Looks no further than `REACH` to either side. */
export function sentencesAround(text: string, { start, end }: Span): Span {
  const from = Math.max(0, start - REACH);
  const sentences = splitSentences(text.slice(from, Math.min(text.length, end + REACH)));
  const first = sentences.find((sentence) => from + sentence.end > start);
  const last = sentences.findLast((sentence) => from + sentence.start < end);
  return {
    start: first ? Math.min(from + first.start, start) : start,
    end: last ? Math.max(from + last.end, end) : end,
  };
}

/** The claim's words within their sentence, as plain text; words that are not in `reference` are marked. */
export function contextOf(text: string, claim: Span, reference: string | null): ContextView {
  const start = Math.min(Math.max(claim.start, 0), text.length);
  const end = Math.min(Math.max(claim.end, start), text.length);
  const sentence = sentencesAround(text, { start, end });
  const lead = text.slice(sentence.start, start);
  const tail = text.slice(end, sentence.end);
  return {
    before: keepEdge(shortenStart(oneLine(lead), SIDE_LIMIT), lead, 'end'),
    exact: compareWords(shorten(oneLine(text.slice(start, end)), EXACT_LIMIT), reference),
    after: keepEdge(shorten(oneLine(tail), SIDE_LIMIT), tail, 'start'),
  };
}

/** The space that stands between the claim and its neighbour is part of the context. */
function keepEdge(shown: string, original: string, edge: 'start' | 'end'): string {
  if (shown === '') return '';
  if (edge === 'end') return /\s$/.test(original) ? `${shown} ` : shown;
  return /^\s/.test(original) ? ` ${shown}` : shown;
}
