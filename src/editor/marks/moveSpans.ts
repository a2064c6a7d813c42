import type { Span } from '../../core/text/span';

/** An edit as the editor tells it: what was replaced, and how long its replacement is. */
export interface TextChange {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

export interface Moved<T extends Span> {
  readonly spans: readonly T[];
  /** Those that an edit fell into, which are no longer what was recognised. */
  readonly touched: number;
}

/**
 * Where spans stand after an edit. An edit inside a span, or one that lengthens its first or last word, ends it. The
 * changes of one edit are given as the editor gives them: offsets of the text before it, in any order.
 */
export function moveSpans<T extends Span>(spans: readonly T[], changes: readonly TextChange[]): Moved<T> {
  const ordered = [...changes].sort((a, b) => a.rangeOffset - b.rangeOffset);
  const moved: T[] = [];
  for (const span of spans) {
    let shift = 0;
    let kept = true;
    for (const { rangeOffset, rangeLength, text } of ordered) {
      const end = rangeOffset + rangeLength;
      if (end < span.start || (end === span.start && !endsInWord(text))) shift += text.length - rangeLength;
      else if (rangeOffset > span.end || (rangeOffset === span.end && !startsWithWord(text))) break;
      else {
        kept = false;
        break;
      }
    }
    if (kept) moved.push(shift === 0 ? span : { ...span, start: span.start + shift, end: span.end + shift });
  }
  return { spans: moved, touched: spans.length - moved.length };
}

const endsInWord = (text: string): boolean => /[\p{L}\p{M}\p{N}]$/u.test(text);
const startsWithWord = (text: string): boolean => /^[\p{L}\p{M}\p{N}]/u.test(text);
