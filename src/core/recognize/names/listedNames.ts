import { Listed } from './lexicon';
import type { NameSpan } from './nameSpan';
import { Casing, type TokenFrame } from './tokenFrame';
import { Shape } from './word';

const ORGANIZATIONS = Listed.Media | Listed.Body | Listed.Company | Listed.Club | Listed.Party;
/** A single word on one of these is known by nothing else. */
const CERTAIN = Listed.Media | Listed.Body | Listed.Party;
const OTHERWISE =
  Listed.Country | Listed.Demonym | Listed.Group | Listed.LargeCity | Listed.City | Listed.Region | Listed.GivenName |
  Listed.AmbiguousGivenName | Listed.Surname | Listed.Title | Listed.OrganizationWord | Listed.WorldGivenName | Listed.WorldSurname |
  Listed.PlaceWord | Listed.PublicFigure | Listed.Calendar | Listed.CommonWord | Listed.NotAName | Listed.Landmark; // prettier-ignore
const PERSONS =
  Listed.GivenName |
  Listed.AmbiguousGivenName |
  Listed.Surname |
  Listed.WorldGivenName |
  Listed.WorldSurname |
  Listed.City;
const NO_NAMES = Listed.NotAName | Listed.Calendar;
const PEOPLES = Listed.Demonym | Listed.Group;

/** Gives names that stand on exactly one list its type, and finds those that the tagger left out. */
export function applyLists(frame: TokenFrame, all: readonly NameSpan[]): NameSpan[] {
  const found = all.filter((span) => !isNoName(frame, span));
  const listed = listedSpans(frame);
  const spans: NameSpan[] = [];
  let next = 0;
  for (const span of found) {
    while (next < listed.length && (listed[next]?.end ?? 0) <= span.first) {
      const free = listed[next];
      if (free) spans.push(free);
      next++;
    }
    const entry = listed[next];
    if (entry && entry.first <= span.first && span.end <= entry.end) {
      spans.push(entry);
      next++;
      continue;
    }
    // A longer name holds the listed one.
    while (next < listed.length && (listed[next]?.first ?? 0) < span.end) next++;
    spans.push(span);
  }
  for (; next < listed.length; next++) {
    const free = listed[next];
    if (free) spans.push(free);
  }
  return dropOverlaps(spans);
}

/** What lists say is no name ("GDP", "World Cup"), and no list says is one. */
function isNoName(frame: TokenFrame, { first, end, type }: NameSpan): boolean {
  if (type === 'person') return false;
  const alone = end - first === 1;
  if (alone && (isLanguage(frame, first) || isEndOfCode(frame, first))) return true;
  const whole = frame.matchPlace[first] === 1 && frame.matchPlace[end - 1] === 3;
  const lists = alone ? (frame.words[first]?.lists ?? 0) : whole ? (frame.matchLists[first] ?? 0) : 0;
  return (lists & NO_NAMES) !== 0 && (lists & ~(NO_NAMES | Listed.CommonWord)) === 0;
}

/** "(NVX.DE)": a country or market behind a share's code. */
function isEndOfCode(frame: TokenFrame, i: number): boolean {
  return (
    frame.words[i]?.shape === Shape.AllCapitals &&
    frame.words[i - 1]?.text === '.' &&
    frame.tokens[i - 1]?.spaced === false &&
    frame.tokens[i]?.spaced === false &&
    frame.words[i - 2]?.shape === Shape.AllCapitals
  );
}

const BEHIND_LANGUAGE = new Set(['and', 'or', 'as', 'on', 'at', 'by', 'to', 'for', 'but', 'with', 'means']);

const OWNERS = new Set(['its', 'their', 'his', 'her']);
/** Of a language and not of a people: "by its Arabic name". */
const WORDS_OF_LANGUAGE = new Set(
  'name names word words acronym acronyms initials abbreviation language translation translations spelling alphabet dialect phrase'.split(
    ' ',
  ),
);

