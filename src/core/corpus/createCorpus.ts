import { contains } from '../text/span';
import { readArticle, type ArticleReading } from './claims/readArticle';
import { articleNames, type ArticleNames } from './entities/articleNames';
import { mergeEntities, type EntityIndex } from './entities/mergeEntities';
import { CLAIM_THRESHOLD, claimFact, claimFacts, type FactBuilder } from './facts/claimFacts';
import { eventFacts } from './facts/eventFacts';
import { byAttention } from './facts/order';
import { TEXT_THRESHOLD, textFacts } from './facts/textFacts';
import { createComponents, type Component, type Components } from './index/components';
import { createPairStore, type ClaimLayer, type TextLayer } from './index/pairStore';
import { EVENT } from './matching/eventScore';
import { createStoryGate } from './matching/storyGate';
import type { Corpus, Entity, Fact, FactMember, Source } from './model';
import { EMPTY_REGISTRY, type Registry } from './registry/model';
import { createLexicon } from './words/lexicon';

export interface CorpusOptions {
  readonly registry?: Registry;
}

interface Layer {
  readonly components: Components;
  readonly build: (component: Component) => Fact[];
}

/** An empty corpus. Nothing is compared before something is asked of it; then only what has changed since. */
export function createCorpus(options: CorpusOptions = {}): Corpus {
  const lexicon = createLexicon();
  const sources = new Map<string, Source>();
  const readings = new Map<string, ArticleReading>();
  const names = new Map<string, ArticleNames>();
  const readingOf = (path: string): ArticleReading | null => readings.get(path) ?? null;
  const gate = createStoryGate(readingOf);
  const pairs = createPairStore(readingOf, lexicon);
  const builder: FactBuilder = { readingOf, pairs, lexicon };
  const claimLayers: readonly ClaimLayer[] = ['figures', 'dates'];
  const textLayers: readonly TextLayer[] = ['quotes', 'passages'];
  const layers: readonly Layer[] = [
    ...claimLayers.map((layer) => ({
      components: createComponents(pairs.scoredGraph(layer), CLAIM_THRESHOLD[layer]),
      build: (component: Component) => claimFacts(component, layer, builder),
    })),
    ...textLayers.map((layer) => ({
      components: createComponents(pairs.textGraph(layer), TEXT_THRESHOLD),
      build: (component: Component) => textFacts(component, layer, builder),
    })),
    {
      components: createComponents(pairs.scoredGraph('events'), EVENT.threshold),
      build: (component) => eventFacts(component, builder),
    },
  ];
  const built = new Map<Component, readonly Fact[]>();
  const registry = options.registry ?? EMPTY_REGISTRY;
  let changed = new Set<string>();
  let touched = new Set<string>();
  let entityIndex: EntityIndex | null = null;
  let ordered: readonly Fact[] | null = null;

  const drop = (path: string): void => {
    const known = readings.get(path);
    if (known === undefined) return;
    gate.remove(known);
    for (const other of pairs.drop(path)) touched.add(other);
    sources.delete(path);
    readings.delete(path);
    names.delete(path);
    changed.delete(path);
    entityIndex = null;
    ordered = null;
  };

  const settle = (): void => {
    const stale = gate.takeStale();
    for (const path of [...stale].sort()) {
      const reading = readings.get(path);
      if (reading === undefined) continue;
      for (const other of pairs.renew(reading, gate.neighbours(reading), changed.has(path))) touched.add(other);
      changed.delete(path);
    }
    changed = new Set();
    if (touched.size === 0) return;
    for (const { components, build } of layers) {
      const change = components.update(touched);
      for (const component of change.removed) built.delete(component);
      for (const component of change.added) built.set(component, build(component));
    }
    touched = new Set();
    ordered = null;
  };

  const singles = (path: string): Fact[] => {
    const reading = readings.get(path);
    if (reading === undefined) return [];
    return claimLayers.flatMap((layer, at) =>
      reading[layer].flatMap((_, index) =>
        layers[at]?.components.holds(path, index) === true ? [] : [claimFact([{ path, index }], layer, builder)],
      ),
    );
  };

  const entities = (): EntityIndex => (entityIndex ??= mergeEntities(names, registry));

  return {
    put(source) {
      drop(source.path);
      const reading = readArticle(source, lexicon);
      sources.set(source.path, source);
      readings.set(source.path, reading);
      names.set(source.path, articleNames(source.analysis, source.text));
      gate.add(reading);
      changed.add(source.path);
      entityIndex = null;
      ordered = null;
    },
    remove: drop,
    source: (path) => sources.get(path) ?? null,
    sources: () => [...sources.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    entities: () => entities().entities,
    entityAt(path, offset): Entity | null {
      const mention = sources.get(path)?.analysis.mentions.find((one) => one.start <= offset && offset < one.end);
      return mention === undefined ? null : entities().at(path, mention.start);
    },
    facts() {
      settle();
      return (ordered ??= [...[...built.values()].flat(), ...[...sources.keys()].flatMap(singles)].sort(byAttention));
    },
    factsAt(path, offset) {
      settle();
      const here = new Set(layers.flatMap(({ components }) => [...components.of(path)]));
      const over = (fact: Fact): FactMember | undefined =>
        fact.members
          .filter((member) => member.source === path && contains(member, { start: offset, end: offset }))
          .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
      const length = (fact: Fact): number => {
        const member = over(fact);
        return member === undefined ? Infinity : member.end - member.start;
      };
      return [...[...here].flatMap((component) => built.get(component) ?? []), ...singles(path)]
        .filter((fact) => over(fact) !== undefined)
        .sort((a, b) => length(a) - length(b) || byAttention(a, b));
    },
  };
}
