import type { Corpus, Entity, MentionPlace, Source } from '../core/corpus/model';

/** A corpus that joins mentions of one spelling and type, and compares no claims. */
export function createMentionCorpus(): Corpus {
  const sources = new Map<string, Source>();
  let entities: readonly Entity[] | null = null;
  const keyOf = (type: string, text: string): string =>
    `${type}-${text
      .toLowerCase()
      .split(/[\s-]+/)
      .join('-')}`;
  const inOrder = (): Source[] => [...sources.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const join = (): readonly Entity[] => {
    const places = new Map<string, { type: Entity['type']; mentions: MentionPlace[] }>();
    for (const { path, analysis } of inOrder())
      for (const { start, end, text, type } of analysis.mentions) {
        const key = keyOf(type, text);
        const known = places.get(key) ?? { type, mentions: [] };
        known.mentions.push({ path, start, end, text });
        places.set(key, known);
      }
    return [...places].map(([id, { type, mentions }]) => {
      const forms = [...new Set(mentions.map((mention) => mention.text))];
      return { id, name: forms[0] ?? id, type, forms, mentions };
    });
  };
  const entitiesNow = (): readonly Entity[] => (entities ??= join());
  return {
    put: (source) => {
      sources.set(source.path, source);
      entities = null;
    },
    remove: (path) => {
      sources.delete(path);
      entities = null;
    },
    source: (path) => sources.get(path) ?? null,
    sources: inOrder,
    entities: entitiesNow,
    entityAt: (path, offset) =>
      entitiesNow().find((entity) =>
        entity.mentions.some((mention) => mention.path === path && mention.start <= offset && offset < mention.end),
      ) ?? null,
    facts: () => [],
    factsAt: () => [],
  };
}
