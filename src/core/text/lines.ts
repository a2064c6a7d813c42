import type { Span } from './span';

const LINE_FEED = 0x0a;

/** The lines of a text, empty ones too, without their ends. These are `\n`, `\r\n` and a lone `\r`, as in VS Code. */
export function lineSpans(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed >= 0 || carriage >= 0) {
    const returns = carriage >= 0 && (feed < 0 || carriage < feed);
    const end = returns ? carriage : feed;
    lines.push({ start, end });
    start = returns && text.charCodeAt(end + 1) === LINE_FEED ? end + 2 : end + 1;
    if (feed >= 0 && feed < start) feed = text.indexOf('\n', start);
    if (carriage >= 0 && carriage < start) carriage = text.indexOf('\r', start);
  }
  lines.push({ start, end: text.length });
  return lines;
}
