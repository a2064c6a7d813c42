import type { ArticleParts } from '../article/model';
import type { Span } from '../text/span';

export type EntityType = 'person' | 'organization' | 'place' | 'group';

/** A span that names an entity: proper names only, without a leading "the" and without titles. */
export interface Mention extends Span {
  readonly text: string;
  readonly type: EntityType;
}

export type FigureKind = 'quantity' | 'count' | 'money' | 'percent' | 'ordinal' | 'duration' | 'age' | 'other';
export type Approximation = 'exact' | 'about' | 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'range';

/** A number with what it counts or measures. */
export interface Figure extends Span {
  readonly text: string;
  readonly kind: FigureKind;
  /** In the span's own unit; the lower end of a range; null for a vague plural ("dozens"). */
  readonly value: number | null;
  /** Short symbol (`km2`, `usd/share`), `item` and `person` for counted things; null where there is none. */
  readonly unit: string | null;
  readonly approx: Approximation;
  readonly low: number | null;
  readonly high: number | null;
  /** What is counted or measured: head noun phrase, its head last; empty where the text does not say. */
  readonly of: string;
}

export type DatePrecision = 'day' | 'week' | 'month' | 'year' | 'vague';

/** A temporal expression, resolved to an interval of ISO days, both inclusive; both null when it fixes none. */
export interface DateExpression extends Span {
  readonly text: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: DatePrecision;
}

/** Who speaks, as the article tells it. */
export interface Speaker {
  /** The words that name the speaker ("Scrocca", "the general", "he"). */
  readonly span: Span;
  /** The mention that these words are or are linked to; null for a role that no name stands for. */
  readonly mention: Mention | null;
  /** "a Syrian army general", for a speaker without a name. */
  readonly description: string;
}

/** A direct quotation, without its quotation marks. */
export interface Quote extends Span {
  readonly text: string;
  readonly speaker: Speaker | null;
}

/** An indirect report: "the general said the campaign seized 25,000 square kilometers". */
export interface Attribution {
  /** What is attributed. */
  readonly content: Span;
  /** The reporting words and their subject: "the general said". */
  readonly cue: Span;
  readonly speaker: Speaker | null;
  /** A second voice behind the first: "Al-Manar, quoting an unnamed general". */
  readonly via: Speaker | null;
}

/** All that is read from one article by itself. Every layer is in order of place and free of overlaps. */
export interface ArticleAnalysis {
  readonly parts: ArticleParts;
  /** The day that relative dates are resolved against: printed, else inferred; null when neither was possible. */
  readonly referenceDate: string | null;
  readonly mentions: readonly Mention[];
  readonly figures: readonly Figure[];
  readonly dates: readonly DateExpression[];
  readonly quotes: readonly Quote[];
  readonly attributions: readonly Attribution[];
}
