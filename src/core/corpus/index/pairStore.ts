import type { ArticleReading } from '../claims/readArticle';
import type { TextLink } from '../passages/passagePieces';
import { SURE_STEP, type Neighbour } from '../matching/storyGate';
import { pairLinks, type ClaimLinks, type PairLinks } from '../matching/pairLinks';
import type { Lexicon } from '../words/lexicon';
import type { LinkGraph } from './components';

export type ClaimLayer = 'figures' | 'dates';
/** Layers whose links are scored pairs. */
export type ScoredLayer = ClaimLayer | 'events';
export type TextLayer = 'quotes' | 'passages';

/** The links between articles that may tell one story, each pair compared once. */
export interface PairStore {
  /** Brings the pairs of this article in line with its neighbours; returns the articles whose links have changed. */
  renew(article: ArticleReading, neighbours: readonly Neighbour[], changed: boolean): Set<string>;
  drop(path: string): Set<string>;
  between(a: string, b: string): PairLinks | null;
  neighbours(path: string): Iterable<string>;
  scoredGraph(layer: ScoredLayer): LinkGraph;
  textGraph(layer: TextLayer): LinkGraph;
}

export function createPairStore(readingOf: (path: string) => ArticleReading | null, lexicon: Lexicon): PairStore {
  const pairs = new Map<string, Map<string, PairLinks>>();
  const rowOf = (path: string): Map<string, PairLinks> => {
    const known = pairs.get(path);
    if (known) return known;
    const row = new Map<string, PairLinks>();
    pairs.set(path, row);
    return row;
  };
  const unlink = (a: string, b: string): void => {
    pairs.get(a)?.delete(b);
    pairs.get(b)?.delete(a);
  };
  const visitClaims = (list: ClaimLinks, own: boolean, each: (i: number, j: number, score: number) => void): void => {
    for (let k = 0; k < list.length; k += 3) {
      const i = list[k] ?? 0;
      const j = list[k + 1] ?? 0;
      if (own) each(i, j, list[k + 2] ?? 0);
      else each(j, i, list[k + 2] ?? 0);
    }
  };
  const visitTexts = (
    list: readonly TextLink[],
    own: boolean,
    each: (i: number, j: number, score: number) => void,
  ): void => {
    for (const link of list) {
      if (own) each(link.i, link.j, link.share);
      else each(link.j, link.i, link.share);
    }
  };
  return {
    renew(article, neighbours, changed) {
      const row = rowOf(article.path);
      const touched = new Set<string>();
      const wanted = new Map(neighbours.map(({ path, step }) => [path, step]));
      for (const other of [...row.keys()]) {
        if (other === article.path || wanted.has(other)) continue;
        unlink(article.path, other);
        touched.add(other);
      }
      if (changed) row.set(article.path, pairLinks(article, article, lexicon, SURE_STEP));
      for (const [other, step] of wanted) {
        if (!changed && row.get(other)?.step === step) continue;
        const reading = readingOf(other);
        if (reading === null) continue;
        // One direction only, so that rounding is the same whichever article came first.
        const links =
          article.path < other
            ? pairLinks(article, reading, lexicon, step)
            : pairLinks(reading, article, lexicon, step);
        row.set(other, links);
        rowOf(other).set(article.path, links);
        touched.add(other);
      }
      if (changed || touched.size > 0) touched.add(article.path);
      return touched;
    },
    drop(path) {
      const touched = new Set<string>([path]);
      for (const other of [...(pairs.get(path)?.keys() ?? [])]) {
        touched.add(other);
        unlink(path, other);
      }
      pairs.delete(path);
      return touched;
    },
    between: (a, b) => pairs.get(a)?.get(b) ?? null,
    neighbours: (path) => pairs.get(path)?.keys() ?? [],
    scoredGraph: (layer) => ({
      has: (path) => pairs.has(path),
      visit(path, each) {
        for (const [other, links] of pairs.get(path) ?? [])
          visitClaims(links[layer], links.first === path, (own, theirs, score) => each(other, own, theirs, score));
      },
    }),
    textGraph: (layer) => ({
      has: (path) => pairs.has(path),
      visit(path, each) {
        for (const [other, links] of pairs.get(path) ?? [])
          visitTexts(links[layer], links.first === path, (own, theirs, score) => each(other, own, theirs, score));
      },
    }),
  };
}
