import { stemmer } from 'stemmer';
import { COMMON_NAME_WORDS } from './commonNames';
import { countryWord } from './countryWords';
import { GENERIC_PERSONS, NOUN_GROUPS } from './nounGroups';
import { PREDICATE_CLASSES, PREDICATE_FAMILIES, WEAK_PREDICATES } from './predicates';
import { STOP_WORDS } from './stopWords';

/** What is known of one word form. */
export interface WordEntry {
  /** Lower case, apostrophes unified. */
  readonly word: string;
  readonly stem: string;
  /** What the word counts as in comparisons: its predicate class or noun group, else its stem. */
  readonly key: string;
  /** A 32-bit hash of `key`: the same for the same key in every corpus, so that sums never depend on order. */
  readonly id: number;
  /** A hash of the word itself, for finding shared runs. */
  readonly wordId: number;
  readonly stop: boolean;
  /** Index into `predicateNames`; -1 for a word that tells no happening. */
  readonly predicate: number;
  readonly nounGroup: string | null;
  readonly genericPerson: boolean;
  /** In a name it tells no story from another. */
  readonly commonName: boolean;
}

/** The knowledge of words that all articles of a corpus share; grows with the vocabulary met. */
export interface Lexicon {
  entry(word: string): WordEntry;
  /** The predicate of a phrase that begins with these stems, and how many words it has; null when none does. */
  phraseAt(stems: readonly string[], from: number): { readonly predicate: number; readonly length: number } | null;
  readonly predicateNames: readonly string[];
  /** 1 for the same class, .5 inside a family, else 0. */
  kinship(a: number, b: number): number;
  isWeak(predicate: number): boolean;
  predicateId(name: string): number;
  /** Whether the key is that of a predicate class. */
  isPredicateKey(id: number): boolean;
  /** A word that has this key; empty for a key never met. */
  wordOf(id: number): string;
}

interface Phrase {
  readonly stems: readonly string[];
  readonly predicate: number;
}

/** FNV-1a, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash | 0;
}

/** Forms that Porter's algorithm leaves apart. */
const IRREGULAR = new Map(
  Object.entries({
  men: 'man', women: 'woman', children: 'child', people: 'person', lives: 'life', fled: 'flee', fought: 'fight', shot: 'shoot',
  struck: 'strike', won: 'win', lost: 'lose', fell: 'fall', fallen: 'fall', rose: 'rise', risen: 'rise', met: 'meet', left: 'leave',
  sent: 'send', built: 'build', bought: 'buy', sold: 'sell', paid: 'pay', held: 'hold', led: 'lead', began: 'begin', begun: 'begin',
  broke: 'break', broken: 'break', took: 'take', taken: 'take', stole: 'steal', stolen: 'steal', sank: 'sink', sunk: 'sink', told: 'tell',
  said: 'say', dying: 'die', metres: 'meter', metre: 'meter', kilometres: 'kilometer', kilometre: 'kilometer', centre: 'center',
  servicemen: 'serviceman', gunmen: 'gunman', policemen: 'policeman', storeys: 'story', schoolchildren: 'schoolchild', blew: 'blow',
  went: 'go', gave: 'give', grew: 'grow', hid: 'hide', wounded: 'wound', drove: 'drive', driven: 'drive', flew: 'fly', flown: 'fly',
  }),
); // prettier-ignore

export function createLexicon(): Lexicon {
  const entries = new Map<string, WordEntry>();
  const words = new Map<number, string>();
  const stemOf = (word: string): string => stemmer(IRREGULAR.get(word) ?? word);
  const predicateNames = Object.keys(PREDICATE_CLASSES);
  const indexOfName = new Map(predicateNames.map((name, index) => [name, index]));
  const predicateOfStem = new Map<string, number>();
  const phrases = new Map<string, Phrase[]>();
  predicateNames.forEach((name, predicate) => {
    for (const item of (PREDICATE_CLASSES[name] ?? '').split(' ')) {
      const stems = item.split('_').map(stemOf);
      const first = stems[0] ?? '';
      if (stems.length === 1) {
        if (!predicateOfStem.has(first)) predicateOfStem.set(first, predicate);
        continue;
      }
      const known = phrases.get(first);
      if (known) known.push({ stems, predicate });
      else phrases.set(first, [{ stems, predicate }]);
    }
  });
  const groupOfStem = new Map<string, string>();
  for (const [group, words] of Object.entries(NOUN_GROUPS))
    for (const word of words.split(' ')) {
      const stem = stemOf(word);
      if (!groupOfStem.has(stem)) groupOfStem.set(stem, group);
    }
  const genericStems = new Set([...GENERIC_PERSONS].map(stemOf));
  const families = PREDICATE_FAMILIES.map(
    (family) => new Set(family.split(' ').map((name) => indexOfName.get(name) ?? -1)),
  );
  const kin = new Float32Array(predicateNames.length ** 2);
  for (let a = 0; a < predicateNames.length; a++)
    for (let b = 0; b < predicateNames.length; b++)
      kin[a * predicateNames.length + b] =
        a === b ? 1 : families.some((family) => family.has(a) && family.has(b)) ? 0.5 : 0;
  const predicateKeys = new Set(predicateNames.map(hashOf));
  const weak = new Set([...WEAK_PREDICATES].map((name) => indexOfName.get(name) ?? -1));

  return {
    predicateNames,
    entry(raw) {
      const known = entries.get(raw);
      if (known) return known;
      const word = raw.toLowerCase().replace(/[’ʼ‘]/g, "'");
      const country = countryWord(raw, word);
      const stem = stemOf(country);
      const stop = country === word && STOP_WORDS.has(word);
      const predicate = stop ? -1 : (predicateOfStem.get(stem) ?? -1);
      const nounGroup = groupOfStem.get(stem) ?? null;
      const name = predicateNames[predicate];
      const key = name ?? (nounGroup === null ? stem : '#' + nounGroup);
      const entry = {
        word,
        stem,
        key,
        id: hashOf(key),
        wordId: hashOf(word),
        stop,
        predicate,
        nounGroup,
        genericPerson: genericStems.has(stem),
        commonName: COMMON_NAME_WORDS.has(country),
      };
      entries.set(raw, entry);
      const shown = words.get(entry.id);
      if (shown === undefined || word < shown) words.set(entry.id, word);
      return entry;
    },
    phraseAt(stems, from) {
      const candidates = phrases.get(stems[from] ?? '');
      if (candidates === undefined) return null;
      for (const phrase of candidates)
        if (phrase.stems.every((stem, i) => stems[from + i] === stem))
          return { predicate: phrase.predicate, length: phrase.stems.length };
      return null;
    },
    kinship: (a, b) => (a < 0 || b < 0 ? 0 : (kin[a * predicateNames.length + b] ?? 0)),
    isWeak: (predicate) => weak.has(predicate),
    isPredicateKey: (id) => predicateKeys.has(id),
    wordOf: (id) => words.get(id) ?? '',
    predicateId: (name) => indexOfName.get(name) ?? -1,
  };
}
