import { isOpenConflict } from '../corpus/facts/order';
import { viewSource } from './sourceView';
import type { Corpus } from '../corpus/model';
import type { SourceView } from './model';
import type { Library } from './sourceView';

/** A source in a list: who and when, and how much of it others say too. */
export interface SourceOverview extends SourceView {
  /** ISO day for sorting; null where there is none. */
  readonly day: string | null;
  /** Facts that other sources have a part in. */
  readonly shared: number;
  /** Of these, how many sources differ on. */
  readonly conflicts: number;
}

/** All sources, in order of day and name; those without a day last. */
export function sourceOverviews(corpus: Corpus, library: Library): SourceOverview[] {
  const counts = new Map<string, { shared: number; conflicts: number }>();
  for (const fact of corpus.facts()) {
    if (fact.relation === 'single') continue;
    for (const path of new Set(fact.members.map((member) => member.source))) {
      const count = counts.get(path) ?? { shared: 0, conflicts: 0 };
      count.shared++;
      if (isOpenConflict(fact)) count.conflicts++;
      counts.set(path, count);
    }
  }
  const overviews = corpus.sources().map(({ path, analysis }): SourceOverview => ({
    ...viewSource(path, library),
    day: analysis.parts.published ?? analysis.referenceDate,
    ...(counts.get(path) ?? { shared: 0, conflicts: 0 }),
  }));
  const key = ({ day }: SourceOverview): string => day ?? '9999';
  return overviews.sort((a, b) => compare(key(a), key(b)) || compare(a.name, b.name) || compare(a.path, b.path));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
