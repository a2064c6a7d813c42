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
const PEOPLES = Listed.Demonym | Listed.Group;

/** Gives names that stand on exactly one list its type, and finds those that the tagger left out. */
export function applyLists(frame: TokenFrame, found: readonly NameSpan[]): NameSpan[] {
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
        const lists = frame.matchLists[i] ?? 0;
        if (
          (lists & ORGANIZATIONS) !== 0 &&
          (lists & OTHERWISE) === 0 &&
          (word.capital || frame.words[end - 1]?.capital === true)
        )
          spans.push({ first: i, end, type: 'organization' });
        i = end - 1;
        continue;
      }
      if (!word.capital) continue;
      const { lists } = word;
      if ((lists & CERTAIN) !== 0 && (lists & OTHERWISE) === 0 && isCertainAlone(frame, i, casing))
        spans.push({ first: i, end: i + 1, type: 'organization' });
      else if (
        (lists & PEOPLES) !== 0 &&
        (lists & ~(PEOPLES | Listed.CommonWord)) === 0 &&
        frame.runStart[i] === i &&
        frame.runEnd[i] === i + 1
      )
        if ((lists & Listed.Demonym) !== 0) spans.push({ first: i, end: i + 1, type: 'group' });
    }
  });
  return spans;
}

/** "IS" in capitals is the group only where capitals mean something. */
function isCertainAlone(frame: TokenFrame, i: number, casing: number): boolean {
  const word = frame.words[i];
  if (!word) return false;
  if (word.text.length <= 3 && (word.shape !== Shape.AllCapitals || casing === Casing.Shouting))
    return word.shape === Shape.Abbreviation;
  return true;
}
