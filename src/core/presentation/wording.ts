import type { ConflictReason, Fact, FactKind, Relation } from '../corpus/model';

const VERDICTS: Record<Relation, string> = {
  agree: 'Sources agree',
  conflict: 'Sources differ',
  verbatim: 'Same words',
  'near-verbatim': 'Nearly the same words',
  single: 'One source only',
};

const REASONS: Record<ConflictReason, string> = {
  newer: 'a later report updates an earlier one',
  scope: 'they speak of different scopes',
  rounding: 'one is rounded',
  unit: 'same number, other unit: perhaps a slip',
  bound: 'one gives only a bound',
  attribution: 'attributed to different speakers',
  'true-conflict': 'the values cannot both hold',
};

const KINDS: Record<FactKind, string> = {
  figure: 'Figure',
  quote: 'Quotation',
  passage: 'Passage',
  event: 'Event',
  date: 'Date',
};

/** How the sources stand to each other, without a verdict on truth. */
export function verdictOf(relation: Relation): string {
  return VERDICTS[relation];
}

/** The verdict where an analyst has looked at it and set it aside. */
export function verdictSetAside(relation: Relation): string {
  return `${verdictOf(relation)}, set aside by an analyst`;
}

/** The verdict on a fact, which says so where it is an analyst's rather than the comparison's. */
export function verdictOfFact({ relation, dismissed, byAnalysts }: Fact): string {
  if (dismissed === true) return verdictSetAside(relation);
  return byAnalysts === true ? `${verdictOf(relation)}, as an analyst judges` : verdictOf(relation);
}

/** What kind of difference it is; empty where there is none. */
export function reasonWords(reason: ConflictReason | null): string {
  return reason === null ? '' : REASONS[reason];
}

export function titleOfKind(kind: FactKind): string {
  return KINDS[kind];
}
