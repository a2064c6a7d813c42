import type { AnnotationKind } from '../model';
import { similarity } from './align';
import type { Candidate } from './candidates';
import { ANCHOR } from './constants';
import { followCounted } from './counted';
import type { StoredSentence, SpanPart } from './storedSentence';
import type { TextIndex, Words } from './textIndex';
import { speaksOfQuantity } from './values';

/** The words of the text that a span has become, both included. */
export interface PlacedWords {
  readonly first: number;
  readonly last: number;
  /** The span, and the whole stored sentence, stand word for word. */
  readonly spanSame: boolean;
  readonly sentenceSame: boolean;
}

/** Finds the words of one span inside the alignment of its sentence; null when the span was cut out of it. */
export function placeSpan(
  index: TextIndex,
  sentence: StoredSentence,
  candidate: Candidate,
  part: SpanPart,
  kind: AnnotationKind,
): PlacedWords | null {
  const { words } = sentence;
  const partner = trusted(index, sentence, candidate);
  const stands = replacedInPlace(index, sentence, candidate, partner);
  let weight = 0;
  let left = 0;
  let hasNumber = false;
  const matched: number[] = [];
  for (let row = part.first; row <= part.last; row++) {
    weight += words.weight[row] ?? 0;
    hasNumber ||= words.number[row] === 1;
    if (partner[row] === -1) continue;
    left += words.weight[row] ?? 0;
    matched.push(row);
  }
  const borders = bordersOf(index, sentence, candidate, stands, part);
  if (matched.length === 0) return replacement(index, sentence, part, borders);
  const held = borders.before !== null && borders.after !== null;
  if (left / weight < (held ? ANCHOR.spanLeft.held : ANCHOR.spanLeft.alone))
    return kind === 'figure' ? null : replacement(index, sentence, part, borders);
  const cluster = densest(partner, matched, words, part.last - part.first + 1, kind === 'figure');
  if (cluster === null || cluster.weight / weight < (held ? ANCHOR.spanLeft.held : ANCHOR.spanLeft.alone)) return null;
  let { first, last } = cluster;
  // Words at an edge of the span that were replaced lie between the edge's neighbour and the first word that is left.
  const missingBefore = firstMatched(partner, part, first) - part.first;
  if (missingBefore > 0 && borders.before !== null) {
    const between = first - borders.before - 1;
    const vague =
      kind === 'figure' &&
      between <= 2 * missingBefore + VAGUE_WORDS &&
      isQuantity(index, borders.before + 1, first - 1);
    if (between > 0 && (between <= 2 * missingBefore + 1 || vague)) first = borders.before + 1;
  }
  const missingAfter = part.last - lastMatched(partner, part, last);
  if (missingAfter > 0 && borders.after !== null) {
    const between = borders.after - last - 1;
    if (between > 0 && between <= 2 * missingAfter + 1) last = borders.after - 1;
  }
  // The same words go on beside what was met, and were met elsewhere: "crowns" of several sums.
  for (let row = lastMatched(partner, part, last) + 1; row <= part.last && sameStem(index, words, row, last + 1); row++)
    last++;
  for (
    let row = firstMatched(partner, part, first) - 1;
    row >= part.first && sameStem(index, words, row, first - 1);
    row--
  )
    first--;
  if (kind === 'figure' && hasNumber && !numberLeft(index, sentence, partner, part, first, last)) return null;
  return { first, last, ...sameness(index, sentence, candidate, part) };
}

/** "Hundreds of thousands of" for one number: so many words more than a replacement may have. */
const VAGUE_WORDS = 3;

function isQuantity({ text, words }: TextIndex, first: number, last: number): boolean {
  return first <= last && speaksOfQuantity(text.slice(words.start[first], words.end[last]));
}

/**
 * Partners that can be relied on for a span. A number that met only another number needs a partner beside it, or it is
 * any number in reach; and a word or two in the next sentence are there by chance.
 */
