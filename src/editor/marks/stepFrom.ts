import type { Span } from '../../core/text/span';

export type Step = 'next' | 'previous';

/** The mark to go to from an offset, round the end of the text; several that begin together count as one. */
export function stepFrom<T extends Span>(marks: readonly T[], offset: number, step: Step): T | null {
  if (step === 'next') return marks.find((mark) => mark.start > offset) ?? marks[0] ?? null;
  return marks.findLast((mark) => mark.start < offset) ?? marks.at(-1) ?? null;
}
