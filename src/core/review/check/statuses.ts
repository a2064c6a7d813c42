import { isOpenConflict } from '../../corpus/facts/order';
import type { Annotation } from '../../annotation/model';
import type { ConflictReason, Corpus, FactMember } from '../../corpus/model';
import { overlaps } from '../../text/span';
import { foldForSearch } from '../../text/fold';
import { resolvePath, type AnchoredAnnotation, type ReviewedSidecar } from '../newsroom';
import { quoted } from './anchors';
import type { RelatedFinding } from './checkNewsroom';

/** Judgements that other annotations or other sources speak against. */
export function checkStatuses(
  sidecars: readonly ReviewedSidecar[],
  corpus: Pick<Corpus, 'factsAt'> | null,
): RelatedFinding[] {
  const refuted = refutedBySource(sidecars);
  return sidecars.flatMap((sidecar) =>
    sidecar.annotations.flatMap(({ annotation, anchoring }): RelatedFinding[] => [
      ...refutedLinks(sidecar, annotation, refuted),
      ...(corpus === null ? [] : contradictions(sidecar, { annotation, anchoring }, corpus)),
    ]),
  );
}

/** Whether a check may have to ask the corpus, told from the sidecars' text alone. Yes where it turns out not to. */
export function mayNeedCorpus(sidecars: ReadonlyMap<string, string>): boolean {
  return [...sidecars.values()].some((text) => text.includes('confirmed' satisfies Annotation['status']));
}

/** Whether a check of statuses has anything to ask of the corpus: reading all articles is the dearest part of it. */
export function needsCorpus(sidecars: readonly ReviewedSidecar[]): boolean {
  return sidecars.some(({ annotations }) => annotations.some(({ annotation }) => isConfirmedFigure(annotation)));
}

const isConfirmedFigure = ({ status, kind }: Annotation): boolean => status === 'confirmed' && kind === 'figure';

type Refuted = ReadonlyMap<string, readonly { readonly annotation: Annotation; readonly path: string }[]>;

function refutedBySource(sidecars: readonly ReviewedSidecar[]): Refuted {
  const refuted = new Map<string, { annotation: Annotation; path: string }[]>();
  for (const { article, path, annotations } of sidecars) {
    for (const { annotation } of annotations) {
      if (article === null || annotation.status !== 'refuted') continue;
      refuted.set(article, [...(refuted.get(article) ?? []), { annotation, path }]);
    }
  }
  return refuted;
}

function refutedLinks(sidecar: ReviewedSidecar, annotation: Annotation, refuted: Refuted): RelatedFinding[] {
  return annotation.links.flatMap(({ relation, source, exact }): RelatedFinding[] => {
    if (relation !== 'supports' && relation !== 'same-fact') return [];
    const target = resolvePath(sidecar.article ?? sidecar.path, source);
    const words = foldForSearch(exact);
    const against = (refuted.get(target) ?? []).find(({ annotation: other }) => {
      const theirs = foldForSearch(other.target.exact);
      return other.id !== annotation.id && (theirs.includes(words) || words.includes(theirs));
    });
    if (against === undefined) return [];
    const message = `Supported by ${quoted(exact)} in ${source}, which ${against.path} refutes (${against.annotation.id}).`;
    return [{ rule: 'status/refuted-in-link', path: sidecar.path, line: sidecar.lineOf(annotation.id) ?? 1, column: 1, message, id: annotation.id, related: [target, against.path] }]; // prettier-ignore
  });
}

/** Differences that explain themselves are no contradiction. */
const EXPLAINED: ReadonlySet<ConflictReason> = new Set(['newer', 'scope', 'rounding', 'bound', 'attribution']);

function contradictions(
  sidecar: ReviewedSidecar,
  { annotation, anchoring }: AnchoredAnnotation,
  corpus: Pick<Corpus, 'factsAt'>,
): RelatedFinding[] {
  const { article } = sidecar;
  const { span } = anchoring;
  if (article === null || span === null || !isConfirmedFigure(annotation)) return [];
  // A link to the other passage shows that the analyst has seen it.
  const seen = new Set(annotation.links.map(({ source }) => resolvePath(article, source)));
  for (const fact of corpus.factsAt(article, span.start)) {
    if (fact.kind !== 'figure' || !isOpenConflict(fact)) continue;
    if (fact.reason !== null && EXPLAINED.has(fact.reason)) continue;
    const own = fact.members.find((member) => member.source === article && overlaps(member, span));
    const against = fact.members.find((member): member is FactMember => member.source !== article && member.group !== own?.group && !seen.has(member.source)); // prettier-ignore
    if (own === undefined || against === undefined) continue;
    const message = `Confirmed as ${quoted(annotation.target.exact)}, but ${against.source} says ${quoted(against.text)}.`;
    return [{ rule: 'status/contradicted', path: sidecar.path, line: sidecar.lineOf(annotation.id) ?? 1, column: 1, message, id: annotation.id, related: [article, against.source] }]; // prettier-ignore
  }
  return [];
}
