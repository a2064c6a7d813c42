import { Listed } from './lexicon';
import type { NameSpan } from './nameSpan';
import { LAND_ENDS, type TokenFrame } from './tokenFrame';
import type { Word } from './word';
import { Shape } from './word';

const ARTICLES = new Set(['the', 'a', 'an']);
/** Abbreviations whose full stop belongs to the name. */
const STOPPED_ENDS = new Set(['inc', 'corp', 'co', 'ltd', 'jr', 'sr', 'bros']);

/** Cuts off what belongs to no name: an article, a possessive, marks at the edges, a title before a person. */
export function trimSpans(frame: TokenFrame, found: readonly NameSpan[]): NameSpan[] {
  const spans: NameSpan[] = [];
  for (const span of found) {
    let { first, end } = span;
    while (first < end && (isMark(frame, first) || opensWithOrdinaryWord(frame, first, end))) first++;
    if (end - first > 1 && ARTICLES.has(frame.words[first]?.folded ?? '') && frame.tokens[first + 1]?.spaced === true)
      first++;
    if (span.type === 'person')
      while (end - first > 1 && isTitle(frame, first)) {
        first++;
        while (first < end && frame.words[first]?.text === '.') first++;
      }
    end = trimmedEnd(frame, first, end);
    if (first < end) spans.push({ first, end, type: span.type });
  }
  return spans;
}

function trimmedEnd(frame: TokenFrame, first: number, from: number): number {
  let end = from;
  for (;;) {
    const last = frame.words[end - 1];
    if (!last || end <= first) break;
    if (end - first > 2 && last.folded === 's' && isApostrophe(frame, end - 2)) end -= 2;
    else if (last.text === '.' && end - first > 1 && STOPPED_ENDS.has(frame.words[end - 2]?.folded ?? '')) break;
    else if (last.shape === Shape.Symbol) end--;
    else if (end - first > 1 && isOrdinaryWord(last) && frame.matchPlace[end - 1] !== 3) end--;
    else break;
  }
  const last = frame.words[end - 1];
  const stop = frame.tokens[end];
  if (isApostrophe(frame, end) && stop?.spaced === false && goesOnBehindApostrophe(frame, end + 1)) end += 2;
  if (last && end - first > 1 && STOPPED_ENDS.has(last.folded) && stop?.text === '.' && !stop.spaced) end++;
  return end;
}

/** Other than features of the land, ordinary words end no name: "Tanf base" is Tanf. */
function isOrdinaryWord(word: Word): boolean {
  return word.shape === Shape.Lower && (word.lists & Listed.CommonWord) !== 0 && !LAND_ENDS.has(word.folded);
}

/** "east-central Africa" is Africa; but "de Silva" and "bin Rashid" begin in lower case. */
function opensWithOrdinaryWord(frame: TokenFrame, first: number, end: number): boolean {
  const word = frame.words[first];
  return (
    end - first > 1 &&
    word !== undefined &&
    isOrdinaryWord(word) &&
    word.text.length > 3 &&
    frame.matchPlace[first] === 0
  );
}

/** "Sha'abi": more letters behind the apostrophe than a possessive or a contraction has. */
function goesOnBehindApostrophe(frame: TokenFrame, i: number): boolean {
  const word = frame.words[i];
  return word?.shape === Shape.Lower && word.text.length >= 3 && frame.tokens[i]?.spaced === false;
}

function isApostrophe(frame: TokenFrame, i: number): boolean {
  const text = frame.words[i]?.text;
  return text === "'" || text === '’' || text === '`';
}

function isMark(frame: TokenFrame, i: number): boolean {
  return frame.words[i]?.shape === Shape.Symbol;
}

/** What people are called before their names only where a sentence begins with it: "Survivor Ana Berg". */
const ROLES = new Set(
  'survivor resident witness eyewitness villager fisherman student teacher neighbor neighbour shopkeeper striker midfielder defender goalkeeper winger singer actor actress author economist historian researcher scientist engineer'.split(
    ' ',
  ),
);

function isTitle(frame: TokenFrame, i: number): boolean {
  const word = frame.words[i];
  if (!word) return false;
  if (ROLES.has(word.folded) && frame.words[i + 1]?.shape === Shape.Capitalized) return true;
  return (word.lists & Listed.Title) !== 0 && (word.lists & (Listed.GivenName | Listed.WorldGivenName)) === 0;
}
