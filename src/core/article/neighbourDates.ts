/** Runs of so many words are compared: long enough to be no common phrase, short enough to survive editing. */
const RUN_WORDS = 4;
/** Of each article the smallest hashes are kept, so memory and time per article are bounded (Broder, bottom-k sketch). */
const SKETCH_SIZE = 256;

interface DatedArticle {
  readonly runs: Int32Array;
  readonly published: string;
}

interface UndatedArticle {
  readonly runs: ReadonlySet<number>;
  lender: { readonly path: string; readonly shared: number } | null;
}

/**
 * The printed days of publication of a folder's articles, which those that print none can borrow: each from the
 * article that shares most four-word runs with it, of several from the first by path. A borrowed day helps to resolve
 * "Sunday"; it is never shown as the article's own. Kept up to date one article at a time.
 */
export class NeighbourDates {
  private readonly dated = new Map<string, DatedArticle>();
  private readonly undated = new Map<string, UndatedArticle>();

  /** Adds the article or replaces the one with this path; returns the undated articles whose lent day changed. */
  put(path: string, text: string, published: string | null): string[] {
    const changed = new Set(this.remove(path));
    const runs = sketch(text);
    if (published === null) {
      const article: UndatedArticle = { runs: new Set(runs), lender: null };
      article.lender = this.findLender(article);
      this.undated.set(path, article);
    } else {
      this.dated.set(path, { runs, published });
      for (const [borrower, article] of this.undated) {
        const shared = sharedRuns(runs, article.runs);
        if (!lendsBetter({ path, shared }, article.lender)) continue;
        article.lender = { path, shared };
        changed.add(borrower);
      }
    }
    changed.delete(path);
    return [...changed];
  }

  /** Returns the undated articles whose lent day changed. */
  remove(path: string): string[] {
    this.undated.delete(path);
    if (!this.dated.delete(path)) return [];
    const changed: string[] = [];
    for (const [borrower, article] of this.undated) {
      if (article.lender?.path !== path) continue;
      article.lender = this.findLender(article);
      changed.push(borrower);
    }
    return changed;
  }

  /** The ISO day lent to an undated article; null when none shares anything with it. */
  lentTo(path: string): string | null {
    const lender = this.undated.get(path)?.lender ?? null;
    return lender === null ? null : (this.dated.get(lender.path)?.published ?? null);
  }

  private findLender(article: UndatedArticle): UndatedArticle['lender'] {
    let best: UndatedArticle['lender'] = null;
    for (const [path, { runs }] of this.dated) {
      const candidate = { path, shared: sharedRuns(runs, article.runs) };
      if (lendsBetter(candidate, best)) best = candidate;
    }
    return best;
  }
}

function sharedRuns(runs: Int32Array, others: ReadonlySet<number>): number {
  let shared = 0;
  for (const run of runs) if (others.has(run)) shared++;
  return shared;
}

function lendsBetter(candidate: { path: string; shared: number }, best: UndatedArticle['lender']): boolean {
  if (candidate.shared === 0) return false;
  const most = best?.shared ?? 0;
  return candidate.shared === most ? candidate.path < (best?.path ?? '') : candidate.shared > most;
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
