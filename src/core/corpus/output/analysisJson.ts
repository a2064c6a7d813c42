import type { Speaker } from '../../recognize/model';
import type { Span } from '../../text/span';
import type { Corpus, Source } from '../model';

/** Finds the id of the entity that the mention at a place names. */
type EntityIdAt = (path: string, offset: number) => string | null;

/** What was read from the sources, in the form that other tools read. Key names and order are part of that form. */
export function analysisJson(corpus: Corpus): object {
  const entityIdAt: EntityIdAt = (path, offset) => corpus.entityAt(path, offset)?.id ?? null;
  return {
    sources: corpus.sources().map((source) => sourceJson(source, entityIdAt)),
    entities: corpus.entities().map(({ id, name, type, forms }) => ({ id, name, type, forms })),
  };
}

function sourceJson({ path, analysis }: Source, entityIdAt: EntityIdAt): object {
  const { parts } = analysis;
  return {
    path,
    publisher: parts.publisher,
    published: parts.published,
    headline: spanJson(parts.headline),
    byline: spanJson(parts.byline),
    dateline: spanJson(parts.dateline),
    furniture: parts.furniture.map(({ start, end }) => [start, end]),
    mentions: analysis.mentions.map(({ start, end, text, type }) => ({
      start,
      end,
      text,
      type,
      entity: entityIdAt(path, start),
    })),
    figures: analysis.figures.map(({ start, end, text, kind, value, unit, approx, low, high, of }) => ({
      start,
      end,
      text,
      kind,
      value,
      unit,
      approx,
      low,
      high,
      of,
    })),
    dates: analysis.dates.map(({ start, end, text, from, to, precision }) => ({
      start,
      end,
      text,
      from,
      to,
      precision,
    })),
    quotes: analysis.quotes.map(({ start, end, text, speaker }) => ({
      start,
      end,
      text,
      speaker: speaker && speakerJson(speaker, path, entityIdAt),
    })),
  };
}

const spanJson = (span: Span | null): object | null => span && { start: span.start, end: span.end };

function speakerJson(speaker: Speaker, path: string, entityIdAt: EntityIdAt): object {
  const entity = speaker.mention && entityIdAt(path, speaker.mention.start);
  return entity === null ? { description: speaker.description } : { entity };
}
