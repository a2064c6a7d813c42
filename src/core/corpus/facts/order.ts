import { contains } from '../../text/span';
import type { Fact } from '../model';

const REASON_URGENCY: Readonly<Record<string, number>> = {
  'true-conflict': 0, unit: 1, attribution: 2, bound: 3, scope: 4, newer: 5, rounding: 6,
}; // prettier-ignore
const RELATION_URGENCY: Readonly<Record<Fact['relation'], number>> = {
  conflict: 0, 'near-verbatim': 2, agree: 3, verbatim: 4, single: 5,
}; // prettier-ignore
/** What was set aside is seen to, and comes behind all that several sources tell. */
const DISMISSED_URGENCY = 4.5;

/** A contradiction that no analyst has set aside. */
export function isOpenConflict({ relation, dismissed }: Pick<Fact, 'relation' | 'dismissed'>): boolean {
  return relation === 'conflict' && dismissed !== true;
}

/**
 * What needs attention first: conflicts that nothing explains, other conflicts, altered texts, agreement, single claims;
 * a number that contradicts another before the event that it stands in.
 */
export function byAttention(a: Fact, b: Fact): number {
  return (
    urgency(a) - urgency(b) ||
    (REASON_URGENCY[a.reason ?? ''] ?? 9) - (REASON_URGENCY[b.reason ?? ''] ?? 9) ||
    Number(a.kind === 'event') - Number(b.kind === 'event') ||
    b.members.length - a.members.length ||
    place(a, b)
  );
}

/** The facts with a member over this offset, the shortest member first. */
export function factsOver(facts: readonly Fact[], path: string, offset: number): Fact[] {
  return facts
    .flatMap((fact) => {
      const lengths = fact.members
        .filter((member) => member.source === path && contains(member, { start: offset, end: offset }))
        .map(({ start, end }) => end - start);
      return lengths.length === 0 ? [] : [{ fact, length: Math.min(...lengths) }];
    })
    .sort((a, b) => a.length - b.length || byAttention(a.fact, b.fact))
    .map(({ fact }) => fact);
}

const urgency = (fact: Fact): number => (fact.dismissed === true ? DISMISSED_URGENCY : RELATION_URGENCY[fact.relation]);

function place(a: Fact, b: Fact): number {
  const x = a.members[0];
  const y = b.members[0];
  if (x === undefined || y === undefined) return 0;
  if (x.source !== y.source) return x.source < y.source ? -1 : 1;
  return x.start - y.start || x.end - y.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
