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
/** As `add` sees it, which sets the bit of lower case. */
const JOINING_HYPHEN = 0x2d;

/** Room for the lists that ship; more makes it grow. */
const FIRST_SIZE = 1 << 17;

/** Lists of names, as hashed sequences of folded words. */
export class Lexicon {
  /** Open addressing, hash and bits side by side; entries have bits, free slots none. A `Map` takes three times as long. */
  private table = new Int32Array(FIRST_SIZE * 2);
  private size = 0;

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
      const separates = at === name.length || unit === SPACE || unit === JOINING_HYPHEN;
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
    if (bits === 0) return;
    const at = this.placeOf(walk);
    if (this.table[at + 1] === 0 && ++this.size * 4 > this.table.length) {
      this.grow();
      this.mark(walk, bits);
      return;
    }
    this.table[at] = walk | 0;
    this.table[at + 1] = (this.table[at + 1] ?? 0) | bits;
  }

  /** Where the sequence stands in the table, or the free place where it would. */
  private placeOf(walk: number): number {
    const { table } = this;
    const wrap = table.length - 1;
    let at = ((walk ^ (walk >>> 15)) << 1) & wrap;
    while (table[at + 1] !== 0 && table[at] !== (walk | 0)) at = (at + 2) & wrap;
    return at;
  }

  private grow(): void {
    const old = this.table;
    this.table = new Int32Array(old.length * 2);
    for (let k = 0; k < old.length; k += 2) {
      if (old[k + 1] === 0) continue;
      const at = this.placeOf(old[k] ?? 0);
      this.table[at] = old[k] ?? 0;
      this.table[at + 1] = old[k + 1] ?? 0;
    }
    this.size--;
  }

  /** The lists of a single word, given the hash of its folded form. */
  ofWord(foldedHash: number): number {
    return this.at(pair(START, foldedHash)) & LISTS;
  }

  /** A walk over the words of a text: `step` from `Lexicon.start` on, as long as `goesOn` says so. */
  static readonly start = START;

  static step(at: number, foldedHash: number): number {
    return pair(at, foldedHash);
  }

  /** What is known of the sequence walked so far, for `listsOf` and `goesOn`; 0 when nothing begins like it. */
  at(walk: number): number {
    return this.table[this.placeOf(walk) + 1] ?? 0;
  }
}

/** The lists that a sequence of words is on. */
export function listsOf(entry: number): number {
  return entry & LISTS;
}

/** Longer entries begin with the sequence. */
export function goesOn(entry: number): boolean {
  return (entry & GOES_ON) !== 0;
}
