import * as vscode from 'vscode';
import { ShownLine } from '../trees/lineTree';
import type { AnchoredAnnotation, AnnotationStore } from './annotationStore';
import { kindIcon, shorten, statusName } from './words';

/** Names an annotation in trees, comments and links. */
export interface AnnotationTarget {
  readonly article: vscode.Uri;
  readonly annotationId: string;
}

export function isTarget(argument: unknown): argument is AnnotationTarget {
  const target = argument as Partial<AnnotationTarget> | null | undefined;
  return typeof target === 'object' && typeof target?.annotationId === 'string' && target.article instanceof vscode.Uri;
}

/** The annotation that a command is about: the one it was called on, else the one at the cursor. */
export async function targetOf(annotations: AnnotationStore, argument: unknown): Promise<AnchoredAnnotation | null> {
  const given: unknown = argument instanceof ShownLine ? argument.line.value : argument;
  if (isTarget(given)) return find(annotations, given.article, given.annotationId);
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return null;
  const { uri } = editor.document;
  await annotations.load(uri);
  const offset = editor.document.offsetAt(editor.selection.active);
  const here = annotations
    .annotationsOf(uri)
    .filter(({ span }) => span !== null && span.start <= offset && offset <= span.end);
  const [first] = here;
  if (first === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no annotation at the cursor.'));
    return null;
  }
  return here.length === 1 ? first : pick(here);
}

async function find(annotations: AnnotationStore, article: vscode.Uri, id: string): Promise<AnchoredAnnotation | null> {
  await annotations.load(article);
  return annotations.annotationsOf(article).find(({ annotation }) => annotation.id === id) ?? null;
}

async function pick(here: readonly AnchoredAnnotation[]): Promise<AnchoredAnnotation | null> {
  const items = here.map((found) => ({
    found,
    label: `$(${kindIcon(found.annotation.kind)}) ${shorten(found.annotation.target.exact, 60)}`,
    description: [statusName(found.annotation.status), found.author ?? ''].filter((part) => part !== '').join(' · '),
    detail: shorten(found.annotation.note, 100),
  }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which annotation?') });
  return picked?.found ?? null;
}
