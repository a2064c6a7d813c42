import type { Fact } from '../model';

/** What `corroborate facts --format json` prints, in the order given. */
export function factsJson(facts: readonly Fact[]): object {
  return {
    facts: facts.map(({ id, kind, about, relation, reason, origins, members, byAnalysts, dismissed }) => ({
      id,
      kind,
      about,
      relation,
      reason,
      origins,
      ...(byAnalysts === true ? { byAnalysts } : {}),
      ...(dismissed === true ? { dismissed } : {}),
      members: members.map(({ source, start, end, text, value, unit, group, attribution, origin }) => ({
        source, start, end, text, value, unit, group, attribution, origin,
      })), // prettier-ignore
    })),
  };
}
