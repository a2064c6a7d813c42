import type { EntityType } from '../core/recognize/model';
import type { NamePools } from './namePools';
import { NEWS_TEMPLATES } from './newsTemplates';
import { acronym, coined, madeUpOrganization } from './organizations';
import { madeUpPlace } from './places';
import { pick, type Random } from './random';
import type { MarkedDocument, MarkedName } from './readDocuments';

const TYPE: Readonly<Record<string, EntityType>> = {
  P: 'person', S: 'person', G: 'group', N: 'group', C: 'place', T: 'place', L: 'place', O: 'organization', M: 'organization',
  B: 'organization', K: 'organization', A: 'organization', Y: 'organization', W: 'organization', U: 'organization', X: 'organization',
}; // prettier-ignore
const DAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|March|July|Jan 5|Nov. 12'.split('|');
const FIELDS = 'Defense|Defence|Interior|Foreign|Health|Finance|Justice|Education|Oil|Energy|Agriculture|Information|Trade'.split('|'); // prettier-ignore
/** This share of the organizations is on no list, so that lists are not all that is learned. */
const MADE_UP = 0.6;
/** What a text calls a country besides its name. */
const SHORT_COUNTRIES = ['U.S.', 'US', 'UK', 'Britain', 'United States', 'UAE', 'DR Congo'];

/** Documents of a few sentences, each template filled `draws` times. */
export function newsFrames(pools: NamePools, draws: number, random: Random): MarkedDocument[] {
  const documents: MarkedDocument[] = [];
  for (let draw = 0; draw < draws; draw++)
    NEWS_TEMPLATES.forEach((template, index) => {
      documents.push(fill(template, `frame_${index}_${draw}`, pools, random));
    });
  return documents;
}

function fill(template: string, id: string, pools: NamePools, random: Random): MarkedDocument {
  const region = pick(pools.regions, random);
  const elsewhere = pick(pools.regions, random);
  const names = new Map<string, string>();
  const surnames = new Map<string, string>();
  const nameOf = (slot: string): string => {
    const known = names.get(slot);
    if (known !== undefined) return known;
    const kind = slot.charAt(0);
    const number = slot.slice(1);
    let name: string;
    if (kind === 'P' || kind === 'S') {
      const people = random() < 0.7 ? region : elsewhere;
      const family = surnames.get(number) ?? pick(people.family, random);
      surnames.set(number, family);
      const given = pick(people.given, random);
      name = kind === 'S' ? family : people.familyFirst ? `${family} ${given}` : `${given} ${family}`;
      if (kind === 'P' && random() < 0.08)
        name = `${given} ${String.fromCharCode(65 + Math.floor(random() * 26))}. ${family}`;
    } else if (kind === 'X')
      name = initials(names.get(`O${number}`) ?? names.get(`U${number}`) ?? names.get(`A${number}`) ?? '', random);
    else name = draw(kind, pools, random);
    names.set(slot, name);
    return name;
  };
  let text = '';
  let at = 0;
  const mentions: MarkedName[] = [];
  for (const match of template.matchAll(/\{([A-Z]\d?)(u?)\}/g)) {
    text += template.slice(at, match.index);
    at = match.index + match[0].length;
    const slot = match[1] ?? '';
    if (slot === 'D') {
      text += pick(DAYS, random);
      continue;
    }
    const name = match[2] === 'u' ? nameOf(slot).toUpperCase() : nameOf(slot);
    const type = TYPE[slot.charAt(0)];
    if (type) mentions.push({ start: text.length, end: text.length + name.length, type });
    text += name;
  }
  return { id, set: 'frames', text: text + template.slice(at), mentions, ignore: [] };
}

function initials(name: string, random: Random): string {
  const letters = (name.match(/\p{Lu}/gu) ?? []).join('');
  return letters.length >= 2 && letters.length <= 6 ? letters : acronym(random);
}

