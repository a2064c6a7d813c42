import { indexText } from '../../annotation/anchor/textIndex';
import { anchorAnnotations } from '../../annotation/anchor/anchorAnnotations';
import { LineIndex } from '../../text/lineIndex';
import type { Corpus } from '../../corpus/model';
import type { NewsroomFiles, ReviewedSidecar } from '../newsroom';
import type { AffectedAnnotation, ArticleChange, DiffReport } from './diffReport';
import { diffFacts } from './factDiff';
import { diffSidecars, type SidecarAt } from './recordDiff';

/** One of the two states that are compared. */
export interface NewsroomState {
  readonly files: NewsroomFiles;
  readonly sidecars: readonly ReviewedSidecar[];
  /** What the articles say; null in both states to leave facts out. */
  readonly corpus: Corpus | null;
}

/** All that a reviewer is told of what changed between two states; the names are those of the commits. */
export function diffNewsrooms(
  before: NewsroomState & { readonly name: string },
  after: NewsroomState & { readonly name: string | null },
): DiffReport {
  return {
    base: before.name,
    head: after.name,
    records: diffSidecars(before.sidecars.map(sidecarAt), after.sidecars.map(sidecarAt)),
    articles: diffArticles(before, after),
    facts:
      before.corpus === null || after.corpus === null ? [] : diffFacts(before.corpus.facts(), after.corpus.facts()),
  };
}

/** Whether any article differs, and so whether facts can. */
export function articlesDiffer(before: NewsroomFiles, after: NewsroomFiles): boolean {
  if (before.articles.size !== after.articles.size || before.registry !== after.registry) return true;
  for (const [path, text] of after.articles) if (before.articles.get(path) !== text) return true;
  return false;
}

function sidecarAt(reviewed: ReviewedSidecar): SidecarAt {
  const { path, article, author, reading } = reviewed;
  return {
    path,
    article: article ?? reading.sidecar.source,
    sidecar: { ...reading.sidecar, author },
    lineOf: (id) => reviewed.lineOf(id),
  };
}

/** Articles that changed, with the annotations of the older state that do not stand in them as they did. */
function diffArticles(before: NewsroomState, after: NewsroomState): ArticleChange[] {
  const paths = [...new Set([...before.files.articles.keys(), ...after.files.articles.keys()])].sort();
  return paths.flatMap((path): ArticleChange[] => {
    const old = before.files.articles.get(path) ?? null;
    const now = after.files.articles.get(path) ?? null;
    if (old === now) return [];
    const change = old === null ? 'added' : now === null ? 'removed' : 'changed';
    return [{ path, change, affected: change === 'changed' ? affectedBy(path, now ?? '', before) : [] }];
  });
}

function affectedBy(path: string, text: string, before: NewsroomState): AffectedAnnotation[] {
  const index = indexText(text);
  const lines = new LineIndex(text);
  return before.sidecars
    .filter(({ article }) => article === path)
    .flatMap(({ author, annotations }) => {
      const anchorings = anchorAnnotations(
        index,
        annotations.map(({ annotation }) => annotation),
      );
      return annotations.flatMap(({ annotation, anchoring }, i): AffectedAnnotation[] => {
        const next = anchorings[i];
        // What had lost its words before is not lost by this change.
        if (next === undefined || next.outcome === 'same' || anchoring.outcome === 'gone') return [];
        const { outcome, now, span } = next;
        const line = span === null ? null : lines.positionAt(span.start).line + 1;
        return [{ id: annotation.id, author, exact: annotation.target.exact, outcome, now, line }];
      });
    });
}
