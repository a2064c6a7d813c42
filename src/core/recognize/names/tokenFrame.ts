import type { Span } from '../../text/span';
import type { Token } from '../../text/tokens';
import { goesOn, Lexicon, Listed, isJoiner, listsOf } from './lexicon';
import type { Word } from './word';
import { Shape, type Vocabulary } from './word';

/** How a sentence uses capitals, which decides what a capital tells. */
export const Casing = { Sentence: 0, Title: 1, Shouting: 2 } as const;

/** A document divided into words, with what does not depend on any weights: runs of capitals, list matches, casing. */
export interface TokenFrame {
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  /** Token ranges. */
  readonly sentences: readonly Span[];
  /** One of `Casing`, by sentence. */
  readonly casings: Uint8Array;
  /** 1 where a token can be part of a name; the others are none and are not looked at. */
  readonly active: Uint8Array;
  /** The capitalised run around a token, particles and small words between capitals included; -1 outside of runs. */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** The lists of the longest entry of two words or more that covers a token, and the place in it. */
  readonly matchLists: Int32Array;
  /** 0 none, 1 first, 2 inside, 3 last word of the entry. */
  readonly matchPlace: Uint8Array;
  /** Bits of `Evidence` from elsewhere in the document. */
  readonly evidence: Uint8Array;
  /** How much the document speaks of sport, where a city's name is a team's: 0 to 2. */
  readonly sport: number;
}

/** How the same word stands elsewhere in the document. */
export const Evidence = { LowerCase: 1, CapitalInside: 2 } as const;

/** Small words that stand between the capitalised words of one name. */
const BRIDGES = new Set(
  'of for the and de la le du des di da del della do dos das von van der den zu al el ul bin ibn bint abu e y et & in on to'.split(
    ' ',
  ),
);
/** Lower-case words that end the names of features of the land ("Nuba mountains"). */
export const LAND_ENDS: ReadonlySet<string> = new Set(
  'mountains mountain desert river valley peninsula island islands sea lake strait gulf bay canal plateau basin delta plain hills'.split(
    ' ',
  ),
);
/** As many small words at most ("Bank of the West"). */
const LONGEST_BRIDGE = 3;
const STOPPED = new Set(
  'mr mrs ms dr st ste sta mt ft jr sr gen col lt sgt maj capt gov sen rep rev prof hon inc corp co ltd no vs brig adm cmdr'.split(
    ' ',
  ),
);
const LONGEST_ENTRY = 9;
const TITLE_CASE = { words: 4, share: 0.65 };
const SHOUTING_SHARE = 0.7;

export function frameTokens(
  tokens: readonly Token[],
  sentenceSpans: readonly Span[],
  vocabulary: Vocabulary,
  lexicon: Lexicon,
): TokenFrame {
  const n = tokens.length;
  const words: Word[] = new Array<Word>(n);
  for (let i = 0; i < n; i++) {
    const token = tokens[i];
    if (token) words[i] = vocabulary.word(token.text, token.kind);
  }
  const sentences = tokenRanges(tokens, sentenceSpans);
  const casings = new Uint8Array(sentences.length);
  const active = new Uint8Array(n);
  const runStart = new Int32Array(n).fill(-1);
  const runEnd = new Int32Array(n).fill(-1);
  sentences.forEach((sentence, index) => {
    casings[index] = casingOf(words, tokens, sentence);
    markRuns(words, tokens, sentence, runStart, runEnd);
    markActive(words, sentence, runStart, active);
  });
  const matchLists = new Int32Array(n);
  const matchPlace = new Uint8Array(n);
  for (const sentence of sentences) matchEntries(words, sentence, active, lexicon, matchLists, matchPlace);
  const evidence = gatherEvidence(words, sentences, casings, active);
  return {
    tokens,
    words,
    sentences,
    casings,
    active,
    runStart,
    runEnd,
    matchLists,
    matchPlace,
    evidence,
    sport: sportOf(words),
  };
}

const SPORT_WORDS = new Set(
  'match matches season seasons league club clubs coach striker midfielder defender goalkeeper goal goals scored win wins beat team teams squad players player tournament championship innings wicket playoffs qualifier semifinal semifinals final finals halftime touchdown quarterback referee stadium fixture'.split(
    ' ',
  ),
);
/** Shares of a document's words, in percent, from which it speaks of sport a little and a lot. */
const SPORT_SHARES = { little: 0.6, much: 1.8 };

function sportOf(words: readonly Word[]): number {
  let count = 0;
  for (const word of words) if (word.shape === Shape.Lower && SPORT_WORDS.has(word.folded)) count++;
  const share = (100 * count) / (words.length + 20);
  return share >= SPORT_SHARES.much ? 2 : share >= SPORT_SHARES.little ? 1 : 0;
}

function tokenRanges(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  const ranges: Span[] = [];
  let at = 0;
  for (const span of spans) {
    const start = at;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < span.end) at++;
    if (at > start) ranges.push({ start, end: at });
  }
  if (at < tokens.length) ranges.push({ start: at, end: tokens.length });
  return ranges;
}

function casingOf(words: readonly Word[], tokens: readonly Token[], sentence: Span): number {
  let count = 0;
  let capitals = 0;
  let shouted = 0;
  let long = 0;
  let longCapitals = 0;
  for (let i = sentence.start; i < sentence.end; i++) {
    const word = words[i];
    if (!word || word.shape > Shape.Abbreviation) continue;
    count++;
    if (word.capital) capitals++;
    if (word.shape === Shape.AllCapitals) shouted++;
    if (word.text.length > 3) {
      long++;
      if (word.capital) longCapitals++;
    }
  }
  if (count >= 2 && shouted >= 2 && shouted >= count * SHOUTING_SHARE) return Casing.Shouting;
  const last = tokens[sentence.end - 1]?.text;
  const stopped = last === '.' || last === '”' || last === '"';
  const title = long >= TITLE_CASE.words && longCapitals >= long * TITLE_CASE.share && capitals >= count * 0.5;
  return title && !stopped ? Casing.Title : Casing.Sentence;
}

