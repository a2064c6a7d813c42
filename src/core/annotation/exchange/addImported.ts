import { foldForSearch } from '../../text/fold';
import type { Span } from '../../text/span';
import { anchorAnnotations } from '../anchor/anchorAnnotations';
import { makeSelector } from '../anchor/makeSelector';
import { indexText } from '../anchor/textIndex';
import { newId } from '../sidecar/ids';
import { readSidecar } from '../sidecar/readSidecar';
import { editSidecar, newSidecar } from '../write/editSidecar';
import type { SidecarOperation } from '../write/operations';
import type { ImportedAnnotation } from './model';

export interface ImportTarget {
  /** The article's file name and text. */
  readonly article: string;
  readonly text: string;
  readonly author: string;
  /** The author's sidecar as it stands; null where there is none. */
  readonly sidecar: string | null;
  /** All ids of the newsroom. An annotation that has one of them was imported before and is left alone. */
  readonly taken: Set<string>;
  /** Numbers in `[0, 1)`, for new ids. */
  readonly random: () => number;
}

export interface ImportResult {
  /** The sidecar with the annotations in it; null where nothing was added. */
  readonly text: string | null;
  readonly added: number;
  readonly known: number;
  readonly problems: readonly string[];
}

/** Puts annotations of another tool into an analyst's sidecar, each at its place in the order of the text. */
export function addImported(imported: readonly ImportedAnnotation[], target: ImportTarget): ImportResult {
  const { article, text, author, taken, random } = target;
  const reading = readSidecar(target.sidecar ?? newSidecar(article, author, null));
  const index = indexText(text);
  const existing = anchorAnnotations(index, reading.sidecar.annotations).map(({ span }, i) => ({
    id: reading.sidecar.annotations[i]?.id ?? '',
    start: span?.start ?? null,
  }));
  const problems: string[] = [];
  const found: { start: number; operation: SidecarOperation }[] = [];
  let known = 0;
  for (const one of imported) {
    if (one.annotation.id !== '' && taken.has(one.annotation.id)) {
      known++;
      continue;
    }
    const span = locate(one, text, (anchorable) => anchorAnnotations(index, [anchorable])[0]?.span ?? null);
    if (span === null) {
      problems.push(`${article}: “${one.annotation.target.exact.replace(/\s+/g, ' ').slice(0, 80)}” was not found`);
      continue;
    }
    const id = one.annotation.id === '' ? newId(random, taken) : one.annotation.id;
    taken.add(id);
    const annotation = { ...one.annotation, id, target: makeSelector(text, span) };
    const before = existing.find(({ start }) => start !== null && start > span.start)?.id ?? null;
    found.push({ start: span.start, operation: { do: 'add', annotation, before } });
  }
  if (found.length === 0) return { text: null, added: 0, known, problems };
  found.sort((a, b) => a.start - b.start);
  const edit = editSidecar(reading, found.map(({ operation }) => operation)); // prettier-ignore
  if (!edit.ok) return { text: null, added: 0, known, problems: [...problems, `${article}: ${edit.message}`] };
  return { text: edit.text, added: found.length, known, problems };
}

type FindSentence = (annotation: ImportedAnnotation['annotation']) => Span | null;

/** The place that the other tool gives, if the words stand there; else where the words are found. */
function locate({ place, annotation }: ImportedAnnotation, text: string, find: FindSentence): Span | null {
  const { exact, prefix, suffix } = annotation.target;
  if (place !== null && foldForSearch(text.slice(place.start, place.end)) === foldForSearch(exact)) return place;
  const first = text.indexOf(exact);
  const unique = first >= 0 && !text.slice(first + 1).includes(exact);
  if (unique) return { start: first, end: first + exact.length };
  const around = text.indexOf(prefix + exact + suffix);
  if (first >= 0 && around >= 0 && prefix + suffix !== '') {
    return { start: around + prefix.length, end: around + prefix.length + exact.length };
  }
  return find(annotation);
}
