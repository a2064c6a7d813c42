import { pair } from './hash';
import { Listed } from './lexicon';
import type { NameSpan } from './nameSpan';
import type { TokenFrame } from './tokenFrame';
import { Shape } from './word';

const LANDS = Listed.Country | Listed.Region | Listed.LargeCity | Listed.City | Listed.Landmark;
const GIVEN = Listed.GivenName | Listed.WorldGivenName;
const PEOPLES = Listed.Demonym | Listed.Group;
/** What bears a name of its own, as a ministry does not. */
const OWN_NAMES = Listed.Media | Listed.Company | Listed.Club | Listed.Party;
const LISTED_ORGANIZATIONS = Listed.Media | Listed.Body | Listed.Company | Listed.Club | Listed.Party;
/** Words that only organizations' names end with, or go on from with "of" or "for". */
const ORGANIZATION_HEADS = new Set(
  (
    'bank inc corp ltd plc llc ministry association federation council committee commission agency authority institute ' +
    'corporation organization organisation foundation airlines airways department bureau league fc university army navy force forces ' +
    'brigade brigades battalion regiment corps police parliament party movement coalition society company times herald tribune ' +
    'courier gazette observer chronicle telegraph newspaper university academy college records alliance orchestra motors ' +
    'entertainment pictures media holdings exchange assembly senate fund institution ' +
    'ledger inquirer examiner sentinel dispatch bulletin advertiser lines shipping logistics petroleum pharmaceuticals ' +
    'technologies telecom insurance securities'
  ).split(' '),
);
/** Small words inside of persons' names. */
const PARTICLES = new Set(['de', 'van', 'von', 'der', 'bin', 'ibn', 'al', 'di', 'da']);
/** "Philip V of Spain" is known by this name. */
const ORDINALS = /^[IVX]+$/;
const BANKS_OF_RIVERS = new Set(['west', 'east', 'left', 'right', 'south', 'north', 'river', 'outer']);

/** Divides spans that hold two names, and gives a span the type that its head leaves no doubt of. */
export function divideSpans(frame: TokenFrame, found: readonly NameSpan[]): NameSpan[] {
  const alone = new Set(found.map((span) => hashOf(frame, span.first, span.end)));
  return found
    .flatMap((span) => dividePossessive(frame, span))
    .flatMap((span) => dividePairs(frame, span, alone))
    .flatMap((span) => divideNeighbours(frame, span))
    .map((span) => typeByHead(frame, typeCountry(frame, span)));
}

/** "Sudan's Blue Nile" is two places. */
function dividePossessive(frame: TokenFrame, span: NameSpan): NameSpan[] {
  for (let i = span.first + 1; i + 2 < span.end; i++) {
    const mark = frame.words[i]?.text;
    if ((mark !== "'" && mark !== '’') || frame.words[i + 1]?.folded !== 's' || frame.tokens[i + 2]?.spaced !== true)
      continue;
    const owner =
      frame.matchPlace[i - 1] === 3 && frame.matchPlace[span.first] === 1
        ? frame.matchLists[span.first]
        : i - span.first === 1
          ? frame.words[span.first]?.lists
          : 0;
    if (((owner ?? 0) & LANDS) === 0) continue;
    const rest: NameSpan = { ...span, first: i + 2 };
    return [{ first: span.first, end: i, type: 'place' }, rest];
  }
  return [span];
}

function hashOf(frame: TokenFrame, first: number, end: number): number {
  let hash = 17;
  for (let i = first; i < end; i++) hash = pair(hash, frame.words[i]?.foldedHash ?? 0);
  return hash;
}

/** "Brandenburg and Prussia" is two names where each is listed, or is found by itself elsewhere in the document. */
function dividePairs(frame: TokenFrame, span: NameSpan, alone: ReadonlySet<number>): NameSpan[] {
  const { first, end, type } = span;
  if (frame.matchPlace[first] === 1 && frame.matchPlace[end - 1] === 3 && coversEntry(frame, span)) return [span];
  for (let i = first + 1; i < end - 1; i++) {
    if (frame.words[i]?.folded !== 'and' || frame.words[i]?.shape !== Shape.Lower) continue;
    const own = (from: number, to: number): boolean =>
      alone.has(hashOf(frame, from, to)) || (to - from === 1 && isListedAs(frame, from, type));
    if (own(first, i) && own(i + 1, end))
      return [
        { first, end: i, type },
        { first: i + 1, end, type },
      ];
  }
  return [span];
}

function isListedAs(frame: TokenFrame, i: number, type: NameSpan['type']): boolean {
  const lists = frame.words[i]?.lists ?? 0;
  if (type === 'place') return (lists & LANDS) !== 0;
  if (type === 'group') return (lists & PEOPLES) !== 0;
  return type === 'organization' && (lists & OWN_NAMES) !== 0;
}

