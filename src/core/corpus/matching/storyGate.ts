import type { ArticleReading } from '../claims/readArticle';

/** Below this cosine of names two articles tell different stories, and nothing of them is compared. */
const SAME_STORY = 0.05;
/** Likeness is told in steps of this size, up to the last, from which on articles surely tell one story. */
const STEP = 0.025;
export const SURE_STEP = 5;
/**
 * News of one event comes within days: so many days between the news of two articles take so many steps of likeness.
 * Two quakes, two elections or two closing prices are told in much the same words and names.
 */
const LATER: readonly (readonly [days: number, steps: number])[] = [
  [45, 6],
  [21, 5],
  [10, 3],
  [3, 2],
];
/** Articles published this many days apart need twice the likeness. */
const FAR_APART_DAYS = 60;
/** Names that stand in more articles than this bring none together by themselves. */
const WIDESPREAD = 256;

export interface Neighbour {
  readonly path: string;
  /** How surely the two tell one story: SURE_STEP for surely, less for less, below 0 for articles long apart. */
  readonly step: number;
}

/** Finds the articles that may tell the same story, by shared names; cost grows with those it finds. */
export interface StoryGate {
  add(article: ArticleReading): void;
  remove(article: ArticleReading): void;
  /** Paths whose neighbours may have changed since the last call, and forgets them. */
  takeStale(): Set<string>;
  /** Cosine of the names of two articles of the corpus. */
  likeness(a: ArticleReading, b: ArticleReading): number;
  /** The articles that may tell the story of this one, without itself, in order of path. */
  neighbours(article: ArticleReading): Neighbour[];
}

/** Powers of two, so that how telling a name is seldom changes when articles come and go. */
const bucket = (count: number): number => (count <= 0 ? 0 : Math.floor(Math.log2(count)) + 1);

/** How many steps of likeness the days between the news of two articles take. */
function stepsApart(a: ArticleReading, b: ArticleReading): number {
  if (a.newsDays === null || b.newsDays === null) return 0;
  const gap = Math.max(a.newsDays[0] - b.newsDays[1], b.newsDays[0] - a.newsDays[1]);
  return LATER.find(([days]) => gap > days)?.[1] ?? 0;
}

export function createStoryGate(readingOf: (path: string) => ArticleReading | null): StoryGate {
  const postings = new Map<number, Set<string>>();
  let size = 0;
  let stale = new Set<string>();
  let norms = new Map<string, number>();

  // How widespread a name was when neighbours were last asked for: only a change of that makes others stale.
  const settled = new Map<number, number>();
  const moved = new Set<number>();
  let settledSize = 0;

  const weigh = (id: number, frequency: number): number => {
    const idf = Math.max(0.2, settledSize - (settled.get(id) ?? 0) + 1);
    return (1 + Math.log(frequency)) * idf;
  };
  const normOf = (article: ArticleReading): number => {
    const known = norms.get(article.path);
    if (known !== undefined) return known;
    let sum = 0;
    article.names.ids.forEach((id, k) => (sum += weigh(id, article.names.weights[k] ?? 1) ** 2));
    const norm = Math.sqrt(sum);
    norms.set(article.path, norm);
    return norm;
  };
  const touch = (id: number, path: string, add: boolean): void => {
    const known = postings.get(id) ?? new Set<string>();
    if (add) known.add(path);
    else known.delete(path);
    if (known.size === 0) postings.delete(id);
    else postings.set(id, known);
    moved.add(id);
  };
  const settle = (): void => {
    if (bucket(size) !== settledSize) {
      settledSize = bucket(size);
      norms = new Map();
      for (const paths of postings.values()) for (const path of paths) stale.add(path);
    }
    for (const id of moved) {
      const paths = postings.get(id);
      const now = bucket(paths?.size ?? 0);
      if (now === (settled.get(id) ?? 0)) continue;
      if (now === 0) settled.delete(id);
      else settled.set(id, now);
      for (const path of paths ?? []) {
        stale.add(path);
        norms.delete(path);
      }
    }
    moved.clear();
  };

  const likeness = (a: ArticleReading, b: ArticleReading): number => {
    let dot = 0;
    let i = 0;
    let j = 0;
    while (i < a.names.ids.length && j < b.names.ids.length) {
      const x = a.names.ids[i] ?? 0;
      const y = b.names.ids[j] ?? 0;
      if (x === y) {
        dot += weigh(x, a.names.weights[i] ?? 1) * weigh(x, b.names.weights[j] ?? 1);
        i++;
        j++;
      } else if (x < y) i++;
      else j++;
    }
    const cosine = dot / Math.max(normOf(a) * normOf(b), 1e-9);
    const far = a.published !== null && b.published !== null && Math.abs(a.published - b.published) > FAR_APART_DAYS;
    return far ? cosine / 2 : cosine;
  };
  return {
    likeness,
    add(article) {
      size++;
      for (const id of article.names.ids) touch(id, article.path, true);
      norms.delete(article.path);
      stale.add(article.path);
    },
    remove(article) {
      for (const id of article.names.ids) touch(id, article.path, false);
      size--;
      norms.delete(article.path);
      stale.delete(article.path);
    },
    takeStale() {
      settle();
      const taken = stale;
      stale = new Set();
      return taken;
    },
    neighbours(article) {
      const found = new Set<string>();
      for (const id of article.names.ids) {
        const paths = postings.get(id);
        if (paths === undefined || paths.size > WIDESPREAD) continue;
        for (const path of paths) found.add(path);
      }
      found.delete(article.path);
      const out: Neighbour[] = [];
      for (const path of found) {
        const other = readingOf(path);
        if (other === null) continue;
        const like = likeness(article, other);
        if (like >= SAME_STORY)
          out.push({ path, step: Math.min(SURE_STEP, Math.floor(like / STEP)) - stepsApart(article, other) });
      }
      return out.sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}
