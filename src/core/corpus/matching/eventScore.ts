import type { EventUnit } from '../claims/eventUnits';
import type { PlacedVector } from '../claims/claim';
import { cosine, type PairContext } from './pairContext';

/** Weights of the parts; the threshold is on their sum. Set on two development stories. */
export const EVENT = {
  content: 0.6,
  scale: 1.4,
  predicates: 0.25,
  names: 0.15,
  threshold: 0.52,
  words: 2,
  mass: 2,
  common: 1.2,
};
/** Happenings dated this many days apart are two. */
const DAYS_APART = 2;

/** How well two clauses tell one happening; 0 where they share too little or contradict in time. */
export function eventScore(pair: PairContext, a: EventUnit, b: EventUnit): number {
  const denies = pair.lexicon.predicateId('DENY');
  // That something is denied is another happening than the thing itself.
  if (a.predicates.includes(denies) !== b.predicates.includes(denies)) return 0;
  let best = 0;
  for (const x of a.predicates) {
    if (pair.lexicon.isWeak(x)) continue;
    for (const y of b.predicates) best = Math.max(best, pair.lexicon.kinship(x, y));
  }
  if (best === 0) return 0;
  const specific = sharedMass(pair, a.content, b.content);
  if (specific.words < EVENT.words || specific.mass < EVENT.mass) return 0;
  if (a.when !== null && b.when !== null && Math.max(a.when[0] - b.when[1], b.when[0] - a.when[1]) > DAYS_APART)
    return 0;
  const content = Math.min(1, cosine(pair, a.content, b.content) * EVENT.scale);
  return EVENT.content * content + EVENT.predicates * best + EVENT.names * overlap(pair, a.names, b.names);
}

/** How many words two clauses share, and how telling they are beyond what every other sentence says. */
function sharedMass(
  pair: PairContext,
  a: PlacedVector,
  b: PlacedVector,
): { readonly words: number; readonly mass: number } {
  let i = 0;
  let j = 0;
  let words = 0;
  let mass = 0;
  while (i < a.ids.length && j < b.ids.length) {
    const x = a.ids[i] ?? 0;
    const y = b.ids[j] ?? 0;
    if (x === y) {
      words++;
      mass += Math.max(0, (pair.idfA[a.slots[i] ?? 0] ?? 0) - EVENT.common);
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return { words, mass };
}

function overlap(pair: PairContext, a: PlacedVector, b: PlacedVector): number {
  if (a.ids.length === 0 || b.ids.length === 0) return 0;
  let own = 0;
  let other = 0;
  let shared = 0;
  for (const slot of a.slots) own += pair.idfA[slot] ?? 0;
  for (const slot of b.slots) other += pair.idfB[slot] ?? 0;
  a.ids.forEach((id, k) => {
    if (b.ids.includes(id)) shared += pair.idfA[a.slots[k] ?? 0] ?? 0;
  });
  return shared / Math.max(Math.min(own, other), 1e-6);
}
