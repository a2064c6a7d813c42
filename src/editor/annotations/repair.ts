import * as vscode from 'vscode';
import { makeSelector } from '../../core/annotation/anchor/makeSelector';
import { valuesDiffer, valuesIn } from '../../core/annotation/anchor/values';
import type { Annotation, AnnotationValue } from '../../core/annotation/model';
import type { SidecarOperation } from '../../core/annotation/write/operations';
import { firstOwnBehind } from './annotate';
import type { AnchoredAnnotation } from './annotationStore';
import type { UndoableAnnotationStore } from './createAnnotationStore';
import { openDocument } from './sidecarFiles';
import { shorten } from './words';

/** Puts an annotation on the words that are selected in its article. */
export async function reattach(annotations: UndoableAnnotationStore, found: AnchoredAnnotation): Promise<boolean> {
  const { activeTextEditor: active, visibleTextEditors: visible } = vscode.window;
  // In two editors of the article two places can be selected: the one that was last worked in counts.
  const editor = [...(active === undefined ? [] : [active]), ...visible].find(
    ({ document, selection }) => document.uri.toString() === found.article.toString() && !selection.isEmpty,
  );
  if (editor === undefined) {
    await vscode.commands.executeCommand('corroborate.showAnnotation', {
      article: found.article,
      annotationId: found.annotation.id,
    });
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Select the words in the article that “{0}” belongs to, then call this again.',
        shorten(found.annotation.target.exact, 60),
      ),
    );
    return false;
  }
  const { document, selection } = editor;
  const span = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  return place(annotations, found, document.getText(), span);
}

/** Stores the words on which an annotation stands now. A changed value is taken over, and confirmed again by a person. */
export async function acceptWording(annotations: UndoableAnnotationStore, found: AnchoredAnnotation): Promise<boolean> {
  const { span, article } = found;
  if (span === null) return false;
  const text = openDocument(article)?.getText() ?? (await vscode.workspace.openTextDocument(article)).getText();
  return place(annotations, found, text, span);
}

async function place(
  annotations: UndoableAnnotationStore,
  found: AnchoredAnnotation,
  text: string,
  span: { readonly start: number; readonly end: number },
): Promise<boolean> {
  const { annotation, article } = found;
  const target = makeSelector(text, span);
  const changed = annotation.value === null ? null : newValue(annotation.value, target.exact);
  const next: Annotation = {
    ...annotation,
    target,
    ...(changed === null ? {} : { value: changed }),
    // What was confirmed is another thing now, and somebody has to look at it again.
    ...(annotation.status === 'confirmed' &&
    (changed !== null || valuesDiffer(annotation.target.exact, target.exact, annotation.kind))
      ? { status: 'open' as const }
      : {}),
  };
  if (!(await annotations.change(article, [{ do: 'change', annotation: next, from: annotation }]))) return false;
  const before = firstOwnBehind(annotations, article, span.start);
  const order = annotations.annotationsOf(article).filter(({ own }) => own);
  if (inOrder(order, annotation.id, annotations)) return true;
  const move: SidecarOperation = { do: 'move', id: annotation.id, before: before === annotation.id ? null : before };
  return annotations.changeFurther(article, [move]);
}

/** Whether the file holds an annotation between the same neighbours as the text. */
function inOrder(own: readonly AnchoredAnnotation[], id: string, annotations: UndoableAnnotationStore): boolean {
  const found = own.find(({ annotation }) => annotation.id === id);
  if (found === undefined) return true;
  const places = annotations.sidecarsOf(found.article).find(({ uri }) => uri.toString() === found.sidecar.toString());
  if (places === undefined) return true;
  const same = own.filter(({ sidecar, span }) => sidecar.toString() === found.sidecar.toString() && span !== null);
  const starts = same.map(({ annotation }) => places.placeOf(annotation.id) ?? 0);
  return starts.every((start, at) => at === 0 || start >= (starts[at - 1] ?? 0));
}

/** The value that the words give now, if it is another one than is stored. */
export function newValue(value: AnnotationValue, now: string): AnnotationValue | null {
  const found = valuesIn(now, true)[0];
  if (found === undefined) return null;
  const unit = found.unit ?? value.unit;
  return found.amount === value.amount && unit === value.unit ? null : { amount: found.amount, unit };
}

/** The words are gone for good, and what was said of them stays: the annotation is closed and left as it is. */
export function keepAsHistory(annotations: UndoableAnnotationStore, found: AnchoredAnnotation): Promise<boolean> {
  const { annotation, article } = found;
  const tags = annotation.tags.includes(HISTORY_TAG) ? annotation.tags : [...annotation.tags, HISTORY_TAG];
  return annotations.change(article, [
    { do: 'change', annotation: { ...annotation, status: 'resolved', tags }, from: annotation },
  ]);
}

/** Marks a lost annotation that nobody needs to look at again. */
export const HISTORY_TAG = 'history';

export async function deleteAnnotation(
  annotations: UndoableAnnotationStore,
  { annotation, article }: AnchoredAnnotation,
): Promise<boolean> {
  if (!(await annotations.change(article, [{ do: 'remove', id: annotation.id }]))) return false;
  const deletion = annotations.lastChange;
  const undo = vscode.l10n.t('Undo');
  void vscode.window
    .showInformationMessage(
      vscode.l10n.t('The annotation on “{0}” was deleted.', shorten(annotation.target.exact, 60)),
      undo,
    )
    .then((chosen) => (chosen === undo ? annotations.undo(deletion) : undefined));
  return true;
}
