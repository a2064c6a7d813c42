import * as vscode from 'vscode';
import { askInWords } from '../askInWords';
import { ANNOTATION_STATUSES, type Annotation, type Stance } from '../../core/annotation/model';
import { newId } from '../../core/annotation/sidecar/ids';
import { unlessLost, type CommandMap } from '../commands/commands';
import type { Newsroom } from '../newsroom/newsroom';
import { annotate, instant } from './annotate';
import type { AnchoredAnnotation } from './annotationStore';
import { compareWithThen } from './compare';
import type { UndoableAnnotationStore } from './createAnnotationStore';
import type { NoteThreads } from './noteThreads';
import { acceptWording, deleteAnnotation, keepAsHistory, reattach } from './repair';
import { targetOf } from './targets';
import { statusName } from './words';

export interface AnnotationCommandsOptions {
  readonly newsroom: Newsroom;
  readonly annotations: UndoableAnnotationStore;
  readonly notes: NoteThreads;
}

export function annotationCommands({ newsroom, annotations, notes }: AnnotationCommandsOptions) {
  const one = (argument: unknown): Promise<AnchoredAnnotation | null> => targetOf(annotations, argument);
  const own = async (argument: unknown): Promise<AnchoredAnnotation | null> => {
    const found = await one(argument);
    if (found === null || found.own) return found;
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'This annotation is {0}’s. You can answer it; your answer stands in a file of your own.',
        found.author ?? '?',
      ),
    );
    return null;
  };
  const change = (found: AnchoredAnnotation, fields: Partial<Annotation>): Promise<boolean> =>
    annotations.change(found.article, [
      { do: 'change', annotation: { ...found.annotation, ...fields }, from: found.annotation },
    ]);
  const answer = async (argument: unknown, stance: Stance): Promise<unknown> => {
    const found = await one(argument);
    if (found === null) return undefined;
    const note = await askInWords({
      title: stance === 'comment' ? vscode.l10n.t('Your comment') : vscode.l10n.t('Why? (may be left empty)'),
    });
    if (note === undefined || (stance === 'comment' && note.trim() === '')) return undefined;
    const reply = { id: newId(Math.random), to: found.annotation.id, stance, note: note.trim(), created: instant() };
    return annotations.change(found.article, [{ do: 'addReply', reply }]);
  };
  return {
    'corroborate.annotate': () => annotate(newsroom, annotations),
    'corroborate.annotateAtCursor': () => {
      const editor = vscode.window.activeTextEditor;
      // What is selected is not meant: the mark under the cursor is.
      if (editor) editor.selection = new vscode.Selection(editor.selection.active, editor.selection.active);
      return annotate(newsroom, annotations);
    },
    'corroborate.editNote': async (argument) => {
      const found = await own(argument);
      if (found === null) return undefined;
      const note = await askInWords({ title: vscode.l10n.t('Note'), value: found.annotation.note });
      return note === undefined ? undefined : change(found, { note: note.trim() });
    },
    'corroborate.setStatus': async (argument) => {
      const found = await own(argument);
      if (found === null) return undefined;
      const items = ANNOTATION_STATUSES.map((status) => ({
        status,
        label: statusName(status),
        ...(status === found.annotation.status ? { description: vscode.l10n.t('now') } : {}),
      }));
      const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Status of the annotation') });
      return picked === undefined ? undefined : change(found, { status: picked.status });
    },
    'corroborate.agree': (argument) => answer(argument, 'agree'),
    'corroborate.disagree': (argument) => answer(argument, 'disagree'),
    'corroborate.reply': unlessLost((argument) =>
      notes.isReply(argument) ? notes.reply(argument) : answer(argument, 'comment'),
    ),
    'corroborate.deleteAnnotation': unlessLost(async (argument) => {
      const found = await own(argument);
      return found === null ? undefined : deleteAnnotation(annotations, found);
    }),
    'corroborate.undoAnnotation': async () => {
      if ((await annotations.undo()) === 'nothing')
        tellNothing(vscode.l10n.t('There is no change of annotations to take back.'));
    },
    'corroborate.redoAnnotation': async () => {
      if ((await annotations.redo()) === 'nothing')
        tellNothing(vscode.l10n.t('There is no change of annotations to do again.'));
    },
    'corroborate.storeKept': async () => {
      if ((await annotations.storeKept()) === 0)
        tellNothing(vscode.l10n.t('No change of annotations waits to be stored.'));
    },
    'corroborate.compareAnnotation': unlessLost(async (argument) => {
      const found = await one(argument);
      return found === null ? undefined : compareWithThen(found);
    }),
    'corroborate.reattach': unlessLost(async (argument) => {
      const found = await own(argument);
      return found === null ? undefined : reattach(annotations, found);
    }),
    'corroborate.acceptWording': unlessLost(async (argument) => {
      const found = await own(argument);
      return found === null ? undefined : acceptWording(annotations, found);
    }),
    'corroborate.keepAsHistory': unlessLost(async (argument) => {
      const found = await own(argument);
      return found === null ? undefined : keepAsHistory(annotations, found);
    }),
    'corroborate.openSidecar': unlessLost(async (argument) => {
      const found = await one(argument);
      if (found === null) return undefined;
      const document = await vscode.workspace.openTextDocument(found.sidecar);
      const at = document.getText().indexOf(`id: ${found.annotation.id}`);
      const position = document.positionAt(Math.max(0, at));
      return vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) });
    }),
    'corroborate.showAnnotation': async (argument) => {
      const found = await one(argument);
      if (found === null) return undefined;
      const document = await vscode.workspace.openTextDocument(found.article);
      const span = found.span ?? found.sentence;
      if (span === null) return vscode.window.showTextDocument(document);
      const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
      return vscode.window.showTextDocument(document, { selection: range });
    },
  } satisfies Partial<CommandMap>;
}

function tellNothing(message: string): void {
  void vscode.window.setStatusBarMessage(message, 4000);
}
