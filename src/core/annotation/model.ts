/** The contract's sidecar, as read. Unknown keys stay in the YAML document and never reach this form. */
export interface Sidecar {
  readonly version: number;
  readonly source: string;
  readonly author: string | null;
  readonly annotations: readonly Annotation[];
  readonly replies: readonly Reply[];
  readonly decisions: readonly Decision[];
}

/** How an annotation finds its span (W3C Web Annotation, TextQuoteSelector). */
export interface Selector {
  readonly exact: string;
  /** Up to the start of the sentence, at most 300 characters. */
  readonly prefix: string;
  /** Up to the end of the sentence, at most 300 characters. */
  readonly suffix: string;
}

export type AnnotationKind = 'figure' | 'date' | 'quote' | 'person' | 'organization' | 'place' | 'group' | 'passage';
export type AnnotationStatus = 'open' | 'confirmed' | 'disputed' | 'refuted' | 'resolved';
/** Admiralty code, 1 confirmed to 6 cannot be judged. */
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6;
export type LinkRelation = 'same-fact' | 'contradicts' | 'supports' | 'copies' | 'supersedes' | 'different-fact';

export interface AnnotationValue {
  readonly amount: number;
  readonly unit: string | null;
}

export interface AnnotationLink {
  readonly relation: LinkRelation;
  readonly source: string;
  readonly exact: string;
}

export interface Annotation {
  readonly id: string;
  readonly target: Selector;
  readonly kind: AnnotationKind;
  readonly value: AnnotationValue | null;
  readonly status: AnnotationStatus;
  readonly credibility: Credibility | null;
  readonly tags: readonly string[];
  readonly note: string;
  readonly links: readonly AnnotationLink[];
  /** ISO instant. */
  readonly created: string | null;
}

export type Stance = 'agree' | 'disagree' | 'comment';

/** A record in one's own sidecar on a colleague's annotation. */
export interface Reply {
  readonly id: string;
  readonly to: string;
  readonly stance: Stance;
  readonly note: string;
  readonly created: string | null;
}

/** "This is not a name": a judgement on what the machine proposed. */
export interface NameDecision {
  readonly not: {
    readonly exact: string;
    readonly type: string;
    readonly scope: 'source' | 'workspace';
  };
  readonly reason?: string;
  readonly created?: string | null;
}

/** "These are different facts", "this is no contradiction": a proposed link that an analyst looked at and put aside. */
export interface DismissalDecision {
  readonly dismiss: {
    /** The words in this sidecar's own source. */
    readonly exact: string;
    /** The words in the other sources that they were linked with. */
    readonly with: readonly SourceWords[];
  };
  readonly reason?: string;
  readonly created?: string | null;
}

export interface SourceWords {
  readonly source: string;
  readonly exact: string;
}

export type Decision = NameDecision | DismissalDecision;

/** Where an annotation stands in a text now. */
export type AnchorOutcome = 'same' | 'moved' | 'reworded' | 'value-changed' | 'gone';

/** The words of the contract, in the order in which they are offered. The shipped JSON Schema lists the same. */
export const ANNOTATION_KINDS: readonly AnnotationKind[] = [
  'figure',
  'date',
  'quote',
  'person',
  'organization',
  'place',
  'group',
  'passage',
];
export const ANNOTATION_STATUSES: readonly AnnotationStatus[] = [
  'open',
  'confirmed',
  'disputed',
  'refuted',
  'resolved',
];
export const LINK_RELATIONS: readonly LinkRelation[] = [
  'same-fact',
  'contradicts',
  'supports',
  'copies',
  'supersedes',
  'different-fact',
];
export const STANCES: readonly Stance[] = ['agree', 'disagree', 'comment'];

/** The `version` that is written. Files of a later one are shown and never written. */
export const SIDECAR_VERSION = 1;
