import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../../core/annotation/placed';
import type { Judgements } from '../../core/corpus/model';
import { judgementsOf, type PlacedDecision, sourcesNamed } from '../../core/review/judgements';
import { DisposableStore, type Disposes } from '../disposableStore';
import type { Newsroom } from '../newsroom/newsroom';
import { Pace } from '../newsroom/pace';
import { readArticle } from '../newsroom/readArticle';
import { setting } from '../settings/settings';
import type { AnnotationStore } from './annotationStore';
import { articlesOf, folderOf, openDocument } from './sidecarFiles';

/** In milliseconds: spans move with every key, and each change of a judgement costs a comparison. */
const CHANGES = { rest: 400, atMost: 3000 };
const NO_JUDGEMENTS: Judgements = { links: [], dismissals: [], notNames: [] };

export interface FollowJudgementsOptions {
  readonly newsroom: Newsroom;
  readonly annotations: AnnotationStore;
  readonly log: vscode.LogOutputChannel;
}

/**
 * Keeps the comparison in step with what analysts have linked and set aside. The folder's sidecars are read once the
 * articles are, and from then on as they change.
 */
export function followJudgements({ newsroom, annotations, log }: FollowJudgementsOptions): Disposes {
  const store = new DisposableStore();
  const articles = new Map<string, vscode.Uri>();
  /** The texts on disk that judgements lead to: read once, and again when their files change. */
  const texts = new Map<string, string | null>();
  let named: ReadonlySet<string> = new Set();
  let sent = JSON.stringify(NO_JUDGEMENTS);
  let round: Promise<void> = Promise.resolve();

  const textOf = async (path: string): Promise<string | null> => {
    const uri = vscode.Uri.parse(path);
    if (!newsroom.isArticleUri(uri)) return null;
    const open = openDocument(uri);
    if (open !== null) return open.getText();
    const known = texts.get(path);
    if (known !== undefined) return known;
    const read = await readArticle(uri, setting('limits.fileSize', uri) * 1024);
    const text = 'text' in read ? read.text : null;
    texts.set(path, text);
    return text;
  };

  const send = async (): Promise<void> => {
    const uris = [...articles.values()];
    const placed = uris.flatMap((article) => annotationsIn(annotations, article));
    const decisions = uris.flatMap((article) => decisionsIn(annotations, article));
    named = sourcesNamed(placed, decisions, resolveUri);
    for (const path of texts.keys()) if (!named.has(path)) texts.delete(path);
    const found = new Map<string, string | null>();
    for (const path of named) found.set(path, await textOf(path));
    const judgements = judgementsOf(placed, decisions, {
      textOf: (path) => found.get(path) ?? null,
      resolve: resolveUri,
    });
    const written = JSON.stringify(judgements);
    if (written === sent || store.isDisposed) return;
    sent = written;
    await newsroom.setJudgements(judgements);
  };
  const changes = store.add(
    new Pace(
      () => {
        // While articles are still being read, each answer would be out of date at once and cost a comparison.
        if (newsroom.state.phase !== 'ready') return;
        round = round.then(send).catch((error: unknown) => log.error('judgements', String(error)));
      },
      CHANGES.rest,
      CHANGES.atMost,
    ),
  );

  const readFolder = async (): Promise<void> => {
    await newsroom.whenRead();
    for (const sidecar of await vscode.workspace.findFiles('**/*.annotations.yaml'))
      for (const article of articlesOf(sidecar)) {
        if (store.isDisposed) return;
        if (newsroom.isArticleUri(article) && !articles.has(article.toString())) await annotations.load(article);
      }
    changes.request();
  };
  const start = (): void => {
    readFolder().catch((error: unknown) => log.error('judgements', String(error)));
  };
  const touch = (uri: vscode.Uri): void => {
    const path = uri.toString();
    texts.delete(path);
    if (named.has(path)) changes.request();
  };

  store.add(
    annotations.onDidChange((article) => {
      articles.set(article.toString(), article);
      changes.request();
    }),
  );
  store.add(newsroom.onDidAnalyze(({ document }) => touch(document.uri)));
  store.add(vscode.workspace.onDidCloseTextDocument(({ uri }) => touch(uri)));
  const watcher = store.add(vscode.workspace.createFileSystemWatcher('**/*'));
  store.add(watcher.onDidCreate(touch));
  store.add(watcher.onDidChange(touch));
  store.add(watcher.onDidDelete(touch));
  let before = newsroom.state.phase;
  store.add(
    newsroom.onDidChangeState(({ phase }) => {
      if (phase === before) return;
      if (before === 'asleep') {
        start();
        store.add(newsroom.onDidChangeScope(start));
      } else if (phase === 'ready') changes.request();
      before = phase;
    }),
  );
  return store;
}

const resolveUri = (from: string, relative: string): string =>
  vscode.Uri.joinPath(folderOf(vscode.Uri.parse(from)), relative).toString();

function annotationsIn(annotations: AnnotationStore, article: vscode.Uri): PlacedAnnotation[] {
  return annotations
    .annotationsOf(article)
    .flatMap(({ annotation, author, span }) =>
      span === null ? [] : [{ annotation, source: article.toString(), author, start: span.start, end: span.end }],
    );
}

function decisionsIn(annotations: AnnotationStore, article: vscode.Uri): PlacedDecision[] {
  return annotations
    .decisionsOf(article)
    .map(({ decision, author }) => ({ decision, source: article.toString(), author }));
}
