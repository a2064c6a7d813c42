import type { Uri } from 'vscode';
import { anchorAnnotations, type Anchoring } from '../../core/annotation/anchor/anchorAnnotations';
import { trackSpan, type Replacement } from '../../core/annotation/anchor/trackSpan';
import { valuesDiffer } from '../../core/annotation/anchor/values';
import type { TextIndex } from '../../core/annotation/anchor/textIndex';
import type { Annotation } from '../../core/annotation/model';
import type { SidecarReading } from '../../core/annotation/sidecar/readSidecar';
import type { AnchoredAnnotation, AuthoredDecision, AuthoredReply, SidecarState } from './annotationStore';

/** A sidecar with whose it is. */
export interface LoadedSidecar extends SidecarState {
  readonly reading: SidecarReading;
}

/** The annotations of one article, anchored in its text. */
export interface AnchoredArticle {
  readonly article: Uri;
  /** The text could be read. */
  readonly readable: boolean;
  readonly sidecars: readonly LoadedSidecar[];
  readonly annotations: readonly AnchoredAnnotation[];
  readonly decisions: readonly AuthoredDecision[];
}

/** Anchors every sidecar by itself: each is in an order of its own. `index` is null where the text cannot be read. */
export function anchorArticle(
  article: Uri,
  sidecars: readonly LoadedSidecar[],
  index: TextIndex | null,
): AnchoredArticle {
  const replies = new Map<string, AuthoredReply[]>();
  for (const { reading, uri, author, own } of sidecars)
    for (const reply of reading.sidecar.replies) {
      const list = replies.get(reply.to) ?? [];
      list.push({ ...reply, author, sidecar: uri, own });
      replies.set(reply.to, list);
    }
  for (const list of replies.values()) list.sort((a, b) => (a.created ?? '').localeCompare(b.created ?? ''));
  const gone: Anchoring = { outcome: 'gone', span: null, now: null, sentence: null };
  const annotations = sidecars.flatMap(({ reading, uri, author, own }) => {
    const list = reading.sidecar.annotations;
    const anchorings = index === null ? [] : anchorAnnotations(index, list);
    return list.map((annotation, at): AnchoredAnnotation => ({
      ...(anchorings[at] ?? gone),
      annotation,
      article,
      sidecar: uri,
      author,
      own,
      replies: replies.get(annotation.id) ?? [],
    }));
  });
  const decisions = sidecars.flatMap(({ reading, author, own }) =>
    reading.sidecar.decisions.map((decision) => ({ decision, author, own })),
  );
  return { article, readable: index !== null, sidecars, annotations: annotations.sort(byPlace), decisions };
}

/** Follows an edit of the text: ranges move with it, and are looked for anew only once it has come to rest on disk. */
export function trackArticle(anchored: AnchoredArticle, edits: readonly Replacement[], text: string): AnchoredArticle {
  const annotations = anchored.annotations.map((annotation): AnchoredAnnotation => {
    if (annotation.span === null) return annotation;
    const span = trackSpan(annotation.span, edits);
    if (span === null) return { ...annotation, outcome: 'gone', span: null, now: null };
    const now = text.slice(span.start, span.end);
    if (now === annotation.now) return { ...annotation, span };
    return { ...annotation, span, now, outcome: outcomeOf(annotation.annotation, now) };
  });
  return { ...anchored, annotations: annotations.sort(byPlace) };
}

function outcomeOf({ target, kind }: Annotation, now: string): Anchoring['outcome'] {
  if (now === target.exact) return 'same';
  return valuesDiffer(target.exact, now, kind) ? 'value-changed' : 'reworded';
}

function byPlace(a: AnchoredAnnotation, b: AnchoredAnnotation): number {
  if (a.span === null || b.span === null) return (a.span === null ? 1 : 0) - (b.span === null ? 1 : 0);
  return a.span.start - b.span.start || b.span.end - a.span.end;
}
