/** Runs of so many words are compared: long enough to be no common phrase, short enough to survive editing. */
const RUN_WORDS = 4;
/** Of each article the smallest hashes are kept, so memory and time per article are bounded (Broder, bottom-k sketch). */
const SKETCH_SIZE = 256;

interface DatedArticle {
  readonly runs: Int32Array;
  readonly published: string;
}

interface UndatedArticle {
  readonly runs: Int32Array;
  lender: { readonly path: string; readonly shared: number } | null;
}

/**
 * The printed days of publication of a folder's articles, which those that print none can borrow: each from the
 * article that shares most four-word runs with it, of several from the first by path. A borrowed day helps to resolve
 * "Sunday"; it is never shown as the article's own. Kept up to date one article at a time; the cost of each grows with
 * the articles that it shares runs with.
 */
export class NeighbourDates {
  private readonly dated = new Map<string, DatedArticle>();
  private readonly undated = new Map<string, UndatedArticle>();
  private readonly datedWith = new RunHolders();
  private readonly undatedWith = new RunHolders();

  /** Adds the article or replaces the one with this path; returns the undated articles whose lent day changed. */
  put(path: string, text: string, published: string | null): string[] {
    const changed = new Set(this.remove(path));
    const runs = sketch(text);
    if (published === null) {
      this.undated.set(path, { runs, lender: this.findLender(runs) });
      this.undatedWith.add(path, runs);
    } else {
      this.dated.set(path, { runs, published });
      this.datedWith.add(path, runs);
      for (const [borrower, shared] of this.undatedWith.sharing(runs)) {
        const article = this.undated.get(borrower);
        if (article === undefined || !lendsBetter({ path, shared }, article.lender)) continue;
        article.lender = { path, shared };
        changed.add(borrower);
      }
    }
    changed.delete(path);
    return [...changed];
  }

  /** Returns the undated articles whose lent day changed. */
  remove(path: string): string[] {
    const undated = this.undated.get(path);
    if (undated !== undefined) this.undatedWith.remove(path, undated.runs);
    this.undated.delete(path);
    const dated = this.dated.get(path);
    if (dated === undefined) return [];
    this.datedWith.remove(path, dated.runs);
    this.dated.delete(path);
    const changed: string[] = [];
    for (const [borrower, article] of this.undated) {
      if (article.lender?.path !== path) continue;
      article.lender = this.findLender(article.runs);
      changed.push(borrower);
    }
    return changed;
  }

  /** The ISO day lent to an undated article; null when none shares anything with it. */
  lentTo(path: string): string | null {
    const lender = this.undated.get(path)?.lender ?? null;
    return lender === null ? null : (this.dated.get(lender.path)?.published ?? null);
  }

  private findLender(runs: Int32Array): UndatedArticle['lender'] {
    let best: UndatedArticle['lender'] = null;
    for (const [path, shared] of this.datedWith.sharing(runs)) {
      if (lendsBetter({ path, shared }, best)) best = { path, shared };
    }
    return best;
  }
}

/** Which articles hold a run. */
class RunHolders {
  private readonly holders = new Map<number, Set<string>>();

  add(path: string, runs: Int32Array): void {
    for (const run of runs) {
      const known = this.holders.get(run);
      if (known) known.add(path);
      else this.holders.set(run, new Set([path]));
    }
  }

  remove(path: string, runs: Int32Array): void {
    for (const run of runs) {
      const known = this.holders.get(run);
      known?.delete(path);
      if (known?.size === 0) this.holders.delete(run);
    }
  }

  /** How many of these runs each article holds, those that hold none left out. */
  sharing(runs: Int32Array): Map<string, number> {
    const shared = new Map<string, number>();
    for (const run of runs)
      for (const path of this.holders.get(run) ?? []) shared.set(path, (shared.get(path) ?? 0) + 1);
    return shared;
  }
}

function lendsBetter(candidate: { path: string; shared: number }, best: UndatedArticle['lender']): boolean {
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
