import type { Span } from '../../text/span';
import type { Lexicon } from '../words/lexicon';
import type { ArticleSentence, ArticleWord } from './articleWords';
import { measureNamed } from '../words/measureNouns';
import type { ClaimRole } from './claim';

const SENSES = new Map(
  Object.entries({
  wide: 'width', width: 'width', across: 'width', diameter: 'width', broad: 'width', radius: 'radius', deep: 'depth', depth: 'depth',
  tall: 'height', high: 'height', height: 'height', altitude: 'height', above: 'height', long: 'length', length: 'length',
  away: 'distance', from: 'distance', off: 'distance', outside: 'distance', inside: 'distance', south: 'distance', north: 'distance', east: 'distance',
  west: 'distance', southeast: 'distance', southwest: 'distance', northeast: 'distance', northwest: 'distance',
  southern: 'distance', rain: 'rain', rainfall: 'rain', snow: 'rain',
  }),
); // prettier-ignore
const END_POINT_MARKS = new Set(['from', 'of', 'off', 'to', 'away']);
const INSIDE = new Set(['inside', 'within', 'in', 'into']);
const OUTSIDE = new Set(['outside', 'outskirts', 'vicinity', 'near', 'around', 'beyond', 'outlying', 'edge']);
const FATES = [
  'DEAD',
  'HURT',
  'MISSING',
  'ARREST',
  'RESCUE',
  'INFECT',
  'FLEE',
  'RELEASE',
  'ABDUCT',
  'CARRY',
  'CAPACITY',
];
/** How many words around a number tell its role. */
const REACH = {
  sense: 3,
  endPoint: 7,
  fate: 8,
  part: 4,
  place: 9,
  measure: 9,
  measureBehind: 5,
  governed: 3,
  where: 9,
};
const BACKGROUND =
  /\b(?:civil war|world war|in (?:19|20)\d\d|since (?:19|20)\d\d|(?:19|20)\d\d (?:war|earthquake|quake|tsunami|attacks?|flood|crash))\b/i;

/** A clause about the number may stand between it and what became of it: "one shell, which did not explode, fell …". */
const ASIDE = /^[^,;.]{0,24}, (?:which|who|that)\b[^,;.]{1,80}, /;
/** Where another clause begins, with a subject of its own. */
const NEXT_CLAUSE =
  /[,;:]| (?:but|while|whereas|and (?:\d|the|an?|another|others?|one|two|three|four|five|six|seven|eight|nine|ten)\b)/;

/** Whether the clause of a count tells that it was inside or outside of something. */
function placeOf(
  claim: Span,
  before: number,
  after: number,
  sentence: ArticleSentence,
  words: readonly ArticleWord[],
  text: string,
): ClaimRole['place'] {
  const behind = text.slice(claim.end, sentence.end);
  const skipped = ASIDE.exec(behind)?.[0].length ?? 0;
  const from = claim.end + skipped;
  const to = from + (NEXT_CLAUSE.exec(behind.slice(skipped))?.index ?? behind.length);
  let place: ClaimRole['place'] = null;
  let seen = 0;
  for (let i = Math.max(before - 2, sentence.firstWord); i < sentence.lastWord && seen < REACH.place; i++) {
    const word = words[i];
    if (word === undefined || (i >= after && (word.start < from || word.start >= to))) continue;
    if (i < before && word.clause !== words[before]?.clause) continue;
    if (i >= after) seen++;
    if (OUTSIDE.has(word.entry.word)) return 'outside';
    const inner = word.entry.word === 'inside' || word.entry.word === 'within';
    if (inner || (INSIDE.has(word.entry.word) && words[i + 1]?.entry.word === 'the')) place = 'inside';
  }
  return place;
}

/** "Nine of them", "two of the wounded", "of whom four": a part of what was counted before. */
const PART_AFTER =
  /^(?:(?: \p{L}+){0,2} among (?:the|those)|(?: \p{L}+)? of (?:them|whom|which|those|these|the (?:\d+|dead|wounded|injured|victims|missing|survivors|detainees|suspects)))\b/u;
const PART_BEFORE = /\b(?:of whom|of them|among whom)(?: at least| about| some| nearly)? $/;

/** "Could be heard 20 kilometers away" tells how far it reached. */
const SENSED = /\b(?:seen|heard|felt|visible|audible|noticed)\b[^,;.]{0,30}$/i;
const ALLOWED =
  /\b(?:(?:allowed|licen[sc]ed|permitted|certified|authori[sz]ed|designed|able|meant) to (?:carry|hold|seat|take|house)|capacity of|room for)(?: [a-z]+){0,3} $/i;
