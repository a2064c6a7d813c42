/*
 * What the editor knows of its articles. Built once in activate.ts and passed to each surface:
 *
 *   const analysis = await newsroom.analysisOf(document);            // null: not one of our articles
 *   const fact = (await newsroom.factsAt(uri, offset))[0];           // offset into the text as it stands now
 *   const excerpts = await newsroom.excerpts(fact.members.map(m => ({ path: m.source, start: m.start, end: m.end })));
 *   newsroom.onDidChange(() => refresh());                           // names and facts may differ now
 *
 * Everything answers at once from what has been read so far; `state` says whether that is all. `path` in entities and
 * facts is the source's URI as a string (`Uri.parse(path)`). Open documents are read as they stand in their buffers.
 * The first question wakes the newsroom: nothing is read from disk before that. No question is ever rejected for a
 * text that cannot be read; a question that is cancelled, or that finds the worker gone, is answered with null or [].
 */
import type { CancellationToken, Event, TextDocument, Uri } from 'vscode';
import type { Entity, Fact, Judgements } from '../../core/corpus/model';
import type { Registry } from '../../core/corpus/registry/model';
import type { Reading } from '../../core/presentation/factView';
import type { TopicOffer, TopicRef, TopicsHere, TopicView } from '../../core/presentation/model';
import type { Contradiction } from '../../core/presentation/contradictions';
import type { FactMatrix } from '../../core/presentation/factMatrix';
import type { SourceOverview } from '../../core/presentation/sourceOverview';
import type { ArticleAnalysis } from '../../core/recognize/model';
import type { Disposes } from '../disposableStore';
import type { EntitySummary, Excerpt, PlaceInSource, SourceSummary } from '../../protocol/newsroomContract';

export interface FileProblem {
  readonly uri: Uri;
  readonly reason: 'unreadable' | 'not-utf8' | 'binary' | 'too-large' | 'failed';
  readonly detail: string;
}

export interface NewsroomState {
  /** `asleep`: nothing was asked yet. `failed`: the worker cannot be run; see `failure`. */
  readonly phase: 'asleep' | 'indexing' | 'ready' | 'failed';
  /** Articles read so far, and to be read. */
  readonly done: number;
  readonly total: number;
  /** The articles that were left out, and why. */
  readonly problems: readonly FileProblem[];
  /** The folder holds more articles than `corroborate.limits.files`, or the user stopped the reading. */
  readonly incomplete: boolean;
  readonly failure: string | null;
}

export interface AnalyzedDocument {
  readonly document: TextDocument;
  /** Of the document's version at the time of the event. */
  readonly analysis: ArticleAnalysis;
}

export interface Newsroom extends Disposes {
  readonly state: NewsroomState;
  readonly onDidChangeState: Event<NewsroomState>;
  /** Names and facts across the articles may have changed. Not more often than a person can follow. */
  readonly onDidChange: Event<void>;
  /** An open article was read again, after an edit has come to rest. */
  readonly onDidAnalyze: Event<AnalyzedDocument>;
  /** Other files are articles now. */
  readonly onDidChangeScope: Event<void>;

  /** Whether this is a saved article under the setting `corroborate.sources`. */
  isArticle(document: TextDocument): boolean;
  isArticleUri(uri: Uri): boolean;
  /**
   * An edit of this open article has not come to rest yet. Who asks of it now has each key read; who only keeps something
   * up to date waits for `onDidAnalyze`, which follows.
   */
  isBeingEdited(uri: Uri): boolean;
  /** Starts the worker and the reading of the folder, if that has not happened yet. */
  wake(): void;
  /** Settles when the articles have been read, or it is clear that they cannot be. */
  whenRead(): Promise<void>;
  /** Reads all articles again. */
  readAgain(): void;
  /** Stops the reading; what was read stays. */
  stopReading(): void;

  analysisOf(document: TextDocument, token?: CancellationToken): Promise<ArticleAnalysis | null>;
  entityAt(uri: Uri, offset: number, token?: CancellationToken): Promise<Entity | null>;
  /** An entity with the mentions in all articles. */
  entity(id: string, token?: CancellationToken): Promise<Entity | null>;
  entities(token?: CancellationToken): Promise<readonly EntitySummary[]>;
  /** The facts with a member over this offset, the shortest member first. */
  factsAt(uri: Uri, offset: number, token?: CancellationToken): Promise<readonly Fact[]>;
  facts(token?: CancellationToken): Promise<readonly Fact[]>;
  /** The sentences around these places, with lines and columns; places that are gone are left out. */
  excerpts(places: readonly PlaceInSource[], token?: CancellationToken): Promise<readonly Excerpt[]>;
  /** What these sources print of themselves; all of them for null. */
  sources(paths: readonly string[] | null, token?: CancellationToken): Promise<readonly SourceSummary[]>;

  /** What is at a place, as the panel shows it. */
  topicsAt(uri: Uri, offset: number, token?: CancellationToken): Promise<TopicsHere>;
  /** A topic by its id, as one reads it from a place; null when it is no more. */
  topic(ref: TopicRef, reading: Reading | null, token?: CancellationToken): Promise<TopicView | null>;
  /** What in an article needs attention: the first facts it shares with others, conflicts before the rest. */
  attentionIn(uri: Uri, limit: number, token?: CancellationToken): Promise<readonly TopicOffer[]>;
  /** Where an article differs from others, in words and in order of place. */
  contradictionsIn(uri: Uri, token?: CancellationToken): Promise<readonly Contradiction[]>;
  /** Facts × articles: the facts that several tell, or that only one does. */
  factMatrix(single: boolean, token?: CancellationToken): Promise<FactMatrix>;
  /** All articles with how much of each others say too. */
  sourceOverviews(token?: CancellationToken): Promise<readonly SourceOverview[]>;

  /** Replaces what analysts have decided on facts, in their sidecars. */
  setJudgements(judgements: Judgements): Promise<void>;
  /** Replaces what analysts have decided on names and publishers, in the workspace's registry. */
  setRegistry(registry: Registry): Promise<void>;
}
