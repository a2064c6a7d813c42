/*
 * What the editor knows of analysts' annotations. Built once in activate.ts and passed to each surface:
 *
 *   for (const { annotation, span } of annotations.annotationsOf(document.uri)) …   // as the text stands now
 *   annotations.onDidChange((article) => refresh(article));
 *   await annotations.change(article, [{ do: 'addDecision', decision }]);           // into the user's own sidecar
 *
 * `annotationsOf` answers at once from what has been read; the first question for an article reads its sidecars and is
 * followed by `onDidChange`. Spans follow the text while it is typed. Nothing but `change` and `remove…` writes, only the
 * user's own sidecar is written, and each write can be undone.
 */
import type { Event, Uri } from 'vscode';
import type { Anchoring } from '../../core/annotation/anchor/anchorAnnotations';
import type { Annotation, Decision, Reply } from '../../core/annotation/model';
import type { SidecarProblem } from '../../core/annotation/sidecar/problem';
import type { SidecarOperation } from '../../core/annotation/write/operations';
import type { Disposes } from '../disposableStore';

/** An annotation where it stands in its article now. */
export interface AnchoredAnnotation extends Anchoring {
  readonly annotation: Annotation;
  readonly article: Uri;
  readonly sidecar: Uri;
  /** As the sidecar, or else its name, tells it; null for the shared sidecar without an author. */
  readonly author: string | null;
  /** The sidecar is the user's own and can be written. */
  readonly own: boolean;
  /** What analysts say on it, in order of time. */
  readonly replies: readonly AuthoredReply[];
}

export interface AuthoredReply extends Reply {
  readonly author: string | null;
  readonly sidecar: Uri;
  readonly own: boolean;
}

export interface AuthoredDecision {
  readonly decision: Decision;
  readonly author: string | null;
  readonly own: boolean;
}

/** A sidecar of an article as it was read, with what is wrong in it. */
export interface SidecarState {
  readonly uri: Uri;
  readonly author: string | null;
  readonly own: boolean;
  /** False where the file is broken, in conflict, or newer than this version. */
  readonly writable: boolean;
  readonly problems: readonly SidecarProblem[];
  /** The offset of an annotation or reply in the sidecar's text; null where it does not hold it. */
  placeOf(id: string): number | null;
}

export interface AnnotationStore extends Disposes {
  /** The annotations of an article changed, or the text did so that they stand elsewhere. */
  readonly onDidChange: Event<Uri>;
  /** False where the text of an article cannot be read as it stands on disk, so that nothing is known of places in it. */
  isReadable(article: Uri): boolean;
  /** All analysts' annotations of an article, in order of place; the lost ones last. */
  annotationsOf(article: Uri): readonly AnchoredAnnotation[];
  decisionsOf(article: Uri): readonly AuthoredDecision[];
  sidecarsOf(article: Uri): readonly SidecarState[];
  /** The user's name in the sidecars of an article; null while nothing tells it. */
  authorOf(article: Uri): Promise<string | null>;
  /** Settles when the sidecars of an article have been read. */
  load(article: Uri): Promise<void>;
  /**
   * Changes the user's own sidecar of an article, which is created if there is none. Asks for the author's name if
   * nothing tells it. False when the user declined or the file cannot be written; the reason has then been told.
   */
  change(article: Uri, operations: readonly SidecarOperation[]): Promise<boolean>;
}
