import * as vscode from 'vscode';
import { textThen } from '../../core/annotation/anchor/textThen';
import type { Disposes } from '../disposableStore';
import type { AnchoredAnnotation, AnnotationStore } from './annotationStore';
import { nameOf, openDocument } from './sidecarFiles';
import { shorten } from './words';

const SCHEME = 'corroborate-then';

/** Articles as an annotation knew them, read-only, for the editor's own comparison. */
export function registerTextsThen(annotations: AnnotationStore): Disposes {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async ({ query }) => {
      const asked = new URLSearchParams(query);
      const article = vscode.Uri.parse(asked.get('article') ?? '', true);
      await annotations.load(article);
      const all = annotations.annotationsOf(article);
      const found = all.find(({ annotation }) => annotation.id === asked.get('id'));
      const text = openDocument(article)?.getText() ?? (await vscode.workspace.openTextDocument(article)).getText();
      if (found === undefined) return text;
      return textThen(text, found.annotation.target, found.span ?? found.sentence, endBefore(all, found, annotations));
    },
  });
}

/** Shows the article then and now side by side, at the place of an annotation. The right side is the article itself. */
export async function compareWithThen({ article, annotation, span, sentence }: AnchoredAnnotation): Promise<void> {
  const query = new URLSearchParams({ article: article.toString(), id: annotation.id }).toString();
  const then = vscode.Uri.from({ scheme: SCHEME, path: `/${nameOf(article)}`, query });
  const document = await vscode.workspace.openTextDocument(article);
  const place = span ?? sentence;
  const selection =
    place === null
      ? {}
      : { selection: new vscode.Range(document.positionAt(place.start), document.positionAt(place.end)) };
  const title = vscode.l10n.t('“{0}”: then and now', shorten(annotation.target.exact, 40));
  await vscode.commands.executeCommand('vscode.diff', then, article, title, { ...selection, preview: true });
}

/** Where the last annotation stands that comes before this one in its file. */
function endBefore(
  all: readonly AnchoredAnnotation[],
  found: AnchoredAnnotation,
  annotations: AnnotationStore,
): number {
  const sidecar = annotations.sidecarsOf(found.article).find(({ uri }) => uri.toString() === found.sidecar.toString());
  const placeOf = ({ annotation }: AnchoredAnnotation): number => sidecar?.placeOf(annotation.id) ?? Infinity;
  const before = all.filter(
    (other) =>
      other.span !== null && other.sidecar.toString() === found.sidecar.toString() && placeOf(other) < placeOf(found),
  );
  const nearest = before.sort((a, b) => placeOf(a) - placeOf(b)).at(-1);
  return nearest?.span?.start ?? -1;
}
