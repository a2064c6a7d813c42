import type { PlacedAnnotation } from '../placed';
import { cohenKappa, type KappaResult } from './cohenKappa';
import { krippendorffAlpha, type AlphaResult } from './krippendorffAlpha';
import { overlapShare, pairSpans, SAME_SPAN_OVERLAP, spanAgreement, type SpanAgreement } from './spanAgreement';

/** Two analysts over the articles that both have annotated. */
export interface PairAgreement {
  readonly first: string;
  readonly second: string;
  readonly articles: number;
  readonly spans: SpanAgreement;
  readonly kind: KappaResult;
  readonly status: KappaResult;
  readonly credibility: KappaResult;
}

export interface AgreementReport {
  readonly analysts: readonly string[];
  readonly pairs: readonly PairAgreement[];
  /** Over all analysts together; credibility is ordinal, the others nominal. */
  readonly alpha: { readonly kind: AlphaResult; readonly status: AlphaResult; readonly credibility: AlphaResult };
  readonly leftOut: {
    /** Annotations of articles that only one analyst has annotated. */
    readonly singleAnalyst: number;
    /** Annotations of a sidecar that names no author. */
    readonly unnamed: number;
    /** Annotations that no other analyst's annotation stands on: they count for the spans, not for the judgements. */
    readonly unpaired: number;
  };
}

/** How far analysts agree on what to mark and on what they say of it. Deterministic: analysts in order of name. */
export function agreementReport(annotations: readonly PlacedAnnotation[]): AgreementReport {
  const named = annotations.filter((placed) => placed.author !== null);
  const bySource = new Map<string, Map<string, PlacedAnnotation[]>>();
  for (const placed of named) {
    const authors = bySource.get(placed.source) ?? new Map<string, PlacedAnnotation[]>();
    bySource.set(placed.source, authors);
    const own = authors.get(placed.author ?? '') ?? [];
    authors.set(placed.author ?? '', own);
    own.push(placed);
  }
  const shared = [...bySource.values()].filter((authors) => authors.size > 1);
  const analysts = [...new Set(shared.flatMap((authors) => [...authors.keys()]))].sort();
  const units = shared.flatMap(unitsOf);
  const rated = units.filter((unit) => unit.length > 1);
  return {
    analysts,
    pairs: analysts.flatMap((first, i) =>
      analysts.slice(i + 1).flatMap((second) => pairAgreement(first, second, shared) ?? []),
    ),
    alpha: {
      kind: krippendorffAlpha(rated.map((unit) => unit.map(({ annotation }) => annotation.kind)), 'nominal'), // prettier-ignore
      status: krippendorffAlpha(rated.map((unit) => unit.map(({ annotation }) => annotation.status)), 'nominal'), // prettier-ignore
      credibility: krippendorffAlpha(
        rated.map((unit) => unit.flatMap(({ annotation }) => annotation.credibility ?? [])),
        'ordinal',
      ),
    },
    leftOut: {
      singleAnalyst: named.length - units.reduce((count, unit) => count + unit.length, 0),
      unnamed: annotations.length - named.length,
      unpaired: units.length - rated.length,
    },
  };
}

type Authors = ReadonlyMap<string, readonly PlacedAnnotation[]>;

function pairAgreement(first: string, second: string, sources: readonly Authors[]): PairAgreement | null {
  const common = sources.flatMap((authors): (readonly [readonly PlacedAnnotation[], readonly PlacedAnnotation[]])[] => {
    const a = authors.get(first);
    const b = authors.get(second);
    return a !== undefined && b !== undefined ? [[a, b]] : [];
  });
  if (common.length === 0) return null;
  const pairs = common.flatMap(([a, b]) => pairSpans(a, b));
  // Articles follow one another on one axis, so that the spans of all of them can be counted together.
  let offset = 0;
  const left: { start: number; end: number }[] = [];
  const right: { start: number; end: number }[] = [];
  for (const [a, b] of common) {
    const shift = offset;
    for (const span of a) left.push({ start: span.start + shift, end: span.end + shift });
    for (const span of b) right.push({ start: span.start + shift, end: span.end + shift });
    offset = [...a, ...b].reduce((most, span) => Math.max(most, span.end + shift), offset) + 1;
  }
  const ratings = (of: (placed: PlacedAnnotation) => string | null): (readonly [string, string])[] =>
    pairs.flatMap(([a, b]) => {
      const x = of(a);
      const y = of(b);
      return x === null || y === null ? [] : [[x, y] as const];
    });
  return {
    first,
    second,
    articles: common.length,
    spans: spanAgreement(left, right),
    kind: cohenKappa(ratings(({ annotation }) => annotation.kind)),
    status: cohenKappa(ratings(({ annotation }) => annotation.status)),
    credibility: cohenKappa(ratings(({ annotation }) => annotation.credibility?.toString() ?? null)),
  };
}

/** Annotations of one article that stand on the same words, at most one of each analyst. */
function unitsOf(authors: Authors): PlacedAnnotation[][] {
  const units: PlacedAnnotation[][] = [];
  for (const author of [...authors.keys()].sort()) {
    const own = authors.get(author) ?? [];
    const heads = units.flatMap((unit) => (unit[0] === undefined ? [] : [{ ...unit[0], unit }]));
    const pairs = pairSpans(own, heads);
    const placed = new Set(pairs.map(([annotation]) => annotation));
    for (const [annotation, { unit }] of pairs) {
      if (unit.every((other) => overlapShare(other, annotation) >= SAME_SPAN_OVERLAP)) unit.push(annotation);
      else placed.delete(annotation);
    }
    for (const annotation of own) if (!placed.has(annotation)) units.push([annotation]);
  }
  return units;
}