const PULLED = /\bpull(?:ed|ing)?(?: at least| about| some| another| more than)? $/i;
/** "The death toll from the floods rose to 67", "with a toll of 67". */
const TOLL =
  /\b(?:death|casualty|human)? ?toll\b(?: [^\s,.;]+){0,9}? (?:to|of|at|is|was|were|reached|passed|topped|past|above|over)(?: (?:at least|about|some|nearly|more than|over))? $/i;
/** "Claimed 67 lives", "cost 67 lives". */
const LIVES = {
  before: /\b(?:claim|cost|tak|took|los)\p{Ll}*(?: [^\s,.;]+){0,3} $/iu,
  noun: /^(?: \p{Ll}+)? lives\b/u,
};
/** Whether the words around a number tell that it counts the dead, wherever their verb stands. */
export function isToll(claim: Span, sentence: Span, text: string): boolean {
  const lead = text.slice(sentence.start, claim.start);
  const noun = claim.start + text.slice(claim.start, claim.end).search(/ \p{L}+$/u);
  const behind = text.slice(noun > claim.start ? noun : claim.end, sentence.end);
  return TOLL.test(lead) || (LIVES.noun.test(behind) && LIVES.before.test(lead));
}
/** "34 people over its capacity" are what is too much. */
const EXCESS = /^(?: \p{L}+)? (?:over|above|beyond|more than|short of|under|below) (?:its|the|their|his|her)\b/u;

/** A sum per share or per barrel tells itself what it is. */
const isShareOrSum = (dimension: string): boolean =>
  (dimension.startsWith('money') && !dimension.includes('/')) || dimension === 'proportion';
/** "$5.2 billion of debt", "$300 million in annual costs": no measure is nearer. */
const GOVERNS = new Set(['of', 'in']);
/** "Including debt" names no measure of the whole, and who pays a sum earns no wage. */
const ASIDES = new Set(['including', 'excluding', 'plus', 'minus', 'before', 'after']);

/** The measure named nearest to a sum or a share, clause by clause. */
function measureOf(
  claim: Span,
  before: number,
  after: number,
  sentence: ArticleSentence,
  words: readonly ArticleWord[],
): string | null {
  if (GOVERNS.has(words[after]?.entry.word ?? ''))
    for (let i = after + 1; i < Math.min(after + 1 + REACH.governed, sentence.lastWord); i++) {
      const governed = measureNamed(words[i]?.entry.word ?? '');
      if (governed !== null) return governed;
    }
  let found: string | null = null;
  let best: number = REACH.measure + 1;
  const clause = words[Math.max(before, after - 1)]?.clause ?? 0;
  for (let i = sentence.firstWord; i < Math.min(after + REACH.measureBehind, sentence.lastWord); i++) {
    const word = words[i];
    // What is added behind a sum has a sum of its own: "$3 billion and bank debt".
    if (i >= after && word?.entry.word === 'and') break;
    const named = word === undefined || word.isName ? null : measureNamed(word.entry.word);
    if (word === undefined || named === null || ASIDES.has(words[i - 1]?.entry.word ?? '')) continue;
    if (i === before - 1 && word.entry.word === 'pay') continue;
    const inside = word.start < claim.end && word.end > claim.start;
    const here = (inside ? 0 : i < before ? before - i : i - after + 1) + 2 * Math.abs(word.clause - clause);
    if (here < best) {
      best = here;
      found = named;
    }
  }
  return found;
}

/** A place in the text, by a key that its other mentions have too. */
export interface PlacedName extends Span {
  readonly key: number;
}

/** What stands before a place where something is, not where it comes from or belongs to. */
const LOCATIVE = new Set(['in', 'at', 'near', 'inside', 'outside', 'around', 'across', 'on']);

/** The place named nearest to a count in its own clause. */
function whereOf(
  before: number,
  after: number,
  sentence: ArticleSentence,
  words: readonly ArticleWord[],
  places: readonly PlacedName[],
): number | null {
  const clause = words[before]?.clause;
  let found: number | null = null;
  let best: number = REACH.where + 1;
  for (let i = sentence.firstWord; i < sentence.lastWord; i++) {
    const word = words[i];
    if (word === undefined || !word.isName || word.clause !== clause) continue;
    const place = places.find((one) => one.start === word.start);
    if (![words[i - 1], words[i - 2]].some((one) => LOCATIVE.has(one?.entry.word ?? ''))) continue;
    const here = i < before ? before - i : i - after + 1;
    if (place === undefined || here >= best) continue;
    best = here;
    found = place.key;
  }
  return found;
}

