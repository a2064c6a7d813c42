import type { Span } from '../../text/span';
import type { Annotation } from '../model';
import type { PlacedAnnotation } from '../placed';

/** One article with the annotations that go out with it, in order of place. Orphans have no place and stay behind. */
export interface ExportedSource {
  readonly path: string;
  readonly text: string;
  readonly publisher: string | null;
  /** ISO day. */
  readonly published: string | null;
  readonly annotations: readonly PlacedAnnotation[];
}

/** A file to write, its path relative to the folder that was chosen for the export. */
export interface ExportedFile {
  readonly path: string;
  readonly content: string;
}

/** An annotation that another tool made. What it does not know is left at the defaults of a new annotation. */
export interface ImportedAnnotation {
  /** The document as the other tool names it; null where its file does not. */
  readonly source: string | null;
  readonly author: string | null;
  /** Where the other tool says that it stands, in UTF-16 code units; to be checked against the words. */
  readonly place: Span | null;
  /** Its id is empty where the other tool's id is not one of ours. */
  readonly annotation: Annotation;
}

/** What was read, and a sentence for every record that could not be. */
export interface Imported {
  readonly annotations: readonly ImportedAnnotation[];
  readonly problems: readonly string[];
}
