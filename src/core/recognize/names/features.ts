import { featureKey, hashRange, hashText, pair } from './hash';
import { Listed } from './lexicon';
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
  RunHead: 110, RunHeadPlace: 111, RunAny: 112, Defined: 113, Apposition: 114, RunBeforeLast: 115, CoreFirst: 116, CoreLast: 117,
  CoreFrame: 118, CorePlace: 119, CoreBefore: 120, CoreAfter: 121, Sport: 122, SportLists: 123,
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
  put(out, Template.Sport, frame.sport * 16 + word.shape);
  put(out, Template.SportLists, pair(word.lists, frame.sport));
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
  headFeatures(frame, i, runStart, runEnd, beforeHash, out);
  appositionFeatures(frame, runEnd, at, out);
}

/** Words that join a name's head to what follows: "Observatory for Human Rights". */
const BEHIND_HEAD = new Set(['of', 'for', 'on', 'in', 'to', 'against', 'de', 'du', 'des']);
const KINDS_OF_NAMES =
  Listed.OrganizationWord | Listed.PlaceWord | Listed.Title | Listed.GivenName | Listed.WorldGivenName | Listed.Country | Listed.Demonym |
  Listed.LargeCity | Listed.Surname | Listed.WorldSurname | Listed.Company; // prettier-ignore

/** A longer run is a headline, a list or noise; looking through it from each of its words would take its length squared. */
const LONGEST_HEADED = 16;

/** What the whole run of capitals is by its head, and what the capitals right around the word are without small words. */
function headFeatures(
  frame: TokenFrame,
  i: number,
  runStart: number,
  runEnd: number,
  beforeHash: number,
  out: KeyBuffer,
): void {
  const { words } = frame;
  if (runEnd - runStart === 1 || runEnd - runStart > LONGEST_HEADED) return;
  let head = runEnd - 1;
  let any = 0;
  for (let k = runStart; k < runEnd; k++) {
    const word = words[k];
    if (!word) continue;
    if (word.capital) any |= word.lists & KINDS_OF_NAMES;
    else if (head === runEnd - 1 && k > runStart && BEHIND_HEAD.has(word.folded)) head = k - 1;
  }
  const headHash = words[head]?.foldedHash ?? 0;
  const place = i < head ? 0 : i === head ? 1 : 2;
  put(out, Template.RunHead, headHash);
  put(out, Template.RunHeadPlace, pair(headHash, place));
  put(out, Template.RunAny, pair(any, place));
  put(out, Template.RunBeforeLast, pair(beforeHash, headHash));
  let first = i;
  let end = i + 1;
  while (first > runStart && words[first - 1]?.capital === true) first--;
  while (end < runEnd && words[end]?.capital === true) end++;
  if (first === runStart && end === runEnd) return;
  const before = words[first - 1]?.foldedHash ?? EDGE;
  const after = words[end]?.foldedHash ?? EDGE;
  const fromStart = Math.min(i - first, 2);
  const fromEnd = Math.min(end - 1 - i, 2);
  put(out, Template.CoreFirst, pair(words[first]?.foldedHash ?? 0, fromStart));
  put(out, Template.CoreLast, pair(words[end - 1]?.foldedHash ?? 0, fromEnd));
  put(out, Template.CoreFrame, pair(before, after));
  put(out, Template.CoreBefore, pair(before, fromStart));
  put(out, Template.CoreAfter, pair(after, fromEnd));
  put(out, Template.CorePlace, (fromStart * 4 + fromEnd) * 4 + (first === runStart ? 1 : 0) + (end === runEnd ? 2 : 0));
}

/** Words looked at behind "X, a": "X, a Tokyo-based maker of cars". */
const APPOSITION = 5;

/** An acronym in brackets behind the run, and what "X, a …" and "X, the …" go on to say it is. */
function appositionFeatures(
  frame: TokenFrame,
  runEnd: number,
  at: (k: number) => Word | undefined,
  out: KeyBuffer,
): void {
  const mark = at(runEnd)?.text;
  if (mark === '(') {
    const inside = at(runEnd + 1);
    if (inside && at(runEnd + 2)?.text === ')') put(out, Template.Defined, inside.shape);
    return;
  }
  if (mark !== ',') return;
  const article = at(runEnd + 1)?.folded;
  if (article !== 'a' && article !== 'an' && article !== 'the') return;
  for (let k = runEnd + 2; k < runEnd + 2 + APPOSITION; k++) {
    const word = at(k);
    if (!word || word.text === ',' || word.text === '.') return;
    if (word.shape === Shape.Lower && word.folded.length > 2) put(out, Template.Apposition, word.foldedHash);
  }
}
