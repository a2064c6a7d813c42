import type { Lexicon } from './lexicon';
import { fold } from './lexicon';
import { hashRange, hashText } from './hash';
import type { TokenKind } from '../../text/tokens';

/** The case of a word, which decides what it can be. */
export const Shape = {
  Lower: 0,
  Capitalized: 1,
  AllCapitals: 2,
  Initial: 3,
  Mixed: 4,
  Abbreviation: 5,
  Number: 6,
  Symbol: 7,
} as const;

/** What is known of a word wherever it stands; made once per distinct word. */
export interface Word {
  readonly text: string;
  readonly folded: string;
  readonly shape: number;
  /** It has a capital letter, so it can be part of a name by itself. */
  readonly capital: boolean;
  readonly exactHash: number;
  readonly foldedHash: number;
  /** Letters by case, digits, repeats shortened: "Xx", "X-x", "d". */
  readonly patternHash: number;
  readonly lists: number;
  /** Numbers this word in its vocabulary. */
  readonly id: number;
}

/** The words met so far. Forgets everything when it grows too large, so hostile text cannot fill the memory. */
export class Vocabulary {
  private words = new Map<string, Word>();
  private count = 0;

  constructor(
    private readonly lexicon: Lexicon,
    private readonly limit = 60_000,
  ) {}

  get size(): number {
    return this.count;
  }

  /** Called between documents. */
  trim(): boolean {
    if (this.count < this.limit) return false;
    this.words = new Map();
    this.count = 0;
    return true;
  }

  word(text: string, kind: TokenKind): Word {
    const known = this.words.get(text);
    if (known) return known;
    const word = makeWord(text, kind, this.lexicon, this.count);
    this.words.set(text, word);
    this.count++;
    return word;
  }
}

/** Longer "words" are no words; what follows is left out of hashes, so that hostile text costs nothing. */
const LONGEST_WORD = 60;

function makeWord(full: string, kind: TokenKind, lexicon: Lexicon, id: number): Word {
  const text = full.length > LONGEST_WORD ? full.slice(0, LONGEST_WORD) : full;
  const folded = fold(text);
  const shape = shapeOf(text, kind);
  const pattern = patternOf(text);
  const foldedHash = hashText(folded);
  return {
    text,
    folded,
    shape,
    capital: shape >= Shape.Capitalized && shape <= Shape.Abbreviation,
    exactHash: hashText(text),
    foldedHash,
    patternHash: hashRange(pattern, 0, pattern.length),
    lists: kind === 'word' ? lexicon.ofWord(foldedHash) : 0,
    id,
  };
}

function shapeOf(text: string, kind: TokenKind): number {
  if (kind === 'number') return Shape.Number;
  if (kind === 'symbol') return Shape.Symbol;
  const first = text.codePointAt(0) ?? 0;
  const head = String.fromCodePoint(first);
  const rest = text.slice(head.length);
  const upper = isUpper(head);
  if (rest.includes('.')) return upper ? Shape.Abbreviation : Shape.Lower;
  if (rest === '') return upper ? Shape.Initial : Shape.Lower;
  const restLower = rest.toLowerCase() === rest;
  if (restLower) return upper ? Shape.Capitalized : Shape.Lower;
  if (upper && rest.toUpperCase() === rest) return Shape.AllCapitals;
  return Shape.Mixed;
}

function isUpper(char: string): boolean {
  return char.toLowerCase() !== char;
}

function patternOf(text: string): string {
  let pattern = '';
  let last = '';
  let repeats = 0;
  for (const char of text) {
    const sign = char >= '0' && char <= '9' ? 'd' : isUpper(char) ? 'X' : char.toUpperCase() !== char ? 'x' : char;
    repeats = sign === last ? repeats + 1 : 0;
    last = sign;
    if (repeats < 2) pattern += sign;
  }
  return pattern;
}
