/* What the editor asks of the worker that holds the corpus. `path` is always a source's URI as a string. */
import type { Span } from '../core/text/span';
import type { Contract } from './contract';
import { isArticleAnalysis, isEntity, isEntityType, isFact } from './coreShapes';
import { isJudgements, isRegistry } from './judgementShapes';
import { topicRequests } from './topicRequests';
import {
  isArrayOf,
  isBoolean,
  isBytes,
  isNothing,
  isOffset,
  isRecordOf,
  isShape,
  isString,
  nullable,
} from './validators';
import type { EntityType } from '../core/recognize/model';

export interface PlaceInSource extends Span {
  readonly path: string;
}

/** A span of a source with the sentence that it stands in and its place as lines and columns, both from zero. */
export interface Excerpt extends PlaceInSource {
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What is printed on the page of a source. */
export interface SourceSummary {
  readonly path: string;
  readonly publisher: string | null;
  /** ISO day. */
  readonly published: string | null;
  readonly headline: string | null;
}

/** An entity without its places, for lists. */
export interface EntitySummary {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly mentions: number;
  readonly sources: number;
  /** The first mention in order of path and place. */
  readonly first: PlaceInSource | null;
}

const place = { path: isString, start: isOffset, end: isOffset };
const isPlace = isShape<PlaceInSource>(place);
const isAt = isShape<{ readonly path: string; readonly offset: number }>({ path: isString, offset: isOffset });

export const isExcerpt = isShape<Excerpt>({
  ...place,
  before: isString,
  text: isString,
  after: isString,
  line: isOffset,
  column: isOffset,
  endLine: isOffset,
  endColumn: isOffset,
});

export const isSourceSummary = isShape<SourceSummary>({
  path: isString,
  publisher: nullable(isString),
  published: nullable(isString),
  headline: nullable(isString),
});

const isEntitySummary = isShape<EntitySummary>({
  id: isString,
  name: isString,
  type: isEntityType,
  mentions: isOffset,
  sources: isOffset,
  first: nullable(isPlace),
});

export const workerContract = {
  requests: {
    /** Comes first: the files that recognition reads (weights, gazetteer), by name. */
    start: {
      params: isShape<{ readonly media: Readonly<Record<string, Uint8Array>> }>({ media: isRecordOf(isBytes) }),
      result: isNothing,
    },
    /** Adds a source or replaces it; answers with its analysis where that is wanted. */
    put: {
      params: isShape<{ readonly path: string; readonly text: string; readonly wanted: boolean }>({
        path: isString,
        text: isString,
        wanted: isBoolean,
      }),
      result: nullable(isArticleAnalysis),
    },
    /** The analysis as it is now; null for a path that is no source. */
    analysis: { params: isShape<{ readonly path: string }>({ path: isString }), result: nullable(isArticleAnalysis) },
    remove: { params: isShape<{ readonly path: string }>({ path: isString }), result: isNothing },
    entityAt: { params: isAt, result: nullable(isEntity) },
    entity: { params: isShape<{ readonly id: string }>({ id: isString }), result: nullable(isEntity) },
    entities: { params: isNothing, result: isArrayOf(isEntitySummary) },
    factsAt: { params: isAt, result: isArrayOf(isFact) },
    /** All facts; with a path, those that this source has a part in. */
    facts: {
      params: isShape<{ readonly path: string | null }>({ path: nullable(isString) }),
      result: isArrayOf(isFact),
    },
    /** In the order asked; places in sources that are not there, or outside their text, are left out. */
    excerpts: {
      params: isShape<{ readonly places: readonly PlaceInSource[] }>({ places: isArrayOf(isPlace) }),
      result: isArrayOf(isExcerpt),
    },
    /** What these sources print of themselves; all of them for null. */
    sources: {
      params: isShape<{ readonly paths: readonly string[] | null }>({ paths: nullable(isArrayOf(isString)) }),
      result: isArrayOf(isSourceSummary),
    },
    /** Replaces what analysts have decided on facts. */
    setJudgements: { params: isJudgements, result: isNothing },
    /** Replaces what analysts have decided on names and publishers. */
    setRegistry: { params: isRegistry, result: isNothing },
    ...topicRequests,
  },
  events: {},
} as const satisfies Contract;

/** The worker asks nothing of the editor, but tells what happens by the way. */
export const editorContract = {
  requests: {},
  events: {
    problem: isString,
    /** These sources, none of which was put just now, read otherwise because of others. */
    reread: isShape<{ readonly paths: readonly string[] }>({ paths: isArrayOf(isString) }),
  },
} as const satisfies Contract;
