/* What the host and the Cross-references panel tell each other. */
import type { PlaceView, TopicOffer, TopicView } from '../core/presentation/model';
import type { Contract } from './contract';
import { isPlaceView, isTopicOffer, isTopicView } from './topicShapes';
import { isArrayOf, isBoolean, isNothing, isOffset, isOneOf, isShape, isString, nullable } from './validators';

/** How far the reading of the folder has come. */
export interface ReadingProgress {
  readonly phase: 'reading' | 'ready' | 'failed';
  readonly done: number;
  readonly total: number;
  /** What went wrong, in words; empty unless it failed. */
  readonly problem: string;
}

/** Why there is nothing to show: no article is open, none is in the folder, or nothing is at the cursor. */
export type EmptyReason = 'no-article' | 'no-sources' | 'nothing-here';

export interface PanelState {
  readonly topic: TopicView | null;
  readonly empty: EmptyReason;
  /** The name of the article that one reads; null outside of articles. */
  readonly article: string | null;
  /** Other topics at the same place or, with nothing at the cursor, what needs attention in the article. */
  readonly offers: readonly TopicOffer[];
  readonly reading: ReadingProgress;
  readonly pinned: boolean;
  /** The articles have changed since, and the answer is being worked out again. */
  readonly stale: boolean;
  /** The claim or mention that the editor was sent to from here. */
  readonly visited: string | null;
}

export const isPanelState = isShape<PanelState>({
  topic: nullable(isTopicView),
  empty: isOneOf('no-article', 'no-sources', 'nothing-here'),
  article: nullable(isString),
  offers: isArrayOf(isTopicOffer),
  reading: isShape<ReadingProgress>({
    phase: isOneOf('reading', 'ready', 'failed'),
    done: isOffset,
    total: isOffset,
    problem: isString,
  }),
  pinned: isBoolean,
  stale: isBoolean,
  visited: nullable(isString),
});

/** A place to go to; with `keepFocus` the keyboard stays in the panel. */
export interface Visit {
  readonly key: string;
  readonly place: PlaceView;
  readonly keepFocus: boolean;
}

export const panelContract = {
  requests: {},
  events: {
    /** Replaces all that is shown. */
    show: isPanelState,
    /** Puts the keyboard focus where it last was in the panel. */
    focus: isNothing,
  },
} as const satisfies Contract;

export const panelHostContract = {
  requests: {},
  events: {
    /** The page listens; what it shows until told otherwise is from before. */
    ready: isNothing,
    visit: isShape<Visit>({ key: isString, place: isPlaceView, keepFocus: isBoolean }),
    /** Shows another topic that was offered. */
    open: isTopicOffer,
    unpin: isNothing,
    annotate: isPlaceView,
    compare: isShape<{ readonly left: PlaceView; readonly right: PlaceView }>({
      left: isPlaceView,
      right: isPlaceView,
    }),
    /** Tries again after a failure. */
    retry: isNothing,
    /** Opens the setting that says which files are articles. */
    chooseSources: isNothing,
  },
} as const satisfies Contract;