function trusted(index: TextIndex, sentence: StoredSentence, candidate: Candidate): Int32Array {
  const { words } = sentence;
  const { partner } = candidate;
  const result = Int32Array.from(partner);
  const weights = new Map<number, number>();
  let most = 0;
  for (let row = 0; row < words.length; row++) {
    const at = partner[row] ?? -1;
    if (at === -1) continue;
    const host = index.sentenceOf[at] ?? 0;
    const weight = (weights.get(host) ?? 0) + (words.weight[row] ?? 0);
    weights.set(host, weight);
    most = Math.max(most, weight);
  }
  for (let row = 0; row < words.length; row++) {
    const at = partner[row] ?? -1;
    if (at === -1) continue;
    const host = index.sentenceOf[at] ?? 0;
    const weight = weights.get(host) ?? 0;
    if (weight === most) continue;
    // Another number in another sentence is another figure.
    if (
      words.number[row] === 1 &&
      similarity(words, row, index.words, at) <= ANCHOR.similarity.number &&
      !continues(index, words, partner, row)
    ) {
      result[row] = -1;
      continue;
    }
    if (continues(index, words, partner, row)) continue;
    const { secondSentence } = ANCHOR;
    if (weight < secondSentence.weight || weight < secondSentence.share * weightOf(index, host)) result[row] = -1;
  }
  followCounted(words, index, result);
  for (let row = 0; row < words.length; row++) {
    const at = result[row] ?? -1;
    if (at === -1 || words.number[row] !== 1) continue;
    if (similarity(words, row, index.words, at) > ANCHOR.similarity.number) continue;
    const before = row > 0 ? result[row - 1] === at - 1 : index.from[index.sentenceOf[at] ?? 0] === at;
    const after =
      row + 1 < words.length ? result[row + 1] === at + 1 : index.from[(index.sentenceOf[at] ?? 0) + 1] === at + 1;
    if (!before && !after) result[row] = -1;
  }
  return result;
}

function weightOf(index: TextIndex, sentence: number): number {
  let weight = 0;
  const to = index.from[sentence + 1] ?? 0;
  for (let at = index.from[sentence] ?? 0; at < to; at++) weight += index.words.weight[at] ?? 0;
  return weight;
}

/** Words that a sentence which is divided may have got between its parts ("… . It …"). */
const DIVIDING_WORDS = 2;

/** What the words weigh at least that go on behind such a border: one alone is the next sentence's own. */
const LEAST_BEHIND = 1.5;

/**
 * Whether a word in another sentence than the rest is so because the sentence was divided there: it is in a run of
 * partners without a gap that crosses the border of the two.
 */
function continues(index: TextIndex, { weight }: Words, partner: Int32Array, row: number): boolean {
  const host = index.sentenceOf[partner[row] ?? 0];
  for (const step of [-1, 1]) {
    let last = partner[row] ?? -1;
    let behind = weight[row] ?? 0;
    for (let at = row - step; index.sentenceOf[partner[at] ?? -1] === host && partner[at] === last - step; at -= step) {
      behind += weight[at] ?? 0;
      last = partner[at] ?? -1;
    }
    last = partner[row] ?? -1;
    for (let at = row + step; at >= 0 && at < partner.length; at += step) {
      const place = partner[at] ?? -1;
      const gap = (place - last) * step - 1;
      if (place === -1 || gap < 0 || gap > DIVIDING_WORDS) break;
      if (index.sentenceOf[place] !== host) {
        if (behind >= LEAST_BEHIND) return true;
        break;
      }
      if (gap > 0) break;
      behind += weight[at] ?? 0;
      last = place;
    }
  }
  return false;
}

/** Words in a row that may each have been replaced by another one. */
const REPLACED_IN_A_ROW = 6;

/** The partners, and between two of them, where as many words stand as stood there, each word's stand-in. */
function replacedInPlace(
  index: TextIndex,
  sentence: StoredSentence,
  candidate: Candidate,
  partner: Int32Array,
): Int32Array {
  const stands = Int32Array.from(partner);
  const before = (index.from[index.sentenceOf[candidate.from] ?? 0] ?? 0) - 1;
  const after = index.from[(index.sentenceOf[candidate.to - 1] ?? 0) + 1] ?? index.words.length;
  let row = 0;
  while (row < partner.length) {
    if (partner[row] !== -1) {
      row++;
      continue;
    }
    let end = row;
    while (end < partner.length && partner[end] === -1) end++;
    const from = row === 0 ? before : (partner[row - 1] ?? -1);
    const to = end === partner.length ? after : (partner[end] ?? -1);
    const cut = (row === 0 && sentence.cutBefore) || (end === partner.length && sentence.cutAfter);
    if (!cut && to - from - 1 === end - row && end - row <= REPLACED_IN_A_ROW)
      for (let at = row; at < end; at++) stands[at] = from + 1 + at - row;
    row = end;
  }
  return stands;
}

/** The words of the text right before and behind the span's place; null where the neighbour has no partner. */
interface Borders {
  readonly before: number | null;
  readonly after: number | null;
  /** Two words on each side stand as they stood, right beside the place. */
  readonly firm: boolean;
}

function bordersOf(
  index: TextIndex,
  sentence: StoredSentence,
  candidate: Candidate,
  partner: Int32Array,
  part: SpanPart,
): Borders {
  const at = (row: number): number | null => ((partner[row] ?? -1) === -1 ? null : (partner[row] ?? null));
  const before = part.first === 0 ? (index.from[index.sentenceOf[candidate.from] ?? 0] ?? 0) - 1 : at(part.first - 1);
  const after =
    part.last === sentence.words.length - 1
      ? (index.from[(index.sentenceOf[candidate.to - 1] ?? 0) + 1] ?? 0)
      : at(part.last + 1);
  const beside = (row: number, place: number | null): boolean => place !== null && partner[row] === place;
  const firm =
    before !== null &&
    after !== null &&
    (part.first < 2 || beside(part.first - 2, before - 1)) &&
    (part.last > sentence.words.length - 3 || beside(part.last + 2, after + 1));
  return { before, after, firm };
}

