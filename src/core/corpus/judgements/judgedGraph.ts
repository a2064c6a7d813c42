import type { ArticleReading } from '../claims/readArticle';
import { DECIDED, type LinkGraph } from '../index/components';
import { FORBIDDEN } from '../matching/pairLinks';
import type { AnalystLink, ClaimPlace } from '../model';

interface Decision {
  readonly other: string;
  readonly own: number;
  readonly theirs: number;
  readonly score: number;
}

/** The spans of a layer that can be linked, in the order of their nodes. */
export type NodesOf = (article: ArticleReading) => readonly { readonly start: number; readonly end: number }[];

/** The node that a place names: the one it covers best. -1 for none. */
export function nodeAt(article: ArticleReading | null, place: ClaimPlace, nodesOf: NodesOf): number {
  if (article === null) return -1;
  let best = -1;
  let most = 0;
  nodesOf(article).forEach((node, index) => {
    const shared = Math.min(node.end, place.end) - Math.max(node.start, place.start);
    const share = shared / Math.max(node.end - node.start, place.end - place.start, 1);
    if (share > most) {
      most = share;
      best = index;
    }
  });
  return best;
}

/** A graph in which what analysts have said of two claims stands instead of what was computed. */
export function judgedGraph(
  graph: LinkGraph,
  nodesOf: NodesOf,
  readingOf: (path: string) => ArticleReading | null,
  links: () => readonly AnalystLink[],
): LinkGraph {
  const decisionsOf = (path: string): Decision[] =>
    links().flatMap((link) => {
      if (link.a.path !== path && link.b.path !== path) return [];
      const [own, theirs] = link.a.path === path ? [link.a, link.b] : [link.b, link.a];
      const i = nodeAt(readingOf(path), own, nodesOf);
      const j = nodeAt(readingOf(theirs.path), theirs, nodesOf);
      if (i < 0 || j < 0 || (i === j && path === theirs.path)) return [];
      return [
        { other: theirs.path, own: i, theirs: j, score: link.relation === 'different-fact' ? FORBIDDEN : DECIDED },
      ];
    });
  return {
    has: (path) => graph.has(path),
    visit(path, each) {
      const decisions = decisionsOf(path);
      if (decisions.length === 0) {
        graph.visit(path, each);
        return;
      }
      const decided = (other: string, own: number, theirs: number): boolean =>
        decisions.some(
          (one) =>
            one.other === other &&
            ((one.own === own && one.theirs === theirs) ||
              (other === path && one.own === theirs && one.theirs === own)),
        );
      graph.visit(path, (other, own, theirs, score) => {
        if (!decided(other, own, theirs)) each(other, own, theirs, score);
      });
      for (const { other, own, theirs, score } of decisions) each(other, own, theirs, score);
    },
  };
}
