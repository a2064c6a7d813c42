import { ANCHOR } from './constants';
import { firstPlace, type TextIndex, type Words } from './textIndex';

/**
 * Clauses that changed places, and the words that were left of them: what they are worth, by stored word. Names that
 * changed places alone may say the contrary: who fired at whom. With fewer words elsewhere than `least` a sentence was
 * not turned.
 */
export const MOVED = { run: 0.9, word: 0.6, name: 0.2, least: 2 };

/**
 * Looks once more for stored words that found no partner: runs of two or more that stand elsewhere in the same words,
 * then single ones of which there is but one. Null when there were none. `taken` is a buffer.
 */
export function matchMoved(
  stored: Words,
  index: TextIndex,
  partner: Int32Array,
  [from, to]: readonly [from: number, to: number],
  taken: Uint8Array,
): Float64Array | null {
  const { key: keys } = index.words;
  const open: number[] = [];
  taken.fill(0, 0, to - from);
  for (let row = 0; row < partner.length; row++) {
    const at = partner[row] ?? -1;
    if (at !== -1) taken[at - from] = 1;
    else if (isKnown(index, stored.key[row] ?? 0)) open.push(row);
  }
  if (open.length === 0) return null;
  const worth = new Float64Array(partner.length);
  const take = (row: number, at: number, value: number): void => {
    partner[row] = at;
    worth[row] = value;
    taken[at - from] = 1;
  };
  for (const row of open) {
    if (partner[row] !== -1 || row + 1 === partner.length || partner[row + 1] !== -1) continue;
    const key = stored.key[row] ?? 0;
    const next = stored.key[row + 1];
    let best = -1;
    let most = 1;
    for (let place = firstPlace(index, key, from); place < (index.heads[key + 1] ?? 0); place++) {
      const at = index.postings[place] ?? 0;
      if (at + 1 >= to) break;
      if (keys[at + 1] !== next || taken[at - from] === 1) continue;
      const length = runAt(stored, keys, partner, { row, at, from, to }, taken);
      if (length > most) [best, most] = [at, length];
    }
    if (best === -1) continue;
    for (let offset = 0; offset < most; offset++) take(row + offset, best + offset, MOVED.run);
  }
  const host = mostMatched(index, stored, partner);
  for (const row of open) {
    if (partner[row] !== -1 || (stored.weight[row] ?? 0) < ANCHOR.weight.number) continue;
    const only = onlyFree(index, stored.key[row] ?? 0, [from, to], taken);
    if (only !== -1 && index.sentenceOf[only] === host)
      take(row, only, stored.name[row] === 1 ? MOVED.name : MOVED.word);
  }
  return worth;
}

function isKnown(index: TextIndex, key: number): boolean {
  return key + 1 < index.heads.length && index.heads[key] !== index.heads[key + 1];
}

/** How many stored words from `row` on stand from `at` on, all of them free. */
function runAt(
  stored: Words,
  keys: Int32Array,
  partner: Int32Array,
  { row, at, from, to }: { readonly row: number; readonly at: number; readonly from: number; readonly to: number },
  taken: Uint8Array,
): number {
  let length = 0;
  while (
    row + length < partner.length &&
    partner[row + length] === -1 &&
    at + length < to &&
    taken[at + length - from] === 0 &&
    stored.key[row + length] === keys[at + length]
  )
    length++;
  return length;
}

/** The place of a word that stands free but once; -1 for none, or several. */
function onlyFree(
  index: TextIndex,
  key: number,
  [from, to]: readonly [from: number, to: number],
  taken: Uint8Array,
): number {
  let found = -1;
  for (let place = firstPlace(index, key, from); place < (index.heads[key + 1] ?? 0); place++) {
    const at = index.postings[place] ?? 0;
    if (at >= to) break;
    if (taken[at - from] === 1) continue;
    if (found !== -1) return -1;
    found = at;
  }
  return found;
}

/** The sentence of the text that holds most of what is matched. */
function mostMatched(index: TextIndex, stored: Words, partner: Int32Array): number {
  const weights = new Map<number, number>();
  let best = -1;
  for (let row = 0; row < partner.length; row++) {
    const at = partner[row] ?? -1;
    if (at === -1) continue;
    const sentence = index.sentenceOf[at] ?? 0;
    const weight = (weights.get(sentence) ?? 0) + (stored.weight[row] ?? 0);
    weights.set(sentence, weight);
    if (best === -1 || weight > (weights.get(best) ?? 0)) best = sentence;
  }
  return best;
}
