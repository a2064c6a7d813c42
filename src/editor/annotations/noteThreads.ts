import * as vscode from 'vscode';
import { newId } from '../../core/annotation/sidecar/ids';
import { DisposableStore, type Disposes } from '../disposableStore';
import { instant } from './annotate';
import type { AnchoredAnnotation, AnnotationStore } from './annotationStore';
import type { AnnotationTarget } from './targets';
import { kindName, shorten, stanceName, statusName } from './words';

/** A discussion of one annotation in the editor's comments. */
type NoteThread = vscode.CommentThread & AnnotationTarget;

export interface NoteThreads extends Disposes {
  isReply(argument: unknown): argument is vscode.CommentReply;
  /** Stores what was written below a note. */
  reply(reply: vscode.CommentReply): Promise<boolean>;
}

/** Shows notes and the answers to them as comments. Annotations without a note are marks alone: no thread, no gutter. */
export function createNoteThreads(annotations: AnnotationStore): NoteThreads {
  const store = new DisposableStore();
  const controller = store.add(vscode.comments.createCommentController('corroborate', 'Corroborate'));
  controller.options = { placeHolder: vscode.l10n.t('Answer'), prompt: vscode.l10n.t('Answer…') };
  const threads = new Map<string, Map<string, NoteThread>>();

  const show = (article: vscode.Uri): void => {
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === article.toString());
    const known = threads.get(article.toString()) ?? new Map<string, NoteThread>();
    threads.set(article.toString(), known);
    const wanted = document === undefined ? [] : annotations.annotationsOf(article).filter(hasDiscussion);
    const ids = new Set(wanted.map(({ annotation }) => annotation.id));
    for (const [id, thread] of known) {
      if (ids.has(id)) continue;
      thread.dispose();
      known.delete(id);
    }
    for (const found of wanted) {
      if (document === undefined || found.span === null) continue;
      const { id } = found.annotation;
      const range = new vscode.Range(document.positionAt(found.span.start), document.positionAt(found.span.end));
      const thread = known.get(id) ?? create(article, id, range);
      known.set(id, thread);
      fill(thread, found, range);
    }
  };
  const create = (article: vscode.Uri, id: string, range: vscode.Range): NoteThread => {
    const thread = controller.createCommentThread(article, range, []);
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    return Object.assign(thread, { article, annotationId: id });
  };

  store.add(annotations.onDidChange(show));
  store.add(
    vscode.window.onDidChangeVisibleTextEditors((editors) => {
      for (const { document } of editors) if (annotations.annotationsOf(document.uri).length > 0) show(document.uri);
    }),
  );
  store.add(
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      for (const thread of threads.get(uri.toString())?.values() ?? []) thread.dispose();
      threads.delete(uri.toString());
    }),
  );

  return {
    isReply: (argument): argument is vscode.CommentReply =>
      typeof argument === 'object' && argument !== null && 'thread' in argument && 'text' in argument,
    reply: async ({ thread, text }) => {
      const { article, annotationId } = thread as Partial<NoteThread>;
      if (article === undefined || annotationId === undefined || text.trim() === '') return false;
      const reply = {
        id: newId(Math.random),
        to: annotationId,
        stance: 'comment' as const,
        note: text.trim().replace(/\r\n?/g, '\n'),
        created: instant(),
      };
      return annotations.change(article, [{ do: 'addReply', reply }]);
    },
    dispose: () => store.dispose(),
  };
}

function hasDiscussion({ annotation, replies, span }: AnchoredAnnotation): boolean {
  return span !== null && (annotation.note !== '' || replies.length > 0);
}

function fill(thread: NoteThread, found: AnchoredAnnotation, range: vscode.Range): void {
  const { annotation, author, replies, own } = found;
  if (thread.range?.isEqual(range) !== true) thread.range = range;
  thread.label = `${kindName(annotation.kind)} · ${statusName(annotation.status)} · ${shorten(annotation.target.exact, 40)}`;
  thread.contextValue = own ? 'own' : 'other';
  thread.state =
    annotation.status === 'resolved' ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
  thread.comments = [
    ...(annotation.note === '' ? [] : [comment(annotation.note, author, annotation.created)]),
    ...replies.map((reply) => comment(reply.note, reply.author, reply.created, stanceName(reply.stance))),
  ];
}

/** Others' words are escaped: they are never read as Markdown. */
function comment(note: string, author: string | null, created: string | null, label?: string): vscode.Comment {
  const time = created === null ? NaN : Date.parse(created);
  const body = new vscode.MarkdownString();
  body.appendText(note);
  return {
    body,
    mode: vscode.CommentMode.Preview,
    author: { name: author ?? vscode.l10n.t('no name') },
    ...(label === undefined ? {} : { label }),
    ...(Number.isNaN(time) ? {} : { timestamp: new Date(time) }),
  };
}
