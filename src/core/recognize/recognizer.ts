import type { ArticleParts } from '../article/model';
import type { Span } from '../text/span';
import type { Token } from '../text/tokens';
import type { TokenSentences } from '../text/tokenSentences';
import type { ArticleAnalysis } from './model';

/** What every recognizer is given: the article, divided once for all of them, and what earlier ones have found. */
export interface ArticleContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
  readonly tokenSentences: TokenSentences;
  readonly parts: ArticleParts;
  readonly referenceDate: string | null;
  readonly found: Layers;
}

export type LayerName = 'mentions' | 'figures' | 'dates' | 'quotes' | 'attributions';
export type Layers = Pick<ArticleAnalysis, LayerName>;

/** One recognizer: a function from text and context to spans, in order of place and without overlaps. */
export interface Recognizer<Name extends LayerName = LayerName> {
  readonly layer: Name;
  /** Layers that must be found before. */
  readonly needs: readonly LayerName[];
  recognize(context: ArticleContext): Layers[Name];
}
