import * as vscode from 'vscode';
import type { Judgements } from '../../core/corpus/model';
import type { Registry } from '../../core/corpus/registry/model';
import type { ArticleAnalysis } from '../../core/recognize/model';
import type { ParamsOf, RequestName, ResultOf } from '../../protocol/contract';
import { RequestFailure } from '../../protocol/messageHandler';
import type { workerContract } from '../../protocol/newsroomContract';
import { signalOf } from '../cancellation';
import { DisposableStore } from '../disposableStore';
import type { Platform } from '../platform';
import { fullName, setting } from '../settings/settings';
import { ArticleScope } from './articleScope';
import { Engine } from './engine';
import { FolderReader } from './folderReader';
import { readMedia } from './media';
import type { FileProblem, Newsroom, NewsroomState } from './newsroom';
import { OpenArticles } from './openArticles';
import { Pace } from './pace';

/** In milliseconds: how often surfaces hear that names and facts may differ, while many articles are being read. */
const CHANGES = { rest: 250, atMost: 2000 };
const PROGRESS = { rest: 50, atMost: 100 };

export interface NewsroomOptions {
  readonly platform: Platform;
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  /** A limit was reached, worded for the user, and the setting that raises it. */
  readonly onLimit: (message: string, settingName: string) => void;
}

