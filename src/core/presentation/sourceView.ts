import { oneLine, shorten } from './plainText';
import { writeDay } from './values';
import type { Source } from '../corpus/model';
import type { Reliability, SourceView } from './model';

const NAME_LIMIT = 80;
const HEADLINE_LIMIT = 200;

/** Where the views take articles and judgements from. */
export interface Library {
  source(path: string): Source | null;
  /** From the workspace's registry; null where nobody has judged. */
  reliabilityOf(publisher: string): Reliability | null;
}

/** A source as it is named beside its claims; of an unknown path, as much as the path tells. */
export function viewSource(path: string, library: Library): SourceView {
  const source = library.source(path);
  const file = shorten(oneLine(decoded(path.slice(path.lastIndexOf('/') + 1))), NAME_LIMIT);
  const parts = source?.analysis.parts;
  const publisher = parts?.publisher ?? null;
  const headline = parts?.headline ?? null;
  const date = parts?.published ?? source?.analysis.referenceDate ?? null;
  return {
    path,
    name: publisher === null ? file : shorten(oneLine(publisher), NAME_LIMIT),
    file,
    headline:
      source && headline ? shorten(oneLine(source.text.slice(headline.start, headline.end)), HEADLINE_LIMIT) : '',
    date: date === null ? null : writeDay(date),
    dateInferred: date !== null && (parts?.published ?? null) === null,
    reliability: publisher === null ? null : library.reliabilityOf(publisher),
  };
}

/** Paths may be URIs. A name that only looks like one stays as it is. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
