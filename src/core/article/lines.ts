import { lineSpans } from '../text/lines';
import { bareLetters } from '../text/bare';
import type { Span } from '../text/span';
import type { Token } from '../text/tokens';
import { topicsOf } from './lineTopics';

/** Longer lines are paragraphs whatever they say (characters). */
const PARAGRAPH_LENGTH = 160;
/** A line that ends as a sentence does is a paragraph from this length on. */
const SENTENCE_LENGTH = 70;
/** No link, button or heading of a page is longer (characters). */
export const LONGEST_LABEL = 60;

/** A line with something on it, without the white space around that. */
export class Line implements Span {
  /** Running text, as against headings, labels, links and list items. */
  readonly isParagraph: boolean;
  private words: string | null = null;

  constructor(
    readonly start: number,
    readonly end: number,
    readonly text: string,
    private readonly topics: number,
  ) {
    this.isParagraph =
      text.length >= PARAGRAPH_LENGTH || (text.length >= SENTENCE_LENGTH && /[.!?…]["'”’»)\]]*$/.test(text.slice(-6)));
  }

  /** Whether it has a word of one of the topics, which are a sum of `SPEAKS_OF`. */
  speaksOf(topics: number): boolean {
    return (this.topics & topics) !== 0;
  }

  /** The {@link bareWords} of its start, as far as labels go. */
  get bareWords(): string {
    return (this.words ??= bareWords(this.text.slice(0, LONGEST_LABEL + 1)));
  }
}

/** Case, digits and punctuation taken away: "Readers Comments (0)" is `readers comments`. */
export function bareWords(text: string): string {
  return bareLetters(text, ' ').trim();
}

/** White space of web pages, zero-width characters and the byte-order mark included. */
const isSpace = (unit: number): boolean =>
  unit <= 0x20 ||
  unit === 0xa0 ||
  unit === 0x1680 ||
  (unit >= 0x2000 && unit <= 0x200f) ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  unit === 0x202f ||
  unit === 0x205f ||
  unit === 0x3000 ||
  unit === 0xfeff;

/** The lines of a text that are not blank; `tokens` are the text's. */
export function splitLines(text: string, tokens: readonly Token[]): Line[] {
  const lines: Line[] = [];
  let token = 0;
  for (let { start, end } of lineSpans(text)) {
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    let topics = 0;
    for (; token < tokens.length && (tokens[token]?.start ?? 0) < end; token++) topics |= topicsOf(tokens, token);
    if (end > start) lines.push(new Line(start, end, text.slice(start, end), topics));
  }
  return lines;
}
