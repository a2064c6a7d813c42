/** Five bits each of a word's first character, its last and its length: as many shapes, one bit for each. */
const BITS = 5;
const MASK = (1 << BITS) - 1;
const WORD_BITS = 32;

/** The shape of a word in lower case, from its first and last code unit; ASCII letters of both cases count alike. */
export const shapeOfEnds = (first: number, last: number, length: number): number =>
  ((first & MASK) << (2 * BITS)) | ((last & MASK) << BITS) | (length & MASK);

/** The same from the word itself, in lower case. */
export const shapeOf = (lower: string): number =>
  shapeOfEnds(lower.charCodeAt(0), lower.charCodeAt(lower.length - 1), lower.length);

/**
 * A map of words that every word of a text is looked up in. Nearly all that it does not hold are told by their shape,
 * which the tokenizer gives for nothing, without being hashed.
 */
export class WordTable<T> {
  private readonly words: ReadonlyMap<string, T>;
  private readonly shapes = new Uint32Array((1 << (3 * BITS)) / WORD_BITS);

  constructor(entries: Iterable<readonly [string, T]>) {
    this.words = new Map(entries);
    for (const word of this.words.keys()) {
      const shape = shapeOf(word.toLowerCase());
      this.shapes[shape >> BITS] = (this.shapes[shape >> BITS] ?? 0) | (1 << (shape & MASK));
    }
  }

  /** @param shape of the word in lower case */
  get(word: string, shape: number): T | undefined {
    return this.mayHold(shape) ? this.words.get(word) : undefined;
  }

  has(word: string, shape: number): boolean {
    return this.mayHold(shape) && this.words.has(word);
  }

  private mayHold(shape: number): boolean {
    return ((this.shapes[shape >> BITS] ?? 0) & (1 << (shape & MASK))) !== 0;
  }
}

/** The same as a set. */
export const wordSet = (...lists: readonly Iterable<string>[]): WordTable<true> =>
  new WordTable(lists.flatMap((list) => Array.from(list, (word): [string, true] => [word, true])));
