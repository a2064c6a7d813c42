import * as vscode from 'vscode';
import type { Span } from '../../core/text/span';
import { DisposableStore, type Disposes } from '../disposableStore';
import { MARK_KINDS, type Mark, type MarkKind, marksOf } from '../marks/marks';
import { moveSpans } from '../marks/moveSpans';
import type { Newsroom } from '../newsroom/newsroom';
import { fullName, onDidChangeSetting, setting } from '../settings/settings';
import { createStyle } from './styles';
import { isOnWord, wordAround } from './typing';

/** Marks that are not recognised but given, such as annotations. */
export interface MarkSource {
  marksOf(document: vscode.TextDocument): readonly Mark[];
  /** Fires the article whose marks are others now. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
}

export interface HighlightsOptions {
  readonly newsroom: Newsroom;
  readonly others: readonly MarkSource[];
  /** Remembers in this workspace that the user has hidden the marks. */
  readonly memory: vscode.Memento;
  readonly onLimit: (message: string, settingName: string) => void;
}

export interface Highlights extends Disposes {
  toggle(): Promise<void>;
  /** What is drawn in the document now, in order of place. */
  drawnIn(document: vscode.TextDocument): readonly Mark[];
}

interface Drawing {
  marks: readonly Mark[];
  /** The caret's word in a text that is being typed; nothing is drawn on it. */
  typing: Span | null;
}

const HIDDEN = 'corroborate.highlightsHidden';

