import { analyzeArticle } from '../../core/recognize/analyzeArticle';
import type { ArticleAnalysis } from '../../core/recognize/model';
import type { Recognizer } from '../../core/recognize/recognizer';
import type { AnchoredSidecar } from '../../core/review/newsroom';

/** So many are taken at a time: few enough to share the work evenly, enough to make messages rare. */
const TAKEN_AT_ONCE = 8;

/** What threads need to share the work among themselves. Goes to workers as it stands. */
export interface WorkQueue {
  readonly media: string;
  /** The articles by path. */
  readonly articles: ReadonlyMap<string, string>;
  /** The sidecars by path; empty where none are to be read. */
  readonly sidecars: ReadonlyMap<string, string>;
  /** The articles to analyse, by the order of their paths; empty where none are. */
  readonly texts: readonly string[];
  /** Two numbers: how many articles are taken, and how many sidecars. */
  readonly taken: SharedArrayBuffer;
}

/** Analyses of the articles from `first` on, or sidecars from `first` on. */
export type WorkDone =
  | { readonly first: number; readonly analyses: readonly ArticleAnalysis[] }
  | { readonly first: number; readonly sidecars: readonly AnchoredSidecar[] };

export function createQueue(queue: Omit<WorkQueue, 'taken'>): WorkQueue {
  return { ...queue, taken: new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT) };
}

/** Takes the next articles, which no other thread gets, and analyses them; null when none are left. */
export function analyzeNext(
  { texts, taken }: WorkQueue,
  recognizers: readonly Recognizer[],
): Extract<WorkDone, { analyses: unknown }> | null {
  const first = Atomics.add(new Int32Array(taken), 0, TAKEN_AT_ONCE);
  if (first >= texts.length) return null;
  const next = texts.slice(first, first + TAKEN_AT_ONCE);
  return { first, analyses: next.map((text) => analyzeArticle(text, recognizers)) };
}

/** As `analyzeNext`, of sidecars, by a reader of this thread's own. */
export function placeNext(
  { taken }: WorkQueue,
  paths: readonly string[],
  read: (path: string) => AnchoredSidecar,
): Extract<WorkDone, { sidecars: unknown }> | null {
  const first = Atomics.add(new Int32Array(taken), 1, TAKEN_AT_ONCE);
  if (first >= paths.length) return null;
  return { first, sidecars: paths.slice(first, first + TAKEN_AT_ONCE).map(read) };
}
