import type { Span } from '../../text/span';
import type { Selector } from '../model';
import { foldSign, isIgnorable } from './fold';
import type { StoredSentence } from './storedSentence';
import type { TextIndex } from './textIndex';

interface Edge {
  /** The word of the text. */
  readonly word: number;
  /** The word of the stored sentence that it is, or stands for. */
  readonly row: number;
  readonly sentence: StoredSentence | undefined;
}

/**
 * Turns words into offsets: with the punctuation that the span had at its ends where the text still has it, and without
 * the parts of words that it left out.
 */
export function spanOfWords(
  index: TextIndex,
  target: Selector,
  edges: { readonly first: Edge; readonly last: Edge; readonly whole: boolean },
): Span {
  const { text, words } = index;
  let start = words.start[edges.first.word] ?? 0;
  let end = words.end[edges.last.word] ?? 0;
  const { exact } = target;
  const lead = /^[^\p{L}\p{M}\p{Nd}]*/u.exec(exact)?.[0] ?? '';
  const trail = /[^\p{L}\p{M}\p{Nd}]*$/u.exec(exact)?.[0] ?? '';
  if (lead.length === exact.length) return { start, end };
  // "Tan" out of "Tanf": the word is found whole, and the same letters are taken out of it again.
  if (lead === '' && startsInWord(target)) {
    const inner = text.slice(start, end).indexOf(exact);
    if (inner > 0 && inner < 24) start += inner;
  }
  if (trail === '' && endsInWord(target)) {
    const tail = /[\p{L}\p{M}\p{Nd}]+$/u.exec(exact)?.[0] ?? '';
    const from = Math.max(start, words.start[edges.last.word] ?? 0);
    const at = text.slice(from, end).indexOf(tail);
    if (at !== -1) end = from + at + tail.length;
  }
  return { start: backOver(text, start, lead), end: forthOver(text, end, trail) };
}

const IN_WORD = /[\p{L}\p{M}\p{Nd}]/u;

function startsInWord({ exact, prefix }: Selector): boolean {
  return IN_WORD.test(exact.charAt(0)) && IN_WORD.test(prefix.slice(-1));
}

function endsInWord({ exact, suffix }: Selector): boolean {
  return IN_WORD.test(exact.slice(-1)) && IN_WORD.test(suffix.charAt(0));
}

function backOver(text: string, from: number, lead: string): number {
  let at = from;
  for (const sign of Array.from(lead).reverse()) {
    if (/\s/.test(sign)) continue;
    let before = at;
    while (before > 0 && /\s/.test(text.charAt(before - 1))) before--;
    if (before === 0 || foldSign(text.charAt(before - 1)) !== foldSign(sign)) break;
    at = before - 1;
  }
  return at;
}

function forthOver(text: string, from: number, trail: string): number {
  let at = from;
  for (const sign of trail) {
    if (/\s/.test(sign)) continue;
    let next = at;
    while (next < text.length && (/\s/.test(text.charAt(next)) || isIgnorable(text.charCodeAt(next)))) next++;
    if (next === text.length || foldSign(text.charAt(next)) !== foldSign(sign)) break;
    at = next + 1;
  }
  return at;
}
