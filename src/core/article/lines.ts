import type { Span } from '../text/span';

/** A line with something on it, without the white space around that. */
export interface Line extends Span {
  readonly text: string;
  /** A blank line, or the start of the file, stands before it. */
  readonly afterBlank: boolean;
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

/** The lines of a text that are not blank. Line ends are `\n`, `\r\n` and a lone `\r`. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  for (let at = 0; at < text.length;) {
    let stop = at;
    while (stop < text.length && text.charCodeAt(stop) !== 0x0a && text.charCodeAt(stop) !== 0x0d) stop++;
    let start = at;
    let end = stop;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (end > start) {
      lines.push({ start, end, text: text.slice(start, end), afterBlank });
      afterBlank = false;
    } else if (stop > at || at > 0) afterBlank = true;
    at = text.charCodeAt(stop) === 0x0d && text.charCodeAt(stop + 1) === 0x0a ? stop + 2 : stop + 1;
  }
  return lines;
}

/** Longer lines are paragraphs whatever they say (characters). */
const PARAGRAPH_LENGTH = 160;
/** A line that ends as a sentence does is a paragraph from this length on. */
const SENTENCE_LENGTH = 70;

/** Running text, as against headings, labels, links and list items. */
export function isParagraph(line: Line): boolean {
  const { text } = line;
  if (text.length >= PARAGRAPH_LENGTH) return true;
  return text.length >= SENTENCE_LENGTH && /[.!?…]["'”’»)\]]*$/.test(text.slice(-6));
}
