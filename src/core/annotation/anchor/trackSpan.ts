import type { Span } from '../../text/span';

/** A replacement in a text, by its place in the text before it. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/**
 * Where a span stands after an edit, for marks that follow the typing: what is typed inside it belongs to it, what is
 * typed at its borders does not. Null when the edit took it away whole. The replacements of one edit do not overlap.
 */
export function trackSpan(span: Span, replacements: readonly Replacement[]): Span | null {
  let { start, end } = span;
  for (const edit of [...replacements].sort((a, b) => b.start - a.start)) {
    const grown = edit.length - (edit.end - edit.start);
    if (edit.start >= end) continue;
    if (edit.end <= start) {
      start += grown;
      end += grown;
      continue;
    }
    if (edit.start <= start && edit.end >= end) return null;
    if (edit.start <= start) {
      start = edit.start + edit.length;
      end += grown;
    } else if (edit.end >= end) end = edit.start;
    else end += grown;
  }
  return end > start ? { start, end } : null;
}
