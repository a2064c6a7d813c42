import * as vscode from 'vscode';
import { isOwnTab } from './comparedDocuments';
import { distinctOffers } from './distinctOffers';
import { nothingShown, readingProgressOf } from './panelState';
import { type Stop, TopicHistory } from './topicHistory';
import { DisposableStore, type Disposes } from '../disposableStore';
import type { Reading } from '../../core/presentation/factView';
import type { PlaceView, TopicRef, TopicsHere, TopicView } from '../../core/presentation/model';
import type { PanelState } from '../../protocol/panelContract';
import type { Newsroom } from '../newsroom/newsroom';

/** The cursor has come to rest, in milliseconds: longer than a key repeats (30 times a second), not much more. */
const REST = 40;

/** As many lines as one takes in at a glance. */
const OFFERS = 12;

/** Where the follower was sent by the panel itself: while the cursor stays there, the topic stays. */
interface Visited {
  readonly key: string;
  readonly place: PlaceView;
}

/**
 * Decides what the panel is about: what is at the cursor, unless it is pinned or another topic was opened, which stays
 * until the cursor moves.
 */
export class TopicFollower implements Disposes {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<PanelState>());
  readonly onDidChange = this.changed.event;

  private readonly history = new TopicHistory();
  private shown: PanelState;
  private reading: Reading | null = null;
  private visited: Visited | null = null;
  /** Opened from an offer or the history: read from where it was, not from the cursor. */
  private held = false;
  private visible = false;
  /** Topics that the user asked for and that have not come yet. */
  private wished = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking: vscode.CancellationTokenSource | null = null;

  constructor(private readonly newsroom: Newsroom) {
    this.shown = nothingShown(newsroom.state);
    const { store } = this;
    store.add(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === vscode.window.activeTextEditor || this.isVisited(textEditor)) this.cursorMoved();
      }),
    );
    store.add(vscode.window.onDidChangeActiveTextEditor(() => this.cursorMoved()));
    store.add(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && newsroom.isArticle(document)) this.update({ stale: true });
      }),
    );
    store.add(newsroom.onDidChange(() => this.later()));
    store.add(
      newsroom.onDidAnalyze(() => {
        if (this.shown.stale) this.later();
      }),
    );
    store.add(
      newsroom.onDidChangeState((state) => {
        this.update({ reading: readingProgressOf(state) });
        if (state.phase === 'ready') this.later();
      }),
    );
  }

  get state(): PanelState {
    return this.shown;
  }

  get canGoBack(): boolean {
    return this.history.canGoBack || (this.shown.topic === null && this.history.current !== null);
  }

  get canGoForward(): boolean {
    return this.history.canGoForward;
  }

  /** Nothing is asked while nobody looks. */
  setVisible(visible: boolean): void {
    this.visible = visible;
    if (visible) void this.look();
  }

  pin(pinned: boolean): void {
    this.update({ pinned });
    if (!pinned) void this.look();
  }

  /** Shows another topic, read from a place if there is one, until the cursor moves away. */
  async open(ref: TopicRef, place: PlaceView | null): Promise<void> {
    if (place) {
      this.reading = { path: place.path, offset: place.start };
      this.visited = { key: '', place };
    }
    const { reading } = this;
    const topic = await this.askFor({ ref, reading });
    if (!topic) return;
    this.held = true;
    this.history.visit({ ref, reading });
    this.update({ topic, offers: [], stale: false, visited: null });
  }

  async move(step: -1 | 1): Promise<void> {
    // From nothing at the cursor, back leads to what was shown last.
    const stop = step < 0 && this.shown.topic === null ? this.history.current : this.history.move(step);
    if (!stop) return;
    const topic = await this.askFor(stop);
    if (!topic) return;
    this.held = true;
    this.reading = stop.reading;
    this.update({ topic, offers: [], stale: false, visited: null });
  }

  /** The panel sends the cursor to a place of what it shows. */
  visit(key: string, place: PlaceView): void {
    this.visited = { key, place };
    this.update({ visited: key });
  }

  private cursorMoved(): void {
    if (this.atVisited()) return;
    const moved = this.visited !== null;
    this.visited = null;
    this.held = false;
    if (moved) this.update({ visited: null });
    this.later();
  }

  private later(): void {
    clearTimeout(this.timer);
    if (!this.visible) return;
    this.timer = setTimeout(() => void this.look(), REST);
  }

  /** Finds out what is to be shown now, and shows it. */
  private async look(): Promise<void> {
    clearTimeout(this.timer);
    if (!this.visible || this.wished > 0) return;
    const { shown, newsroom } = this;
    const editor = articleEditor(newsroom);
    // It is looked at once the edit has come to rest: what is asked now has each key read.
    if (editor && newsroom.isBeingEdited(editor.document.uri)) return;
    if (shown.topic && (shown.pinned || this.held || this.visited)) {
      await this.refresh(shown.topic);
      return;
    }
    // What is compared stays, and what one looks for in the matrix.
    if (!editor && isOwnTab()) return;
    if (!editor) {
      newsroom.wake();
      this.reading = null;
      const { total, phase } = newsroom.state;
      const empty = phase === 'ready' && total === 0 ? 'no-sources' : 'no-article';
      this.update({ topic: null, offers: [], article: null, empty, stale: false });
      return;
    }
    const { document, selection } = editor;
    const offset = document.offsetAt(selection.isEmpty ? selection.active : selection.start);
    const reading: Reading = { path: document.uri.toString(), offset };
    const here = await this.ask(async (token): Promise<TopicsHere> => {
      const found = await newsroom.topicsAt(document.uri, offset, token);
      if (found.topic) return found;
      const offers = await newsroom.attentionIn(document.uri, 3 * OFFERS, token);
      return { topic: null, offers: distinctOffers(offers).slice(0, OFFERS) };
    });
    if (!here) return;
    this.reading = reading;
    if (here.topic) this.history.visit({ ref: { type: here.topic.type, id: here.topic.id }, reading });
    this.update({
      topic: here.topic,
      offers: here.offers,
      article: vscode.workspace.asRelativePath(document.uri),
      empty: 'nothing-here',
      stale: false,
    });
  }

  /** The topic that is held, as it stands now. One whose id is gone is looked for where it was read. */
  private async refresh({ type, id }: TopicView): Promise<void> {
    const { reading, newsroom } = this;
    const topic = await this.ask(async (token) => {
      const same = await newsroom.topic({ type, id }, reading, token);
      if (same || reading === null) return same;
      const there = await newsroom.topicsAt(vscode.Uri.parse(reading.path), reading.offset, token);
      return there.topic?.type === type ? there.topic : null;
    });
    if (topic) this.update({ topic, stale: false });
    else if (topic === null && newsroom.state.phase === 'ready') {
      this.held = false;
      this.visited = null;
      this.update({ topic: null, pinned: false, visited: null });
    }
  }

  /** A topic that the user asked for. Keeping up to date does not overtake it, but comes after it. */
  private async askFor({ ref, reading }: Stop): Promise<TopicView | null | undefined> {
    this.wished++;
    try {
      return await this.ask((token) => this.newsroom.topic(ref, reading, token));
    } finally {
      this.wished--;
      this.later();
    }
  }

  /** One question at a time: a later one cancels it. Undefined for a question that was overtaken. */
  private async ask<T>(question: (token: vscode.CancellationToken) => Promise<T>): Promise<T | undefined> {
    this.asking?.cancel();
    const source = new vscode.CancellationTokenSource();
    this.asking = source;
    const answer = await question(source.token);
    const overtaken = source.token.isCancellationRequested;
    if (this.asking === source) this.asking = null;
    source.dispose();
    return overtaken || this.store.isDisposed ? undefined : answer;
  }

  private update(change: Partial<PanelState>): void {
    const before = this.shown;
    const fields = Object.keys(change) as (keyof PanelState)[];
    if (fields.every((field) => change[field] === before[field])) return;
    this.shown = { ...before, ...change };
    this.changed.fire(this.shown);
  }

  private isVisited(editor: vscode.TextEditor): boolean {
    return this.visited?.place.path === editor.document.uri.toString();
  }

  /** Whether the cursor is still where the panel sent it, or on its way there. */
  private atVisited(): boolean {
    const { visited } = this;
    if (!visited) return false;
    const editor = vscode.window.visibleTextEditors.find((candidate) => this.isVisited(candidate));
    if (!editor) return false;
    const { document, selection } = editor;
    const { start, end } = visited.place;
    const offset = document.offsetAt(selection.active);
    return start <= offset && offset <= end;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.asking?.cancel();
    this.store.dispose();
  }
}

/** The article that one reads: in the active editor, or still in sight beside it. */
function articleEditor(newsroom: Newsroom): vscode.TextEditor | undefined {
  const { activeTextEditor: active, visibleTextEditors } = vscode.window;
  if (active && newsroom.isArticle(active.document)) return active;
  return visibleTextEditors.find((editor) => newsroom.isArticle(editor.document));
}
