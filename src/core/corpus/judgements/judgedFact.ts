import { overlaps } from '../../text/span';
import type { AnalystLink, Because, ClaimPlace, Fact, FactMember, Judgements } from '../model';

const RELATION_WORDS: Readonly<Record<AnalystLink['relation'], string>> = {
  'same-fact': 'the same fact',
  contradicts: 'a contradiction',
  supports: 'support for one another',
  copies: 'copies of one another',
  supersedes: 'an earlier and a later report',
  'different-fact': 'different facts',
};

const at = (members: readonly FactMember[], place: ClaimPlace): number =>
  members.findIndex((member) => member.source === place.path && overlaps(member, place));

/** Marks on facts what analysts have said of their members; of many judgements only those on its sources are looked at. */
export function createJudge({ links, dismissals }: Judgements): (fact: Fact) => Fact {
  const linksOf = byPath(links, ({ a }) => a.path);
  const dismissalsOf = byPath(dismissals, ({ claims }) => claims[0]?.path ?? '');
  return (fact) => {
    if (links.length + dismissals.length === 0) return fact;
    const paths = new Set(fact.members.map(({ source }) => source));
    return judgedFact(fact, { links: linksOf(paths), dismissals: dismissalsOf(paths) });
  };
}

/** What belongs to any of some paths, in the order of `all`. */
function byPath<Item>(all: readonly Item[], pathOf: (item: Item) => string): (paths: ReadonlySet<string>) => Item[] {
  const places = new Map<string, number[]>();
  all.forEach((item, i) => {
    const known = places.get(pathOf(item));
    if (known) known.push(i);
    else places.set(pathOf(item), [i]);
  });
  return (paths) =>
    [...paths]
      .flatMap((path) => places.get(path) ?? [])
      .sort((a, b) => a - b)
      .flatMap((i) => all[i] ?? []);
}

/** Marks what analysts have said of a fact's members, and lets it overrule what was computed of them. */
function judgedFact(fact: Fact, judgements: Judgements): Fact {
  const said = judgements.links.flatMap((link) => {
    const a = at(fact.members, link.a);
    const b = at(fact.members, link.b);
    return a < 0 || b < 0 || a === b ? [] : [{ link, a, b }];
  });
  const dismissal = judgements.dismissals.find(
    ({ claims }) => claims.length > 0 && claims.every((claim) => at(fact.members, claim) >= 0),
  );
  const aside: Because[] =
    dismissal === undefined ? [] : [{ rule: 'analyst', words: `${dismissal.author} has set it aside`, members: [] }];
  if (said.length === 0)
    return dismissal === undefined
      ? fact
      : { ...fact, why: [...aside, ...fact.why], byAnalysts: true, dismissed: true };
  let { relation, reason, origins } = fact;
  let members = fact.members;
  const why: Because[] = said.map(({ link, a, b }) => ({
    rule: 'analyst',
    words: `${link.author} calls them ${RELATION_WORDS[link.relation]}`,
    members: [a, b],
  }));
  for (const { link, a, b } of said) {
    const x = members[a];
    const y = members[b];
    if (x === undefined || y === undefined) continue;
    if (link.relation === 'contradicts' && x.group === y.group) {
      const group = Math.max(...members.map((member) => member.group)) + 1;
      members = members.map((member, i) => (i === b ? { ...member, group } : member));
    }
    if (link.relation === 'contradicts' || link.relation === 'supersedes') {
      if (new Set(members.map((member) => member.group)).size > 1) relation = 'conflict';
      reason = link.relation === 'supersedes' ? 'newer' : (reason ?? 'true-conflict');
    }
    if (link.relation === 'copies' && x.origin !== y.origin) {
      const [keep, gone] = x.origin < y.origin ? [x.origin, y.origin] : [y.origin, x.origin];
      members = members.map((member) => ({
        ...member,
        origin: member.origin === gone ? keep : member.origin > gone ? member.origin - 1 : member.origin,
      }));
      origins -= 1;
    }
  }
  if (relation !== 'conflict') reason = null;
  return {
    ...fact,
    relation,
    reason,
    origins,
    members,
    why: [...aside, ...why, ...fact.why],
    byAnalysts: true,
    ...(dismissal === undefined ? {} : { dismissed: true }),
  };
}
