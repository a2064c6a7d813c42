import type { PlaceView, TopicOffer } from '../../core/presentation/model';

/** One sentence is a passage, an event and a quotation at once: of offers over the same words, the first one. */
export function distinctOffers(offers: readonly TopicOffer[]): TopicOffer[] {
  const kept: TopicOffer[] = [];
  for (const offer of offers) {
    const { place } = offer;
    if (!kept.some((other) => place && other.place && sharesMost(place, other.place))) kept.push(offer);
  }
  return kept;
}

/** Whether what two places share is more than half of each. */
function sharesMost(a: PlaceView, b: PlaceView): boolean {
  if (a.path !== b.path) return false;
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return 2 * shared > Math.max(a.end - a.start, b.end - b.start);
}
