import { tokenize } from '../../text/tokens';
import { HASH_START, hashStep, hashText, pair } from './hash';

/** The lists a name can stand on. A word or a sequence of words may be on several. */
export const Listed = {
  Country: 1 << 0,
  Demonym: 1 << 1,
  Group: 1 << 2,
  LargeCity: 1 << 3,
  City: 1 << 4,
  Region: 1 << 5,
  GivenName: 1 << 6,
  AmbiguousGivenName: 1 << 7,
  Surname: 1 << 8,
  Title: 1 << 9,
  OrganizationWord: 1 << 10,
  WorldGivenName: 1 << 11,
  WorldSurname: 1 << 12,
  Media: 1 << 13,
  Body: 1 << 14,
  Company: 1 << 15,
  Club: 1 << 16,
  Party: 1 << 17,
  PlaceWord: 1 << 18,
  PublicFigure: 1 << 19,
  Calendar: 1 << 20,
  CommonWord: 1 << 21,
  NotAName: 1 << 22,
  Landmark: 1 << 23,
} as const;

/** Longer entries go on behind this one. */
const GOES_ON = 1 << 30;
const LISTS = GOES_ON - 1;

const JOINERS = new Set(["'", '’', '‘', '`', 'ʼ', 'ʻ', '-', '‐', '‑', '–', '.']);

/** Symbols that spelling puts into names or leaves out; matching looks past them. */
export function isJoiner(text: string): boolean {
  return text.length === 1 && JOINERS.has(text);
}

/** Lower case without accents and full stops: what is the same name in another spelling. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  let plain = true;
  for (let at = 0; at < lower.length && plain; at++) {
    const unit = lower.charCodeAt(at);
    plain = unit < 0x80 && unit !== 0x2e;
  }
  if (plain) return lower;
  return lower
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
    .replace(/đ/g, 'd');
}

const START = 0x5bd1e995;
const SPACE = 0x20;

/** Lists of names, as hashed sequences of folded words. */
export class Lexicon {
  private readonly entries = new Map<number, number>();

  /** Puts a name, of one word or more, on a list. */
  add(name: string, list: number): void {
    let walk = START;
    let hash = HASH_START;
    for (let at = 0; at <= name.length; at++) {
      const unit = at < name.length ? name.charCodeAt(at) | 0x20 : SPACE;
      if (unit >= 0x61 && unit <= 0x7a) {
        hash = hashStep(hash, unit);
        continue;
      }
      const separates = at === name.length || name.charAt(at) === ' ' || name.charAt(at) === '-';
      if (!separates) {
        this.addTokens(name, list);
        return;
      }
      if (hash === HASH_START) continue;
      if (walk !== START) this.mark(walk, GOES_ON);
      walk = pair(walk, hash >>> 0);
      hash = HASH_START;
    }
    if (walk !== START) this.mark(walk, list);
  }

  /** What `add` does, for names of more than ASCII letters, spaces and hyphens. */
  private addTokens(name: string, list: number): void {
    let walk = START;
    for (const token of tokenize(name)) {
      if (isJoiner(token.text)) continue;
      if (walk !== START) this.mark(walk, GOES_ON);
      walk = pair(walk, hashText(fold(token.text)));
    }
    if (walk !== START) this.mark(walk, list);
  }

  private mark(walk: number, bits: number): void {
    // Signed, because engines keep such numbers without a box.
    this.entries.set(walk | 0, (this.entries.get(walk | 0) ?? 0) | bits);
  }

  /** The lists of a single word, given the hash of its folded form. */
  ofWord(foldedHash: number): number {
    return (this.entries.get(pair(START, foldedHash) | 0) ?? 0) & LISTS;
  }

  /** A walk over the words of a text: `step` from `Lexicon.start` on, until it gives null. */
  static readonly start = START;

  static step(at: number, foldedHash: number): number {
    return pair(at, foldedHash);
  }

  /** The lists that the sequence walked so far is on, and whether any goes on; null when nothing begins like it. */
  at(walk: number): { readonly lists: number; readonly goesOn: boolean } | null {
    const entry = this.entries.get(walk | 0);
    return entry === undefined ? null : { lists: entry & LISTS, goesOn: (entry & GOES_ON) !== 0 };
  }
}
