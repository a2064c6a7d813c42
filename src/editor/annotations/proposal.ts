import { ANNOTATION_KINDS, type AnnotationKind, type AnnotationValue } from '../../core/annotation/model';
import type { ArticleAnalysis } from '../../core/recognize/model';
import type { Span } from '../../core/text/span';

/** What an annotation on a span is proposed to be. */
export interface Proposal {
  readonly span: Span;
  readonly kind: AnnotationKind;
  readonly value: AnnotationValue | null;
}

interface Recognised extends Proposal {
  /** How much of the selection and of the recognised words is common to both, from 0 to 1. */
  readonly fit: number;
}

/** Below this the selection is about more, or less, than what was recognised in it. */
const GOOD_FIT = 0.5;

/** For a selection: the recognised thing that it is on, with its words as selected; a passage where there is none. */
export function proposeFor(selection: Span, analysis: ArticleAnalysis | null): Proposal {
  const best = recognised(analysis, selection)
    .filter(({ fit }) => fit >= GOOD_FIT)
    .sort((a, b) => b.fit - a.fit)[0];
  return best === undefined
    ? { span: selection, kind: 'passage', value: null }
    : { span: selection, kind: best.kind, value: best.value };
}

/** For a cursor: the shortest recognised thing over it, else the sentence it stands in. */
export function proposeAt(
  offset: number,
  analysis: ArticleAnalysis | null,
  sentences: readonly Span[],
): Proposal | null {
  const here = recognised(analysis, { start: offset, end: offset })
    .filter(({ span }) => span.start <= offset && offset <= span.end)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
  if (here !== undefined) return here;
  const sentence = sentences.find(({ start, end }) => start <= offset && offset <= end);
  return sentence === undefined ? null : { span: sentence, kind: 'passage', value: null };
}

function recognised(analysis: ArticleAnalysis | null, selection: Span): Recognised[] {
  if (analysis === null) return [];
  const as = (kind: AnnotationKind, { start, end }: Span, value: AnnotationValue | null = null): Recognised => {
    const shared = Math.min(end, selection.end) - Math.max(start, selection.start);
    const all = Math.max(end, selection.end) - Math.min(start, selection.start);
    return { span: { start, end }, kind, value, fit: all === 0 ? 0 : Math.max(0, shared) / all };
  };
  return [
    ...analysis.figures.map((figure) =>
      as('figure', figure, figure.value === null ? null : { amount: figure.value, unit: figure.unit }),
    ),
    ...analysis.dates.map((date) => as('date', date)),
    ...analysis.quotes.map((quote) => as('quote', quote)),
    ...analysis.mentions.map((mention) => as(mention.type, mention)),
  ];
}

/** The kinds with the proposed one first. */
export function kindsFrom(proposed: AnnotationKind): AnnotationKind[] {
  return [proposed, ...ANNOTATION_KINDS.filter((kind) => kind !== proposed)];
}
