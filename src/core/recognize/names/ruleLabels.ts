import { TYPES, beginLabel, insideLabel } from './labels';
import { Listed } from './lexicon';
import type { EntityType } from '../model';
import { Casing, Evidence, type TokenFrame } from './tokenFrame';
import { Shape } from './word';

const PLACES = Listed.Country | Listed.LargeCity | Listed.Region | Listed.PlaceWord | Listed.Landmark;
const ORGANIZATIONS =
  Listed.OrganizationWord | Listed.Media | Listed.Body | Listed.Company | Listed.Club | Listed.Party;
const GROUPS = Listed.Demonym | Listed.Group;
const PERSONS = Listed.GivenName | Listed.WorldGivenName | Listed.PublicFigure;
const SURNAMES = Listed.Surname | Listed.WorldSurname;
const NOTHING = Listed.Calendar | Listed.NotAName;

/** Labels from lists and capitals alone, for when there are no weights: runs of capitals, typed by their words. */
export function ruleLabels(frame: TokenFrame): Uint8Array {
  const labels = new Uint8Array(frame.words.length);
  frame.sentences.forEach((sentence, index) => {
    const casing = frame.casings[index] ?? 0;
    for (let i = sentence.start; i < sentence.end;) {
      if (frame.words[i]?.capital !== true) {
        i++;
        continue;
      }
      let end = i + 1;
      while (end < sentence.end && frame.words[end]?.capital === true && frame.tokens[end]?.spaced === true) end++;
      const first = firstOfName(frame, i, end, i === sentence.start, casing);
      const type = first < end ? typeOfRun(frame, first, end, casing) : null;
      if (type) {
        const number = TYPES.indexOf(type);
        for (let k = first; k < end; k++) labels[k] = k === first ? beginLabel(number) : insideLabel(number);
      }
      i = end;
    }
  });
  return labels;
}

/** Leaves out titles, and a first word that only stands capitalised because it opens the sentence. */
function firstOfName(frame: TokenFrame, start: number, end: number, opens: boolean, casing: number): number {
  let first = start;
  for (; first < end; first++) {
    const word = frame.words[first];
    if (!word) break;
    const evidence = frame.evidence[first] ?? 0;
    const opener = opens && first === start && word.lists === 0 && (evidence & Evidence.CapitalInside) === 0;
    if (opener && ((evidence & Evidence.LowerCase) !== 0 || word.text.length < 4 || end - first === 1)) continue;
    if (opener && casing !== Casing.Sentence) continue;
    if ((word.lists & Listed.Title) !== 0 && (word.lists & PERSONS) === 0) continue;
    break;
  }
  return first;
}

function typeOfRun(frame: TokenFrame, first: number, end: number, casing: number): EntityType | null {
  let lists = frame.matchLists[first] ?? 0;
  for (let k = first; k < end; k++) lists |= frame.words[k]?.lists ?? 0;
  const head = frame.words[end - 1]?.lists ?? 0;
  const start = frame.words[first]?.lists ?? 0;
  if (end - first === 1 && (lists & NOTHING) !== 0) return null;
  if (end - first === 1 && (lists & GROUPS) !== 0) return 'group';
  if ((head & Listed.OrganizationWord) !== 0 && end - first > 1) return 'organization';
  if ((start & PERSONS) !== 0 && end - first > 1) return 'person';
  if ((lists & PLACES) !== 0) return 'place';
  if ((lists & ORGANIZATIONS) !== 0)
    return end - first > 1 || (lists & Listed.OrganizationWord) === 0 ? 'organization' : null;
  if ((head & SURNAMES) !== 0) return 'person';
  if (casing !== Casing.Sentence) return null;
  const word = frame.words[first];
  if (end - first === 1 && word?.shape === Shape.AllCapitals) return 'organization';
  return end - first > 1 ? 'person' : null;
}
