import { makeSelector } from '../../../src/core/annotation/anchor/makeSelector';
import { newAnnotation } from '../../../src/core/annotation/newAnnotation';
import type { Annotation } from '../../../src/core/annotation/model';
import { readSidecar } from '../../../src/core/annotation/sidecar/readSidecar';
import { editSidecar, newSidecar } from '../../../src/core/annotation/write/editSidecar';
import type { SidecarOperation } from '../../../src/core/annotation/write/operations';
import type { GeneratedArticle } from './articles';

export function annotationOf(id: string, text: string, words: string, over: Partial<Annotation> = {}): Annotation {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text`);
  return newAnnotation({
    id,
    target: makeSelector(text, { start, end: start + words.length }),
    kind: 'figure',
    created: '2024-05-08T09:00:00Z',
    ...over,
  });
}

/** The sidecar after the annotations were added in order of the text; a new one where there was none. */
export function addToSidecar(
  current: string | null,
  article: GeneratedArticle,
  author: string,
  annotations: readonly Annotation[],
): string {
  const reading = readSidecar(current ?? newSidecar(article.name, author, null));
  const place = ({ target }: Annotation): number => article.text.indexOf(target.prefix + target.exact + target.suffix);
  const sorted = [...annotations].sort((a, b) => place(a) - place(b));
  const operations = sorted.map((annotation): SidecarOperation => {
    const before = reading.sidecar.annotations.find((other) => place(other) > place(annotation))?.id ?? null;
    return { do: 'add', annotation, before };
  });
  const edit = editSidecar(reading, operations);
  if (!edit.ok) throw new Error(edit.message);
  return edit.text;
}
