import type { TextIndex, Words } from './textIndex';

/** Words between a number and what it counts that may have come or gone: "six new jets", "five jets". */
const BETWEEN = 1;

/**
 * Gives numbers the partners that what they count tells: a number that met none, or another number while the word behind
 * it went elsewhere, is the number that now stands before that word. Two measures in the other order ("10 miles (16 km)",
 * "16 km (10 miles)") keep their units. Changes `partner`.
 */
export function followCounted(stored: Words, index: TextIndex, partner: Int32Array): void {
  /** Who holds a number of the text for good: by its value, or by what it counts. */
  const settled = new Set<number>();
  const targets = new Map<number, number>();
  for (let row = 0; row < partner.length; row++) {
    if (stored.number[row] !== 1) continue;
    const met = partner[row] ?? -1;
    const counted = countedBy(stored, partner, row);
    const at = numberBefore(index, partner[counted] ?? -1);
    const holds =
      stored.stem[row] === index.words.stem[met] ||
      (at !== -1 && at <= met && met < (partner[counted] ?? -1)) ||
      stored.stem[row + 1] === index.words.stem[met + 1];
    if (met !== -1 && holds) settled.add(met);
    else if (at !== -1) targets.set(row, at);
  }
  for (const [row, at] of targets) {
    if (settled.has(at)) continue;
    settled.add(at);
    for (let other = 0; other < partner.length; other++) if (partner[other] === at) partner[other] = -1;
    partner[row] = at;
  }
}

/** The row of the word that a number counts, if that has a partner; -1 for none. */
function countedBy(stored: Words, partner: Int32Array, row: number): number {
  for (let next = row + 1; next <= row + 1 + BETWEEN && next < partner.length; next++) {
    if (stored.number[next] === 1) return -1;
    if (partner[next] !== -1) return stored.weight[next] === 1 ? next : -1;
  }
  return -1;
}

/** The number that stands before a word, or one word away from it, in the same sentence. */
function numberBefore({ words, sentenceOf }: TextIndex, at: number): number {
  if (at === -1) return -1;
  for (let before = at - 1; before >= Math.max(0, at - 1 - BETWEEN); before--) {
    if (sentenceOf[before] !== sentenceOf[at]) return -1;
    if (words.number[before] !== 1) continue;
    // Of "1 1/2" and "twenty five" the first.
    let first = before;
    while (first > 0 && words.number[first - 1] === 1 && sentenceOf[first - 1] === sentenceOf[at]) first--;
    return first;
  }
  return -1;
}
