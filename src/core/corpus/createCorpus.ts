import { readArticle, type ArticleReading } from './claims/readArticle';
import { articleNames, type ArticleNames } from './entities/articleNames';
import { decidedNames, mentionsAsDecided, type DecidedNames } from './entities/decidedNames';
import { mergeEntities, type EntityIndex } from './entities/mergeEntities';
import { claimFact } from './facts/claimFacts';
import { explainFact } from './facts/explainFact';
import { byAttention, factsOver } from './facts/order';
import { arithmeticFindings } from './findings/arithmetic';
import { createFactIndex } from './index/factIndex';
import { createPairStore, type ClaimLayer } from './index/pairStore';
import { createJudge } from './judgements/judgedFact';
import { createStoryGate } from './matching/storyGate';
import type { Fact, Judgements, ReviewedCorpus, Source } from './model';
import { EMPTY_REGISTRY, type Registry } from './registry/model';
import { createLexicon } from './words/lexicon';

export interface CorpusOptions {
  readonly registry?: Registry;
}

const CLAIM_LAYERS: readonly ClaimLayer[] = ['figures', 'dates'];

/** An empty corpus. Nothing is compared before something is asked of it; then only what has changed since. */
export function createCorpus(options: CorpusOptions = {}): ReviewedCorpus {
  const lexicon = createLexicon();
  const sources = new Map<string, Source>();
  const readings = new Map<string, ArticleReading>();
  const names = new Map<string, ArticleNames>();
  const readingOf = (path: string): ArticleReading | null => readings.get(path) ?? null;
  const gate = createStoryGate(readingOf);
  const pairs = createPairStore(readingOf, lexicon);
  let judgements: Judgements = { links: [], dismissals: [] };
  let judge = createJudge(judgements);
  const index = createFactIndex({ readingOf, pairs, lexicon }, () => judgements.links);
  let registry = options.registry ?? EMPTY_REGISTRY;
  let changed = new Set<string>();
  let touched = new Set<string>();
  let entityIndex: EntityIndex | null = null;
  let decided: DecidedNames | null = null;
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
    for (const path of [...gate.takeStale()].sort()) {
      const reading = readings.get(path);
      if (reading === undefined) continue;
      for (const other of pairs.renew(reading, gate.neighbours(reading), changed.has(path))) touched.add(other);
      changed.delete(path);
    }
    changed = new Set();
    if (touched.size === 0) return;
    index.update(touched);
    touched = new Set();
    ordered = null;
  };

  const singles = (path: string): Fact[] => {
    const reading = readings.get(path);
    if (reading === undefined) return [];
    return CLAIM_LAYERS.flatMap((layer) =>
      reading[layer].flatMap((_, at) =>
        index.holds(layer, path, at) ? [] : [claimFact([{ path, index: at }], layer, { readingOf, pairs, lexicon })],
      ),
    );
  };

  const facts = (): readonly Fact[] => {
    settle();
    ordered ??= [...index.facts(), ...[...sources.keys()].flatMap(singles)].map(judge).sort(byAttention);
    return ordered;
  };

  const entities = (): EntityIndex => (entityIndex ??= mergeEntities(names, registry, judgements.notNames));

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
    entityAt(path, offset) {
      const mention = sources.get(path)?.analysis.mentions.find((one) => one.start <= offset && offset < one.end);
      return mention === undefined ? null : entities().at(path, mention.start);
    },
    mentionsIn(path) {
      const source = sources.get(path);
      const own = names.get(path);
      if (source === undefined || own === undefined) return [];
      decided ??= decidedNames(registry, judgements.notNames);
      return mentionsAsDecided(source.analysis.mentions, own, path, decided);
    },
    explainEntity: (id) => entities().why(id),
    facts,
    factsAt(path, offset) {
      settle();
      return factsOver([...index.factsIn(path), ...singles(path)].map(judge), path, offset);
    },
    findings: () => [...readings.values()].sort((a, b) => (a.path < b.path ? -1 : 1)).flatMap(arithmeticFindings),
    explain(id) {
      const fact = facts().find((one) => one.id === id);
      return fact === undefined ? null : explainFact(fact, readingOf, pairs, lexicon);
    },
    setJudgements(next) {
      settle();
      for (const link of [...judgements.links, ...next.links])
        for (const { path } of [link.a, link.b]) touched.add(path);
      judgements = next;
      judge = createJudge(next);
      decided = null;
      entityIndex = null;
      ordered = null;
    },
    setRegistry(next) {
      registry = next;
      decided = null;
      entityIndex = null;
    },
  };
}
