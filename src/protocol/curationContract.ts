/* What the host and the page that compares analysts' variants tell each other. */
import type { Contract } from './contract';
import { isArrayOf, isBoolean, isNothing, isOffset, isOneOf, isShape, isString, nullable } from './validators';

/** One analyst's annotation, in the words that a person reads; `cells` stand in the order of the state's `fields`. */
export interface VariantView {
  readonly id: string;
  readonly author: string;
  readonly cells: readonly string[];
  /** What others say on it: "Maya agrees: Checked." */
  readonly stances: readonly string[];
  readonly chosen: boolean;
}

export interface CurationState {
  readonly article: string;
  /** The sentence, with the words in dispute in the middle. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Counted from 0, among so many differences of the article. */
  readonly index: number;
  readonly count: number;
  readonly fields: readonly { readonly name: string; readonly differs: boolean }[];
  readonly variants: readonly VariantView[];
  /** In whose name a choice is written; null before anybody was asked. */
  readonly curator: string | null;
}

const isVariant = isShape<VariantView>({
  id: isString,
  author: isString,
  cells: isArrayOf(isString),
  stances: isArrayOf(isString),
  chosen: isBoolean,
});

const isState = isShape<CurationState>({
  article: isString,
  before: isString,
  words: isString,
  after: isString,
  index: isOffset,
  count: isOffset,
  fields: isArrayOf(isShape<CurationState['fields'][number]>({ name: isString, differs: isBoolean })),
  variants: isArrayOf(isVariant),
  curator: nullable(isString),
});

export const curationContract = {
  requests: {},
  /** Null when nothing is left to compare. */
  events: { show: nullable(isState) },
} as const satisfies Contract;

export const curationHostContract = {
  requests: {},
  events: {
    ready: isNothing,
    choose: isShape<{ readonly id: string }>({ id: isString }),
    /** Shows the words of a variant in its sidecar. */
    open: isShape<{ readonly id: string }>({ id: isString }),
    visit: isNothing,
    step: isOneOf(1, -1),
  },
} as const satisfies Contract;
