import type { Corpus, Entity, ReviewedCorpus, Source } from '../core/corpus/model';
import { EMPTY_REGISTRY } from '../core/corpus/registry/model';
import { reliabilityOf } from '../core/corpus/registry/parseRegistry';
import { sentencesAround } from '../core/presentation/context';
import { FolderAnalyzer } from '../core/recognize/folderAnalyzer';
import type { ArticleAnalysis } from '../core/recognize/model';
import type { Recognizer } from '../core/recognize/recognizer';
import { LineIndex } from '../core/text/lineIndex';
import type { Handlers } from '../protocol/contract';
import { MessageHandler, type Port } from '../protocol/messageHandler';
import {
  editorContract,
  type EntitySummary,
  type Excerpt,
  type PlaceInSource,
  type SourceSummary,
  workerContract,
} from '../protocol/newsroomContract';
import { serveTopics } from './serveTopics';

/** The parts of the core that the worker runs. */
export interface Engine {
  createRecognizers(media: Readonly<Record<string, Uint8Array>>): readonly Recognizer[];
  createCorpus(): ReviewedCorpus;
}

/** Answers the editor's requests on this port from a corpus of its own, for as long as the port lives. */
export function serveNewsroom(port: Port, engine: Engine): void {
  const corpus = engine.createCorpus();
  let registry = EMPTY_REGISTRY;
  let folder = new FolderAnalyzer([]);

  /** Articles without a date of their own read otherwise when their neighbours change. */
  const putAgain = (changed: ReadonlyMap<string, ArticleAnalysis>): void => {
    for (const [path, analysis] of changed) {
      const source = corpus.source(path);
      if (source) corpus.put({ ...source, analysis });
    }
    if (changed.size > 0) connection.tell('reread', { paths: [...changed.keys()] });
  };

  /** What was read in the article, with its names as analysts have decided on them. */
  const asDecided = (path: string): ArticleAnalysis | null => {
    const analysis = corpus.source(path)?.analysis ?? null;
    return analysis && { ...analysis, mentions: corpus.mentionsIn(path) };
  };

  const handlers: Handlers<typeof workerContract> = {
    requests: {
      start: ({ media }) => {
        folder = new FolderAnalyzer(engine.createRecognizers(media));
        return undefined;
      },
      put: ({ path, text, wanted }) => {
        const changed = folder.put(path, text);
        const analysis = changed.get(path) ?? null;
        if (analysis) corpus.put({ path, text, analysis });
        changed.delete(path);
        putAgain(changed);
        return wanted ? asDecided(path) : null;
      },
      analysis: ({ path }) => asDecided(path),
      remove: ({ path }) => {
        corpus.remove(path);
        putAgain(folder.remove(path));
        return undefined;
      },
      entityAt: ({ path, offset }) => corpus.entityAt(path, offset),
      entity: ({ id }) => corpus.entities().find((entity) => entity.id === id) ?? null,
      entities: () => corpus.entities().map(summarizeEntity),
      factsAt: ({ path, offset }) => corpus.factsAt(path, offset),
      facts: ({ path }) =>
        path === null
          ? corpus.facts()
          : corpus.facts().filter((fact) => fact.members.some((member) => member.source === path)),
      excerpts: ({ places }) => excerptsOf(corpus, places),
      sources: ({ paths }) => {
        const sources = paths ? paths.flatMap((path) => corpus.source(path) ?? []) : corpus.sources();
        return sources.map(summarizeSource);
      },
      setJudgements: (judgements) => {
        corpus.setJudgements(judgements);
        return undefined;
      },
      setRegistry: (decided) => {
        registry = decided;
        corpus.setRegistry(decided);
        return undefined;
      },
      ...serveTopics(corpus, (publisher) => reliabilityOf(registry, publisher)),
    },
    events: {},
  };

  const connection = new MessageHandler<typeof workerContract, typeof editorContract>({
    port,
    mine: workerContract,
    theirs: editorContract,
    handlers,
    onInvalid: (problem) => connection.tell('problem', problem),
  });
}

function summarizeSource({ path, text, analysis }: Source): SourceSummary {
  const { publisher, published, headline } = analysis.parts;
  return { path, publisher, published, headline: headline && text.slice(headline.start, headline.end) };
}

function summarizeEntity({ id, name, type, mentions }: Entity): EntitySummary {
  const first = mentions[0];
  return {
    id,
    name,
    type,
    mentions: mentions.length,
    sources: new Set(mentions.map((mention) => mention.path)).size,
    first: first ? { path: first.path, start: first.start, end: first.end } : null,
  };
}

/** Reads each source once, however many of the places are in it. */
function excerptsOf(corpus: Corpus, places: readonly PlaceInSource[]): Excerpt[] {
  const excerptsIn = new Map<string, (place: PlaceInSource) => Excerpt | null>();
  const excerpts: Excerpt[] = [];
  for (const place of places) {
    let excerptAt = excerptsIn.get(place.path);
    if (!excerptAt) {
      const text = corpus.source(place.path)?.text ?? null;
      excerptAt = text === null ? () => null : excerpter(text);
      excerptsIn.set(place.path, excerptAt);
    }
    const excerpt = excerptAt(place);
    if (excerpt) excerpts.push(excerpt);
  }
  return excerpts;
}

function excerpter(text: string): (place: PlaceInSource) => Excerpt | null {
  const lines = new LineIndex(text);
  return ({ path, start, end }) => {
    if (start > end || end > text.length) return null;
    const { start: from, end: to } = sentencesAround(text, { start, end });
    const begins = lines.positionAt(start);
    const ends = lines.positionAt(end);
    return {
      path,
      start,
      end,
      before: text.slice(from, start),
      text: text.slice(start, end),
      after: text.slice(end, to),
      line: begins.line,
      column: begins.column,
      endLine: ends.line,
      endColumn: ends.column,
    };
  };
}
