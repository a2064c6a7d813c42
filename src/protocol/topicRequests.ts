/* What the editor asks of the worker for the panel. */
import type { Reading } from '../core/presentation/factView';
import type { TopicRef } from '../core/presentation/model';
import type { Contract } from './contract';
import { isFactMatrix } from './matrixContract';
import { isContradiction, isSourceOverview, isTopicOffer, isTopicRef, isTopicsHere, isTopicView } from './topicShapes';
import { isArrayOf, isBoolean, isNothing, isOffset, isShape, isString, nullable } from './validators';

const isReading = isShape<Reading>({ path: isString, offset: isOffset });

export const topicRequests = {
  /** What is at a place: the smallest thing in full, and what else there is. */
  topicsAt: { params: isReading, result: isTopicsHere },
  /** A topic by its id, as one reads it from a place. */
  topic: {
    params: isShape<{ readonly ref: TopicRef; readonly reading: Reading | null }>({
      ref: isTopicRef,
      reading: nullable(isReading),
    }),
    result: nullable(isTopicView),
  },
  /** What in a source needs attention, conflicts first. */
  attentionIn: {
    params: isShape<{ readonly path: string; readonly limit: number }>({ path: isString, limit: isOffset }),
    result: isArrayOf(isTopicOffer),
  },
  /** Where a source differs from others, in words. */
  contradictionsIn: {
    params: isShape<{ readonly path: string }>({ path: isString }),
    result: isArrayOf(isContradiction),
  },
  /** Facts × sources: the facts that several sources tell, or that only one does. */
  factMatrix: { params: isShape<{ readonly single: boolean }>({ single: isBoolean }), result: isFactMatrix },
  /** All sources with how much of each others say too. */
  sourceOverviews: { params: isNothing, result: isArrayOf(isSourceOverview) },
} as const satisfies Contract['requests'];