/** "Arabic-language", "their Arabic name", "known in Arabic as": the language and not the people. */
function isLanguage(frame: TokenFrame, i: number): boolean {
  const word = frame.words[i];
  if (!word || (word.lists & Listed.NotAName) === 0 || (word.lists & PEOPLES) === 0) return false;
  const next = frame.words[i + 1];
  if (next?.text === '-' && frame.words[i + 2]?.folded === 'language') return true;
  if (OWNERS.has(frame.words[i - 1]?.folded ?? '') && WORDS_OF_LANGUAGE.has(next?.folded ?? '')) return true;
  return frame.words[i - 1]?.folded === 'in' && BEHIND_LANGUAGE.has(next?.folded ?? '');
}

function dropOverlaps(spans: readonly NameSpan[]): NameSpan[] {
  const kept: NameSpan[] = [];
  for (const span of spans) {
    const last = kept[kept.length - 1];
    if (!last || last.end <= span.first) kept.push(span);
  }
  return kept;
}

function listedSpans(frame: TokenFrame): NameSpan[] {
  const spans: NameSpan[] = [];
  frame.sentences.forEach((sentence, index) => {
    const casing = frame.casings[index] ?? 0;
    for (let i = sentence.start; i < sentence.end; i++) {
      const word = frame.words[i];
      if (!word || frame.active[i] !== 1) continue;
      if (frame.matchPlace[i] === 1) {
        let end = i + 1;
        while (end < sentence.end && (frame.matchPlace[end] ?? 0) > 1) end++;
        const type = typeOfEntry(frame, i, end);
        if (type) spans.push({ first: i, end, type });
        i = end - 1;
        continue;
      }
      if (!word.capital || !opensRun(frame, i) || !endsRun(frame, i + 1)) continue;
      // In capitals it is no ordinary word and nobody's given name.
      const shouted = word.shape === Shape.AllCapitals || word.shape === Shape.Abbreviation;
      const lists = shouted ? word.lists & ~(Listed.CommonWord | PERSONS) : word.lists;
      if ((lists & CERTAIN) !== 0 && (lists & OTHERWISE) === 0 && isCertainAlone(frame, i, casing))
        spans.push({ first: i, end: i + 1, type: 'organization' });
      else if ((lists & Listed.Demonym) !== 0 && (lists & ~(PEOPLES | Listed.CommonWord)) === 0)
        spans.push({ first: i, end: i + 1, type: 'group' });
      else if (
        frame.words[i + 1]?.text !== '$' &&
        (lists & Listed.Country) !== 0 &&
        (lists & ~(Listed.Country | Listed.LargeCity)) === 0
      )
        spans.push({ first: i, end: i + 1, type: 'place' });
    }
  });
  return spans;
}

/** Small words that join two names rather than the words of one. */
const LINKS = new Set(['and', 'in', 'on', 'to', 'the', 'a', 'an']);

/** A name can begin here: a run of capitals does, or the word before only links it to another name. */
function opensRun(frame: TokenFrame, i: number): boolean {
  return frame.runStart[i] === i || LINKS.has(frame.words[i - 1]?.folded ?? '');
}

function endsRun(frame: TokenFrame, end: number): boolean {
  const next = frame.words[end];
  return frame.runEnd[end - 1] === end || (next?.shape === Shape.Lower && LINKS.has(next.folded));
}

/** The type of an entry of several words, where it stands on one kind of list only and is a whole run of capitals. */
function typeOfEntry(frame: TokenFrame, first: number, end: number): NameSpan['type'] | null {
  const word = frame.words[first];
  const last = frame.words[end - 1];
  if (!word || !last || word.folded === 'the' || !word.capital) return null;
  const lists = frame.matchLists[first] ?? 0;
  const whole = opensRun(frame, first) && (endsRun(frame, end) || !last.capital);
  if ((lists & PEOPLES) !== 0 && (lists & ~PEOPLES) === 0) return whole ? 'group' : null;
  if ((lists & ORGANIZATIONS) === 0 || (lists & OTHERWISE) !== 0) return null;
  return whole ? 'organization' : null;
}

/** "IS" in capitals is the group only where capitals mean something. */
function isCertainAlone(frame: TokenFrame, i: number, casing: number): boolean {
  const word = frame.words[i];
  if (!word) return false;
  if (word.text.length <= 3 && (word.shape !== Shape.AllCapitals || casing === Casing.Shouting))
    return word.shape === Shape.Abbreviation;
  return true;
}
