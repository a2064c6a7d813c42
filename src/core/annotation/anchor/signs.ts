import { foldSign } from './fold';
import type { Words } from './textIndex';

/** How far from a word a sign may stand that belongs to it. */
const REACH = 20;

/**
 * The signs among the words from `first` to `last`, with those that touch them on either side: question marks, brackets,
 * quotation marks. A full stop that touches the first word ends the sentence before.
 */
export function signsAround(text: string, words: Words, first: number, last: number): string {
  const least = first === 0 ? 0 : (words.end[first - 1] ?? 0);
  const most = last + 1 === words.length ? text.length : (words.start[last + 1] ?? 0);
  const from = words.start[first] ?? 0;
  const to = words.end[last] ?? 0;
  const before = /[^\s.,;:!?…]*$/.exec(text.slice(Math.max(least, from - REACH), from))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(to, Math.min(most, to + REACH)))?.[0] ?? '';
  return signsOf(before + text.slice(from, to) + after);
}

/** What is neither word nor space, in the form in which signs are compared. */
function signsOf(text: string): string {
  return Array.from(text.replace(/[\p{L}\p{M}\p{N}\s\u00AD\u200B-\u200D\u2060\uFEFF]+/gu, ''), foldSign).join('');
}
