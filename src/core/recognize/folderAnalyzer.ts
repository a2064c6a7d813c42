import { NeighbourDates } from '../article/neighbourDates';
import { analyzeArticle } from './analyzeArticle';
import type { ArticleAnalysis } from './model';
import type { Recognizer } from './recognizer';

/**
 * Analyses the articles of a folder one at a time. Articles that print no date are resolved against the neighbour
 * they share most with, so a later article can change how an earlier one is read: each call tells of all that changed.
 */
export class FolderAnalyzer {
  private readonly neighbours = new NeighbourDates();
  private readonly undated = new Map<string, { readonly text: string; readonly analysis: ArticleAnalysis }>();

  constructor(private readonly recognizers: readonly Recognizer[]) {}

  /**
   * The analyses of this article and of those that read otherwise now, by path.
   *
   * @param alone the article's analysis by itself, where the caller has it
   */
  put(path: string, text: string, alone = analyzeArticle(text, this.recognizers)): Map<string, ArticleAnalysis> {
    let analysis = alone;
    this.undated.delete(path);
    const changed = this.neighbours.put(path, text, analysis.parts.published);
    if (analysis.parts.published === null) {
      analysis = this.dated(path, text, analysis);
      this.undated.set(path, { text, analysis });
    }
    return new Map([[path, analysis], ...this.reread(changed)]);
  }

  /** The analyses of the articles that read otherwise without it. */
  remove(path: string): Map<string, ArticleAnalysis> {
    this.undated.delete(path);
    return this.reread(this.neighbours.remove(path));
  }

  private reread(paths: readonly string[]): Map<string, ArticleAnalysis> {
    const reread = new Map<string, ArticleAnalysis>();
    for (const path of paths) {
      const article = this.undated.get(path);
      if (article === undefined) continue;
      const analysis = this.dated(path, article.text, article.analysis);
      if (analysis === article.analysis) continue;
      this.undated.set(path, { text: article.text, analysis });
      reread.set(path, analysis);
    }
    return reread;
  }

  /** Reads dates, and what leans on them, anew with the day lent now. */
  private dated(path: string, text: string, known: ArticleAnalysis): ArticleAnalysis {
    const borrowedDate = this.neighbours.lentTo(path);
    if (borrowedDate === null && known.referenceDate === null) return known;
    const { mentions, quotes, attributions } = known;
    const options = { keep: { mentions, quotes, attributions }, ...(borrowedDate === null ? {} : { borrowedDate }) };
    const analysis = analyzeArticle(text, this.recognizers, options);
    return analysis.referenceDate === known.referenceDate ? known : analysis;
  }
}
