import { featureKey, hashRange, hashText, pair } from './hash';
import type { TokenFrame } from './tokenFrame';
import type { Word } from './word';
import { Shape } from './word';

/** Keys of features, gathered without making garbage. */
export interface KeyBuffer {
  readonly keys: Uint32Array;
  length: number;
}

export function keyBuffer(): KeyBuffer {
  return { keys: new Uint32Array(256), length: 0 };
}

function put(out: KeyBuffer, template: number, value: number): void {
  out.keys[out.length++] = featureKey(template, value);
}

/** What each kind of feature looks at. The numbers are part of the weights: never reuse one for something else. */
const Template = {
  Exact: 1, Folded: 2, Shape: 3, Pattern: 4, Prefix: 5, Suffix: 10, SuffixShape: 16, List: 17, Lists: 18, ListsShape: 19,
  Neighbour: 20, NeighbourShape: 26, NeighbourLists: 32, NeighbourSuffix: 38, NeighbourPattern: 44,
  PairBefore: 50, PairAfter: 51, PairAround: 52, ShapesBefore: 53, ShapesAfter: 54, ShapesAround: 55, PairBefore2: 56, PairAfter2: 57,
  ListsBefore: 58, ListsAfter: 59, First: 60, FirstLists: 61, Casing: 62, CasingLists: 63, Match: 64, MatchAlone: 65, Evidence: 66, EvidenceFirst: 67,
  RunBefore: 70, RunAfter: 71, RunFirst: 72, RunLast: 73, RunPlace: 74, RunLastSuffix: 75, RunFrame: 76, RunLastLists: 77, RunFirstLists: 78,
  RunLists: 79, RunBefore2: 80, RunAfter2: 81, RunWhole: 82, Glued: 83, RunLastPlace: 84, RunAfterPlace: 85, RunBeforePlace: 86,
  RunFirstPlace: 87, SuffixNeighbour: 88, FirstSuffix: 89, MatchBefore: 90, RunAfterLists: 91, RunBeforeLists: 92, NeighbourList: 94,
} as const; // prettier-ignore

/** What a word tells wherever it stands. */
export function ownFeatures(word: Word, out: KeyBuffer): void {
  put(out, Template.Exact, word.exactHash);
  put(out, Template.Folded, word.foldedHash);
  put(out, Template.Shape, word.shape);
  put(out, Template.Pattern, word.patternHash);
  if (word.shape >= Shape.Number) return;
  const { folded } = word;
  const n = folded.length;
  for (let size = 1; size <= 4 && size < n; size++) put(out, Template.Prefix + size, hashRange(folded, 0, size));
  for (let size = 1; size <= 5 && size < n; size++) put(out, Template.Suffix + size, hashRange(folded, n - size, n));
  if (n > 3) put(out, Template.SuffixShape, pair(hashRange(folded, n - 3, n), word.shape));
  putLists(out, Template.List, word.lists);
  if (word.lists !== 0) {
    put(out, Template.Lists, word.lists);
    put(out, Template.ListsShape, pair(word.lists, word.shape));
  }
}

function putLists(out: KeyBuffer, template: number, lists: number): void {
  for (let rest = lists; rest !== 0; rest &= rest - 1) put(out, template, 31 - Math.clz32(rest & -rest));
}

const EDGE = hashText('\n');

/** What a word tells as a neighbour, `offset` -2 to 2 without 0; `null` beyond the sentence's edge. */
export function neighbourFeatures(word: Word | null, offset: number, out: KeyBuffer): void {
  const place = offset + 2;
  if (!word) {
    put(out, Template.Neighbour + place, EDGE);
    return;
  }
  put(out, Template.Neighbour + place, word.foldedHash);
  put(out, Template.NeighbourShape + place, word.shape);
  if (offset !== -1 && offset !== 1) return;
  if (word.shape === Shape.Symbol) return;
  put(out, Template.NeighbourPattern + place, word.patternHash);
  const n = word.folded.length;
  if (n > 3) put(out, Template.NeighbourSuffix + place, hashRange(word.folded, n - 3, n));
  if (word.lists !== 0) {
    put(out, Template.NeighbourLists + place, word.lists);
    putLists(out, Template.NeighbourList + place, word.lists);
  }
}

