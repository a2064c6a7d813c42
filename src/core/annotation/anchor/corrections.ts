import type { TextIndex } from './textIndex';

/** How articles speak of what they said before. */
const CUE =
  /\b(?:earlier|previous(?:ly)?|original(?:ly)?|correct(?:ion|ed|s|ing)?|clarif\w+|amend\w+|initially|misstated|erroneously|incorrectly|mistakenly|(?:an?|first|older|former) version|used to (?:say|read|state))\b/i;
/** The note speaks of a text. */
const ABOUT_TEXT =
  /\b(?:version|article|story|report|headline|caption|post|page|text|piece|correction|clarification|editor(?:'|’)?s? note|stated|said|read|misstated|reported|wrote|published)\b/i;

/**
 * Whether the words `[from, to)` of a text are quoted in a note on an earlier version of the article: the note's own
 * words stand in the same sentence, or in the one before if that ends in a colon or is nothing but a heading.
 */
export function looksLikeCorrection(index: TextIndex, from: number, to: number): boolean {
  const { text, words } = index;
  const first = index.sentenceOf[from] ?? 0;
  const last = index.sentenceOf[Math.max(from, to - 1)] ?? 0;
  const start = words.start[index.from[first] ?? 0] ?? 0;
  const end = words.end[(index.from[last + 1] ?? 1) - 1] ?? 0;
  const before = text.slice(Math.max(start, (words.start[from] ?? 0) - 300), words.start[from]);
  const after = text.slice(words.end[to - 1], Math.min(end, (words.end[to - 1] ?? 0) + 200));
  if (isCue(before) || isCue(after)) return true;
  if (first === 0 || before.trim().length > 2) return false;
  const leadFrom = words.start[index.from[first - 1] ?? 0] ?? 0;
  const lead = text.slice(Math.max(leadFrom, start - 300), start);
  const announces = /[:–—-]["'“‘«]?\s*["'“‘«]?\s*$/.test(lead) || lead.trim().split(/\s+/).length <= 3;
  return announces && isCue(lead);
}

function isCue(text: string): boolean {
  return CUE.test(text) && ABOUT_TEXT.test(text);
}
