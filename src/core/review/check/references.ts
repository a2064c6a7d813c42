import { foldForSearch } from '../../text/fold';
import { resolvePath, type NewsroomFiles, type ReviewedSidecar } from '../newsroom';
import { quoted } from './anchors';
import type { RelatedFinding } from './checkNewsroom';

/** Links to sources and words that are not there, and replies to nobody. */
export function checkReferences(sidecars: readonly ReviewedSidecar[], files: NewsroomFiles): RelatedFinding[] {
  const ids = new Set(sidecars.flatMap(({ reading }) => [...reading.places.keys()]));
  const folded = new Map<string, string>();
  const holds = (source: string, exact: string): boolean => {
    const text = folded.get(source) ?? foldForSearch(files.articles.get(source) ?? '');
    folded.set(source, text);
    return text.includes(foldForSearch(exact));
  };
  return sidecars.flatMap((sidecar): RelatedFinding[] => {
    const { path, reading, article } = sidecar;
    const at = (id: string): Pick<RelatedFinding, 'path' | 'line' | 'column' | 'id'> => ({
      path,
      line: sidecar.lineOf(id) ?? 1,
      column: 1,
      id,
    });
    const links = reading.sidecar.annotations.flatMap(({ id, links: own }) =>
      own.flatMap(({ relation, source, exact }): RelatedFinding[] => {
        const target = resolvePath(article ?? path, source);
        const missing = !files.articles.has(target)
          ? `${source} is not there`
          : holds(target, exact)
            ? null
            : `${quoted(exact)} is not in ${source}`;
        if (missing === null) return [];
        return [{ ...at(id), rule: 'link/unresolved', message: `The link “${relation}” leads nowhere: ${missing}.`, related: [target] }]; // prettier-ignore
      }),
    );
    const replies = reading.sidecar.replies.flatMap(
      ({ id, to }): RelatedFinding[] =>
      ids.has(to) ? [] : [{ ...at(id), rule: 'reply/unresolved', message: `There is no annotation “${to}” to reply to.`, related: [] }], // prettier-ignore
    );
    return [...links, ...replies];
  });
}
