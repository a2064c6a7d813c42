import type { ArticleAnalysis, EntityType, Mention } from '../recognize/model';
import type { Span } from '../text/span';
import type { Registry } from './registry/model';

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
  /** Null for dates too: their days stand in the source's analysis. */
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
  /** Who seems to have it first, and what speaks for it; null where nothing does. */
  readonly first?: SeemsFirst | null;
  /** For quotations and passages: what each member says differently from the first. */
  readonly changes?: readonly TextChange[];
  /** An analyst's link made or parted it. */
  readonly byAnalysts?: boolean;
  /** An analyst has looked at it and set it aside. */
  readonly dismissed?: boolean;
}

export interface SeemsFirst {
  /** Index into `members`. */
  readonly member: number;
  readonly words: string;
}

/** Words of the first member that another one has replaced; an empty side stands for words added or dropped. */
export interface TextChange {
  /** Index into `members`. */
  readonly member: number;
  readonly from: string;
  readonly to: string;
  /** The change takes a doubt or a limit away: "may have" became "has", "at least 12" became "12". */
  readonly losesHedge: boolean;
}

/** A place in one source. */
export interface ClaimPlace extends Span {
  readonly path: string;
}

/** What an analyst says of two claims; it overrules the comparison. */
export interface AnalystLink {
  readonly relation: 'same-fact' | 'contradicts' | 'supports' | 'copies' | 'supersedes' | 'different-fact';
  readonly a: ClaimPlace;
  readonly b: ClaimPlace;
  readonly author: string;
}

/** An analyst has set a contradiction aside: the fact that holds all of these claims. */
export interface Dismissal {
  readonly claims: readonly ClaimPlace[];
  readonly author: string;
}

/** An analyst has looked at what was taken for a name, and it is none. */
export interface RejectedName {
  readonly exact: string;
  /** As it was proposed; a type that no name has rejects none. */
  readonly type: string;
  /** The source that it is said of; null for all of them. */
  readonly path: string | null;
}

/** What analysts have decided, as plain data from whoever reads their files. */
export interface Judgements {
  readonly links: readonly AnalystLink[];
  readonly dismissals: readonly Dismissal[];
  readonly notNames?: readonly RejectedName[];
}

/** Arithmetic inside one article that does not hold. */
export interface CorpusFinding extends Span {
  readonly rule: 'conversion' | 'total' | 'percentage';
  readonly path: string;
  readonly words: string;
}

/** A claim that was compared with a member of a fact and left out. */
export interface NearMiss {
  /** Index into the fact's `members`. */
  readonly member: number;
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly words: string;
}

/** Why a fact is as it is: each link between two members, and what was nearly one. */
export interface FactExplanation {
  readonly fact: Fact;
  readonly links: readonly Because[];
  readonly nearMisses: readonly NearMiss[];
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

/** A corpus that can also say why, and that takes what analysts have decided. */
export interface ReviewedCorpus extends Corpus {
  /** Totals, percentages and conversions that do not add up, in order of path and place. */
  findings(): readonly CorpusFinding[];
  /** Why each link of a fact was made, and what was left out; null for an id that no fact has. */
  explain(factId: string): FactExplanation | null;
  /** Replaces what analysts have decided on facts. */
  setJudgements(judgements: Judgements): void;
  /** Replaces what analysts have decided on names and publishers. */
  setRegistry(registry: Registry): void;
  /** The names of one source as analysts have decided on them, in order of place; empty for an unknown path. */
  mentionsIn(path: string): readonly Mention[];
  /** Why the mentions of an entity are taken for one. */
  explainEntity(entityId: string): readonly Because[];
}
