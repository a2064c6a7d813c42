import { Lexicon, Listed } from './lexicon';

/** The lists in `media/recognition`. */
export const GAZETTEER_FILES = [
  'countries.tsv', 'regions.tsv', 'groups.txt', 'cities.tsv', 'given_names.tsv', 'surnames.txt', 'titles.txt',
  'org_words.txt', 'organizations.tsv', 'words.tsv', 'world_names.tsv', 'common_words.txt',
] as const; // prettier-ignore
export type GazetteerFile = (typeof GAZETTEER_FILES)[number];

/** A city of this size is known by its bare name in the news of other countries. */
const LARGE_CITY = 250_000;

const KINDS: Readonly<Record<string, number>> = {
  media: Listed.Media,
  body: Listed.Body,
  company: Listed.Company,
  club: Listed.Club,
  party: Listed.Party,
  armed: Listed.Party,
  place: Listed.PlaceWord,
  figure: Listed.PublicFigure,
  calendar: Listed.Calendar,
  common: Listed.CommonWord,
  none: Listed.NotAName,
  landmark: Listed.Landmark,
};

/** Reads the lists, given as the text of each file; missing ones are left out. */
export function readGazetteer(files: Partial<Record<GazetteerFile, string>>): Lexicon {
  const lexicon = new Lexicon();
  const rows = (file: GazetteerFile): string[][] =>
    (files[file] ?? '')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line).split('\t'));
  const addAll = (names: string | undefined, list: number): void => {
    for (const name of (names ?? '').split(';')) if (name !== '') lexicon.add(name, list);
  };
  for (const [name, others, demonyms, capitals] of rows('countries.tsv')) {
    addAll(name, Listed.Country);
    addAll(others, Listed.Country);
    addAll(demonyms, Listed.Demonym);
    addAll(capitals, Listed.LargeCity);
  }
  for (const [name] of rows('regions.tsv')) addAll(name, Listed.Region);
  for (const [name] of rows('groups.txt')) addAll(name, Listed.Group);
  for (const [name, , population] of rows('cities.tsv'))
    addAll(name, Number(population) >= LARGE_CITY ? Listed.LargeCity : Listed.City);
  for (const [name, , ambiguous] of rows('given_names.tsv'))
    addAll(name, ambiguous === '1' ? Listed.AmbiguousGivenName : Listed.GivenName);
  for (const [name] of rows('surnames.txt')) addAll(name, Listed.Surname);
  for (const [name] of rows('titles.txt')) addAll(name, Listed.Title);
  for (const [name] of rows('common_words.txt')) addAll(name, Listed.CommonWord);
  for (const [name] of rows('org_words.txt')) addAll(name, Listed.OrganizationWord);
  for (const [name, part] of rows('world_names.tsv'))
    addAll(name, part === 'given' ? Listed.WorldGivenName : Listed.WorldSurname);
  for (const file of ['organizations.tsv', 'words.tsv'] as const)
    for (const [kind, names] of rows(file)) addAll(withoutArticles(names), KINDS[kind ?? ''] ?? 0);
  return lexicon;
}

/** "The Daily Star" is listed as "Daily Star"; "The Sun" is not, since a sun is no newspaper. */
function withoutArticles(names: string | undefined): string {
  return (names ?? '')
    .split(';')
    .filter((name) => !/^The \S+$/.test(name))
    .map((name) => name.replace(/^The /, ''))
    .join(';');
}
