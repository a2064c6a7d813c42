import type { Candidate } from './candidates';
import { ANCHOR } from './constants';
import type { FileOrder } from './fileOrder';
import type { Placement } from './placement';
import type { StoredSentence } from './storedSentence';
import { matchInOrder } from './twins';

/** Sentences that are stored more than once, where some of them were reworded: in the order of the file. */
export function placeTwins(placement: Placement, order: FileOrder): void {
  for (const twins of placement.twins) {
    if (twins.length < 2 || twins.some((sentence) => placement.placed[sentence] !== null)) continue;
    const [leader = 0] = twins;
    const known = placement.candidatesOf(leader);
    if (known.length === 0) continue;
    const exact = known.filter(({ certain }) => certain);
    if (exact.length >= twins.length) continue;
    const stored = placement.sentenceAt(leader);
    const places = (exact.length === 0 ? [...known] : [...exact, ...placement.search.besides(stored, exact)])
      .filter(
        (place) => (place.certain || isReworded(stored, place)) && placement.takenShare(leader, place) <= ANCHOR.taken,
      )
      .sort((a, b) => a.from - b.from);
    if (places.length < 2) continue;
    const worth = (sentence: number, place: Candidate): number =>
      place.score + (order.of(sentence, place) === 'out' ? -ANCHOR.twin : ANCHOR.orderBonus);
    for (const { sentence, place } of matchInOrder(twins, places, worth)) placement.place(sentence, place);
  }
  placement.layBackbone();
}

/**
 * More annotated twins than the text has: a file out of order, or a repetition that was deleted. Either way the same
 * words stand there still.
 */
export function shareTwins(placement: Placement, order: FileOrder): void {
  placement.candidates.forEach((list, sentence) => {
    if (placement.placed[sentence] !== null || earliest(list) === null) return;
    const inOrder = list.find((candidate) => ['in', 'beside'].includes(order.of(sentence, candidate)));
    placement.placed[sentence] = inOrder ?? list[0] ?? null;
  });
}

/** Like enough to be a twin that was reworded, and not one that says the same of others: names or figures must stand. */
export function isReworded(stored: StoredSentence, place: Candidate): boolean {
  return place.score >= ANCHOR.twin && (place.identity === 'kept' || !namesSomething(stored));
}

/** Whether a sentence has names or numbers. */
export function namesSomething({ words }: StoredSentence): boolean {
  for (let row = 0; row < words.length; row++)
    if (words.number[row] === 1 || (row > 0 && words.name[row] === 1)) return true;
  return false;
}

/** The first place of a sentence that stands word for word; null when it has other candidates, or none. */
export function earliest(list: readonly Candidate[]): number | null {
  let first: number | null = null;
  for (const { certain, from } of list) {
    if (!certain) return null;
    first = Math.min(first ?? from, from);
  }
  return first;
}
