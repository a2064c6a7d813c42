import { foldForSearch } from '../../text/fold';
import { resolvePath, type NewsroomFiles, type ReviewedSidecar } from '../newsroom';
import { quoted } from './anchors';
import type { RelatedFinding } from './checkNewsroom';

/** Links to sources and words that are not there, and replies to nobody. */
export function checkReferences(sidecars: readonly ReviewedSidecar[], files: NewsroomFiles): RelatedFinding[] {
  const isThere = idsIn(sidecars, files);
  const folded = new Map<string, string>();
  const holds = (source: string, exact: string): boolean => {
    const text = folded.get(source) ?? foldForSearch(files.articles.get(source) ?? '');
    folded.set(source, text);
    return text.includes(foldForSearch(exact));
  };
  return sidecars.flatMap((sidecar): RelatedFinding[] => {
    const { path, reading, article } = sidecar;
    const at = { path, column: 1 };
    const links = reading.sidecar.annotations.flatMap((annotation) =>
      annotation.links.flatMap(({ relation, source, exact }): RelatedFinding[] => {
        const target = resolvePath(article ?? path, source);
        if (files.unreadable?.has(target) === true) return [];
        const missing = !files.articles.has(target)
          ? `${source} is not there`
          : holds(target, exact)
            ? null
            : `${quoted(exact)} is not in ${source}`;
        if (missing === null) return [];
        const message = `The link “${relation}” leads nowhere: ${missing}.`;
        return [{ ...at, rule: 'link/unresolved', line: sidecar.lineOfRecord(annotation), id: annotation.id, message, related: [target] }]; // prettier-ignore
      }),
    );
    const replies = reading.sidecar.replies.flatMap((reply): RelatedFinding[] => {
      if (isThere(reply.to)) return [];
      const message = `There is no annotation “${reply.to}” to reply to.`;
      return [{ ...at, rule: 'reply/unresolved', line: sidecar.lineOfRecord(reply), id: reply.id, message, related: [] }]; // prettier-ignore
    });
    return [...links, ...replies];
  });
}

const WRITTEN_ID = /(?:^|[\s{,-])["']?id["']?\s*:\s*["']?([^\s"',}]+)/g;

/**
 * Tells whether a record has this id. A record in a file that is broken is there all the same: what answers it is not
 * to blame, and the break is reported by itself.
 */
function idsIn(sidecars: readonly ReviewedSidecar[], files: NewsroomFiles): (id: string) => boolean {
  const ids = new Set<string>();
  for (const { path, reading } of sidecars) {
    for (const id of reading.places.keys()) ids.add(id);
    if (reading.problems.length === 0) continue;
    for (const [, id] of (files.sidecars.get(path) ?? '').matchAll(WRITTEN_ID)) if (id !== undefined) ids.add(id);
  }
  const hidden = [...(files.unreadable ?? [])].some((path) => path.endsWith('.annotations.yaml'));
  return (id) => hidden || ids.has(id);
}
