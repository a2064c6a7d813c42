import type { Span } from '../../text/span';
import type { Lexicon } from '../words/lexicon';
import type { ArticleSentence, ArticleWord } from './articleWords';
import type { PlacedVector, SparseVector } from './claim';

/** How fast words lose weight with their distance from the claim, and at each clause mark between. */
const CONTEXT_DECAY = 0.4;
const CONTEXT_CLAUSE = 0.6;
const PREDICATE_DECAY = 1 / 6;
const PREDICATE_CLAUSE = 0.55;
const WEAK_PREDICATE = 0.35;

/** Words of units and of numbers: said by the claim itself, so they are no context. */
const UNIT_WORDS = new Set(
  'km kilomet mile meter metr feet foot squar percent cent hectar acr ton tonn kilogram pound dollar euro mph inch yard'.split(
    ' ',
  ),
);

export interface ClaimContext {
  readonly predicates: SparseVector;
  readonly context: PlacedVector;
}

/** Weights of keys that all count the same; shared, since a large corpus has many of them. */
const ONES = new Float32Array(4096).fill(1);

/** A vector whose keys all weigh 1. */
export function unweighted(keys: Iterable<number>): SparseVector {
  const ids = Int32Array.from([...keys].sort((a, b) => a - b));
  return { ids, weights: ids.length <= ONES.length ? ONES : new Float32Array(ids.length).fill(1) };
}

export function sparse(weights: ReadonlyMap<number, number>): SparseVector {
  const ids = Int32Array.from([...weights.keys()].sort((a, b) => a - b));
  const out = new Float32Array(ids.length);
  ids.forEach((id, i) => (out[i] = weights.get(id) ?? 0));
  return { ids, weights: out };
}

/** The places of a vector's keys in a vocabulary that holds them all. */
export function placed(vector: SparseVector, vocabulary: Int32Array): PlacedVector {
  const slots = new Uint16Array(vector.ids.length);
  let at = 0;
  vector.ids.forEach((id, i) => {
    while (at < vocabulary.length && (vocabulary[at] ?? 0) < id) at++;
    slots[i] = at;
  });
  return { ...vector, slots };
}

/** The words and predicates around a claim, weighted by how near they stand; without its own, if so asked. */
export function contextOf(
  claim: Span,
  sentence: ArticleSentence,
  words: readonly ArticleWord[],
  lexicon: Lexicon,
  vocabulary: Int32Array,
  ownWords = true,
): ClaimContext {
  const predicates = new Map<number, number>();
  const context = new Map<number, number>();
  let anchorFirst = sentence.lastWord;
  let anchorLast = sentence.firstWord;
  for (let i = sentence.firstWord; i < sentence.lastWord; i++) {
    const word = words[i];
    if (word === undefined || word.end <= claim.start || word.start >= claim.end) continue;
    anchorFirst = Math.min(anchorFirst, i);
    anchorLast = Math.max(anchorLast, i);
  }
  if (anchorLast < anchorFirst) anchorFirst = anchorLast = sentence.firstWord;
  const clauseFirst = words[anchorFirst]?.clause ?? 0;
  const clauseLast = words[anchorLast]?.clause ?? 0;
  for (let i = sentence.firstWord; i < sentence.lastWord; i++) {
    const word = words[i];
    if (word === undefined) continue;
    const inside = i >= anchorFirst && i <= anchorLast;
    if (inside && !ownWords) continue;
    const distance = inside ? 0 : i < anchorFirst ? anchorFirst - i : i - anchorLast;
    const marks = i < anchorFirst ? clauseFirst - word.clause : i > anchorLast ? word.clause - clauseLast : 0;
    if (word.predicate >= 0) {
      const weak = lexicon.isWeak(word.predicate) ? WEAK_PREDICATE : 1;
      const weight = (weak * PREDICATE_CLAUSE ** marks) / (1 + distance * PREDICATE_DECAY);
      predicates.set(word.predicate, Math.max(predicates.get(word.predicate) ?? 0, weight));
    }
    if (word.entry.stop || word.isNumber || UNIT_WORDS.has(word.entry.stem)) continue;
    // That both count people is said by what they count.
    if (inside && word.entry.genericPerson) continue;
    const weight = CONTEXT_CLAUSE ** marks / (1 + CONTEXT_DECAY * distance);
    context.set(word.entry.id, Math.max(context.get(word.entry.id) ?? 0, weight));
  }
  return {
    predicates: sparse(predicates),
    context: placed(sparse(context), vocabulary),
  };
}
