import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Source } from '../../../src/core/corpus/model';
import type {
  Approximation, ArticleAnalysis, DatePrecision, EntityType, FigureKind, Mention, Speaker,
} from '../../../src/core/recognize/model'; // prettier-ignore

interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The form of the gold files, as far as comparison across articles needs it. */
export interface GoldDocument {
  readonly document: string;
  readonly publisher?: string | null;
  readonly published?: string | null;
  readonly published_inferred?: string | null;
  readonly headline?: readonly [number, number] | null;
  readonly byline?: readonly [number, number] | null;
  readonly dateline?: readonly [number, number] | null;
  readonly furniture?: readonly (readonly [number, number])[];
  readonly mentions?: readonly (GoldSpan & { readonly type: EntityType; readonly entity: string })[];
  readonly figures?: readonly (GoldSpan & {
    readonly kind: FigureKind; readonly value: number | null; readonly unit: string | null; readonly approx?: Approximation;
    readonly low?: number | null; readonly high?: number | null;
  })[]; // prettier-ignore
  readonly dates?: readonly (GoldSpan & {
    readonly from: string | null;
    readonly to: string | null;
    readonly precision: string;
  })[];
  readonly quotes?: readonly (GoldSpan & { readonly speaker?: string | null })[];
}

const part = (span: readonly [number, number] | null | undefined): { start: number; end: number } | null =>
  span === null || span === undefined ? null : { start: span[0], end: span[1] };

/** Gold spans as the analysis that perfect recognizers would give, so that comparison is measured by itself. */
export function goldAnalysis(gold: GoldDocument, text: string): ArticleAnalysis {
  const byPlace = <T extends GoldSpan>(spans: readonly T[] | undefined): T[] =>
    [...(spans ?? [])].sort((a, b) => a.start - b.start);
  const mentions = byPlace(gold.mentions).map(({ start, end, type }): Mention => ({
    start,
    end,
    text: text.slice(start, end),
    type,
  }));
  const speakerOf = (speaker: string | null | undefined, start: number): Speaker | null =>
    speaker === null || speaker === undefined
      ? null
      : { span: { start, end: start }, mention: null, description: speaker.replace(/-/g, ' ') };
  return {
    parts: {
      publisher: gold.publisher ?? null,
      agency: null,
      published: gold.published ?? null,
      headline: part(gold.headline),
      byline: part(gold.byline),
      dateline: part(gold.dateline),
      captions: [],
      furniture: (gold.furniture ?? []).map(([start, end]) => ({ start, end })),
    },
    referenceDate: gold.published ?? gold.published_inferred ?? null,
    mentions,
    figures: byPlace(gold.figures).map((figure) => ({
      start: figure.start,
      end: figure.end,
      text: text.slice(figure.start, figure.end),
      kind: figure.kind,
      value: figure.value,
      unit: figure.unit,
      approx: figure.approx ?? 'exact',
      low: figure.low ?? null,
      high: figure.high ?? null,
      of: '',
    })),
    dates: byPlace(gold.dates).map((date) => ({
      start: date.start,
      end: date.end,
      text: text.slice(date.start, date.end),
      from: date.from,
      to: date.to,
      precision: (date.precision === 'time' ? 'day' : date.precision) as DatePrecision,
    })),
    quotes: byPlace(gold.quotes).map((quote) => ({
      start: quote.start,
      end: quote.end,
      text: text.slice(quote.start, quote.end),
      speaker: speakerOf(quote.speaker, quote.start),
    })),
    attributions: [],
  };
}

/** The articles of a folder with their gold spans; both folders as the scorer takes them. */
export function goldSources(texts: string, gold: string): Source[] {
  return readdirSync(gold)
    .filter((name) => name.endsWith('.txt.json'))
    .sort()
    .map((name) => {
      const document = JSON.parse(readFileSync(path.join(gold, name), 'utf8')) as GoldDocument;
      const text = readFileSync(path.join(texts, document.document), 'utf8').replace(/^\uFEFF/, '');
      return { path: document.document, text, analysis: goldAnalysis(document, text) };
    });
}
