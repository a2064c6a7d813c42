// What a person sees of the cross-references: the same form for the panel, the copied Markdown and the report.
// Every text in it is plain text from articles or about them; whoever shows it escapes and isolates it.
import type { ConflictReason, FactKind, Relation } from '../corpus/model';
import type { EntityType } from '../recognize/model';

/** Admiralty code, A completely reliable to F cannot be judged. */
export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

/** A span of a source, enough to go there. */
export interface PlaceView {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

export interface SourceView {
  readonly path: string;
  /** The publisher, or the file's name where the page names none. */
  readonly name: string;
  readonly file: string;
  readonly headline: string;
  /** "19 Jun 2017"; null where neither printed nor inferred. */
  readonly date: string | null;
  /** The date is not printed on the page. */
  readonly dateInferred: boolean;
  readonly reliability: Reliability | null;
}

/** A stretch of a claim's words; `differs` where the claim one reads has other words there. */
export interface Words {
  readonly text: string;
  readonly differs: boolean;
}

/** The words of a claim within their sentence. */
export interface ContextView {
  readonly before: string;
  readonly exact: readonly Words[];
  readonly after: string;
}

/** How a claim stands to the one that is being read. */
export type Stance = 'here' | 'differs' | 'agrees';

export interface ClaimView {
  /** Unique within the fact and stable while the source's claims are. */
  readonly key: string;
  readonly place: PlaceView;
  readonly source: SourceView;
  readonly stance: Stance;
  readonly printed: string;
  /** The value in the unit that all of the fact's values are shown in; null for quotes, passages and events. */
  readonly normalized: string | null;
  /** "at least", "about"; null for a plain value. */
  readonly bound: string | null;
  readonly context: ContextView;
  /** Who said it; null for the newsroom's own voice. */
  readonly attribution: string | null;
  /** Stands in the headline, which speaks with the voice of its article. */
  readonly inHeadline: boolean;
  readonly why: readonly string[];
}

/** Claims that go back to one voice. */
export interface OriginView {
  /** A, B, … in order of appearance. */
  readonly letter: string;
  readonly claims: readonly ClaimView[];
}

/** Claims with compatible values. */
export interface GroupView {
  readonly number: number;
  readonly stance: Stance;
  /** "25,000 km²"; empty where values are not compared. */
  readonly value: string;
  readonly sources: number;
  readonly origins: readonly OriginView[];
}

/** A point or interval on the value strip; all three between 0 and 1. */
export interface StripMark {
  readonly key: string;
  readonly group: number;
  readonly stance: Stance;
  readonly low: number;
  readonly high: number;
  readonly at: number;
  readonly label: string;
}

export interface StripView {
  readonly scale: 'linear' | 'logarithmic';
  /** The least and the greatest value. */
  readonly from: string;
  readonly to: string;
  readonly marks: readonly StripMark[];
}

export interface FactView {
  readonly type: 'fact';
  readonly id: string;
  readonly kind: FactKind;
  readonly title: string;
  readonly relation: Relation;
  readonly reason: ConflictReason | null;
  /** "Sources differ", "Nearly the same words", … */
  readonly verdict: string;
  /** What kind of difference it is; empty for agreement. */
  readonly reasonWords: string;
  /** "5 sources, 2 origins, 2 values" */
  readonly counts: string;
  /** The claim that is being read; null when the fact was not reached from one. */
  readonly here: ClaimView | null;
  /** What differs comes first, then what agrees; without `here` the largest group first. */
  readonly groups: readonly GroupView[];
  readonly strip: StripView | null;
  readonly why: readonly string[];
}

export interface MentionView {
  readonly key: string;
  readonly place: PlaceView;
  readonly context: ContextView;
}

export interface EntitySourceView {
  readonly source: SourceView;
  readonly here: boolean;
  readonly mentions: readonly MentionView[];
  /** All mentions of the source, of which `mentions` may be the first ones only. */
  readonly count: number;
}

export interface EntityView {
  readonly type: 'entity';
  readonly id: string;
  readonly entityType: EntityType;
  readonly name: string;
  readonly forms: readonly { readonly text: string; readonly count: number }[];
  /** "14 mentions in 4 sources" */
  readonly counts: string;
  readonly sources: readonly EntitySourceView[];
  /** Sources that are not listed. */
  readonly left: number;
}

export type TopicView = FactView | EntityView;

/** What a view is about, by its id. */
export interface TopicRef {
  readonly type: 'fact' | 'entity';
  readonly id: string;
}

/** A topic as it is offered in a list. */
export interface TopicOffer extends TopicRef {
  readonly label: string;
  /** "differs, 3 sources" */
  readonly detail: string;
  /** Null for an entity. */
  readonly relation: Relation | null;
  /** The claim in the article that one reads; null where the topic is offered at its own place. */
  readonly place: PlaceView | null;
}

/** What is at a place: the smallest thing in full, and what else there is. */
export interface TopicsHere {
  readonly topic: TopicView | null;
  readonly offers: readonly TopicOffer[];
}
