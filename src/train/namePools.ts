import type { GazetteerFile } from '../core/recognize/names/gazetteer';

export interface RegionNames {
  readonly name: string;
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** The family name stands first, as in Chinese, Korean and Vietnamese names. */
  readonly familyFirst: boolean;
}

/** Names to draw from when documents are renamed. */
export interface NamePools {
  readonly regions: readonly RegionNames[];
  readonly countries: readonly string[];
  readonly countryNames: ReadonlySet<string>;
  readonly cities: readonly string[];
  readonly adjectives: ReadonlySet<string>;
  readonly adjectiveList: readonly string[];
  readonly peoples: ReadonlySet<string>;
  readonly peopleList: readonly string[];
  readonly surnames: readonly string[];
  /** Names of `organizations.tsv`, by kind. */
  readonly organizations: ReadonlyMap<string, readonly string[]>;
  readonly groups: readonly string[];
}

const FAMILY_FIRST = new Set(['chinese', 'korean', 'vietnamese']);
/** Names of English form are drawn this many times as often as those of any other region. */
const ENGLISH_WEIGHT = 3;

export function readNamePools(files: Partial<Record<GazetteerFile, string>>): NamePools {
  const rows = (file: GazetteerFile): string[][] =>
    (files[file] ?? '')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t'));
  const byRegion = new Map<string, { given: string[]; family: string[] }>();
  for (const [name, part, region] of rows('world_names.tsv')) {
    if (name === undefined || region === undefined) continue;
    const names = byRegion.get(region) ?? { given: [], family: [] };
    (part === 'given' ? names.given : names.family).push(name);
    byRegion.set(region, names);
  }
  const regions: RegionNames[] = [];
  for (const [name, names] of byRegion)
    if (names.given.length > 0 && names.family.length > 0)
      regions.push({ name, ...names, familyFirst: FAMILY_FIRST.has(name) });
  const surnames = rows('surnames.txt').map(([name]) => name ?? '');
  const english: RegionNames = {
    name: 'english',
    given: rows('given_names.tsv')
      .filter(([, , ambiguous]) => ambiguous !== '1')
      .map(([name]) => name ?? ''),
    family: surnames,
    familyFirst: false,
  };
  for (let n = 0; n < ENGLISH_WEIGHT; n++) regions.push(english);
  const adjectiveList: string[] = [];
  const peopleList: string[] = [];
  const countries: string[] = [];
  for (const [name, , demonyms] of rows('countries.tsv')) {
    if (name === undefined) continue;
    countries.push(name);
    const [adjective, people] = (demonyms ?? '').split(';');
    if (adjective !== undefined && adjective !== '') adjectiveList.push(adjective);
    if (people !== undefined && people !== '') peopleList.push(people);
  }
  const organizations = new Map<string, string[]>();
  for (const [kind, names] of rows('organizations.tsv'))
    if (kind !== undefined && names !== undefined)
      organizations.set(kind, [...(organizations.get(kind) ?? []), ...names.split(';')]);
  return {
    regions,
    countries,
    countryNames: new Set(countries),
    cities: rows('cities.tsv')
      .slice(0, 6000)
      .map(([name]) => name ?? ''),
    adjectives: new Set(adjectiveList),
    adjectiveList,
    peoples: new Set(peopleList),
    peopleList,
    surnames,
    organizations,
    groups: rows('groups.txt').map(([name]) => name ?? ''),
  };
}
