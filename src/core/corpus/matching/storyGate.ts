import type { ArticleReading } from '../claims/readArticle';

/** Below this cosine of names two articles tell different stories, and nothing of them is compared. */
const SAME_STORY = 0.05;
/** Articles published this many days apart need twice the likeness. */
const FAR_APART_DAYS = 60;
/** Names that stand in more articles than this bring none together by themselves. */
const WIDESPREAD = 256;

/** Finds the articles that may tell the same story, by shared names; cost grows with those it finds. */
export interface StoryGate {
  add(article: ArticleReading): void;
  remove(article: ArticleReading): void;
  /** Paths whose neighbours may have changed since the last call, and forgets them. */
  takeStale(): Set<string>;
  /** Paths of the articles that may tell the story of this one, without itself. */
  neighbours(article: ArticleReading): string[];
}

/** Powers of two, so that how telling a name is seldom changes when articles come and go. */
const bucket = (count: number): number => (count <= 0 ? 0 : Math.floor(Math.log2(count)) + 1);

export function createStoryGate(readingOf: (path: string) => ArticleReading | null): StoryGate {
  const postings = new Map<number, Set<string>>();
  let size = 0;
  let stale = new Set<string>();
  let norms = new Map<string, number>();

  const weigh = (id: number, frequency: number, total: number): number => {
    const spread = bucket(postings.get(id)?.size ?? 0);
    const idf = Math.max(0.2, total - spread + 1);
    return (1 + Math.log(frequency)) * idf;
  };
  const normOf = (article: ArticleReading, total: number): number => {
    const known = norms.get(article.path);
    if (known !== undefined) return known;
    let sum = 0;
    article.names.ids.forEach((id, k) => (sum += weigh(id, article.names.weights[k] ?? 1, total) ** 2));
    const norm = Math.sqrt(sum);
    norms.set(article.path, norm);
    return norm;
  };
  const resize = (by: number): void => {
    const before = bucket(size);
    size += by;
    if (bucket(size) === before) return;
    norms = new Map();
    for (const paths of postings.values()) for (const path of paths) stale.add(path);
  };
  const touch = (id: number, path: string, add: boolean): void => {
    const known = postings.get(id) ?? new Set<string>();
    const before = bucket(known.size);
    if (add) known.add(path);
    else known.delete(path);
    if (known.size === 0) postings.delete(id);
    else postings.set(id, known);
    if (bucket(known.size) === before) return;
    for (const other of known) {
      stale.add(other);
      norms.delete(other);
    }
  };
  return {
    add(article) {
      resize(1);
      for (const id of article.names.ids) touch(id, article.path, true);
      norms.delete(article.path);
      stale.add(article.path);
    },
    remove(article) {
      for (const id of article.names.ids) touch(id, article.path, false);
      resize(-1);
      norms.delete(article.path);
      stale.delete(article.path);
    },
    takeStale() {
      const taken = stale;
      stale = new Set();
      return taken;
    },
    neighbours(article) {
      const total = bucket(size);
      const found = new Set<string>();
      for (const id of article.names.ids) {
        const paths = postings.get(id);
        if (paths === undefined || paths.size > WIDESPREAD) continue;
        for (const path of paths) found.add(path);
      }
      found.delete(article.path);
      const own = normOf(article, total);
      const out: string[] = [];
      for (const path of found) {
        const other = readingOf(path);
        if (other === null) continue;
        let dot = 0;
        let i = 0;
        let j = 0;
        const a = article.names;
        const b = other.names;
        while (i < a.ids.length && j < b.ids.length) {
          const x = a.ids[i] ?? 0;
          const y = b.ids[j] ?? 0;
          if (x === y) {
            dot += weigh(x, a.weights[i] ?? 1, total) * weigh(x, b.weights[j] ?? 1, total);
            i++;
            j++;
          } else if (x < y) i++;
          else j++;
        }
        let likeness = dot / Math.max(own * normOf(other, total), 1e-9);
        if (
          article.published !== null &&
          other.published !== null &&
          Math.abs(article.published - other.published) > FAR_APART_DAYS
        )
          likeness /= 2;
        if (likeness >= SAME_STORY) out.push(path);
      }
      return out.sort();
    },
  };
}
