import type { Candidate } from './candidates';
import type { Placement } from './placement';
import { earliest, isReworded } from './placeTwins';

/** Sentences that stand word for word as often as they are stored: no choice is to be made. */
export function placeCertain(placement: Placement): void {
  for (const twins of placement.twins) {
    const [leader = 0] = twins;
    const places = [...placement.candidatesOf(leader)].sort((a, b) => a.from - b.from);
    if (earliest(places) === null || places.length !== twins.length) continue;
    twins.forEach((sentence, at) => {
      const place = places[at];
      if (place !== undefined) placement.place(sentence, place);
    });
  }
  placement.layBackbone();
}

/**
 * A sentence that stands word for word where the file's order does not expect it was moved, unless one like it stands
 * in its old place: then that one is it, reworded, and the words elsewhere are a twin's that nobody annotated.
 */
export function reconsiderMoved(placement: Placement): void {
  const inOrder = placement.inOrder();
  const single = new Set(placement.twins.flatMap((twins) => (twins.length === 1 ? twins : [])));
  const moved = placement.placed.flatMap((place, at) => (place === null || inOrder.has(at) ? [] : [{ place, at }]));
  // Of two neighbours that changed places the longest run has dropped one, which may be the wrong one.
  const stayed = moved.filter(({ place, at }) =>
    [at, at - 1, at + 1].some(
      (sentence) => single.has(sentence) && putBack(placement, sentence, inOrder, { at, from: place.from }),
    ),
  );
  if (stayed.length > 0) placement.layBackbone();
}

function putBack(
  placement: Placement,
  sentence: number,
  inOrder: ReadonlySet<number>,
  moved: { readonly at: number; readonly from: number },
): boolean {
  const stood = placement.placed[sentence];
  if (stood?.certain !== true) return false;
  const inTurn = (from: number): boolean => sentence === moved.at || sentence < moved.at === from < moved.from;
  if (sentence !== moved.at && inTurn(stood.from)) return false;
  const stored = placement.sentenceAt(sentence);
  const stays = placement.search
    .besides(stored, [stood])
    .find(
      (other) =>
        inTurn(other.from) &&
        isReworded(stored, other) &&
        fits(placement, sentence, other, inOrder) &&
        placement.takenShare(sentence, other) === 0,
    );
  if (stays === undefined) return false;
  placement.release(sentence);
  placement.place(sentence, stays);
  return true;
}

/** Whether a place lies between those of the nearest sentences of the file that are in order. */
function fits({ placed }: Placement, sentence: number, place: Candidate, inOrder: ReadonlySet<number>): boolean {
  const limit = (step: 1 | -1): Candidate | null => {
    for (let at = sentence + step; at >= 0 && at < placed.length; at += step)
      if (inOrder.has(at)) return placed[at] ?? null;
    return null;
  };
  const [before, after] = [limit(-1), limit(1)];
  return (before === null || place.from >= before.to) && (after === null || place.to <= after.from);
}