/** A country before a person, or a listed organization before a person: "Syria Staffan Berg", "Real Madrid Eden Moss". */
function divideNeighbours(frame: TokenFrame, span: NameSpan): NameSpan[] {
  const { first, end, type } = span;
  if (type === 'person') {
    for (let i = first + 2; i < end - 1; i++)
      if (
        !ORDINALS.test(frame.words[i - 1]?.text ?? '') &&
        frame.words[i]?.folded === 'of' &&
        frame.words[i]?.shape === Shape.Lower &&
        !frame.words[i + 1]?.folded.startsWith('the')
      )
        return [{ first, end: i, type }];
    return [span];
  }
  const people = divideAtPeople(frame, span);
  if (people) return people;
  let head = first + 1;
  let lists = frame.words[first]?.lists ?? 0;
  if (frame.matchPlace[first] === 1) {
    while (head < end && (frame.matchPlace[head] ?? 0) > 1) head++;
    lists = frame.matchLists[first] ?? 0;
  }
  if (end - head < 2 || end - head > 4) return [span];
  const next = frame.words[head];
  const isGiven =
    next !== undefined && ((next.lists & GIVEN) !== 0 || PARTICLES.has(frame.words[head + 1]?.text ?? ''));
  if (next?.shape !== Shape.Capitalized || !isGiven || frame.matchPlace[head] !== 0) return [span];
  for (let i = head; i < end; i++) {
    const word = frame.words[i];
    if (!word || (word.lists & (Listed.OrganizationWord | Listed.PlaceWord | Listed.Title)) !== 0) return [span];
  }
  if (type === 'place' && (lists & Listed.Country) !== 0)
    return [
      { first, end: head, type: 'place' },
      { first: head, end, type: 'person' },
    ];
  if (type === 'organization' && (lists & LISTED_ORGANIZATIONS) !== 0)
    return [
      { first, end: head, type: 'organization' },
      { first: head, end, type: 'person' },
    ];
  return [span];
}

/** "Lebanese Al-Nahda TV" and "Hamas Sunni": a people beside an organization that is known by its own name. */
function divideAtPeople(frame: TokenFrame, { first, end, type }: NameSpan): NameSpan[] | null {
  if (type !== 'organization' || end - first < 2) return null;
  const isPeople = (i: number): boolean => {
    const lists = frame.words[i]?.lists ?? 0;
    return (lists & PEOPLES) !== 0 && (lists & Listed.Country) === 0 && frame.matchPlace[i] === 0;
  };
  const known = (i: number): number => (frame.matchPlace[i] !== 0 ? frame.matchLists[i] : frame.words[i]?.lists) ?? 0;
  if (isPeople(first) && frame.tokens[first + 1]?.spaced === true && (known(first + 1) & OWN_NAMES) !== 0)
    return [
      { first, end: first + 1, type: 'group' },
      { first: first + 1, end, type },
    ];
  if (isPeople(end - 1) && (known(end - 2) & OWN_NAMES) !== 0)
    return [
      { first, end: end - 1, type },
      { first: end - 1, end, type: 'group' },
    ];
  return null;
}

/** A country is a place, also where it acts as a government or plays as a team. */
function typeCountry(frame: TokenFrame, span: NameSpan): NameSpan {
  if (span.type !== 'organization') return span;
  const alone = span.end - span.first === 1;
  const lists = alone
    ? (frame.words[span.first]?.lists ?? 0)
    : frame.matchPlace[span.first] === 1 && frame.matchPlace[span.end - 1] === 3
      ? (frame.matchLists[span.first] ?? 0)
      : 0;
  return (lists & Listed.Country) !== 0 && (lists & LISTED_ORGANIZATIONS) === 0 ? { ...span, type: 'place' } : span;
}

/** The whole span is one entry of a list: "Hong Kong", but not the "Hong Kong Exchange". */
function coversEntry(frame: TokenFrame, { first, end }: NameSpan): boolean {
  if (frame.matchPlace[first] !== 1 || frame.matchPlace[end - 1] !== 3) return false;
  for (let i = first + 1; i < end - 1; i++) if (frame.matchPlace[i] !== 2) return false;
  return true;
}

function typeByHead(frame: TokenFrame, span: NameSpan): NameSpan {
  const { first, end, type } = span;
  if (type === 'organization' || type === 'group' || end - first < 2) return span;
  if (((frame.matchLists[first] ?? 0) & LANDS) !== 0 && coversEntry(frame, span)) return span;
  let last = end - 1;
  if (frame.words[last]?.text === '.') last--;
  for (let i = first; i <= last; i++) {
    const head = frame.words[i];
    const next = frame.words[i + 1];
    const ends = i === last || (next?.shape === Shape.Lower && (next.folded === 'of' || next.folded === 'for'));
    if (!ends || head?.capital !== true || !ORGANIZATION_HEADS.has(head.folded)) continue;
    if (head.folded === 'bank' && BANKS_OF_RIVERS.has(frame.words[i - 1]?.folded ?? '')) continue;
    return { ...span, type: 'organization' };
  }
  return span;
}
