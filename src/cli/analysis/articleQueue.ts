import { analyzeArticle } from '../../core/recognize/analyzeArticle';
import type { ArticleAnalysis } from '../../core/recognize/model';
import type { Recognizer } from '../../core/recognize/recognizer';

/** So many articles are taken at a time: few enough to share the work evenly, enough to make messages rare. */
const TAKEN_AT_ONCE = 8;

/** What threads need to share the articles among themselves. Goes to workers as it stands. */
export interface ArticleQueue {
  readonly media: string;
  readonly texts: readonly string[];
  /** One number: how many articles are taken. */
  readonly taken: SharedArrayBuffer;
}

/** Analyses of the articles from `first` on. */
export interface AnalysedArticles {
  readonly first: number;
  readonly analyses: readonly ArticleAnalysis[];
}

export function createQueue(media: string, texts: readonly string[]): ArticleQueue {
  return { media, texts, taken: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT) };
}

export function isEmpty({ texts, taken }: ArticleQueue): boolean {
  return Atomics.load(new Int32Array(taken), 0) >= texts.length;
}

/** Takes the next articles, which no other thread gets, and analyses them; null when none are left. */
export function analyzeNext(
  { texts, taken }: ArticleQueue,
  recognizers: readonly Recognizer[],
): AnalysedArticles | null {
  const first = Atomics.add(new Int32Array(taken), 0, TAKEN_AT_ONCE);
  if (first >= texts.length) return null;
  return {
    first,
    analyses: texts.slice(first, first + TAKEN_AT_ONCE).map((text) => analyzeArticle(text, recognizers)),
  };
}
