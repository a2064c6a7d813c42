import type { ArticleReading } from '../claims/readArticle';
import { decisionsIn, isDecided } from '../judgements/judgedGraph';
import { figureLinks } from '../matching/pairLinks';
import type { WeightedLink } from '../matching/averageLink';
import { SURE_STEP, type Neighbour } from '../matching/storyGate';
import type { AnalystLink } from '../model';
import type { Lexicon } from '../words/lexicon';
import { weightedLink, type NewComponent, type NodeRef } from './components';

/** What the links of single figures are found with. */
export interface FigureSurroundings {
  readonly readings: ReadonlyMap<string, ArticleReading>;
  readonly neighboursOf: (article: ArticleReading) => readonly Neighbour[];
  readonly lexicon: Lexicon;
  readonly links: readonly AnalystLink[];
}

/** Figures numbered through all articles in order of path, which is the order that clusters break ties by. */
interface Numbering {
  readonly count: number;
  /** The number of an article's first figure. */
  first(path: string): number;
  nodeOf(number: number): NodeRef;
}

interface FigureLink {
  readonly to: number;
  readonly score: number;
}

/**
 * Finds the component that a figure is part of by following links from it, so that no more figures are compared than
 * it hangs on. The same component as `createComponents` keeps over all links; of one node where nothing is linked.
 */
export function figureComponents(around: FigureSurroundings, threshold: number): (start: NodeRef) => NewComponent {
  const numbering = numberFigures(around.readings);
  const linksOf = createFigureLinks(around, numbering);
  const NOT_REACHED = -1;
  const place = new Int32Array(numbering.count).fill(NOT_REACHED);
  return (start) => {
    const reached = [numbering.first(start.path) + start.index];
    place[reached[0] ?? 0] = 0;
    const found: FigureLink[][] = [];
    for (let at = 0; at < reached.length; at++) {
      // Links to figures that were followed already are known from their side.
      const known = (figure: number): boolean => place[figure] !== NOT_REACHED && (place[figure] ?? 0) < at;
      const links = linksOf(numbering.nodeOf(reached[at] ?? 0), known);
      for (const { to, score } of links) {
        if (score < threshold || place[to] !== NOT_REACHED) continue;
        place[to] = reached.length;
        reached.push(to);
      }
      found.push(links);
    }
    const order = [...reached].sort((a, b) => a - b);
    const local = new Map(order.map((figure, i) => [figure, i]));
    const links = found.flatMap((own, at) => {
      const i = local.get(reached[at] ?? 0) ?? 0;
      return own.flatMap(({ to, score }): WeightedLink[] => {
        const j = local.get(to);
        return j === undefined ? [] : [weightedLink(i, j, score)];
      });
    });
    for (const figure of reached) place[figure] = NOT_REACHED;
    return { component: { nodes: order.map((figure) => numbering.nodeOf(figure)) }, links };
  };
}

function numberFigures(readings: ReadonlyMap<string, ArticleReading>): Numbering {
  const nodes: NodeRef[] = [];
  const first = new Map<string, number>();
  for (const path of [...readings.keys()].sort()) {
    first.set(path, nodes.length);
    readings.get(path)?.figures.forEach((_, index) => nodes.push({ path, index }));
  }
  return {
    count: nodes.length,
    first: (path) => first.get(path) ?? 0,
    nodeOf: (number) => nodes[number] ?? { path: '', index: 0 },
  };
}

type LinksOf = (node: NodeRef, isKnown: (figure: number) => boolean) => FigureLink[];

/** The links of one figure to all others, those that are known already left out. */
function createFigureLinks(around: FigureSurroundings, numbering: Numbering): LinksOf {
  const { readings } = around;
  const decisionsOf = decisionsIn(
    around.links,
    (article) => article.figures,
    (path) => readings.get(path) ?? null,
  );
  const beside = createPairs(around);
  return ({ path, index }, isKnown) => {
    const decisions = decisionsOf(path);
    const found: FigureLink[] = [];
    for (const pair of beside(path)) {
      const { other } = pair;
      const first = numbering.first(other);
      for (let at = 0; at < pair.figures; at++) {
        if ((other === path && at === index) || isKnown(first + at)) continue;
        if (decisions.length > 0 && isDecided(decisions, path, index, other, at)) continue;
        const link = pair.score(index, at);
        if (link !== null) found.push({ to: first + at, score: link });
      }
    }
    for (const { other, own, theirs, score } of decisions) {
      const at = own === index ? theirs : other === path && theirs === index ? own : null;
      if (at !== null && !isKnown(numbering.first(other) + at)) found.push({ to: numbering.first(other) + at, score });
    }
    return found;
  };
}

interface Pair {
  readonly other: string;
  /** How many figures the other article has. */
  readonly figures: number;
  /** `own` counts in the article whose pair this is. */
  score(own: number, theirs: number): number | null;
}

/** The articles to compare an article with, itself first; each two are put side by side once. */
function createPairs({ readings, neighboursOf, lexicon }: FigureSurroundings): (path: string) => readonly Pair[] {
  const rows = new Map<string, readonly Pair[]>();
  const scorers = new Map<string, Map<string, ReturnType<typeof figureLinks>>>();
  const scorerOf = (first: ArticleReading, second: ArticleReading, step: number): ReturnType<typeof figureLinks> => {
    const row = scorers.get(first.path) ?? new Map<string, ReturnType<typeof figureLinks>>();
    scorers.set(first.path, row);
    const scorer = row.get(second.path) ?? figureLinks(first, second, lexicon, step);
    row.set(second.path, scorer);
    return scorer;
  };
  const pairOf = (article: ArticleReading, { path: other, step }: Neighbour): Pair[] => {
    const reading = readings.get(other);
    if (reading === undefined) return [];
    const figures = reading.figures.length;
    if (other === article.path) {
      const own = scorerOf(article, article, step);
      return [{ other, figures, score: (i, j) => (i < j ? own(i, j) : own(j, i)) }];
    }
    if (article.path < other) return [{ other, figures, score: scorerOf(article, reading, step) }];
    const turned = scorerOf(reading, article, step);
    return [{ other, figures, score: (i, j) => turned(j, i) }];
  };
  return (path) => {
    const article = readings.get(path);
    const known = rows.get(path);
    if (known !== undefined || article === undefined) return known ?? [];
    const self = { path, step: SURE_STEP };
    const row = [self, ...neighboursOf(article)].flatMap((neighbour) => pairOf(article, neighbour));
    rows.set(path, row);
    return row;
  };
}
