import { isOpenConflict } from '../../corpus/facts/order';
import type { Fact, FactMember } from '../../corpus/model';

export interface FactChange {
  /** `contradicted`: the sources agreed or were silent and now conflict; `settled`: they conflicted and no longer do. */
  readonly change: 'appeared' | 'disappeared' | 'contradicted' | 'settled';
  readonly before: Fact | null;
  readonly after: Fact | null;
}

/**
 * What became of the facts that several sources tell. A fact is the same while it shares a claim (source and words)
 * with its former self: offsets move with every edit and say nothing.
 */
export function diffFacts(before: readonly Fact[], after: readonly Fact[]): FactChange[] {
  const shared = (facts: readonly Fact[]): Fact[] => facts.filter(crossesSources);
  const olds = shared(before);
  const byClaim = new Map<string, Fact[]>();
  for (const fact of olds) {
    for (const member of fact.members) {
      const key = claimKey(fact, member);
      byClaim.set(key, [...(byClaim.get(key) ?? []), fact]);
    }
  }
  const matched = new Set<Fact>();
  const changes: FactChange[] = [];
  for (const fact of shared(after)) {
    const was = bestMatch(fact, byClaim);
    if (was === null) {
      changes.push({ change: isOpenConflict(fact) ? 'contradicted' : 'appeared', before: null, after: fact });
      continue;
    }
    matched.add(was);
    if (!isOpenConflict(was) && isOpenConflict(fact)) changes.push({ change: 'contradicted', before: was, after: fact }); // prettier-ignore
    if (isOpenConflict(was) && !isOpenConflict(fact)) changes.push({ change: 'settled', before: was, after: fact }); // prettier-ignore
  }
  for (const fact of olds) {
    if (matched.has(fact)) continue;
    changes.push({ change: isOpenConflict(fact) ? 'settled' : 'disappeared', before: fact, after: null });
  }
  return changes;
}

export function crossesSources(fact: Fact): boolean {
  return new Set(fact.members.map((member) => member.source)).size > 1;
}

const claimKey = (fact: Fact, member: FactMember): string =>
  `${fact.kind}\n${member.source}\n${member.text.replace(/\s+/g, ' ')}`;

function bestMatch(fact: Fact, byClaim: ReadonlyMap<string, readonly Fact[]>): Fact | null {
  const common = new Map<Fact, number>();
  for (const member of fact.members) {
    for (const old of byClaim.get(claimKey(fact, member)) ?? []) common.set(old, (common.get(old) ?? 0) + 1);
  }
  let best: Fact | null = null;
  for (const [old, count] of common) if (best === null || count > (common.get(best) ?? 0)) best = old;
  return best;
}
