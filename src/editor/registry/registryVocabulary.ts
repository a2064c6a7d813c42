import { RULES } from '../../core/review/rules';

/** A word that a registry knows, and what it means. */
export interface Word {
  readonly name: string;
  readonly meaning: string;
}

const words = (meanings: Readonly<Record<string, string>>): Word[] =>
  Object.entries(meanings).map(([name, meaning]) => ({ name, meaning }));

/** In the words of `media/schemas/corroborate.schema.json`, by section; the keys of the registry itself under ''. */
const KEYS = new Map<string, readonly Word[]>(
  Object.entries({
    '': words({
      version: 'Version of this form.',
      entities: 'Names that mean one person, organization, place or group.',
      'not-same': 'Pairs of names that are not one entity, however alike.',
      ignore: 'Strings that are no names.',
      publishers: 'Outlets and how reliable they are.',
      rules: 'What the rules of corroborate check are reported as.',
    }),
    entities: words({
      id: 'A short name for reference.',
      name: 'The name to show.',
      type: 'What it is.',
      aliases: 'Other names and spellings of it.',
    }),
    publishers: words({
      name: 'The outlet as its pages name it.',
      aliases: 'Other names of it.',
      reliability:
        'Admiralty code: A reliable, B usually reliable, C fairly reliable, D not usually reliable, E unreliable, F cannot be judged.',
    }),
    rules: RULES.map(({ id, summary }) => ({ name: id, meaning: summary })),
  }),
);

const VALUES: Readonly<Record<string, readonly Word[]>> = {
  'entities.type': words({
    person: 'A person.',
    organization: 'A company, an authority, an armed force, a party, an outlet.',
    place: 'A country, a town, a region, a building.',
    group: 'A nationality, a faith, a people.',
  }),
  'publishers.reliability': words({
    A: 'completely reliable',
    B: 'usually reliable',
    C: 'fairly reliable',
    D: 'not usually reliable',
    E: 'unreliable',
    F: 'reliability cannot be judged',
  }),
};
const SEVERITIES = words({
  error: 'Reported, and the check fails.',
  warning: 'Reported as a warning.',
  info: 'Reported by the way.',
  off: 'Not looked for.',
});

/** The keys of a section's entries, or of the registry itself for null. */
export function keysOf(section: string | null): readonly Word[] {
  return KEYS.get(section ?? '') ?? [];
}

/** The values that a key takes, where these are few; empty for free text. */
export function valuesOf(section: string, key: string | null): readonly Word[] {
  if (section === 'rules') return SEVERITIES;
  return VALUES[`${section}.${key ?? ''}`] ?? [];
}
