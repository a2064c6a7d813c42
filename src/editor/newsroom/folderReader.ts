import * as vscode from 'vscode';
import { fullName, setting } from '../settings/settings';
import type { ArticleScope } from './articleScope';
import { findArticles } from './findArticles';
import { articleWatcher } from './articleWatcher';
import type { FileProblem } from './newsroom';
import { readArticle } from './readArticle';
import type { Disposes } from '../disposableStore';

/** Files read at a time: enough to hide the disk, few enough that questions get in between. */
const AT_A_TIME = 4;
const KILOBYTE = 1024;
/** A file whose reading failed this often, with the worker lost over it, is left out: it may be the cause. */
const MOST_FAILURES = 2;

export interface FolderReaderOptions {
  readonly scope: ArticleScope;
  readonly log: vscode.LogOutputChannel;
  /** Open buffers win over what is on disk: true when there is one, and the worker knows it. */
  readonly readBuffer: (uri: vscode.Uri) => Promise<boolean>;
  /** Hands a text to the worker; the problem, if that failed. Never rejects. */
  readonly put: (uri: vscode.Uri, text: string) => Promise<FileProblem | null>;
  readonly remove: (uri: vscode.Uri) => Promise<void>;
  readonly onProgress: () => void;
  /** A limit was reached; told with its setting's name. */
  readonly onLimit: (message: string, settingName: string) => void;
}

/** Reads the articles of the workspace's folders in the background and follows their changes on disk. */
export class FolderReader implements Disposes {
  reading = false;
  incomplete = false;
  done = 0;
  total = 0;
  private readonly problemsByUri = new Map<string, FileProblem>();
  private readonly failures = new Map<string, number>();
  private readonly known = new Map<string, vscode.Uri>();
  private cancellation = new vscode.CancellationTokenSource();
  private watchers: Disposes | null = null;
  private round: Promise<void> = Promise.resolve();

  constructor(private readonly options: FolderReaderOptions) {}

  get problems(): readonly FileProblem[] {
    return [...this.problemsByUri.values()];
  }

  /** Settles when the round that is under way, if any, has ended. */
  whenDone(): Promise<void> {
    return this.round;
  }

  /** Reads everything, anew if it was read before. */
  start(): void {
    this.cancellation.cancel();
    this.cancellation.dispose();
    this.cancellation = new vscode.CancellationTokenSource();
    this.watchers ??= articleWatcher(this.options.scope, {
      changed: (uris) => void this.refresh(uris),
      isKnown: (uri) => this.known.has(uri.toString()),
      knownUnder: (folder) => this.knownUnder(folder),
    });
    this.reading = true;
    const { token } = this.cancellation;
    const before = this.round;
    this.round = before
      .then(() => this.readAll(token))
      .then(
        () => this.finish(token),
        (error: unknown) => {
          this.options.log.error(`reading the folder: ${String(error)}`);
          this.finish(token);
        },
      );
    this.options.onProgress();
  }

  stop(): void {
    if (!this.reading) return;
    this.incomplete = true;
    this.cancellation.cancel();
    this.reading = false;
    this.options.onProgress();
  }

  /** Brings what is known of these files in step with the disk. */
  async refresh(uris: readonly vscode.Uri[]): Promise<void> {
    for (const uri of uris) {
      if (this.options.scope.coversUri(uri)) await this.readOne(uri);
      else await this.drop(uri);
    }
    if (!this.reading) this.count();
    this.options.onProgress();
  }

  /** Between rounds the articles are those that are known, wherever they came from. */
  private count(): void {
    this.done = this.known.size + this.problemsByUri.size;
    this.total = this.done;
  }

  private finish(token: vscode.CancellationToken): void {
    if (token.isCancellationRequested) return;
    this.reading = false;
    this.count();
    this.options.onProgress();
  }

  private async readAll(token: vscode.CancellationToken): Promise<void> {
    const { scope, log, onProgress } = this.options;
    const began = performance.now();
    this.incomplete = false;
    this.done = 0;
    this.total = 0;
    const articles: vscode.Uri[] = [];
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const limit = setting('limits.files', folder.uri);
      const found = await findArticles(folder, scope, limit, token);
      if (found.length > limit) {
        this.incomplete = true;
        found.length = limit;
        this.options.onLimit(
          vscode.l10n.t('{0} holds more than {1} articles; the others are not read.', folder.name, limit),
          fullName('limits.files'),
        );
      }
      articles.push(...found);
    }
    const wanted = new Set(articles.map((uri) => uri.toString()));
    for (const [key, uri] of this.known) if (!wanted.has(key)) await this.drop(uri);
    for (const key of this.problemsByUri.keys()) if (!wanted.has(key)) this.problemsByUri.delete(key);
    this.total = articles.length;
    onProgress();

    const queue = articles.values();
    const work = async (): Promise<void> => {
      for (const uri of queue) {
        if (token.isCancellationRequested) return;
        await this.readOne(uri);
        this.done++;
        onProgress();
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, work));
    if (!token.isCancellationRequested)
      log.info(`read ${this.done} articles in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }

  private async readOne(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    if (await this.options.readBuffer(uri)) {
      this.known.set(key, uri);
      this.problemsByUri.delete(key);
      return;
    }
    if ((this.failures.get(key) ?? 0) >= MOST_FAILURES) return;
    const read = await readArticle(uri, setting('limits.fileSize', uri) * KILOBYTE);
    if ('missing' in read) return this.drop(uri);
    const problem = 'problem' in read ? read.problem : await this.options.put(uri, read.text);
    if (problem) {
      await this.drop(uri);
      this.problemsByUri.set(key, problem);
      if (problem.reason === 'failed') this.failures.set(key, (this.failures.get(key) ?? 0) + 1);
      this.options.log.warn(`${vscode.workspace.asRelativePath(uri)}: ${problem.reason}, ${problem.detail}`);
      if (problem.reason === 'too-large')
        this.options.onLimit(
          vscode.l10n.t('{0} is too large to be read ({1}).', vscode.workspace.asRelativePath(uri), problem.detail),
          fullName('limits.fileSize'),
        );
      return;
    }
    this.problemsByUri.delete(key);
    this.known.set(key, uri);
  }

  private async drop(uri: vscode.Uri): Promise<void> {
    this.problemsByUri.delete(uri.toString());
    this.known.delete(uri.toString());
    // Even if it is not known here: its buffer may have been read before its file was, and the file is gone again.
    await this.options.remove(uri);
  }

  private knownUnder(folder: vscode.Uri): vscode.Uri[] {
    const prefix = `${folder.path}/`;
    return [...this.known.values()].filter(
      (uri) => uri.scheme === folder.scheme && uri.authority === folder.authority && uri.path.startsWith(prefix),
    );
  }

  dispose(): void {
    this.cancellation.cancel();
    this.cancellation.dispose();
    this.watchers?.dispose();
  }
}