/** What the place of the token tells: pairs of words, the run of capitals around it, lists, casing. */
export function contextFeatures(frame: TokenFrame, sentence: number, i: number, out: KeyBuffer): void {
  const range = frame.sentences[sentence];
  const word = frame.words[i];
  if (!range || !word) return;
  const { start, end } = range;
  const at = (k: number): Word | undefined => (k >= start && k < end ? frame.words[k] : undefined);
  const before = at(i - 1);
  const after = at(i + 1);
  const beforeHash = before?.foldedHash ?? EDGE;
  const afterHash = after?.foldedHash ?? EDGE;
  const beforeShape = before?.shape ?? 9;
  const afterShape = after?.shape ?? 9;
  put(out, Template.PairBefore, pair(beforeHash, word.foldedHash));
  put(out, Template.PairAfter, pair(word.foldedHash, afterHash));
  put(out, Template.PairAround, pair(beforeHash, afterHash));
  put(out, Template.ShapesBefore, beforeShape * 16 + word.shape);
  put(out, Template.ShapesAfter, word.shape * 16 + afterShape);
  put(out, Template.ShapesAround, beforeShape * 256 + word.shape * 16 + afterShape);
  put(out, Template.PairBefore2, pair(at(i - 2)?.foldedHash ?? EDGE, beforeHash));
  put(out, Template.PairAfter2, pair(afterHash, at(i + 2)?.foldedHash ?? EDGE));
  const listsBefore = before?.lists ?? 0;
  const listsAfter = after?.lists ?? 0;
  if ((listsBefore | word.lists) !== 0) put(out, Template.ListsBefore, pair(listsBefore, pair(word.lists, word.shape)));
  if ((listsAfter | word.lists) !== 0) put(out, Template.ListsAfter, pair(pair(word.lists, word.shape), listsAfter));
  const token = frame.tokens[i];
  put(out, Template.Glued, (token?.spaced === true ? 1 : 0) + (frame.tokens[i + 1]?.spaced === true ? 2 : 0));
  const casing = frame.casings[sentence] ?? 0;
  put(out, Template.Casing, casing * 16 + word.shape);
  const match = frame.matchLists[i] ?? 0;
  const place = frame.matchPlace[i] ?? 0;
  if (match !== 0) {
    put(out, Template.Match, match * 4 + place);
    for (let rest = match; rest !== 0; rest &= rest - 1)
      put(out, Template.MatchAlone, (31 - Math.clz32(rest & -rest)) * 4 + place);
  }
  const matchBefore = i > start ? (frame.matchLists[i - 1] ?? 0) : 0;
  if (matchBefore !== 0 && place <= 1) put(out, Template.MatchBefore, matchBefore);
  if (!word.capital) return;
  const first = i === start || (i === start + 1 && before?.shape === Shape.Symbol);
  const evidence = frame.evidence[i] ?? 0;
  put(out, Template.Evidence, evidence * 16 + word.shape);
  if (first) {
    put(out, Template.First, word.shape);
    put(out, Template.FirstLists, word.lists);
    put(out, Template.EvidenceFirst, evidence);
    if (word.folded.length > 3)
      put(out, Template.FirstSuffix, hashRange(word.folded, word.folded.length - 3, word.folded.length));
  }
  if (casing !== 0) put(out, Template.CasingLists, word.lists * 4 + casing);
  runFeatures(frame, i, at, out);
}

function runFeatures(frame: TokenFrame, i: number, at: (k: number) => Word | undefined, out: KeyBuffer): void {
  const runStart = frame.runStart[i] ?? -1;
  const runEnd = frame.runEnd[i] ?? -1;
  if (runStart < 0) return;
  const before = at(runStart - 1);
  const after = at(runEnd);
  const beforeHash = before?.foldedHash ?? EDGE;
  const afterHash = after?.foldedHash ?? EDGE;
  const first = at(runStart);
  const last = at(runEnd - 1);
  if (!first || !last) return;
  const length = Math.min(runEnd - runStart, 6);
  const fromStart = Math.min(i - runStart, 3);
  const fromEnd = Math.min(runEnd - 1 - i, 3);
  const place = (fromStart === 0 ? 1 : 0) + (fromEnd === 0 ? 2 : 0);
  put(out, Template.RunBefore, beforeHash);
  put(out, Template.RunAfter, afterHash);
  put(out, Template.RunBeforePlace, pair(beforeHash, place));
  put(out, Template.RunAfterPlace, pair(afterHash, place));
  put(out, Template.RunFirst, first.foldedHash);
  put(out, Template.RunLast, last.foldedHash);
  put(out, Template.RunFirstPlace, pair(first.foldedHash, fromStart));
  put(out, Template.RunLastPlace, pair(last.foldedHash, fromEnd));
  put(out, Template.RunPlace, length * 64 + fromStart * 8 + fromEnd);
  put(out, Template.RunFrame, pair(beforeHash, afterHash));
  put(out, Template.RunBefore2, pair(at(runStart - 2)?.foldedHash ?? EDGE, beforeHash));
  put(out, Template.RunAfter2, pair(afterHash, at(runEnd + 1)?.foldedHash ?? EDGE));
  const n = last.folded.length;
  if (n > 3) put(out, Template.RunLastSuffix, pair(hashRange(last.folded, n - 3, n), fromEnd));
  if (last.lists !== 0) put(out, Template.RunLastLists, pair(last.lists, fromEnd));
  if (first.lists !== 0) put(out, Template.RunFirstLists, pair(first.lists, fromStart));
  if (before && before.lists !== 0) put(out, Template.RunBeforeLists, before.lists);
  if (after && after.lists !== 0) put(out, Template.RunAfterLists, after.lists);
  if (runEnd - runStart <= 4) {
    let whole = 17;
    let lists = 0;
    for (let k = runStart; k < runEnd; k++) {
      const word = at(k);
      whole = pair(whole, word?.foldedHash ?? 0);
      lists = pair(lists, word?.lists ?? 0);
    }
    put(out, Template.RunWhole, pair(whole, fromStart));
    put(out, Template.RunLists, pair(lists, fromStart));
  }
}