/** Draws the marks in every visible editor of an article, and keeps them with the text while it is edited. */
export function createHighlights({ newsroom, others, memory, onLimit }: HighlightsOptions): Highlights {
  const store = new DisposableStore();
  const styles = new Map<MarkKind, vscode.TextEditorDecorationType>();
  for (const kind of MARK_KINDS) styles.set(kind, store.add(createStyle(kind)));
  const recognised = new Map<string, readonly Mark[]>();
  const drawings = new Map<string, Drawing>();
  /** What each editor shows of each kind; null where that is not known. */
  const drawnBefore = new WeakMap<vscode.TextEditor, Map<MarkKind, readonly Span[] | null>>();
  const keyOf = (document: vscode.TextDocument): string => document.uri.toString();

  const isShown = (document: vscode.TextDocument): boolean =>
    setting('highlights.enabled', document.uri) && !memory.get<boolean>(HIDDEN, false);

  /** Hands the editor only the kinds that differ from what it shows. */
  const draw = (editor: vscode.TextEditor, drawing: Drawing | null): void => {
    const before = drawnBefore.get(editor) ?? new Map<MarkKind, readonly Span[] | null>();
    drawnBefore.set(editor, before);
    const { typing = null, marks = [] } = drawing ?? {};
    const visible = typing ? marks.filter((mark) => !isOnWord(mark, typing)) : marks;
    for (const [kind, style] of styles) {
      const spans = visible.filter((mark) => mark.kind === kind);
      const shown = before.has(kind) ? (before.get(kind) ?? null) : [];
      if (shown && isSame(shown, spans)) continue;
      before.set(kind, spans);
      const { document } = editor;
      editor.setDecorations(
        style,
        spans.map(({ start, end }) => new vscode.Range(document.positionAt(start), document.positionAt(end))),
      );
    }
  };

  const drawAll = (document: vscode.TextDocument): void => {
    const drawing = drawings.get(keyOf(document)) ?? null;
    for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) draw(editor, drawing);
  };

  const choose = (document: vscode.TextDocument): readonly Mark[] => {
    if (!isShown(document)) return [];
    const wanted = new Set<string>(setting('highlights.kinds', document.uri));
    const given = others.flatMap((source) => source.marksOf(document));
    const marks = [...(recognised.get(keyOf(document)) ?? []), ...given].filter((mark) => wanted.has(mark.kind));
    const limit = setting('limits.marks', document.uri);
    if (marks.length <= limit) return marks;
    onLimit(
      vscode.l10n.t('{0} has more than {1} marks; the others are not drawn.', documentName(document), limit),
      fullName('limits.marks'),
    );
    return marks.slice(0, limit);
  };

  const compose = (document: vscode.TextDocument): void => {
    const typing = drawings.get(keyOf(document))?.typing ?? null;
    drawings.set(keyOf(document), { marks: choose(document), typing });
    drawAll(document);
  };

  const refresh = async (document: vscode.TextDocument): Promise<void> => {
    if (!isShown(document)) {
      compose(document);
      return;
    }
    const analysis = await newsroom.analysisOf(document);
    if (!analysis) recognised.delete(keyOf(document));
    if (document.isClosed || (!analysis && !drawings.has(keyOf(document)))) return;
    if (analysis) recognised.set(keyOf(document), marksOf(analysis));
    compose(document);
  };

  const refreshVisible = (): void => {
    const documents = new Set(vscode.window.visibleTextEditors.map((editor) => editor.document));
    for (const document of documents) {
      const known = drawings.get(keyOf(document));
      if (newsroom.isArticle(document) || known) void refresh(document);
    }
  };

  const refreshArticle = (article: vscode.Uri): void => {
    const key = article.toString();
    const seen = vscode.window.visibleTextEditors.find(({ document }) => keyOf(document) === key);
    if (!seen) return;
    // Given marks may be told of an edit before it is followed here; reading the text again is not needed for them.
    if (drawings.has(key)) queueMicrotask(() => compose(seen.document));
    else void refresh(seen.document);
  };

  const follow = ({ document, contentChanges }: vscode.TextDocumentChangeEvent): void => {
    const drawing = drawings.get(keyOf(document));
    if (!drawing || contentChanges.length === 0) return;
    const seen = recognised.get(keyOf(document));
    if (seen) recognised.set(keyOf(document), moveSpans(seen, contentChanges).spans);
    drawing.marks = moveSpans(drawing.marks, contentChanges).spans;
    drawing.typing = wordBeingTyped(document, contentChanges);
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document !== document) continue;
      const before = drawnBefore.get(editor);
      // The editor moves what it shows by itself, but keeps what an edit fell into: then it is told anew.
      for (const [kind, spans] of before ?? []) {
        const moved = moveSpans(spans ?? [], contentChanges);
        before?.set(kind, spans === null || moved.touched > 0 ? null : moved.spans);
      }
      draw(editor, drawing);
    }
  };

  const leaveWord = ({ textEditor, selections }: vscode.TextEditorSelectionChangeEvent): void => {
    const drawing = drawings.get(keyOf(textEditor.document));
    const word = drawing?.typing;
    if (!drawing || !word) return;
    const stays = selections.some((selection) => {
      const offset = textEditor.document.offsetAt(selection.active);
      return word.start <= offset && offset <= word.end;
    });
    if (stays) return;
    drawing.typing = null;
    drawAll(textEditor.document);
  };

  store.add(vscode.window.onDidChangeVisibleTextEditors(refreshVisible));
  store.add(vscode.workspace.onDidChangeTextDocument(follow));
  store.add(vscode.window.onDidChangeTextEditorSelection(leaveWord));
  store.add(
    vscode.workspace.onDidCloseTextDocument((document) => {
      recognised.delete(keyOf(document));
      drawings.delete(keyOf(document));
    }),
  );
  store.add(
    newsroom.onDidAnalyze(({ document, analysis }) => {
      recognised.set(keyOf(document), marksOf(analysis));
      compose(document);
    }),
  );
  store.add(newsroom.onDidChangeScope(refreshVisible));
  store.add(onDidChangeSetting(['highlights.enabled', 'highlights.kinds', 'limits.marks'], refreshVisible));
  for (const source of others) store.add(source.onDidChange(refreshArticle));
  refreshVisible();

  return {
    toggle: async () => {
      await memory.update(HIDDEN, !memory.get<boolean>(HIDDEN, false));
      refreshVisible();
    },
    drawnIn: (document) => drawings.get(keyOf(document))?.marks ?? [],
    dispose: () => store.dispose(),
  };
}

function documentName(document: vscode.TextDocument): string {
  return vscode.workspace.asRelativePath(document.uri);
}

function isSame(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((span, i) => span.start === b[i]?.start && span.end === b[i].end);
}

/** An edit in one place of the active editor is typing; a reload, a merge or a replacement in many places is not. */
function wordBeingTyped(
  document: vscode.TextDocument,
  changes: readonly vscode.TextDocumentContentChangeEvent[],
): Span | null {
  const [change] = changes;
  if (!change || changes.length > 1 || vscode.window.activeTextEditor?.document !== document) return null;
  return wordAround(document.getText(), change.rangeOffset + change.text.length);
}