function draw(kind: string, pools: NamePools, random: Random): string {
  const listed = (of: string): string => pick(pools.organizations.get(of) ?? [], random);
  const madeUp = random() < MADE_UP;
  const adjective = (): string => pick(pools.adjectiveList, random);
  switch (kind) {
    case 'G':
      if (random() < 0.1) return coined(random) + pick(['i', 'an', 'ian', 'ese', 'ite'], random);
      return random() < 0.8 ? adjective() : pick(pools.groups, random);
    case 'N':
      return random() < 0.8 ? pick(pools.peopleList, random) : pick(pools.groups, random);
    case 'C':
      return random() < 0.15 ? pick(SHORT_COUNTRIES, random) : pick(pools.countries, random);
    case 'T':
      return pick(pools.cities.slice(0, 1500), random);
    case 'L':
      return madeUpPlace(pools, random);
    case 'M':
      return pick(
        [
          `${pick(FIELDS, random)} Ministry`,
          `${adjective()} ${pick(FIELDS, random)} Ministry`,
          `Ministry of ${pick(FIELDS, random)}`,
        ],
        random,
      );
    case 'B':
      if (!madeUp) return listed('company');
      return random() < 0.4
        ? coined(random)
        : random() < 0.3
          ? pick(pools.surnames, random)
          : madeUpCompany(pools, random);
    case 'K':
      return madeUp ? madeUpClub(pools, random) : listed('club');
    case 'A':
      return madeUp ? madeUpForce(pools, random) : listed('armed');
    case 'Y':
      return madeUp ? madeUpOrganization('Some Party', pools, random) : listed('party');
    case 'W':
      return madeUp ? madeUpMedium(pools, random) : listed('media');
    default:
      return madeUp ? madeUpOrganization('Some Body', pools, random) : listed('body');
  }
}

function madeUpCompany(pools: NamePools, random: Random): string {
  const heads = 'Group|Holdings|Bank|Airlines|Energy|Petroleum|Motors|Telecom|Steel|Pharma|Capital|Securities|Mining|Foods|Industries'.split('|'); // prettier-ignore
  const name = random() < 0.5 ? coined(random) : pick(random() < 0.5 ? pools.surnames : pools.cities, random);
  return `${name} ${pick(heads, random)}`;
}

function madeUpClub(pools: NamePools, random: Random): string {
  const city = random() < 0.7 ? pick(pools.cities, random) : coined(random);
  if (random() < 0.45) return city;
  return `${city} ${pick('United|City|FC|Rovers|Athletic|Wanderers|Rangers|Stars|Tigers|Lions|Eagles|Bulls|Kings|Giants|Warriors'.split('|'), random)}`; // prettier-ignore
}

function madeUpForce(pools: NamePools, random: Random): string {
  const word = coined(random);
  const adjective = pick(pools.adjectiveList, random);
  return pick(
    [
      `al-${word}`, `Al-${word}`, `Jaish al-${word}`, `Ansar al-${word}`, `${word} Brigades`, `${word} Brigade`, `${word} Front`, `${word} Movement`,
      `${adjective} Liberation Army`, `${adjective} Democratic Forces`, `People's ${word} Army`, `${adjective} National Army`, acronym(random),
      acronym(random), word, `Harakat ${word}`, `Liwa ${word}`, `Hashd ${word}`, `Army of ${word}`, `United ${adjective} Front`,
    ],
    random,
  ); // prettier-ignore
}

function madeUpMedium(pools: NamePools, random: Random): string {
  const word = coined(random);
  const city = pick(pools.cities, random);
  return pick(
    [
      `al-${word}`, `Al-${word}`, `Al ${word}`, `${word} TV`, `Al-${word} TV`, `${word} News`, `${city} Times`, `${city} Post`, `Daily ${word}`,
      `${city} Herald`, acronym(random), acronym(random), `Radio ${word}`, `${word} News Agency`, `${city} Star`, `La ${word}`, `El ${word}`,
      `Le ${word}`, `Die ${word}`, word, `al-${word} al-${coined(random)}`, `Channel ${1 + Math.floor(random() * 9)}`,
    ],
    random,
  ); // prettier-ignore
}
