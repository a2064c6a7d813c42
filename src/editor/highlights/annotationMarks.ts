import type { AnnotationStore } from '../annotations/annotationStore';
import type { MarkSource } from './highlights';

/** Annotations as marks, where they stand in the text now; lost ones are drawn nowhere. */
export function annotationMarks(annotations: AnnotationStore): MarkSource {
  return {
    marksOf: ({ uri }) =>
      annotations
        .annotationsOf(uri)
        .flatMap(({ span }) => (span ? [{ kind: 'annotation' as const, start: span.start, end: span.end }] : [])),
    onDidChange: annotations.onDidChange,
  };
}