/** All words of the span are gone; only a stand-in of the same nature and size between both neighbours is accepted. */
function replacement(index: TextIndex, sentence: StoredSentence, part: SpanPart, borders: Borders): PlacedWords | null {
  if (borders.before === null || borders.after === null) return null;
  if (part.first === 0 && part.last === sentence.words.length - 1) return null;
  const first = borders.before + 1;
  const last = borders.after - 1;
  const size = last - first + 1;
  const stored = part.last - part.first + 1;
  if (size < 1 || size > 2 * stored + 1 || 2 * size + 1 < stored) return null;
  let number = false;
  let capital = false;
  for (let row = part.first; row <= part.last; row++) {
    number ||= sentence.words.number[row] === 1;
    capital ||= sentence.words.capital[row] === 1;
  }
  const { words } = index;
  const now = index.text.slice(words.start[first], words.end[last]);
  let capitalNow = false;
  for (let at = first; at <= last; at++) capitalNow ||= words.capital[at] === 1;
  if (stored > ANCHOR.replacedWords) return null;
  const fits = number ? speaksOfQuantity(now) : capital ? capitalNow : size === stored && borders.firm;
  return fits ? { first, last, spanSame: false, sentenceSame: false } : null;
}

function firstMatched(partner: Int32Array, part: SpanPart, first: number): number {
  let row = part.first;
  while (row < part.last && partner[row] !== first) row++;
  return partner[row] === first ? row : part.first;
}

function lastMatched(partner: Int32Array, part: SpanPart, last: number): number {
  let row = part.last;
  while (row > part.first && partner[row] !== last) row--;
  return partner[row] === last ? row : part.last;
}

function sameStem(index: TextIndex, words: Words, row: number, at: number): boolean {
  return words.stem[row] === index.words.stem[at];
}

interface Cluster {
  readonly first: number;
  readonly last: number;
  readonly weight: number;
  readonly hasNumber: boolean;
}

/**
 * Of the matched words the heaviest group that stands together, so that a stray word does not stretch the span. With
 * `numbered` the number decides: what it counts may be counted elsewhere too.
 */
function densest(
  partner: Int32Array,
  matched: readonly number[],
  { weight: weights, number: numbers }: Words,
  length: number,
  numbered: boolean,
): Cluster | null {
  const places = matched
    .map((row) => ({ at: partner[row] ?? 0, weight: weights[row] ?? 0, hasNumber: numbered && numbers[row] === 1 }))
    .sort((a, b) => a.at - b.at);
  let best: Cluster | null = null;
  let current: Cluster | null = null;
  for (const { at, weight, hasNumber } of places) {
    if (current === null || at - current.last > length + 4) current = { first: at, last: at, weight, hasNumber };
    else
      current = {
        first: current.first,
        last: at,
        weight: current.weight + weight,
        hasNumber: current.hasNumber || hasNumber,
      };
    const ahead = Number(current.hasNumber) - Number(best?.hasNumber ?? false);
    if (best === null || ahead > 0 || (ahead === 0 && current.weight > best.weight)) best = current;
  }
  return best;
}

/** A figure is nothing without its number, or words that stand for one. */
function numberLeft(
  index: TextIndex,
  sentence: StoredSentence,
  partner: Int32Array,
  part: SpanPart,
  first: number,
  last: number,
): boolean {
  for (let row = part.first; row <= part.last; row++)
    if (sentence.words.number[row] === 1 && partner[row] !== -1) return true;
  return isQuantity(index, first, last);
}

function sameness(
  index: TextIndex,
  sentence: StoredSentence,
  candidate: Candidate,
  part: SpanPart,
): { spanSame: boolean; sentenceSame: boolean } {
  const { words } = sentence;
  const { partner } = candidate;
  const run = (from: number, to: number): boolean => {
    for (let row = from; row <= to; row++) {
      const at = partner[row] ?? -1;
      if (at === -1 || index.words.key[at] !== words.key[row] || at !== (partner[from] ?? 0) + row - from) return false;
    }
    return true;
  };
  const spanSame = run(part.first, part.last);
  if (!spanSame || !run(0, words.length - 1)) return { spanSame, sentenceSame: false };
  const starts = index.from[index.sentenceOf[candidate.from] ?? 0] === candidate.from;
  const ends = index.from[(index.sentenceOf[candidate.to - 1] ?? 0) + 1] === candidate.to;
  const free = sentence.fragment;
  return {
    spanSame,
    sentenceSame: (starts || sentence.cutBefore || free) && (ends || sentence.cutAfter || free),
  };
}
