import type { ArticleAnalysis, EntityType } from '../recognize/model';
import type { Span } from '../text/span';

/** One article with what was read from it. `path` is as the caller names it and identifies the source. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly analysis: ArticleAnalysis;
}

export interface MentionPlace extends Span {
  readonly path: string;
  readonly text: string;
}

/** What mentions in several sources name. */
export interface Entity {
  /** Kebab-case of the name, unique in the corpus, stable while its name is. */
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  /** The spellings that occur, most frequent first. */
  readonly forms: readonly string[];
  readonly mentions: readonly MentionPlace[];
}

export type FactKind = 'figure' | 'quote' | 'passage' | 'event' | 'date';
export type Relation = 'agree' | 'conflict' | 'verbatim' | 'near-verbatim' | 'single';
export type ConflictReason = 'newer' | 'scope' | 'rounding' | 'unit' | 'bound' | 'attribution' | 'true-conflict';

/** A value in a canonical unit, as the interval of what the words allow. */
export interface ValueInterval {
  readonly low: number;
  readonly high: number;
  /** The canonical unit of the dimension ("m2" for areas), or the counted noun's group. */
  readonly unit: string;
}

/** One claim of a fact: what one source says. */
export interface FactMember extends Span {
  /** The path of the source. */
  readonly source: string;
  readonly text: string;
  /** As printed, in its own unit; null for quotes, passages and events. Dates give neither value nor unit. */
  readonly value: number | null;
  readonly unit: string | null;
  readonly normalized: ValueInterval | null;
  /** Numbers the members whose values are compatible. */
  readonly group: number;
  /** Who said it, as the article tells it; null for the newsroom's own voice. */
  readonly attribution: string | null;
  /** Numbers the independent origins. */
  readonly origin: number;
}

/** Why two members belong together, or why two values are told apart: in words, for a person. */
export interface Because {
  readonly rule: string;
  readonly words: string;
  /** Indexes into `members`; empty when it speaks of the whole fact. */
  readonly members: readonly number[];
}

/** The claims of several sources that answer the same question. */
export interface Fact {
  /** Stable while its members are. */
  readonly id: string;
  readonly kind: FactKind;
  readonly about: string;
  readonly relation: Relation;
  readonly reason: ConflictReason | null;
  readonly origins: number;
  readonly members: readonly FactMember[];
  readonly why: readonly Because[];
}

/** The articles of a folder with what holds across them. Kept up to date one article at a time. */
export interface Corpus {
  /** Adds the source, or replaces the one with the same path. */
  put(source: Source): void;
  remove(path: string): void;
  source(path: string): Source | null;
  /** In order of path. */
  sources(): readonly Source[];
  entities(): readonly Entity[];
  /** The entity that the mention at this offset names. */
  entityAt(path: string, offset: number): Entity | null;
  /** Facts of two sources or more, and single claims; ordered by what needs attention. */
  facts(): readonly Fact[];
  /** The facts with a member over this offset, the shortest member first. */
  factsAt(path: string, offset: number): readonly Fact[];
}
