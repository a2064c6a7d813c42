import { Listed } from './lexicon';
import type { NameSpan } from './nameSpan';
import type { TokenFrame } from './tokenFrame';
import { Shape } from './word';

/** Words that are names only by their place: a day, a title, a word of the language. */
const DOUBTFUL =
  Listed.CommonWord | Listed.Calendar | Listed.NotAName | Listed.Title | Listed.OrganizationWord | Listed.PlaceWord;

/**
 * A capitalised word that is a name in most of the places where the article has it, and no word of the language, is that
 * name also where the tagger left it out.
 */
export function repeatNames(frame: TokenFrame, found: readonly NameSpan[]): NameSpan[] {
  const known = new Map<number, { type: NameSpan['type']; named: number; left: number[] }>();
  for (const { first, end, type } of found) {
    const word = frame.words[first];
    if (end - first !== 1 || !word || !canRepeat(frame, first)) continue;
    const before = known.get(word.foldedHash);
    if (before) before.named++;
    else known.set(word.foldedHash, { type, named: 1, left: [] });
  }
  if (known.size === 0) return [...found];
  let next = 0;
  for (let i = 0; i < frame.words.length; i++) {
    while ((found[next]?.end ?? Infinity) <= i) next++;
    if ((found[next]?.first ?? Infinity) <= i || !canRepeat(frame, i)) continue;
    known.get(frame.words[i]?.foldedHash ?? 0)?.left.push(i);
  }
  const spans = [...found];
  for (const { type, named, left } of known.values())
    if (named > left.length) for (const first of left) spans.push({ first, end: first + 1, type });
  return spans.length === found.length ? spans : spans.sort((a, b) => a.first - b.first);
}

/** A word in capitals that stands alone and is on no list that makes it doubtful. */
function canRepeat(frame: TokenFrame, i: number): boolean {
  const word = frame.words[i];
  if (!word || frame.runStart[i] !== i || frame.runEnd[i] !== i + 1) return false;
  return (word.shape === Shape.Capitalized || word.shape === Shape.AllCapitals) && (word.lists & DOUBTFUL) === 0;
}