export function createNewsroom({ platform, extensionUri, log, onLimit }: NewsroomOptions): Newsroom {
  const store = new DisposableStore();
  let awake = false;
  let failure: string | null = null;
  let judgements: Judgements | null = null;
  let registry: Registry | null = null;

  const stateChange = store.add(new vscode.EventEmitter<NewsroomState>());
  const change = store.add(new vscode.EventEmitter<void>());
  const changes = store.add(new Pace(() => change.fire(), CHANGES.rest, CHANGES.atMost));
  const progress = store.add(new Pace(() => stateChange.fire(stateNow()), PROGRESS.rest, PROGRESS.atMost));
  const scope = store.add(new ArticleScope());

  const engine = store.add(
    new Engine({
      platform,
      script: vscode.Uri.joinPath(extensionUri, 'dist', 'worker.js'),
      log,
      readMedia: () => readMedia(extensionUri, log),
      onLost: (problem, final) => {
        open.forget();
        if (final) failure = problem;
        else {
          folders.start();
          resend();
        }
        progress.request();
      },
      onReread: (paths) => open.reread(paths),
    }),
  );

  /** The answer, or `otherwise` where there is none: cancelled, or the worker is gone. What else goes wrong is logged. */
  const ask = async <N extends RequestName<typeof workerContract>, R extends ResultOf<typeof workerContract, N>>(
    name: N,
    params: ParamsOf<typeof workerContract, N>,
    otherwise: R,
    token?: vscode.CancellationToken,
  ): Promise<ResultOf<typeof workerContract, N> | R> => {
    wake();
    try {
      return await engine.ask(name, params, signalOf(token));
    } catch (error) {
      if (!RequestFailure.is(error, 'cancelled')) log.warn(error instanceof Error ? error.message : String(error));
      return otherwise;
    }
  };

  const readBuffer = async (document: vscode.TextDocument): Promise<ArticleAnalysis | null> => {
    const { uri } = document;
    const text = document.getText();
    const limit = setting('limits.fileSize', uri);
    if (text.length > limit * 1024) {
      const name = vscode.workspace.asRelativePath(uri);
      onLimit(
        vscode.l10n.t(
          '{0} is too large to be read ({1}).',
          name,
          vscode.l10n.t('{0} KB', Math.ceil(text.length / 1024)),
        ),
        fullName('limits.fileSize'),
      );
      return null;
    }
    const analysis = await ask('put', { path: uri.toString(), text, wanted: true }, null);
    changes.request();
    return analysis;
  };

  /** A new worker knows nothing of what the one before it was told. */
  const resend = (): void => {
    if (judgements) void ask('setJudgements', judgements, undefined);
    if (registry) void ask('setRegistry', registry, undefined);
  };

  const put = async (uri: vscode.Uri, text: string): Promise<FileProblem | null> => {
    try {
      await engine.ask('put', { path: uri.toString(), text, wanted: false });
      changes.request();
      return null;
    } catch (error) {
      return { uri, reason: 'failed', detail: error instanceof Error ? error.message : String(error) };
    }
  };

  const folders = store.add(
    new FolderReader({
      scope,
      log,
      readBuffer: (uri) => open.settle(uri),
      put,
      remove: async (uri) => {
        await ask('remove', { path: uri.toString() }, undefined);
        changes.request();
      },
      onProgress: () => progress.request(),
      onLimit,
    }),
  );

  const open = store.add(
    new OpenArticles({
      isArticle: (document) => scope.covers(document),
      isAwake: () => awake,
      read: readBuffer,
      reread: (uri) => ask('analysis', { path: uri.toString() }, null),
      onClosed: (uri) => void folders.refresh([uri]),
    }),
  );

  function stateNow(): NewsroomState {
    const phase = failure !== null ? 'failed' : !awake ? 'asleep' : folders.reading ? 'indexing' : 'ready';
    const { done, total, problems, incomplete } = folders;
    return { phase, done, total, problems, incomplete, failure };
  }

  function wake(): void {
    if (awake || store.isDisposed) return;
    awake = true;
    folders.start();
  }

  store.add(
    scope.onDidChange(() => {
      open.forget();
      if (awake) folders.start();
      changes.request();
    }),
  );

  const settle = (uri: vscode.Uri): Promise<boolean> => open.settle(uri);

  return {
    get state() {
      return stateNow();
    },
    onDidChangeState: stateChange.event,
    onDidChange: change.event,
    onDidAnalyze: open.onDidAnalyze,
    onDidChangeScope: scope.onDidChange,
    isArticle: (document) => scope.covers(document),
    isArticleUri: (uri) => scope.coversUri(uri),
    isBeingEdited: (uri) => open.isBeingEdited(uri),
    wake,
    whenRead: async () => {
      wake();
      await folders.whenDone();
    },
    readAgain: () => {
      awake = true;
      open.forget();
      folders.start();
    },
    stopReading: () => folders.stop(),
    analysisOf: (document) => open.analysisOf(document),
    entityAt: async (uri, offset, token) => {
      await settle(uri);
      return ask('entityAt', { path: uri.toString(), offset }, null, token);
    },
    entity: (id, token) => ask('entity', { id }, null, token),
    entities: (token) => ask('entities', undefined, [], token),
    factsAt: async (uri, offset, token) => {
      await settle(uri);
      return ask('factsAt', { path: uri.toString(), offset }, [], token);
    },
    facts: (token) => ask('facts', { path: null }, [], token),
    excerpts: (places, token) => ask('excerpts', { places }, [], token),
    sources: (paths, token) => ask('sources', { paths }, [], token),
    topicsAt: async (uri, offset, token) => {
      await settle(uri);
      return ask('topicsAt', { path: uri.toString(), offset }, { topic: null, offers: [] }, token);
    },
    topic: (ref, reading, token) => ask('topic', { ref, reading }, null, token),
    attentionIn: async (uri, limit, token) => {
      await settle(uri);
      return ask('attentionIn', { path: uri.toString(), limit }, [], token);
    },
    contradictionsIn: async (uri, token) => {
      await settle(uri);
      return ask('contradictionsIn', { path: uri.toString() }, [], token);
    },
    factMatrix: (single, token) =>
      ask('factMatrix', { single }, { sources: [], entities: [], rows: [], incomplete: false }, token),
    sourceOverviews: (token) => ask('sourceOverviews', undefined, [], token),
    setJudgements: async (decided) => {
      judgements = decided;
      await ask('setJudgements', decided, undefined);
      open.reread('all');
      changes.request();
    },
    setRegistry: async (decided) => {
      registry = decided;
      await ask('setRegistry', decided, undefined);
      open.reread('all');
      changes.request();
    },
    dispose: () => store.dispose(),
  };
}
