/** Five bits each of a word's first character, its last and its length: as many shapes, one bit for each. */
const BITS = 5;
const MASK = (1 << BITS) - 1;
const WORD_BITS = 32;

function shapeOf(word: string): number {
  const { length } = word;
  return ((word.charCodeAt(0) & MASK) << (2 * BITS)) | ((word.charCodeAt(length - 1) & MASK) << BITS) | (length & MASK);
}

/**
 * A map of words that every word of a text is looked up in. Nearly all that it does not hold are told by their first
 * character, last character and length, without being hashed.
 */
export class WordTable<T> {
  private readonly words: ReadonlyMap<string, T>;
  private readonly shapes = new Uint32Array((1 << (3 * BITS)) / WORD_BITS);

  constructor(entries: Iterable<readonly [string, T]>) {
    this.words = new Map(entries);
    for (const word of this.words.keys()) {
      const shape = shapeOf(word);
      this.shapes[shape >> BITS] = (this.shapes[shape >> BITS] ?? 0) | (1 << (shape & MASK));
    }
  }

  get(word: string): T | undefined {
    return this.mayHold(word) ? this.words.get(word) : undefined;
  }

  has(word: string): boolean {
    return this.mayHold(word) && this.words.has(word);
  }

  private mayHold(word: string): boolean {
    const shape = shapeOf(word);
    return ((this.shapes[shape >> BITS] ?? 0) & (1 << (shape & MASK))) !== 0;
  }
}

/** The same as a set. */
export const wordSet = (...lists: readonly Iterable<string>[]): WordTable<true> =>
  new WordTable(lists.flatMap((list) => Array.from(list, (word): [string, true] => [word, true])));
