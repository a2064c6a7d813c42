import type { Decision } from '../annotation/model';
import type { PlacedAnnotation } from '../annotation/placed';
import type { AnalystLink, ClaimPlace, Dismissal, Judgements, RejectedName } from '../corpus/model';
import type { Span } from '../text/span';
import { placedAnnotations, resolvePath, type NewsroomFiles, type ReviewedSidecar } from './newsroom';
import { wordsIn } from './wordsIn';

/** A decision with whose it is, and the article whose sidecar holds it. */
export interface PlacedDecision {
  readonly decision: Decision;
  readonly source: string;
  readonly author: string | null;
}

/** How the sources that records name are found and read. */
export interface SourceTexts {
  /** Null for what is no article. */
  textOf(path: string): string | null;
  /** The path of a source as it is named beside the article `from`. */
  resolve(from: string, relative: string): string;
}

/** Who is named where a sidecar does not tell. */
const UNNAMED = 'An analyst';
/** In characters, to either side: what stands around words, to tell apart the places that they stand in. */
const AROUND = 200;
/** Words that stand in several places stand for as many claims; so many combinations of them are asked for. */
const MOST_COMBINATIONS = 64;

/** What analysts have linked, set aside and rejected, as the comparison takes it. Words that are not found are left out. */
export function judgementsOf(
  annotations: readonly PlacedAnnotation[],
  decisions: readonly PlacedDecision[],
  texts: SourceTexts,
): Judgements {
  return {
    links: annotations.flatMap((placed) => linksOf(placed, texts)),
    dismissals: decisions.flatMap((placed) => dismissalsOf(placed, texts)),
    notNames: decisions.flatMap(rejectedName),
  };
}

/** The judgements in a newsroom's sidecars. */
export function judgementsIn(files: NewsroomFiles, sidecars: readonly ReviewedSidecar[]): Judgements {
  const decisions = sidecars.flatMap(({ article, author, reading }): PlacedDecision[] =>
    article === null ? [] : reading.sidecar.decisions.map((decision) => ({ decision, source: article, author })),
  );
  const texts = { textOf: (path: string) => files.articles.get(path) ?? null, resolve: resolvePath };
  return judgementsOf(placedAnnotations(sidecars), decisions, texts);
}

/** The other sources that the judgement of these records depends on. */
export function sourcesNamed(
  annotations: readonly PlacedAnnotation[],
  decisions: readonly PlacedDecision[],
  resolve: SourceTexts['resolve'],
): ReadonlySet<string> {
  return new Set([
    ...annotations.flatMap(({ annotation, source }) => annotation.links.map((link) => resolve(source, link.source))),
    ...decisions.flatMap(({ decision, source }) =>
      'dismiss' in decision ? [source, ...decision.dismiss.with.map((other) => resolve(source, other.source))] : [],
    ),
  ]);
}

function linksOf({ annotation, source, author, start, end }: PlacedAnnotation, texts: SourceTexts): AnalystLink[] {
  const { exact, prefix, suffix } = annotation.target;
  return annotation.links.flatMap((link): AnalystLink[] => {
    const path = texts.resolve(source, link.source);
    const text = texts.textOf(path);
    const places = text === null ? [] : wordsIn(text, link.exact);
    const place = text === null ? null : likest(text, places, prefix + exact + suffix);
    if (place === null) return [];
    return [
      { relation: link.relation, a: { path: source, start, end }, b: { path, ...place }, author: author ?? UNNAMED },
    ];
  });
}

/** Of several places the one whose surroundings share most words with the annotation's sentence, else the first. */
function likest(text: string, places: readonly Span[], sentence: string): Span | null {
  if (places.length < 2) return places[0] ?? null;
  const wanted = new Set(contentWords(sentence));
  const shared = ({ start, end }: Span): number =>
    new Set(contentWords(text.slice(Math.max(0, start - AROUND), end + AROUND)).filter((word) => wanted.has(word)))
      .size;
  return places.map((place) => ({ place, shared: shared(place) })).reduce((a, b) => (b.shared > a.shared ? b : a))
    .place;
}

const contentWords = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

/** One for each combination of the places that its words stand in: it sets aside whichever fact holds them all. */
function dismissalsOf({ decision, source, author }: PlacedDecision, texts: SourceTexts): Dismissal[] {
  if (!('dismiss' in decision)) return [];
  const { exact, with: others } = decision.dismiss;
  const named = [{ path: source, exact }, ...others.map((one) => ({ path: texts.resolve(source, one.source), exact: one.exact }))]; // prettier-ignore
  let combinations: ClaimPlace[][] = [[]];
  for (const { path, exact: words } of named) {
    const text = texts.textOf(path);
    const places = text === null ? [] : wordsIn(text, words);
    combinations = combinations
      .flatMap((claims) => places.map((place) => [...claims, { path, ...place }]))
      .slice(0, MOST_COMBINATIONS);
  }
  return combinations.map((claims) => ({ claims, author: author ?? UNNAMED }));
}

function rejectedName({ decision, source }: PlacedDecision): RejectedName[] {
  if (!('not' in decision)) return [];
  const { exact, type, scope } = decision.not;
  return [{ exact, type, path: scope === 'workspace' ? null : source }];
}
