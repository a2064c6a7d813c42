import { contextOf } from './context';
import { counted, oneLine, shorten } from './plainText';
import { viewSource } from './sourceView';
import { viewStrip } from './strip';
import { readValues } from './values';
import { reasonWords, titleOfKind, verdictOfFact } from './wording';
import type { Span } from '../text/span';
import type { Fact, FactMember } from '../corpus/model';
import type { ClaimView, FactView, GroupView, OriginView, Stance } from './model';
import type { Library } from './sourceView';
import type { ReadValue } from './values';

const TITLE_LIMIT = 160;
const PRINTED_LIMIT = 200;
const ATTRIBUTION_LIMIT = 120;

/** Where one is reading. */
export interface Reading {
  readonly path: string;
  readonly offset: number;
}

/** A fact as a person sees it, read from the claim at `here`: what differs from that claim comes first. */
export function viewFact(fact: Fact, here: Reading | null, library: Library): FactView {
  const reading = here === null ? -1 : memberAt(fact.members, here);
  const groupHere = reading < 0 ? largestGroup(fact.members) : (fact.members[reading]?.group ?? 0);
  const reference = reading < 0 ? referenceOf(fact.members, groupHere) : reading;
  const values = readValues(fact, (path) => library.source(path));
  const keys = keysOf(fact.members);
  // Made from the articles themselves, once, and only where somebody asks: a list of contradictions does not.
  let made: Fact['why'] | null = null;
  const whyOf = (speaksOf: (members: readonly number[]) => boolean): string[] =>
    (made ??= fact.why).filter(({ members }) => speaksOf(members)).map(({ words }) => oneLine(words));
  const claims = fact.members.map((member, index): ClaimView => {
    const source = library.source(member.source);
    const referenceText = index === reference ? null : (fact.members[reference]?.text ?? null);
    const value: ReadValue = values[index] ?? { axis: null, normalized: null, bound: null };
    return {
      key: keys[index] ?? String(index),
      place: { path: member.source, start: member.start, end: member.end },
      source: viewSource(member.source, library),
      stance: index === reading ? 'here' : member.group === groupHere ? 'agrees' : 'differs',
      printed: shorten(oneLine(member.text), PRINTED_LIMIT),
      normalized: value.normalized,
      bound: value.bound,
      context: contextOf(
        source?.text ?? member.text,
        source ? member : { start: 0, end: member.text.length },
        referenceText,
      ),
      attribution: member.attribution === null ? null : shorten(oneLine(member.attribution), ATTRIBUTION_LIMIT),
      inHeadline: source !== null && standsIn(source.analysis.parts.headline, member),
      get why() {
        return whyOf((members) => members.includes(index));
      },
    };
  });
  const groups = groupClaims(fact.members, claims, groupHere);
  const sources = new Set(fact.members.map((member) => member.source)).size;
  return {
    type: 'fact',
    id: fact.id,
    kind: fact.kind,
    title: shorten(oneLine(fact.about), TITLE_LIMIT) || titleOfKind(fact.kind),
    relation: fact.relation,
    reason: fact.reason,
    verdict: verdictOfFact(fact),
    reasonWords: reasonWords(fact.reason),
    counts: countsOf(sources, fact.origins, groups.length),
    here: claims[reading] ?? null,
    groups,
    strip: viewStrip(fact.members, claims, values),
    get why() {
      return whyOf((members) => members.length === 0);
    },
  };
}

const standsIn = (part: Span | null, claim: Span): boolean =>
  part !== null && part.start <= claim.start && claim.end <= part.end;

function countsOf(sources: number, origins: number, groups: number): string {
  const parts = [counted(sources, 'source')];
  if (sources > 1) parts.push(counted(origins, 'origin'));
  if (groups > 1) parts.push(counted(groups, 'value'));
  return parts.join(', ');
}

/** The shortest member over the place, as one means the smallest thing under the cursor. */
function memberAt(members: readonly FactMember[], { path, offset }: Reading): number {
  let best = -1;
  let length = Infinity;
  members.forEach((member, index) => {
    if (member.source !== path || offset < member.start || offset > member.end) return;
    if (member.end - member.start < length) [best, length] = [index, member.end - member.start];
  });
  return best;
}

function largestGroup(members: readonly FactMember[]): number {
  const sizes = new Map<number, number>();
  for (const { group } of members) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

const referenceOf = (members: readonly FactMember[], group: number): number =>
  members.findIndex((member) => member.group === group);

/** Path and rank within the source: edits elsewhere in the article change neither. */
function keysOf(members: readonly FactMember[]): string[] {
  const ranks = new Map<string, number>();
  return members.map(({ source }) => {
    const rank = ranks.get(source) ?? 0;
    ranks.set(source, rank + 1);
    return `${source}#${rank}`;
  });
}

function groupClaims(members: readonly FactMember[], claims: readonly ClaimView[], groupHere: number): GroupView[] {
  const letters = new Map<number, string>();
  const numbers = [...new Set(members.map((member) => member.group))];
  const size = (group: number): number => members.filter((member) => member.group === group).length;
  const ordered = numbers.sort(
    (a, b) => Number(a === groupHere) - Number(b === groupHere) || size(b) - size(a) || a - b,
  );
  const hasHere = claims.some((claim) => claim.stance === 'here');
  if (!hasHere) ordered.sort((a, b) => size(b) - size(a) || a - b);
  return ordered.map((number): GroupView => {
    const byOrigin = new Map<number, ClaimView[]>();
    members.forEach((member, index) => {
      const claim = claims[index];
      if (member.group !== number || !claim) return;
      const same = byOrigin.get(member.origin);
      if (same) same.push(claim);
      else byOrigin.set(member.origin, [claim]);
    });
    const origins = [...byOrigin].map(([origin, list]): OriginView => {
      const letter = letters.get(origin) ?? letterOf(letters.size);
      letters.set(origin, letter);
      return { letter, claims: list.sort((a, b) => Number(b.stance === 'here') - Number(a.stance === 'here')) };
    });
    origins.sort((a, b) => Number(startsHere(b)) - Number(startsHere(a)));
    const stance: Stance = number === groupHere ? (hasHere ? 'here' : 'agrees') : 'differs';
    const all = origins.flatMap((origin) => origin.claims);
    return { number, stance, value: valueOf(all), sources: new Set(all.map((c) => c.place.path)).size, origins };
  });
}

const startsHere = (origin: OriginView): boolean => origin.claims[0]?.stance === 'here';

/** A to Z, then AA. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** The value that most of the group's claims have. */
function valueOf(claims: readonly ClaimView[]): string {
  const votes = new Map<string, number>();
  for (const { normalized } of claims) {
    if (normalized !== null) votes.set(normalized, (votes.get(normalized) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
