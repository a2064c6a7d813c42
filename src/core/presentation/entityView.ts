import { contextOf } from './context';
import { counted, oneLine, shorten } from './plainText';
import { viewSource } from './sourceView';
import type { Entity, MentionPlace } from '../corpus/model';
import type { EntitySourceView, EntityView } from './model';
import type { Reading } from './factView';
import type { Library } from './sourceView';

const NAME_LIMIT = 120;
const FORMS_LIMIT = 24;
/** More mentions of one source than this are counted and not listed: Find All References has them all. */
const MENTIONS_PER_SOURCE = 12;
/** Of a name that many sources print, each is seen by its first ones. */
const MANY_SOURCES = 20;
const MENTIONS_OF_MANY = 2;
/** As many sources as one scrolls through; the others are counted. */
const SOURCES_LIMIT = 60;

/** An entity as a person sees it: its forms, and its mentions per source, the source one reads first. */
export function viewEntity(entity: Entity, here: Reading | null, library: Library): EntityView {
  const bySource = new Map<string, MentionPlace[]>();
  const formCounts = new Map<string, number>();
  for (const mention of entity.mentions) {
    const places = bySource.get(mention.path);
    if (places) places.push(mention);
    else bySource.set(mention.path, [mention]);
    formCounts.set(mention.text, (formCounts.get(mention.text) ?? 0) + 1);
  }
  const ranked = [...bySource].sort(
    ([a, x], [b, y]) => Number(b === here?.path) - Number(a === here?.path) || y.length - x.length,
  );
  const listed = ranked.length > MANY_SOURCES ? MENTIONS_OF_MANY : MENTIONS_PER_SOURCE;
  const sources = ranked.slice(0, SOURCES_LIMIT).map(([path, mentions]): EntitySourceView => {
    const text = library.source(path)?.text ?? null;
    return {
      source: viewSource(path, library),
      here: here?.path === path,
      count: mentions.length,
      mentions: mentions.slice(0, listed).map((mention, rank) => ({
        key: `${path}#${rank}`,
        place: { path, start: mention.start, end: mention.end },
        context:
          text === null
            ? contextOf(mention.text, { start: 0, end: mention.text.length }, null)
            : contextOf(text, mention, null),
      })),
    };
  });
  const forms = [...formCounts].map(([text, count]) => ({ text: shorten(oneLine(text), NAME_LIMIT), count }));
  forms.sort((a, b) => b.count - a.count);
  return {
    type: 'entity',
    id: entity.id,
    entityType: entity.type,
    name: shorten(oneLine(entity.name), NAME_LIMIT),
    forms: forms.slice(0, FORMS_LIMIT),
    counts: `${counted(entity.mentions.length, 'mention')} in ${counted(bySource.size, 'source')}`,
    sources,
    left: ranked.length - sources.length,
  };
}
