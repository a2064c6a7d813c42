import type { Annotation, Reply } from '../../annotation/model';
import { overlapShare, SAME_SPAN_OVERLAP } from '../../annotation/agreement/spanAgreement';
import { byPlace, type Span } from '../../text/span';

/** An annotation where it stands, with what analysts say on it. */
export interface Opinion {
  readonly annotation: Annotation;
  /** Null for a sidecar without an author, which is nobody else's. */
  readonly author: string | null;
  readonly span: Span;
  readonly replies: readonly (Reply & { readonly author: string | null; readonly own: boolean })[];
}

export type ComparedField = 'words' | 'kind' | 'value' | 'status' | 'credibility';

/** The annotations of several analysts on the same words, which do not say the same. */
export interface Difference<O extends Opinion = Opinion> extends Span {
  readonly opinions: readonly O[];
  /** In which respects they differ. Notes are each analyst's own and make no difference. */
  readonly fields: readonly ComparedField[];
}

const FIELDS: Readonly<Record<ComparedField, (opinion: Opinion) => unknown>> = {
  words: ({ annotation }) => annotation.target.exact.replace(/\s+/g, ' '),
  kind: ({ annotation }) => annotation.kind,
  value: ({ annotation: { value } }) => (value === null ? null : [value.amount, value.unit]),
  status: ({ annotation }) => annotation.status,
  credibility: ({ annotation }) => annotation.credibility,
};

/** Where analysts differ on one span, in order of place. Spans are one when they share half of what they cover. */
export function differencesIn<O extends Opinion>(opinions: readonly O[]): Difference<O>[] {
  const groups: O[][] = [];
  for (const opinion of [...opinions].sort((a, b) => byPlace(a.span, b.span))) {
    const own = groups.findLast((group) => group.some((one) => overlapShare(one.span, opinion.span) >= SAME_SPAN_OVERLAP)); // prettier-ignore
    if (own) own.push(opinion);
    else groups.push([opinion]);
  }
  return groups.flatMap((group) => {
    if (new Set(group.map(({ author }) => author)).size < 2) return [];
    const fields = (Object.keys(FIELDS) as ComparedField[]).filter(
      (field) => new Set(group.map((opinion) => JSON.stringify(FIELDS[field](opinion)))).size > 1,
    );
    if (fields.length === 0) return [];
    const start = Math.min(...group.map(({ span }) => span.start));
    return [{ start, end: Math.max(...group.map(({ span }) => span.end)), opinions: group, fields }];
  });
}

/** The id of the annotation that the user agreed with last; null before the first choice. */
export function choiceAmong(opinions: readonly Opinion[]): string | null {
  const choices = opinions
    .flatMap(({ replies }) => replies)
    .filter(({ own, stance }) => own && stance === 'agree')
    .sort((a, b) => (a.created ?? '').localeCompare(b.created ?? ''));
  return choices.at(-1)?.to ?? null;
}
