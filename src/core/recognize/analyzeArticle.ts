import { splitSentences } from '../text/sentences';
import { tokenize } from '../text/tokens';
import type { ArticleParts } from '../article/model';
import type { ArticleAnalysis } from './model';
import type { Layers, Recognizer } from './recognizer';

const NO_PARTS: ArticleParts = {
  publisher: null,
  published: null,
  headline: null,
  byline: null,
  dateline: null,
  captions: [],
  furniture: [],
};

/** Reads one article by itself. Never throws, whatever the text. */
export function analyzeArticle(text: string, recognizers: readonly Recognizer[]): ArticleAnalysis {
  const tokens = tokenize(text);
  const sentences = splitSentences(text);
  const parts = NO_PARTS;
  const referenceDate = parts.published;
  let found: Layers = { mentions: [], figures: [], dates: [], quotes: [], attributions: [] };
  for (const recognizer of recognizers) {
    const spans = recognizer.recognize({ text, tokens, sentences, parts, referenceDate, found });
    found = { ...found, [recognizer.layer]: spans };
  }
  return { parts, referenceDate, ...found };
}
