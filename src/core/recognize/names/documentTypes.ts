import { LABELS, TYPES, typeOfLabel } from './labels';
import type { EntityType } from '../model';
import { cueOf } from './cues';
import { pair } from './hash';
import { Listed, isJoiner } from './lexicon';
import type { NameSpan } from './nameSpan';
import type { TokenFrame } from './tokenFrame';

/** One cue counts as much as this many mentions that the tagger is certain of. */
const CUE_WEIGHT = 2;
const PREFIXES = new Set(['al', 'el', 'ar', 'as', 'at', 'ad', 'an', 'ash', 'az']);
const PLACES = Listed.LargeCity | Listed.City | Listed.Region | Listed.Landmark;
const GIVEN = Listed.GivenName | Listed.AmbiguousGivenName | Listed.WorldGivenName;
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
 * tagger believes of each mention, summed. A surname alone is the person whose full name the document gives, and the
 * first word of an organization's name, where it means nothing else, that organization.
 */
export function settleTypes(frame: TokenFrame, found: readonly NameSpan[], marginals: Float32Array | null): NameSpan[] {
  const votes = new Map<number, Float64Array>();
  const cued = new Set<number>();
  const surnames = new Set<number>();
  const persons = new Set<number>();
  const organizations = new Set<number>();
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
    if (span.end - span.first > 1 && span.type === 'organization')
      organizations.add(frame.words[span.first]?.foldedHash ?? 0);
    if (span.type !== 'person' || span.end - span.first === 1 || !last) return;
    surnames.add(last.foldedHash);
    for (let i = span.first; i < span.end; i++) persons.add(frame.words[i]?.foldedHash ?? 0);
  });
  return found.map((span, index) => {
    const key = keys[index] ?? 0;
    const word = frame.words[span.first];
    const alone = span.end - span.first === 1;
    if (alone && word && ((word.lists | (frame.matchLists[span.first] ?? 0)) & FIXED) !== 0) return span;
    if (alone && word && surnames.has(word.foldedHash) && (word.lists & PLACES) === 0 && !cued.has(key))
      return { ...span, type: 'person' };
    if (
      alone &&
      word &&
      span.type === 'person' &&
      isBareCity(word.lists) &&
      !persons.has(word.foldedHash) &&
      !cued.has(key)
    )
      return { ...span, type: 'place' };
    if (
      alone &&
      word &&
      organizations.has(word.foldedHash) &&
      word.lists === 0 &&
      frame.words[span.first - 1]?.folded !== 'in' &&
      !persons.has(word.foldedHash) &&
      !cued.has(key)
    )
      return { ...span, type: 'organization' };
    const sums = votes.get(key);
    if (!sums) return span;
    if (!cued.has(key)) return { ...span, type: believedType(sums, alone) ?? span.type };
    let best = TYPES.indexOf(span.type);
    for (let type = 0; type < TYPES.length; type++) if ((sums[type] ?? 0) > (sums[best] ?? 0)) best = type;
    return { ...span, type: TYPES[best] ?? span.type };
  });
}

/** A large city that nobody in the document is named after: "Washington wanted" means the city, and its government. */
function isBareCity(lists: number): boolean {
  return (lists & Listed.LargeCity) !== 0 && (lists & GIVEN) === 0;
}

/** The share of the belief in all mentions of a name from which one type is taken for all of them. */
const SHARE = { alone: 0.65, words: 0.4 };

function believedType(sums: Float64Array, alone: boolean): EntityType | null {
  let best = 0;
  let all = 0;
  for (let type = 0; type < sums.length; type++) {
    all += sums[type] ?? 0;
    if ((sums[type] ?? 0) > (sums[best] ?? 0)) best = type;
  }
  return (sums[best] ?? 0) >= all * (alone ? SHARE.alone : SHARE.words) ? (TYPES[best] ?? null) : null;
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
