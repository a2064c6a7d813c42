import type { Reading } from '../../core/presentation/factView';
import type { TopicRef } from '../../core/presentation/model';

/** A topic with the place that it was read from. */
export interface Stop {
  readonly ref: TopicRef;
  readonly reading: Reading | null;
}

/** More steps back than anyone takes. */
const LIMIT = 50;

/** The topics one came by, like a browser's history: going on from the middle forgets what was ahead. */
export class TopicHistory {
  private stops: readonly Stop[] = [];
  private at = -1;

  get current(): Stop | null {
    return this.stops[this.at] ?? null;
  }

  get canGoBack(): boolean {
    return this.at > 0;
  }

  get canGoForward(): boolean {
    return this.at < this.stops.length - 1;
  }

  /** The same topic again, perhaps read from another place, is no new stop. */
  visit(stop: Stop): void {
    const current = this.stops[this.at];
    if (current?.ref.id === stop.ref.id && current.ref.type === stop.ref.type) {
      this.stops = this.stops.with(this.at, stop);
      return;
    }
    this.stops = [...this.stops.slice(0, this.at + 1), stop].slice(-LIMIT);
    this.at = this.stops.length - 1;
  }

  /** Null at the end. */
  move(step: -1 | 1): Stop | null {
    const stop = this.stops[this.at + step];
    if (stop) this.at += step;
    return stop ?? null;
  }
}
