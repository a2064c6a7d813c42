import type { AnchorOutcome } from '../../../src/core/annotation/model';
import type { Span } from '../../../src/core/text/span';
import type { DraftAnnotation } from './annotate';
import type { Rendered } from './draft';

/** Where a method says that an annotation stands. */
export interface Answer {
  readonly outcome: AnchorOutcome;
  readonly span: Span | null;
}

export type Verdict = 'right' | 'loose' | 'wrong' | 'settled' | 'gone' | 'orphan' | 'not scored';

export interface Truth {
  /** Null when its words were deleted; undefined when so few are left that nobody could say. */
  readonly span: Span | null | undefined;
  readonly valueChanged: boolean;
}

/** Where an annotation stands after a revision, from the pieces that are left of it. */
export function truthOf(annotation: DraftAnnotation, { places }: Rendered, changed: ReadonlySet<number>): Truth {
  const found: Span[] = [];
  const size = annotation.last - annotation.first + 1;
  for (let origin = annotation.first; origin <= annotation.last; origin++) {
    const place = places.get(origin);
    if (place !== undefined) found.push(place);
  }
  if (found.length === 0) return { span: null, valueChanged: false };
  const start = Math.min(...found.map((place) => place.start));
  const end = Math.max(...found.map((place) => place.end));
  const letters = found.reduce((sum, place) => sum + place.end - place.start, 0);
  const torn = end - start > 3 * (letters + found.length) + 20;
  const valueChanged = annotation.numbers.some((number) => changed.has(number) && places.has(number));
  const numberCut = annotation.kind === 'figure' && annotation.numbers.some((number) => !places.has(number));
  return { span: found.length * 2 < size || torn || numberCut ? undefined : { start, end }, valueChanged };
}

/**
 * `twin`: whether the words stand in the same sentence as they stood, or should stand: of two sentences that say the same
 * nobody could tell which is which.
 */
export function judge(truth: Truth, answer: Answer, twin: (answer: Span, right: Span | null) => boolean): Verdict {
  if (truth.span === undefined) return 'not scored';
  if (truth.span === null) {
    if (answer.span === null) return 'gone';
    return twin(answer.span, null) ? 'not scored' : 'settled';
  }
  if (answer.span === null) return 'orphan';
  const shared = Math.min(truth.span.end, answer.span.end) - Math.max(truth.span.start, answer.span.start);
  if (shared <= 0) return twin(answer.span, truth.span) ? 'right' : 'wrong';
  const all = Math.max(truth.span.end, answer.span.end) - Math.min(truth.span.start, answer.span.start);
  return shared * 2 >= all ? 'right' : 'loose';
}
