import type { ArticleReading } from '../claims/readArticle';
import { DECIDED, type LinkGraph } from '../index/components';
import { FORBIDDEN } from '../matching/pairLinks';
import type { AnalystLink, ClaimPlace } from '../model';

/** What an analyst has said of two nodes, as a score. */
export interface Decision {
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

/** The decisions on the nodes of one article, found among many links without going through all of them each time. */
export function decisionsIn(
  links: readonly AnalystLink[],
  nodesOf: NodesOf,
  readingOf: (path: string) => ArticleReading | null,
): (path: string) => Decision[] {
  const linksOf = new Map<string, AnalystLink[]>();
  for (const link of links)
    for (const path of new Set([link.a.path, link.b.path])) {
      const known = linksOf.get(path);
      if (known) known.push(link);
      else linksOf.set(path, [link]);
    }
  return (path) =>
    (linksOf.get(path) ?? []).flatMap((link) => {
      const [own, theirs] = link.a.path === path ? [link.a, link.b] : [link.b, link.a];
      const i = nodeAt(readingOf(path), own, nodesOf);
      const j = nodeAt(readingOf(theirs.path), theirs, nodesOf);
      if (i < 0 || j < 0 || (i === j && path === theirs.path)) return [];
      return [
        { other: theirs.path, own: i, theirs: j, score: link.relation === 'different-fact' ? FORBIDDEN : DECIDED },
      ];
    });
}

/** Whether an analyst has decided on these two nodes, of which the first stands in the article at `path`. */
export function isDecided(
  decisions: readonly Decision[],
  path: string,
  own: number,
  other: string,
  theirs: number,
): boolean {
  return decisions.some(
    (one) =>
      one.other === other &&
      ((one.own === own && one.theirs === theirs) || (other === path && one.own === theirs && one.theirs === own)),
  );
}

/** A graph in which what analysts have said of two claims stands instead of what was computed. */
export function judgedGraph(
  graph: LinkGraph,
  nodesOf: NodesOf,
  readingOf: (path: string) => ArticleReading | null,
  links: () => readonly AnalystLink[],
): LinkGraph {
  let current: readonly AnalystLink[] = [];
  let decisionsOf = decisionsIn(current, nodesOf, readingOf);
  return {
    has: (path) => graph.has(path),
    visit(path, each) {
      if (links() !== current) {
        current = links();
        decisionsOf = decisionsIn(current, nodesOf, readingOf);
      }
      const decisions = decisionsOf(path);
      if (decisions.length === 0) {
        graph.visit(path, each);
        return;
      }
      graph.visit(path, (other, own, theirs, score) => {
        if (!isDecided(decisions, path, own, other, theirs)) each(other, own, theirs, score);
      });
      for (const { other, own, theirs, score } of decisions) each(other, own, theirs, score);
    },
  };
}
