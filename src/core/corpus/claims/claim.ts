import type { Approximation } from '../../recognize/model';
import type { Span } from '../../text/span';
import type { ValueInterval } from '../model';
import type { Whole } from './wholes';

/** Weights over keys, sorted by key, for sparse cosines. */
export interface SparseVector {
  readonly ids: Int32Array;
  readonly weights: Float32Array;
}

/** A sparse vector with the place of each key in its article's vocabulary. */
export interface PlacedVector extends SparseVector {
  readonly slots: Uint16Array;
}

/** What a claim's words say of its place in the story; claims of different roles never answer one question. */
export interface ClaimRole {
  /** "wide", "deep", "tall", "long", "away": what a length measures; null where nothing tells. */
  readonly sense: string | null;
  /** Words of the point that a distance is measured from or to; what a day is said to be the day of. */
  readonly endPoint: readonly string[];
  readonly time: 'elapsed' | 'window' | 'modifier' | null;
  readonly place: 'inside' | 'outside' | null;
  /** "including three children", "of whom two": part of another figure. */
  readonly part: boolean;
  /** What a part is of; null where nothing tells. */
  readonly whole: Whole | null;
  /** Of an earlier war, disaster or year, not of the news. */
  readonly background: boolean;
  /** What a sum or a share measures: profit, turnout, fine; null where nothing tells. */
  readonly measure: string | null;
  /** Key of the place named nearest in the clause; null where none is. */
  readonly where: number | null;
  /** DEAD, HURT, MISSING, ARREST …: what happened to the persons counted; -1 where nothing tells. */
  readonly fate: number;
  /** The article gives no other number of persons of this fate. */
  readonly sole: boolean;
}

/** One number or date that one article states, with what is needed to compare it. */
export interface Claim extends Span {
  readonly kind: 'figure' | 'date';
  readonly text: string;
  readonly sentence: number;
  /** Only claims of one dimension are compared: "count", "area", "money:usd", "day", "clock" … */
  readonly dimension: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly approx: Approximation;
  readonly interval: ValueInterval | null;
  /** The counted noun's stem, its group, and whether it stands for persons of any group. */
  readonly head: string | null;
  readonly group: string | null;
  readonly generic: boolean;
  readonly predicates: SparseVector;
  readonly context: PlacedVector;
  /** Keys of the names in the sentence. */
  readonly names: PlacedVector;
  readonly role: ClaimRole;
  /** "no casualties", "no one was hurt". */
  readonly zero: boolean;
  /** The claim that this one restates in brackets, in another unit; -1 for none. */
  readonly restates: number;
  /** Days (since 1970) that the dates of the sentence fix, first and last; null where none does. */
  readonly when: readonly [number, number] | null;
  readonly vague: boolean;
  /** One of the first sentences of the article. */
  readonly lead: boolean;
  readonly headline: boolean;
  /** Of a headline's figure the same in the lead, and the other way round: what either tells is told of both. */
  readonly twin: Claim | null;
  /** Minutes that the place's clocks run ahead of Greenwich, where the article gives one time in both. */
  readonly clockOffset: number | null;
}
