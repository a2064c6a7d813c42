import type { Span } from './span';

/** The lines of a text, empty ones too, without their ends. These are `\n`, `\r\n` and a lone `\r`, as in VS Code. */
export function lineSpans(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const end of text.matchAll(/\r\n?|\n/g)) {
    lines.push({ start, end: end.index });
    start = end.index + end[0].length;
  }
  lines.push({ start, end: text.length });
  return lines;
}
