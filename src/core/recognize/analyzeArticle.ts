import { splitSentences } from '../text/sentences';
import { tokenize } from '../text/tokens';
import { TokenSentences } from '../text/tokenSentences';
import { dayOrderOf } from '../article/dayOrder';
import { inferReferenceDate } from '../article/inferReferenceDate';
import { parseArticleParts } from '../article/parseArticleParts';
import type { ArticleAnalysis } from './model';
import type { ArticleContext, LayerName, Layers, Recognizer } from './recognizer';

/** What a caller that knows the folder can tell of an article. */
export interface AnalysisOptions {
  /** ISO day to resolve against, where the caller knows it better than the page. */
  readonly referenceDate?: string;
  /** ISO day of publication of the neighbour that this article shares most with, for a page that prints no date. */
  readonly borrowedDate?: string;
  /** Layers of an earlier analysis of the same text that a new date leaves as they are. */
  readonly keep?: Partial<Layers>;
}

type Found = { -readonly [Name in LayerName]: Layers[Name] };

function add<Name extends LayerName>(found: Found, recognizer: Recognizer<Name>, context: ArticleContext): void {
  found[recognizer.layer] = recognizer.recognize(context);
}

/** Reads one article by itself. Never throws, whatever the text. */
export function analyzeArticle(
  text: string,
  recognizers: readonly Recognizer[],
  options: AnalysisOptions = {},
): ArticleAnalysis {
  const tokens = tokenize(text);
  const sentences = splitSentences(text);
  const tokenSentences = new TokenSentences(tokens, sentences);
  const parts = parseArticleParts(text, dayOrderOf(tokens), tokens);
  const referenceDate =
    options.referenceDate ?? parts.published ?? inferReferenceDate(tokens, parts, options.borrowedDate ?? null);
  const found: Found = { mentions: [], figures: [], dates: [], quotes: [], attributions: [], ...options.keep };
  const context: ArticleContext = { text, tokens, sentences, tokenSentences, parts, referenceDate, found };
  for (const recognizer of recognizers) {
    if (options.keep?.[recognizer.layer] === undefined) add(found, recognizer, context);
  }
  return { parts, referenceDate, ...found };
}
