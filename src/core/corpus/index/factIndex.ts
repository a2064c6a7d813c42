import { CLAIM_THRESHOLD, claimFacts, type FactBuilder } from '../facts/claimFacts';
import { eventFacts } from '../facts/eventFacts';
import { TEXT_THRESHOLD, textFacts } from '../facts/textFacts';
import { judgedGraph, type NodesOf } from '../judgements/judgedGraph';
import { EVENT } from '../matching/eventScore';
import type { AnalystLink, Fact } from '../model';
import { createComponents, type Component, type Components, type LinkGraph, type NewComponent } from './components';
import type { ClaimLayer, PairStore, TextLayer } from './pairStore';

/** The facts that links make, kept in step with the pairs of articles they hang on. */
export interface FactIndex {
  /** Rebuilds what the articles whose links have changed are part of. */
  update(touched: ReadonlySet<string>): void;
  /** Facts of linked claims, in no order. */
  facts(): Fact[];
  factsIn(path: string): Fact[];
  /** Whether the claim is part of such a fact. */
  holds(layer: ClaimLayer, path: string, index: number): boolean;
}

interface Layer {
  readonly components: Components;
  readonly build: (added: NewComponent) => Fact[];
}

export function createFactIndex(
  builder: FactBuilder & { readonly pairs: PairStore },
  links: () => readonly AnalystLink[],
): FactIndex {
  const { pairs, readingOf } = builder;
  const built = new Map<Component, readonly Fact[]>();
  const judged = (graph: LinkGraph, nodesOf: NodesOf): LinkGraph => judgedGraph(graph, nodesOf, readingOf, links);
  const claims = (layer: ClaimLayer): Layer => ({
    components: createComponents(
      judged(pairs.scoredGraph(layer), (article) => article[layer]),
      CLAIM_THRESHOLD[layer],
    ),
    build: (added) => claimFacts(added, layer, builder),
  });
  const texts = (layer: TextLayer, nodesOf: NodesOf): Layer => ({
    components: createComponents(judged(pairs.textGraph(layer), nodesOf), TEXT_THRESHOLD),
    build: (added) => textFacts(added, layer, builder),
  });
  const figures = claims('figures');
  const dates = claims('dates');
  const layers: readonly Layer[] = [
    figures,
    dates,
    texts('quotes', (article) => article.quotes),
    texts('passages', () => []),
    {
      components: createComponents(
        judged(pairs.scoredGraph('events'), (article) => article.events),
        EVENT.threshold,
      ),
      build: (added) => eventFacts(added, builder),
    },
  ];
  return {
    update(touched) {
      for (const { components, build } of layers) {
        const change = components.update(touched);
        for (const component of change.removed) built.delete(component);
        for (const added of change.added) built.set(added.component, build(added));
      }
    },
    facts: () => [...built.values()].flat(),
    factsIn: (path) =>
      layers.flatMap(({ components }) => [...components.of(path)].flatMap((component) => built.get(component) ?? [])),
    holds: (layer, path, index) => (layer === 'figures' ? figures : dates).components.holds(path, index),
  };
}
