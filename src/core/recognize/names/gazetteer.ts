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
  const addAll = (names: string | undefined, list: number): void => {
    if (names === undefined || names === '') return;
    if (!names.includes(';')) lexicon.add(names, list);
    else for (const name of names.split(';')) lexicon.add(name, list);
  };
  forEachRow(files['countries.tsv'], (row) => {
    const [name, others, demonyms, capitals] = row.split('\t');
    addAll(name, Listed.Country);
    addAll(others, Listed.Country);
    addAll(demonyms, Listed.Demonym);
    addAll(capitals, Listed.LargeCity);
  });
  forEachRow(files['regions.tsv'], (row) => {
    lexicon.add(firstField(row), Listed.Region);
  });
  forEachRow(files['cities.tsv'], (row) => {
    const population = Number(row.slice(row.lastIndexOf('\t') + 1));
    lexicon.add(firstField(row), population >= LARGE_CITY ? Listed.LargeCity : Listed.City);
  });
  forEachRow(files['given_names.tsv'], (row) => {
    lexicon.add(firstField(row), row.endsWith('\t1') ? Listed.AmbiguousGivenName : Listed.GivenName);
  });
  for (const [file, list] of PLAIN_LISTS)
    forEachRow(files[file], (row) => {
      lexicon.add(firstField(row), list);
    });
  forEachRow(files['world_names.tsv'], (row) => {
    lexicon.add(firstField(row), row.includes('\tgiven') ? Listed.WorldGivenName : Listed.WorldSurname);
  });
  for (const file of ['organizations.tsv', 'words.tsv'] as const)
    forEachRow(files[file], (row) => {
      const [kind, names] = row.split('\t');
      addAll(withoutArticles(names), KINDS[kind ?? ''] ?? 0);
    });
  return lexicon;
}

/** Lists whose rows are names and nothing else. */
const PLAIN_LISTS: readonly (readonly [GazetteerFile, number])[] = [
  ['groups.txt', Listed.Group],
  ['surnames.txt', Listed.Surname],
  ['titles.txt', Listed.Title],
  ['common_words.txt', Listed.CommonWord],
  ['org_words.txt', Listed.OrganizationWord],
];

/** Lines without comments and empty ones, one at a time: all of them at once, divided, would be garbage for most of the load. */
function forEachRow(text: string | undefined, take: (row: string) => void): void {
  if (text === undefined) return;
  for (let start = 0; start < text.length;) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const last = text.charCodeAt(end - 1) === 0x0d ? end - 1 : end;
    if (last > start && text.charCodeAt(start) !== 0x23) take(text.slice(start, last));
    start = end + 1;
  }
}

function firstField(row: string): string {
  const tab = row.indexOf('\t');
  return tab < 0 ? row : row.slice(0, tab);
}

/** "The Daily Star" is listed as "Daily Star"; "The Sun" is not, since a sun is no newspaper. */
function withoutArticles(names: string | undefined): string {
  return (names ?? '')
    .split(';')
    .filter((name) => !/^The \S+$/.test(name))
    .map((name) => name.replace(/^The /, ''))
    .join(';');
}
