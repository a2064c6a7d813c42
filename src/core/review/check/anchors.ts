import { foldForSearch } from '../../text/fold';
import type { Annotation } from '../../annotation/model';
import type { AnchoredAnnotation, NewsroomFiles, ReviewedSidecar } from '../newsroom';
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
  const text = files.articles.get(article) ?? '';
  const undecided = undecidedPlaces(sidecar.annotations, text);
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
    const ambiguous = (places: number): RelatedFinding[] => [
      { ...at, rule: 'anchor/ambiguous', message: `${quoted(exact)} stands in ${places} places of ${article} alike.` },
    ];
    if (anchoring.outcome === 'value-changed') {
      const message = `${quoted(exact)} reads ${quoted(anchoring.now ?? '')} in ${article} now.`;
      return [{ ...at, rule: 'anchor/value-changed', message }];
    }
    if (anchoring.outcome !== 'gone') {
      const places = undecided.get(annotation);
      return places === undefined ? [] : ambiguous(places);
    }
    folded ??= foldForSearch(text);
    const places = placesOf(folded, foldForSearch(prefix + exact + suffix)).length;
    if (places > 1) return ambiguous(places);
    const what = anchoring.sentence === null ? '' : ' Its sentence is there, the words are not.';
    return [{ ...at, rule: 'anchor/gone', message: `${quoted(exact)} is no longer in ${article}.${what}` }];
  });
}

/**
 * The annotations whose stored words stand in several places, where not even their neighbours tell which is meant, with
 * the number of these places. The file has the order of the text: an annotation stands between those before and after it,
 * and as many alike as there are places have one each.
 */
function undecidedPlaces(annotations: readonly AnchoredAnnotation[], text: string): Map<Annotation, number> {
  const stored = annotations.map(({ annotation: { target } }) => target.prefix + target.exact + target.suffix);
  const found = stored.map((words) => placesOf(text, words));
  const undecided = new Map<Annotation, number>();
  annotations.forEach(({ annotation }, at) => {
    const places = found[at] ?? [];
    if (places.length < 2) return;
    const before = found.slice(0, at).findLast((others) => others.length === 1)?.[0] ?? 0;
    const after = found.slice(at + 1).find((others) => others.length === 1)?.[0] ?? text.length;
    const possible = places.filter((place) => place >= before && place <= after).length;
    const alike = annotations.filter(({ annotation: { target } }, i) => stored[i] === stored[at] && target.prefix === annotation.target.prefix); // prettier-ignore
    if (possible > alike.length) undecided.set(annotation, possible);
  });
  return undecided;
}

/** A word that stands in more places than this is not looked for to the end. */
const MOST_PLACES = 100;
const WORD = /[\p{L}\p{M}\p{N}]/u;

/** The offsets that these words stand at, whole: "14" does not stand in "2014". */
function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const isCut =
      (WORD.test(words.charAt(0)) && WORD.test(text.charAt(at - 1))) ||
      (WORD.test(text.charAt(end - 1)) && WORD.test(text.charAt(end)));
    if (!isCut) places.push(at);
  }
  return places;
}
