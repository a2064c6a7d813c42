import type { Span } from './span';
import type { Token } from './tokens';

/** Which sentence each token of a text stands in, read once for all who ask. */
export class TokenSentences {
  private readonly sentence: Int32Array;
  /** Index of the first token of each sentence, and behind them the number of tokens. */
  private readonly first: number[] = [];

  /** Both in order of place; every token lies in one of the sentences. */
  constructor(tokens: readonly Token[], sentences: readonly Span[]) {
    this.sentence = new Int32Array(tokens.length);
    const { first } = this;
    let end = -1;
    for (let i = 0, at = 0; i < tokens.length; i++) {
      const start = tokens[i]?.start ?? 0;
      if (start >= end) {
        while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= start) at++;
        end = at < sentences.length - 1 ? (sentences[at]?.end ?? 0) : Infinity;
        first.push(i);
      }
      this.sentence[i] = first.length - 1;
    }
    first.push(tokens.length);
  }

  /** Both tokens exist and stand in one sentence. */
  together(i: number, j: number): boolean {
    const { sentence } = this;
    return i >= 0 && j >= 0 && i < sentence.length && j < sentence.length && sentence[i] === sentence[j];
  }

  /** Index of the first token of the sentence that the token stands in. */
  start(i: number): number {
    return this.first[this.sentence[i] ?? 0] ?? 0;
  }

  /** Index behind the last token of that sentence. */
  end(i: number): number {
    const { first } = this;
    return first[(this.sentence[i] ?? first.length) + 1] ?? first.at(-1) ?? 0;
  }
}
