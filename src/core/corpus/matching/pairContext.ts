import type { Claim } from '../claims/claim';
import type { ArticleReading } from '../claims/readArticle';
import type { Lexicon } from '../words/lexicon';

/**
 * Two articles put side by side: how telling each word is, from the sentences of just these two. So a score depends on
 * nothing but the pair, and stays true whatever else is added to the corpus.
 */
export interface PairContext {
  readonly a: ArticleReading;
  readonly b: ArticleReading;
  readonly lexicon: Lexicon;
  /** Inverse sentence frequency, by slot of each article's vocabulary. */
  readonly idfA: Float32Array;
  readonly idfB: Float32Array;
  readonly predicateIdf: Float32Array;
}

export function pairContext(a: ArticleReading, b: ArticleReading, lexicon: Lexicon): PairContext {
  const same = a === b;
  const sentences = same ? a.sentences.length : a.sentences.length + b.sentences.length;
  const va = a.sentenceCounts;
  const vb = b.sentenceCounts;
  const idfA = new Float32Array(va.ids.length);
  const idfB = same ? idfA : new Float32Array(vb.ids.length);
  let i = 0;
  let j = 0;
  const idf = (count: number): number => Math.log(1 + sentences / count);
  while (i < va.ids.length || j < vb.ids.length) {
    const x = va.ids[i] ?? Infinity;
    const y = same ? x : (vb.ids[j] ?? Infinity);
    if (x === y) {
      const both = idf((va.weights[i] ?? 0) + (same ? 0 : (vb.weights[j] ?? 0)));
      idfA[i++] = both;
      if (!same) idfB[j] = both;
      j++;
    } else if (x < y) {
      idfA[i] = idf(va.weights[i] ?? 1);
      i++;
    } else {
      idfB[j] = idf(vb.weights[j] ?? 1);
      j++;
    }
  }
  const predicateIdf = new Float32Array(a.predicateCounts.length);
  for (let k = 0; k < predicateIdf.length; k++)
    predicateIdf[k] = idf(Math.max(1, (a.predicateCounts[k] ?? 0) + (same ? 0 : (b.predicateCounts[k] ?? 0))));
  return { a, b, lexicon, idfA, idfB, predicateIdf };
}

/** Vectors and their places in the vocabulary, as both claims and sentences have them. */
interface Placed {
  readonly ids: Int32Array;
  readonly slots: Uint16Array;
  readonly weights: Float32Array;
}

/** Cosine of two vectors weighted by how telling their words are. */
export function cosine(pair: PairContext, a: Placed, b: Placed): number {
  let dot = 0;
  let normA = 0;
  let normB = 0;
  for (let k = 0; k < a.ids.length; k++) normA += ((a.weights[k] ?? 0) * (pair.idfA[a.slots[k] ?? 0] ?? 0)) ** 2;
  for (let k = 0; k < b.ids.length; k++) normB += ((b.weights[k] ?? 0) * (pair.idfB[b.slots[k] ?? 0] ?? 0)) ** 2;
  let i = 0;
  let j = 0;
  while (i < a.ids.length && j < b.ids.length) {
    const x = a.ids[i] ?? 0;
    const y = b.ids[j] ?? 0;
    if (x === y) {
      const idf = pair.idfA[a.slots[i] ?? 0] ?? 0;
      dot += (a.weights[i] ?? 0) * (b.weights[j] ?? 0) * idf * idf;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return normA === 0 || normB === 0 ? 0 : dot / Math.sqrt(normA * normB);
}

/** Weight of the shared names, over that of the side with fewer; null when one side has none. */
export function nameOverlap(pair: PairContext, a: Claim, b: Claim): number | null {
  if (a.names.ids.length === 0 || b.names.ids.length === 0) return null;
  let sumA = 0;
  let sumB = 0;
  let shared = 0;
  for (const slot of a.names.slots) sumA += pair.idfA[slot] ?? 0;
  for (const slot of b.names.slots) sumB += pair.idfB[slot] ?? 0;
  let i = 0;
  let j = 0;
  while (i < a.names.ids.length && j < b.names.ids.length) {
    const x = a.names.ids[i] ?? 0;
    const y = b.names.ids[j] ?? 0;
    if (x === y) {
      shared += pair.idfA[a.names.slots[i] ?? 0] ?? 0;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return shared / Math.max(Math.min(sumA, sumB), 1e-6);
}

/** Soft cosine of predicates: classes of one family count half. Null when one side tells no happening. */
export function predicateCosine(pair: PairContext, a: Claim, b: Claim): number | null {
  const pa = a.predicates;
  const pb = b.predicates;
  if (pa.ids.length === 0 || pb.ids.length === 0) return null;
  let normA = 0;
  let normB = 0;
  let dot = 0;
  const weigh = (id: number, weight: number): number => weight * (pair.predicateIdf[id] ?? 1);
  for (let i = 0; i < pa.ids.length; i++) normA += weigh(pa.ids[i] ?? 0, pa.weights[i] ?? 0) ** 2;
  for (let j = 0; j < pb.ids.length; j++) normB += weigh(pb.ids[j] ?? 0, pb.weights[j] ?? 0) ** 2;
  for (let i = 0; i < pa.ids.length; i++) {
    const x = pa.ids[i] ?? 0;
    let best = 0;
    for (let j = 0; j < pb.ids.length; j++) {
      const kin = pair.lexicon.kinship(x, pb.ids[j] ?? 0);
      if (kin > 0) best = Math.max(best, kin * weigh(pb.ids[j] ?? 0, pb.weights[j] ?? 0));
    }
    dot += weigh(x, pa.weights[i] ?? 0) * best;
  }
  return Math.min(1, dot / Math.sqrt(normA * normB));
}
