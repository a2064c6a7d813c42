import type { Span } from '../text/span';
import type { Annotation } from './model';

/** An annotation with the place where it stands in its source now. */
export interface PlacedAnnotation extends Span {
  readonly annotation: Annotation;
  /** The path of the source. */
  readonly source: string;
  readonly author: string | null;
}
