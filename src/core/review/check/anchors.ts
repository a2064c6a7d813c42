import { foldForSearch } from '../../text/fold';
import type { NewsroomFiles, ReviewedSidecar } from '../newsroom';
import type { RelatedFinding } from './checkNewsroom';

const LONGEST_QUOTED = 120;
export const quoted = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > LONGEST_QUOTED ? `${line.slice(0, LONGEST_QUOTED).trimEnd()}…` : line}”`;
};

/** Annotations whose words are gone, read otherwise, or stand in several places alike. */
export function checkAnchors(sidecar: ReviewedSidecar, files: NewsroomFiles): RelatedFinding[] {
  const { article } = sidecar;
  if (article === null) return [];
  let folded: string | null = null;
  return sidecar.annotations.flatMap(({ annotation, anchoring }): RelatedFinding[] => {
    const { exact, prefix, suffix } = annotation.target;
    const at = {
      path: sidecar.path,
      line: sidecar.lineOfRecord(annotation),
      column: 1,
      id: annotation.id,
      related: [article],
    };
    if (anchoring.outcome === 'value-changed') {
      const message = `${quoted(exact)} reads ${quoted(anchoring.now ?? '')} in ${article} now.`;
      return [{ ...at, rule: 'anchor/value-changed', message }];
    }
    if (anchoring.outcome !== 'gone') return [];
    folded ??= foldForSearch(files.articles.get(article) ?? '');
    const places = occurrences(folded, foldForSearch(prefix + exact + suffix));
    if (places > 1) {
      return [{ ...at, rule: 'anchor/ambiguous', message: `${quoted(exact)} stands in ${places} places of ${article} alike.` }]; // prettier-ignore
    }
    const what = anchoring.sentence === null ? '' : ' Its sentence is there, the words are not.';
    return [{ ...at, rule: 'anchor/gone', message: `${quoted(exact)} is no longer in ${article}.${what}` }];
  });
}

function occurrences(text: string, words: string): number {
  if (words === '') return 0;
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) count++;
  return count;
}
