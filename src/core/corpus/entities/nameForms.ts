import { doubleMetaphone } from 'double-metaphone';
import { distance } from 'fastest-levenshtein';
import type { EntityType } from '../../recognize/model';

/** Articles and particles that spellings of one name have or leave out. */
const PARTICLES = new Set(['al', 'el', 'an', 'as', 'ash', 'at', 'ad', 'ar', 'az', 'the', 'la', 'le', 'los', 'las']);
/** Words that an organization's short name leaves out. */
const GENERIC_TAIL = new Set([
  'tv',
  'television',
  'channel',
  'network',
  'agency',
  'group',
  'organization',
  'organisation',
  'inc',
  'corp',
  'ltd',
  'co',
  'company',
  'plc',
  'llc',
  'party',
  'newspaper',
]);
const PLACE_TAIL = new Set([
  'city',
  'province',
  'state',
  'town',
  'village',
  'region',
  'area',
  'district',
  'county',
  'governorate',
  'base',
  'crossing',
  'republic',
]);

/** A name in the form that its spellings share: lower case, no accents, apostrophes, dots or leading particle. */
export function normalForm(text: string, type: EntityType): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘ʼʿʾ`´]s?\b(?=\s|$)/gu, '')
    .replace(/['’‘ʼʿʾ`´]/gu, '')
    .replace(/\b(\p{L})\.(?=\p{L}\b|\s|$)/gu, '$1')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();
  let words = plain.split(' ').filter((word) => word !== '');
  if (words.length > 1 && PARTICLES.has(words[0] ?? '')) words = words.slice(1);
  const inner = words.filter((word, i) => i === 0 || !PARTICLES.has(word) || words.length < 2);
  const list = inner.length > 0 ? inner : words;
  if (type === 'group') return list.map(singular).join(' ');
  return list.join(' ');
}

const singular = (word: string): string => (/[^s]s$/.test(word) && word.length > 4 ? word.slice(0, -1) : word);

/** The normal form without the generic word at its end ("Coast TV"), where something is left. */
export function coreForm(normal: string, type: EntityType): string {
  const words = normal.split(' ');
  const tails = type === 'organization' ? GENERIC_TAIL : type === 'place' ? PLACE_TAIL : null;
  while (tails !== null && words.length > 1 && tails.has(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}

export const isAcronym = (text: string): boolean => /^(?:\p{Lu}\.?){2,7}s?$/u.test(text.replace(/\s/g, ''));

const LINKING = new Set(['of', 'for', 'and', 'the', 'in', 'on', 'to', '&']);

/**
 * Whether a short form stands for a long one by its initials: each word of it is a word of the long form, or capitals
 * that are the initials of the next words ("CH Guards" of "Coastal Home Guards").
 */
export function abbreviates(short: string, long: string): boolean {
  const parts = short
    .replace(/\./g, '')
    .split(/[\s-]+/)
    .filter((part) => part !== '');
  const words = long
    .replace(/[’'‘]s?\b/g, '')
    .split(/[\s-]+/)
    .filter((word) => word !== '');
  if (!parts.some((part) => /^\p{Lu}{2,}s?$/u.test(part))) return false;
  const content = words.filter((word) => !LINKING.has(word.toLowerCase()));
  return matchParts(parts, content) || matchParts(parts, words);
}

function matchParts(parts: readonly string[], words: readonly string[]): boolean {
  let at = 0;
  for (const part of parts) {
    const word = words[at];
    if (word?.toLowerCase() === part.toLowerCase()) {
      at++;
      continue;
    }
    if (!/^\p{Lu}{2,}$/u.test(part)) return false;
    for (const letter of part) {
      if (words[at]?.charAt(0).toUpperCase() !== letter) return false;
      at++;
    }
  }
  return at === words.length && words.length > 1;
}

/**
 * What transliterations of one name share: without spaces and doubled letters, one letter for sounds that are written in
 * several ways, and without the Arabic article inside a name, whose l is lost before many letters ("Abdul Rahman",
 * "Abdurrahman"; "Nour al-Din", "Nureddin").
 */
function folded(normal: string): string {
  return normal
    .replace(/\babd(?: ?(?:[aeiou]{1,2}(?:l|sh|[rsndtz]))(?=[ a-z]{3}))? ?/g, 'abd')
    .replace(/(?<=[a-z]{3}) ?(?:al|el|ed|ad|ud|id) ?din[ei]?\b/g, 'din')
    .replace(/ /g, '')
    .replace(/q/g, 'k')
    .replace(/kh/g, 'h')
    .replace(/gh/g, 'g')
    .replace(/dh/g, 'd')
    .replace(/ou/g, 'u')
    .replace(/(.)\1+/g, '$1');
}

export function phoneticKey(normal: string): string {
  return doubleMetaphone(folded(normal))[0];
}

/** Edits allowed between two spellings, by the letters of the shorter. */
const EDITS = [
  { letters: 12, edits: 3 },
  { letters: 8, edits: 2 },
  { letters: 5, edits: 1 },
];

/** Spellings of one name: the same sound, and few edits apart. Short names are never taken for each other. */
export function sameSpelling(a: string, b: string): boolean {
  const x = folded(a);
  const y = folded(b);
  const shorter = Math.min(x.length, y.length);
  const allowed = EDITS.find((step) => shorter >= step.letters)?.edits ?? 0;
  if (allowed === 0 || /\d/.test(x + y)) return x === y;
  return phoneticKey(a) === phoneticKey(b) && distance(x, y) <= allowed;
}

export function kebab(name: string): string {
  return (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/['’‘ʼ.]/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '') || 'entity'
  );
}
