import * as vscode from 'vscode';
import type { ArticleAnalysis } from '../../core/recognize/model';
import { DisposableStore, type Disposes } from '../disposableStore';
import type { AnalyzedDocument } from './newsroom';

/** Typing pauses shorter than this belong to the typing. */
const REST = 300;

interface Reading {
  readonly version: number;
  readonly analysis: Promise<ArticleAnalysis | null>;
}

export interface OpenArticlesOptions {
  readonly isArticle: (document: vscode.TextDocument) => boolean;
  /** Before the newsroom is awake, edits need not be followed. */
  readonly isAwake: () => boolean;
  /** Hands the text to the worker. Never rejects. */
  readonly read: (document: vscode.TextDocument) => Promise<ArticleAnalysis | null>;
  /** What the worker makes of a text that it has, now that something outside of it has changed. Never rejects. */
  readonly reread: (uri: vscode.Uri) => Promise<ArticleAnalysis | null>;
  /** The buffer is gone: what is on disk counts again. */
  readonly onClosed: (uri: vscode.Uri) => void;
}

/** Keeps the articles that are open in step with their buffers, each version read once and only after a rest. */
export class OpenArticles implements Disposes {
  private readonly store = new DisposableStore();
  private readonly readings = new Map<string, Reading>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly analyzed = this.store.add(new vscode.EventEmitter<AnalyzedDocument>());
  readonly onDidAnalyze = this.analyzed.event;

  constructor(private readonly options: OpenArticlesOptions) {
    this.store.add(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0 || !options.isAwake() || !options.isArticle(document)) return;
        this.later(document);
      }),
    );
    this.store.add(
      vscode.workspace.onDidCloseTextDocument((document) => {
        const key = document.uri.toString();
        this.rest(key);
        if (this.readings.delete(key)) this.options.onClosed(document.uri);
      }),
    );
  }

  /** The analysis of the text as it stands; null for a document that is no article, or cannot be read. */
  analysisOf(document: vscode.TextDocument): Promise<ArticleAnalysis | null> {
    if (document.isClosed || !this.options.isArticle(document)) return Promise.resolve(null);
    const key = document.uri.toString();
    const known = this.readings.get(key);
    if (known?.version === document.version) return known.analysis;
    return this.keep(document, this.options.read(document));
  }

  /** Tells open articles among these sources, or all of them, that they read otherwise for a cause outside of them. */
  reread(paths: readonly string[] | 'all'): void {
    const changed = paths === 'all' ? null : new Set(paths);
    for (const document of vscode.workspace.textDocuments) {
      const key = document.uri.toString();
      if (changed?.has(key) === false || this.readings.get(key)?.version !== document.version) continue;
      void this.keep(document, this.options.reread(document.uri));
    }
  }

  private keep(document: vscode.TextDocument, analysis: Promise<ArticleAnalysis | null>): typeof analysis {
    const { version } = document;
    this.readings.set(document.uri.toString(), { version, analysis });
    void analysis.then((read) => {
      if (document.isClosed || document.version !== version) return;
      this.rest(document.uri.toString());
      if (read) this.analyzed.fire({ document, analysis: read });
    });
    return analysis;
  }

  /** An edit of this article has not come to rest yet: it will be read then, and told. */
  isBeingEdited(uri: vscode.Uri): boolean {
    return this.timers.has(uri.toString());
  }

  /** Waits until the worker knows the buffer of this file; false when none is open that counts. */
  async settle(uri: vscode.Uri): Promise<boolean> {
    const document = this.find(uri);
    // The editor keeps a buffer for minutes after its tab was closed: without changes it does not outlive its file.
    if (!document || (!document.isDirty && (await isGone(uri)))) return false;
    await this.analysisOf(document);
    return true;
  }

  /** Forgets every reading: the worker starts anew, or other files are articles now. */
  forget(): void {
    this.readings.clear();
  }

  private find(uri: vscode.Uri): vscode.TextDocument | undefined {
    const key = uri.toString();
    return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key && !document.isClosed);
  }

  private later(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    this.rest(key);
    const timer = setTimeout(() => {
      this.timers.delete(key);
      void this.analysisOf(document);
    }, REST);
    this.timers.set(key, timer);
  }

  private rest(key: string): void {
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
    this.store.dispose();
  }
}

async function isGone(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return false;
  } catch (error) {
    return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
  }
}
