import { ANCHOR } from './constants';
import type { StoredSentence } from './storedSentence';
import { signsAround } from './signs';
import { placesOf, type TextIndex } from './textIndex';

/** A place where all words of a stored sentence stand in order, one after the other. */
export interface ExactHit {
  /** The first word of it, in the text. */
  readonly at: number;
  /** The sentence of the text begins, and ends, where the stored one does. */
  readonly whole: boolean;
  readonly startsSentence: boolean;
  /** So many words that they do not stand within another sentence by chance. */
  readonly long: boolean;
  /** Question marks, brackets and the like are the same; asked of sentences of few words alone. */
  readonly sameSigns: boolean;
}

/** More hits than this are boilerplate. */
const MOST_HITS = 64;
/** Words compared before a text is taken to be hostile (the same word over and over). */
const MOST_COMPARED = 200_000;

/** Finds a stored sentence word for word, through the places of its rarest word. */
export function exactHits(index: TextIndex, sentence: StoredSentence): ExactHit[] {
  const { words } = sentence;
  if (words.length === 0) return [];
  let rarest = 0;
  let fewest = Infinity;
  for (let at = 0; at < words.length; at++) {
    const { from, to } = placesOf(index, words.key[at] ?? -1);
    if (to === from) return [];
    if (to - from < fewest) [fewest, rarest] = [to - from, at];
  }
  const hits: ExactHit[] = [];
  const { from, to } = placesOf(index, words.key[rarest] ?? -1);
  let compared = 0;
  for (let place = from; place < to && hits.length < MOST_HITS && compared < MOST_COMPARED; place++) {
    const start = (index.postings[place] ?? 0) - rarest;
    if (start < 0 || start + words.length > index.words.length) continue;
    let same = 0;
    while (same < words.length && index.words.key[start + same] === words.key[same]) same++;
    compared += same + 1;
    if (same === words.length) hits.push(hitAt(index, sentence, start));
  }
  return hits;
}

function hitAt(index: TextIndex, sentence: StoredSentence, at: number): ExactHit {
  const last = at + sentence.words.length - 1;
  const startsSentence = index.from[index.sentenceOf[at] ?? 0] === at;
  const endsSentence = index.from[(index.sentenceOf[last] ?? 0) + 1] === last + 1;
  const whole = (startsSentence || sentence.cutBefore) && (endsSentence || sentence.cutAfter);
  const long = sentence.fragment || sentence.words.length >= ANCHOR.inside.longWords;
  const sameSigns =
    sentence.signs === null || !whole || sentence.signs === signsAround(index.text, index.words, at, last);
  return { at, whole, startsSentence, long, sameSigns };
}
