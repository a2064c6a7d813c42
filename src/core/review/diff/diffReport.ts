import type { AnchorOutcome } from '../../annotation/model';
import type { FactChange } from './factDiff';
import type { RecordChange } from './recordDiff';

/** An annotation whose article changed under it. */
export interface AffectedAnnotation {
  readonly id: string;
  readonly author: string | null;
  readonly exact: string;
  readonly outcome: Exclude<AnchorOutcome, 'same'>;
  /** What stands at its place now; null when it is gone. */
  readonly now: string | null;
  /** The line in the newer article, from one. */
  readonly line: number | null;
}

export interface ArticleChange {
  readonly path: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly affected: readonly AffectedAnnotation[];
}

/** What a reviewer is told of the difference between two states of a newsroom. */
export interface DiffReport {
  readonly base: string;
  /** The newer commit, or null for the working tree. */
  readonly head: string | null;
  readonly records: readonly RecordChange[];
  readonly articles: readonly ArticleChange[];
  readonly facts: readonly FactChange[];
}

/** How often each kind of change occurs, for a headline: `3 annotations added, 1 reply changed`. */
export function countChanges({ records, facts }: DiffReport): string[] {
  const counts = new Map<string, { count: number; one: string; many: string; change: string }>();
  const plural = { annotation: 'annotations', reply: 'replies', decision: 'decisions', fact: 'facts' } as const;
  const count = (what: keyof typeof plural, change: string): void => {
    const key = `${what} ${change}`;
    const entry = counts.get(key) ?? { count: 0, one: what, many: plural[what], change };
    counts.set(key, { ...entry, count: entry.count + 1 });
  };
  for (const { record, change } of records) count(record, change);
  for (const { change } of facts) count('fact', change);
  return [...counts.values()].map(({ count: n, one, many, change }) => `${n} ${n === 1 ? one : many} ${change}`);
}
