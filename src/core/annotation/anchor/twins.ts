import type { Candidate } from './candidates';
import type { StoredSentence } from './storedSentence';

/** The stored sentences by their words: each list holds, in the order of the file, those that say the same. */
export function twinsAmong(sentences: readonly StoredSentence[]): number[][] {
  const byWords = new Map<string, number[]>();
  sentences.forEach(({ words, cutBefore, cutAfter }, at) => {
    const identity = `${cutBefore ? 1 : 0}${cutAfter ? 1 : 0} ${words.key.join(' ')}`;
    const twins = byWords.get(identity);
    if (twins === undefined) byWords.set(identity, [at]);
    else twins.push(at);
  });
  return [...byWords.values()];
}

/**
 * Gives twins their places so that both stay in order and their worth is the most together (the dynamic programme of
 * the longest common subsequence, weighted). `places` are in the order of the text.
 */
export function matchInOrder(
  twins: readonly number[],
  places: readonly Candidate[],
  worth: (sentence: number, place: Candidate) => number,
): { sentence: number; place: Candidate }[] {
  const width = places.length + 1;
  const best = new Float64Array((twins.length + 1) * width);
  for (let row = twins.length - 1; row >= 0; row--)
    for (let column = places.length - 1; column >= 0; column--) {
      const place = places[column];
      const own = place === undefined ? 0 : worth(twins[row] ?? 0, place) + (best[(row + 1) * width + column + 1] ?? 0);
      best[row * width + column] = Math.max(
        own,
        best[(row + 1) * width + column] ?? 0,
        best[row * width + column + 1] ?? 0,
      );
    }
  const pairs: { sentence: number; place: Candidate }[] = [];
  let row = 0;
  let column = 0;
  while (row < twins.length && column < places.length) {
    const here = best[row * width + column] ?? 0;
    if (here === best[(row + 1) * width + column]) row++;
    else if (here === best[row * width + column + 1]) column++;
    else {
      const place = places[column];
      if (place !== undefined) pairs.push({ sentence: twins[row] ?? 0, place });
      row++;
      column++;
    }
  }
  return pairs;
}
