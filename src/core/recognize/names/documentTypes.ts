import { LABELS, TYPES, typeOfLabel } from './labels';
import type { EntityType } from '../model';
import { cueOf } from './cues';
import { hashText, pair } from './hash';
import { Listed, isJoiner } from './lexicon';
import type { NameSpan } from './nameSpan';
import type { TokenFrame } from './tokenFrame';

/** One cue counts as much as this many mentions that the tagger is certain of. */
const CUE_WEIGHT = 2;
const PREFIXES = new Set(['al', 'el', 'ar', 'as', 'at', 'ad', 'an', 'ash', 'az']);
const PLACES = Listed.LargeCity | Listed.City | Listed.Region | Listed.Landmark;
const FIXED = Listed.Country | Listed.Demonym | Listed.Group;

/** A name's words without article prefix and joiners: what is the same name in one document. */
function keyOf(frame: TokenFrame, span: NameSpan): number {
  let { first } = span;
  if (
    span.end - first > 2 &&
    PREFIXES.has(frame.words[first]?.folded ?? '') &&
    isJoiner(frame.words[first + 1]?.text ?? '')
  )
    first += 2;
  let key = 17;
  for (let i = first; i < span.end; i++) {
    const word = frame.words[i];
    if (word && !isJoiner(word.text)) key = pair(key, word.foldedHash);
  }
  return key;
}

/**
 * A name that some words around it type ("the X border crossing") has one type in the document: those words and what the
 * tagger believes of each mention, summed. A surname alone is the person whose full name the document gives.
 */
export function settleTypes(frame: TokenFrame, found: readonly NameSpan[], marginals: Float32Array | null): NameSpan[] {
  const votes = new Map<number, Float64Array>();
  const cued = new Set<number>();
  const surnames = new Set<number>();
  const keys = found.map((span) => keyOf(frame, span));
  found.forEach((span, index) => {
    const key = keys[index] ?? 0;
    const sums = votes.get(key) ?? new Float64Array(TYPES.length);
    votes.set(key, sums);
    addBeliefs(sums, span, marginals);
    const cue = cueOf(frame, span);
    if (cue) {
      sums[TYPES.indexOf(cue)] = (sums[TYPES.indexOf(cue)] ?? 0) + CUE_WEIGHT;
      cued.add(key);
    }
    const last = frame.words[span.end - 1];
    if (span.type === 'person' && span.end - span.first > 1 && last) surnames.add(hashText(last.folded));
  });
  const majorities = majorityTypes(found, keys);
  return found.map((span, index) => {
    const key = keys[index] ?? 0;
    const word = frame.words[span.first];
    const alone = span.end - span.first === 1;
    if (alone && word && ((word.lists | (frame.matchLists[span.first] ?? 0)) & FIXED) !== 0) return span;
    if (alone && word && surnames.has(word.foldedHash) && (word.lists & PLACES) === 0 && !cued.has(key))
      return { ...span, type: 'person' };
    const sums = votes.get(key);
    if (!sums || !cued.has(key)) return alone ? span : { ...span, type: majorities.get(key) ?? span.type };
    let best = TYPES.indexOf(span.type);
    for (let type = 0; type < TYPES.length; type++) if ((sums[type] ?? 0) > (sums[best] ?? 0)) best = type;
    return { ...span, type: TYPES[best] ?? span.type };
  });
}

const MAJORITY = { mentions: 3, share: 0.6 };

/** The type that most mentions of a name have, where there are enough of them. */
function majorityTypes(found: readonly NameSpan[], keys: readonly number[]): Map<number, EntityType> {
  const counts = new Map<number, Map<EntityType, number>>();
  found.forEach(({ type }, index) => {
    const key = keys[index] ?? 0;
    const types = counts.get(key) ?? new Map<EntityType, number>();
    counts.set(key, types.set(type, (types.get(type) ?? 0) + 1));
  });
  const majorities = new Map<number, EntityType>();
  for (const [key, types] of counts) {
    let all = 0;
    for (const count of types.values()) all += count;
    for (const [type, count] of types)
      if (all >= MAJORITY.mentions && count >= all * MAJORITY.share) majorities.set(key, type);
  }
  return majorities;
}

function addBeliefs(sums: Float64Array, span: NameSpan, marginals: Float32Array | null): void {
  const own = TYPES.indexOf(span.type);
  sums[own] = (sums[own] ?? 0) + 0.5;
  if (!marginals) return;
  for (let y = 1; y < LABELS; y++) {
    const type = typeOfLabel(y);
    sums[type] = (sums[type] ?? 0) + 0.5 * (marginals[span.first * LABELS + y] ?? 0);
  }
}
