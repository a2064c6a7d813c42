import type { Candidate } from './candidates';
import { ANCHOR } from './constants';
import type { Placement } from './placement';
import type { StoredSentence } from './storedSentence';
import type { TextIndex } from './textIndex';

/**
 * Sentences of numbers share no word with what they are once the numbers changed: one of the same pattern between the
 * places of the neighbours is it, if it is the only one.
 */
export function placeBetween(placement: Placement): void {
  const { index, placed, search } = placement;
  placed.forEach((place, sentence) => {
    if (place !== null || placement.candidatesOf(sentence).some(({ certain }) => certain)) return;
    const stored = placement.sentenceAt(sentence);
    const [before, after] = placement.neighbours(sentence);
    const left = placed[before] ?? null;
    const right = placed[after] ?? null;
    const from = left === null ? 0 : (index.sentenceOf[left.to - 1] ?? 0);
    const to = right === null ? index.sentenceCount - 1 : (index.sentenceOf[right.from] ?? 0);
    if (to - from > ANCHOR.between) return;
    // A number alone is like that of any other item of a list.
    const alone = stored.words.length === 1;
    if (alone && (before !== sentence - 1 || after !== sentence + 1 || to - from !== 2)) return;
    const alike: Candidate[] = [];
    for (let at = from; at <= to; at++) {
      if (!samePattern(index, stored, at)) continue;
      const candidate = search.within(stored, at);
      if (candidate !== null && placement.takenShare(sentence, candidate) === 0) alike.push(candidate);
    }
    const [only] = alike;
    if (only === undefined || alike.length > 1) return;
    placement.place(sentence, only);
    placement.addToBackbone(sentence);
  });
}

/** Whether a sentence of the text has the words of a stored one, and numbers wherever that has some. */
function samePattern(index: TextIndex, { words }: StoredSentence, at: number): boolean {
  const from = index.from[at] ?? 0;
  if ((index.from[at + 1] ?? 0) - from !== words.length) return false;
  let numbers = 0;
  for (let row = 0; row < words.length; row++) {
    const number = words.number[row] === 1 && index.words.number[from + row] === 1;
    if (!number && words.key[row] !== index.words.key[from + row]) return false;
    if (number) numbers++;
  }
  return numbers > 0;
}