/** Reads what a number's surroundings say of its part in the sentence. */
export function roleOf(
  claim: Span,
  dimension: string,
  sentence: ArticleSentence,
  words: readonly ArticleWord[],
  text: string,
  background: boolean,
  lexicon: Lexicon,
  places: readonly PlacedName[],
): ClaimRole {
  let before = sentence.firstWord;
  while (before < sentence.lastWord && (words[before]?.start ?? Infinity) < claim.start) before++;
  let after = before;
  while (after < sentence.lastWord && (words[after]?.start ?? Infinity) < claim.end) after++;
  const wordAt = (i: number): string =>
    i >= sentence.firstWord && i < sentence.lastWord ? (words[i]?.entry.word ?? '') : '';
  const spanText = text.slice(claim.start, claim.end);

  let sense: string | null = null;
  const endPoint: string[] = [];
  if (dimension === 'length') {
    // A bracketed conversion may stand between the number and the word that tells its sense.
    for (let i = after; i < after + REACH.sense + 2 && sense === null; i++) {
      const word = words[i];
      if (word?.isNumber !== true) sense = SENSES.get(wordAt(i)) ?? null;
    }
    if (SENSED.test(text.slice(sentence.start, claim.start)) && wordAt(after) === 'away') sense = 'reach';
    sense ??= SENSES.get(wordAt(before - 2)) ?? SENSES.get(wordAt(before - 1)) ?? null;
    let collecting = false;
    for (let i = after; i < Math.min(after + REACH.endPoint + 3, sentence.lastWord); i++) {
      const word = words[i];
      if (word === undefined) break;
      if (END_POINT_MARKS.has(word.entry.word)) collecting = true;
      else if (collecting && !word.entry.stop && !word.isNumber) endPoint.push(word.entry.stem);
      else if (
        collecting &&
        endPoint.length > 0 &&
        (word.entry.word === 'and' || word.entry.word === 'where' || word.entry.word === 'when')
      )
        break;
      if (endPoint.length >= 3) break;
    }
  }

  let time: ClaimRole['time'] = null;
  if (dimension === 'duration') {
    const next = wordAt(after);
    if (spanText.includes('-') && !/\d-\d/.test(spanText)) time = 'modifier';
    else if (
      /^(ago|later|earlier|after|before|since|until)$/.test(next) ||
      /\b(?:ago|later|earlier|after|before)$/.test(spanText)
    )
      time = 'elapsed';
    else if (
      /^(last|past|recent|previous|next|coming|in|over|during|within)$/.test(wordAt(before - 1)) ||
      /\b(?:last|past)\b/.test(spanText)
    )
      time = 'window';
  }

  const near = (reach: number): string[] => {
    const list: string[] = [];
    for (let i = Math.max(before - reach, sentence.firstWord); i < Math.min(after + reach, sentence.lastWord); i++)
      list.push(wordAt(i));
    return list;
  };

  const place = dimension === 'count' ? placeOf(claim, before, after, sentence, words, text) : null;

  const lead = near(REACH.part).slice(0, REACH.part).join(' ');
  const part =
    /\b(?:including|included|among them|comprising)\b/.test(lead) ||
    (dimension === 'count' &&
      (PART_BEFORE.test(text.slice(sentence.start, claim.start)) ||
        PART_AFTER.test(text.slice(claim.end, sentence.end))));

  let fate = -1;
  if (dimension === 'count') {
    const ids = FATES.map((name) => lexicon.predicateId(name));
    let best = Infinity;
    const lead = text.slice(sentence.start, claim.start);
    if (isToll(claim, sentence, text)) {
      fate = lexicon.predicateId('DEAD');
      best = 0;
    } else if (ALLOWED.test(lead)) {
      fate = lexicon.predicateId('CAPACITY');
      best = 0;
    } else if (PULLED.test(lead) && /^.{0,30}\b(?:from|alive|out)\b/.test(text.slice(claim.end, sentence.end))) {
      fate = lexicon.predicateId('RESCUE');
      best = 0;
    }
    for (
      let i = Math.max(before - REACH.fate, sentence.firstWord);
      i < Math.min(after + REACH.fate, sentence.lastWord);
      i++
    ) {
      const word = words[i];
      if (word === undefined || !ids.includes(word.predicate)) continue;
      const inside = i >= before && i < after;
      const distance = inside ? 0 : i < before ? (before - i) * 1.5 : i - after + 1;
      const here = distance + 3 * Math.abs(word.clause - (words[Math.max(before, after - 1)]?.clause ?? 0));
      if (here < best) {
        best = here;
        fate = word.predicate;
      }
    }
  }
  const excess = dimension === 'count' && EXCESS.test(text.slice(claim.end, sentence.end));
  return {
    sense: excess ? 'excess' : sense,
    measure: isShareOrSum(dimension) ? measureOf(claim, before, after, sentence, words) : null,
    where: dimension === 'count' ? whereOf(before, after, sentence, words, places) : null,
    endPoint,
    time,
    place,
    part,
    whole: null,
    background: background || BACKGROUND.test(text.slice(sentence.start, sentence.end)),
    fate,
    sole: false,
  };
}
