import * as vscode from 'vscode';
import { makeSelector } from '../../core/annotation/anchor/makeSelector';
import type { Annotation, AnnotationKind } from '../../core/annotation/model';
import { newAnnotation } from '../../core/annotation/newAnnotation';
import { newId } from '../../core/annotation/sidecar/ids';
import { splitSentences } from '../../core/text/sentences';
import type { Newsroom } from '../newsroom/newsroom';
import type { AnnotationStore } from './annotationStore';
import { kindsFrom, proposeAt, proposeFor, type Proposal } from './proposal';
import { kindIcon, kindName, shorten, valueText } from './words';

interface KindItem extends vscode.QuickPickItem {
  readonly annotationKind: AnnotationKind;
}

/** Annotates the selection, or what is at the cursor. One more key, Enter, takes the kind and value that are proposed. */
export async function annotate(newsroom: Newsroom, annotations: AnnotationStore): Promise<Annotation | null> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return null;
  const { document, selection } = editor;
  if (document.isUntitled) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Save the article first: annotations are kept in a file beside it.'),
    );
    return null;
  }
  if (!newsroom.isArticle(document)) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This file is not one of the articles that the setting corroborate.sources names.'),
    );
    return null;
  }
  const analysis = await newsroom.analysisOf(document);
  const text = document.getText();
  const offset = document.offsetAt(selection.active);
  const proposal = selection.isEmpty
    ? proposeAt(offset, analysis, splitSentences(text))
    : proposeFor({ start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) }, analysis);
  if (proposal === null || text.slice(proposal.span.start, proposal.span.end).trim() === '') {
    void vscode.window.showInformationMessage(vscode.l10n.t('Select the words to annotate.'));
    return null;
  }
  const kind = await pickKind(proposal, text);
  if (kind === undefined || document.getText() !== text) return null;
  await annotations.load(document.uri);
  const annotation = newAnnotation({
    id: freshId(annotations, document.uri),
    target: makeSelector(text, proposal.span),
    kind,
    value: kind === proposal.kind ? proposal.value : null,
    created: instant(),
  });
  const before = firstOwnBehind(annotations, document.uri, proposal.span.start);
  const done = await annotations.change(document.uri, [{ do: 'add', annotation, before }]);
  return done ? annotation : null;
}

async function pickKind(proposal: Proposal, text: string): Promise<AnnotationKind | undefined> {
  const words = shorten(text.slice(proposal.span.start, proposal.span.end), 60);
  const items = kindsFrom(proposal.kind).map((kind): KindItem => {
    const value = kind === proposal.kind && proposal.value !== null ? { description: valueText(proposal.value) } : {};
    return { annotationKind: kind, label: `$(${kindIcon(kind)}) ${kindName(kind)}`, ...value };
  });
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Annotate “{0}” as', words),
    placeHolder: vscode.l10n.t('Enter takes the kind that is proposed'),
    matchOnDescription: true,
  });
  return picked?.annotationKind;
}

/** An id that no annotation of the article has. */
export function freshId(annotations: AnnotationStore, article: vscode.Uri): string {
  return newId(Math.random, new Set(annotations.annotationsOf(article).map(({ annotation }) => annotation.id)));
}

/** The time of writing, to the second. */
export function instant(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The user's annotation that a new one at `start` goes before; null puts it last. */
export function firstOwnBehind(annotations: AnnotationStore, article: vscode.Uri, start: number): string | null {
  const behind = annotations.annotationsOf(article).find(({ own, span }) => own && span !== null && span.start > start);
  return behind?.annotation.id ?? null;
}
