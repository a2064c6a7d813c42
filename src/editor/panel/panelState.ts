import type { PanelState, ReadingProgress } from '../../protocol/panelContract';
import type { NewsroomState } from '../newsroom/newsroom';

/** What the panel shows before anything was asked. */
export function nothingShown(newsroom: NewsroomState): PanelState {
  return {
    topic: null,
    empty: 'no-article',
    article: null,
    offers: [],
    reading: readingProgressOf(newsroom),
    pinned: false,
    stale: false,
    visited: null,
  };
}

export function readingProgressOf({ phase, done, total, failure }: NewsroomState): ReadingProgress {
  return {
    phase: phase === 'failed' ? 'failed' : phase === 'ready' ? 'ready' : 'reading',
    done,
    total,
    problem: failure ?? '',
  };
}
