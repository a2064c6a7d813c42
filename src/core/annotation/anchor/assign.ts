import type { Candidate, CandidateSearch } from './candidates';
import { FileOrder } from './fileOrder';
import { placeBetween } from './placeBetween';
import { placeByScore } from './placeByScore';
import { placeCertain, reconsiderMoved } from './placeCertain';
import { Placement } from './placement';
import { placeTwins, shareTwins } from './placeTwins';
import type { StoredSentence } from './storedSentence';
import type { TextIndex } from './textIndex';

/** The place given to each stored sentence; null where there is none good enough, or two that are equally good. */
export function assignPlaces(
  index: TextIndex,
  sentences: readonly StoredSentence[],
  candidates: readonly (readonly Candidate[])[],
  search: CandidateSearch,
): (Candidate | null)[] {
  const placement = new Placement(index, sentences, candidates, search);
  const order = new FileOrder(placement);
  placeCertain(placement);
  reconsiderMoved(placement);
  placeTwins(placement, order);
  order.layChain();
  placeByScore(placement, order);
  placeBetween(placement);
  shareTwins(placement, order);
  return placement.placed;
}
