/** Runs of so many words are compared: long enough to be no common phrase, short enough to survive editing. */
const RUN_WORDS = 4;
/** Of each article the smallest hashes are kept, so memory and time per article are bounded (Broder, bottom-k sketch). */
const SKETCH_SIZE = 256;

interface DatedArticle {
  readonly runs: Int32Array;
  readonly published: string;
}

/**
 * The printed days of publication of a folder's articles, from which an article that prints none can borrow: that of
 * the article which shares most four-word runs with it. A borrowed day helps to resolve "Sunday"; it is never shown
 * as the article's own.
 */
export class NeighbourDates {
  private readonly articles = new Map<string, DatedArticle>();

  /** Adds the article or replaces the one with this path; an article without a date only loses its old one. */
  put(path: string, text: string, published: string | null): void {
    if (published === null) this.articles.delete(path);
    else this.articles.set(path, { runs: sketch(text), published });
  }

  remove(path: string): void {
    this.articles.delete(path);
  }

  /** ISO day of the neighbour that shares most; of several the earliest path. Null when none shares anything. */
  borrow(text: string): string | null {
    const own = new Set(sketch(text));
    let best: { path: string; shared: number; published: string } | null = null;
    for (const [path, article] of this.articles) {
      let shared = 0;
      for (const run of article.runs) if (own.has(run)) shared++;
      if (shared === 0 || (best !== null && shared < best.shared)) continue;
      if (best === null || shared > best.shared || path < best.path) {
        best = { path, shared, published: article.published };
      }
    }
    return best?.published ?? null;
  }
}

/** The smallest hashes of the text's runs, each once. */
function sketch(text: string): Int32Array {
  const hashes = new Set<number>();
  const window: number[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    window.push(hashWord(match[0]));
    if (window.length > RUN_WORDS) window.shift();
    if (window.length === RUN_WORDS) {
      let hash = 17;
      for (const word of window) hash = Math.imul(hash ^ word, 0x9e3779b1);
      hashes.add(hash ^ (hash >>> 15));
    }
  }
  return Int32Array.from(hashes).sort().slice(0, SKETCH_SIZE);
}

/** FNV-1a over the word in lower case. */
function hashWord(word: string): number {
  const lower = word.toLowerCase();
  let hash = 0x811c9dc5;
  for (let i = 0; i < lower.length; i++) hash = Math.imul(hash ^ lower.charCodeAt(i), 0x01000193);
  return hash;
}
