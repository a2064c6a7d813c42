import type { Span } from '../../text/span';
import type { AnchorOutcome } from '../model';
import { Aligner } from './align';
import { assignPlaces } from './assign';
import { CandidateSearch, type Candidate } from './candidates';
import { ANCHOR } from './constants';
import { longestIncreasing } from './longestIncreasing';
import { placeSpan, type PlacedWords } from './place';
import { spanOfWords } from './spanOfWords';
import { storedSentencesOf, type Anchorable, type SpanPart, type StoredSentence } from './storedSentence';
import type { TextIndex } from './textIndex';
import { valuesDiffer } from './values';

/** Where an annotation stands in a text now, and what became of its words. */
export interface Anchoring {
  readonly outcome: AnchorOutcome;
  /** Null when gone. */
  readonly span: Span | null;
  /** The words that stand there now; null when gone. Equal to `exact` where only the sentence around them changed. */
  readonly now: string | null;
  /** Of a lost annotation: where its sentence still stands, without the words. */
  readonly sentence: Span | null;
}

const GONE: Anchoring = { outcome: 'gone', span: null, now: null, sentence: null };

/**
 * Finds the annotations of one sidecar in a text. They are given in the order of the file, which is that of the text
 * they were made in, and come back in the same order.
 */
export function anchorAnnotations(index: TextIndex, annotations: readonly Anchorable[]): Anchoring[] {
  const { sentences, parts } = storedSentencesOf(annotations, index.vocabulary);
  const search = new CandidateSearch(index, new Aligner(index));
  const candidates = sentences.map((sentence) => search.candidatesOf(sentence));
  const places = assignPlaces(index, sentences, candidates, search);
  const anchored = annotations.map((annotation, at) =>
    anchorOne(index, annotation, parts[at] ?? [], sentences, places),
  );
  return withMoves(anchored);
}

function anchorOne(
  index: TextIndex,
  annotation: Anchorable,
  parts: readonly SpanPart[],
  sentences: readonly StoredSentence[],
  places: readonly (Candidate | null)[],
): Anchoring {
  const found: { part: SpanPart; words: PlacedWords; weight: number }[] = [];
  let all = 0;
  let standing: Span | null = null;
  for (const part of parts) {
    const sentence = sentences[part.sentence];
    const place = places[part.sentence];
    if (sentence === undefined) continue;
    let weight = 0;
    for (let row = part.first; row <= part.last; row++) weight += sentence.words.weight[row] ?? 0;
    all += weight;
    if (place === null || place === undefined) continue;
    standing ??= { start: index.words.start[place.from] ?? 0, end: index.words.end[place.to - 1] ?? 0 };
    const words = placeSpan(index, sentence, place, part, annotation.kind);
    if (words !== null) found.push({ part, words, weight });
  }
  const chosen = together(found);
  const left = chosen.reduce((sum, { weight }) => sum + weight, 0);
  const [first] = chosen;
  const last = chosen.at(-1);
  if (first === undefined || last === undefined || left < all * ANCHOR.spanLeft.alone)
    return { ...GONE, sentence: standing };
  const span = spanOfWords(index, annotation.target, {
    first: { word: first.words.first, row: first.part.first, sentence: sentences[first.part.sentence] },
    last: { word: last.words.last, row: last.part.last, sentence: sentences[last.part.sentence] },
    whole: chosen.length === parts.length,
  });
  const now = index.text.slice(span.start, span.end);
  const whole = chosen.length === parts.length && contiguous(chosen);
  const spanSame = whole && chosen.every(({ words }) => words.spanSame);
  if (!spanSame && valuesDiffer(annotation.target.exact, now, annotation.kind))
    return { outcome: 'value-changed', span, now, sentence: null };
  const same = spanSame && chosen.every(({ words }) => words.sentenceSame);
  return { outcome: same ? 'same' : 'reworded', span, now, sentence: null };
}

/** Of the parts of a passage the heaviest run that still stands in order and close together. */
function together<Part extends { words: PlacedWords; weight: number }>(parts: readonly Part[]): Part[] {
  let best: Part[] = [];
  let bestWeight = 0;
  let current: Part[] = [];
  let weight = 0;
  for (const part of parts) {
    const last = current.at(-1);
    const gap = last === undefined ? 0 : part.words.first - last.words.last;
    if (gap < 0 || gap > FARTHEST_APART) {
      current = [];
      weight = 0;
    }
    current = [...current, part];
    weight += part.weight;
    if (weight > bestWeight) [best, bestWeight] = [current, weight];
  }
  return best;
}

/** Words that may have been inserted between two sentences of a passage. */
const FARTHEST_APART = 150;

function contiguous(parts: readonly { words: PlacedWords }[]): boolean {
  return parts.every((part, at) => at === 0 || part.words.first === (parts[at - 1]?.words.last ?? 0) + 1);
}

/** Unchanged annotations that everything else did not move around are reported as moved. */
function withMoves(anchored: readonly Anchoring[]): Anchoring[] {
  const placed = anchored.flatMap(({ span }, at) => (span === null ? [] : [{ at, start: span.start }]));
  const kept = new Set(longestIncreasing(placed.map(({ start }) => start)).map((index) => placed[index]?.at));
  return anchored.map((anchoring, at) =>
    anchoring.outcome === 'same' && !kept.has(at) ? { ...anchoring, outcome: 'moved' } : anchoring,
  );
}
