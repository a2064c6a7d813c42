/* What the editor asks of the worker for the panel. */
import type { Reading } from '../core/presentation/factView';
import type { TopicRef } from '../core/presentation/model';
import type { Contract } from './contract';
import { isTopicOffer, isTopicRef, isTopicsHere, isTopicView } from './topicShapes';
import { isArrayOf, isOffset, isShape, isString, nullable } from './validators';

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
  attentionIn: { params: isShape<{ readonly path: string }>({ path: isString }), result: isArrayOf(isTopicOffer) },
} as const satisfies Contract['requests'];