/** Finds maximal runs of capitalised words; hyphens, apostrophes, initials' stops and small words join them. */
function markRuns(
  words: readonly Word[],
  tokens: readonly Token[],
  sentence: Span,
  runStart: Int32Array,
  runEnd: Int32Array,
): void {
  let i = sentence.start;
  while (i < sentence.end) {
    if (words[i]?.capital !== true) {
      i++;
      continue;
    }
    let end = i + 1;
    for (
      let next = nextCapital(words, tokens, end, sentence.end);
      next >= 0;
      next = nextCapital(words, tokens, end, sentence.end)
    )
      end = next + 1;
    for (let k = i; k < end; k++) {
      runStart[k] = i;
      runEnd[k] = end;
    }
    i = end;
  }
}

/** The capitalised word that goes on with the run that ends before `at`, or -1. */
function nextCapital(words: readonly Word[], tokens: readonly Token[], at: number, limit: number): number {
  let small = 0;
  for (let i = at; i < limit; i++) {
    const word = words[i];
    const token = tokens[i];
    if (!word || !token) return -1;
    if (word.capital) return i;
    const before = words[i - 1];
    if (word.text === '.' && !token.spaced && before && (before.shape === Shape.Initial || STOPPED.has(before.folded)))
      continue;
    if (!token.spaced && isJoiner(word.text) && word.text !== '.') {
      if (tokens[i + 1]?.spaced === true) return -1;
      continue;
    }
    if (word.shape !== Shape.Lower && word.text !== '&') {
      // "3rd Battalion", "Channel 4 News": a number may stand inside.
      if (word.shape !== Shape.Number || small > 0) return -1;
      small++;
      continue;
    }
    if (!BRIDGES.has(word.folded) && token.spaced) return -1;
    small++;
    if (small > LONGEST_BRIDGE) return -1;
  }
  return -1;
}

/**
 * A token can be in a name when it is in a run, joined to one by a hyphen ("al-Tanf", "pro-Syrian"), or next to one and
 * no ordinary word of the language; of the training data's names one word in a thousand is none of these.
 */
function markActive(words: readonly Word[], sentence: Span, runStart: Int32Array, active: Uint8Array): void {
  for (let i = sentence.start; i < sentence.end; i++) {
    if ((runStart[i] ?? -1) < 0) continue;
    active[i] = 1;
    for (const step of [-1, 1]) {
      const next = i + step;
      if (next < sentence.start || next >= sentence.end) continue;
      const word = words[next];
      if (!word || active[next] === 1) continue;
      if (isJoiner(word.text) && word.text !== '.') {
        const beyond = next + step;
        if (beyond < sentence.start || beyond >= sentence.end) continue;
        active[next] = 1;
        active[beyond] = 1;
      } else if (word.shape === Shape.Number || (word.shape === Shape.Lower && mayBeInName(word))) active[next] = 1;
    }
  }
}

function mayBeInName(word: Word): boolean {
  return (word.lists & Listed.CommonWord) === 0 || BRIDGES.has(word.folded) || LAND_ENDS.has(word.folded);
}

function matchEntries(
  words: readonly Word[],
  sentence: Span,
  active: Uint8Array,
  lexicon: Lexicon,
  matchLists: Int32Array,
  matchPlace: Uint8Array,
): void {
  for (let i = sentence.start; i < sentence.end; i++) {
    const first = words[i];
    if (active[i] !== 1 || !first || first.shape >= Shape.Number) continue;
    let walk = Lexicon.start;
    let bestEnd = -1;
    let lists = 0;
    let capitals = 0;
    const limit = Math.min(sentence.end, i + LONGEST_ENTRY);
    for (let j = i; j < limit; j++) {
      const word = words[j];
      if (!word) break;
      if (isJoiner(word.text)) continue;
      if (word.capital) capitals++;
      walk = Lexicon.step(walk, word.foldedHash);
      const entry = lexicon.at(walk);
      if (entry === 0) break;
      if (listsOf(entry) !== 0 && j > i && capitals > 0) {
        bestEnd = j + 1;
        lists = listsOf(entry);
      }
      if (!goesOn(entry)) break;
    }
    if (bestEnd < 0) continue;
    for (let k = i; k < bestEnd; k++) {
      matchLists[k] = (matchLists[k] ?? 0) | lists;
      matchPlace[k] = k === i ? 1 : k === bestEnd - 1 ? 3 : 2;
    }
    i = bestEnd - 1;
  }
}

function gatherEvidence(
  words: readonly Word[],
  sentences: readonly Span[],
  casings: Uint8Array,
  active: Uint8Array,
): Uint8Array {
  const seen = new Map<number, number>();
  sentences.forEach((sentence, index) => {
    if (casings[index] !== Casing.Sentence) return;
    for (let i = sentence.start; i < sentence.end; i++) {
      const word = words[i];
      if (!word || word.shape >= Shape.Number) continue;
      if (word.capital) {
        if (i > sentence.start && words[i - 1]?.shape === Shape.Lower)
          seen.set(word.foldedHash, (seen.get(word.foldedHash) ?? 0) | Evidence.CapitalInside);
      } else seen.set(word.foldedHash, (seen.get(word.foldedHash) ?? 0) | Evidence.LowerCase);
    }
  });
  const evidence = new Uint8Array(words.length);
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (active[i] === 1 && word?.capital === true) evidence[i] = seen.get(word.foldedHash) ?? 0;
  }
  return evidence;
}
