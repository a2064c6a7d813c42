import type { MarkedDocument, MarkedName } from './readDocuments';
import type { NamePools } from './namePools';
import { madeUpOrganization } from './organizations';
import { madeUpPlace } from './places';
import { pick, type Random } from './random';

/** Shares of the distinct names of a document that get another name. */
const SHARE = { place: 0.5, organization: 0.35, group: 0.5 };

/**
 * A copy of a document in which persons have names of one region of the world, and part of the places, organizations
 * and peoples others too; the same name becomes the same name throughout.
 */
export function renameDocument(document: MarkedDocument, pools: NamePools, random: Random): MarkedDocument {
  const region = pick(pools.regions, random);
  const given = new Map<string, string>();
  const family = new Map<string, string>();
  const whole = new Map<string, string>();
  const once = (map: Map<string, string>, name: string, make: () => string): string => {
    const known = map.get(name);
    if (known !== undefined) return known;
    const made = make();
    map.set(name, made);
    return made;
  };
  const person = (name: string): string => {
    const parts = name.split(' ');
    const last = parts[parts.length - 1] ?? name;
    if (parts.length === 1)
      return family.get(name) ?? given.get(name) ?? once(family, name, () => pick(region.family, random));
    const surname = once(family, last, () => pick(region.family, random));
    const first = once(given, parts[0] ?? name, () => pick(region.given, random));
    return region.familyFirst ? `${surname} ${first}` : `${first} ${surname}`;
  };
  const other = (mention: MarkedName, name: string): string => {
    switch (mention.type) {
      case 'person':
        return person(name);
      case 'place':
        return once(whole, name, () => {
          if (random() >= SHARE.place) return name;
          if (pools.countryNames.has(name)) return pick(pools.countries, random);
          return /^\p{Lu}[\p{Ll}\p{M}]+(?: \p{Lu}[\p{Ll}\p{M}]+)?$/u.test(name) ? madeUpPlace(pools, random) : name;
        });
      case 'organization':
        return once(whole, name, () =>
          random() < SHARE.organization ? madeUpOrganization(name, pools, random) : name,
        );
      case 'group':
        return once(whole, name, () => {
          if (random() >= SHARE.group) return name;
          if (pools.adjectives.has(name)) return pick(pools.adjectiveList, random);
          return pools.peoples.has(name) ? pick(pools.peopleList, random) : name;
        });
    }
  };
  return rewrite(document, '+renamed', (mention, name) => other(mention, name));
}

/** A copy with each name replaced; offsets follow. */
export function rewrite(
  document: MarkedDocument,
  suffix: string,
  replace: (mention: MarkedName, name: string) => string,
): MarkedDocument {
  let text = '';
  let at = 0;
  const mentions: MarkedName[] = [];
  const shifts: { from: number; by: number }[] = [];
  for (const mention of document.mentions) {
    text += document.text.slice(at, mention.start);
    const start = text.length;
    text += replace(mention, document.text.slice(mention.start, mention.end));
    mentions.push({ start, end: text.length, type: mention.type });
    at = mention.end;
    shifts.push({ from: at, by: text.length - at });
  }
  text += document.text.slice(at);
  const shifted = (offset: number): number => {
    let by = 0;
    for (const shift of shifts) {
      if (shift.from > offset) break;
      by = shift.by;
    }
    return offset + by;
  };
  const ignore = document.ignore.map(({ start, end }) => ({ start: shifted(start), end: shifted(end) }));
  return { id: document.id + suffix, set: document.set, text, mentions, ignore };
}
