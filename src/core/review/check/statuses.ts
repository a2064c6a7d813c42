import { isOpenConflict } from '../../corpus/facts/order';
import type { Annotation } from '../../annotation/model';
import type { ConflictReason, Corpus, Fact, FactMember } from '../../corpus/model';
import { overlaps, type Span } from '../../text/span';
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
    return [{ rule: 'status/refuted-in-link', path: sidecar.path, line: sidecar.lineOfRecord(annotation), column: 1, message, id: annotation.id, related: [target, against.path] }]; // prettier-ignore
  });
}

/** Differences that explain themselves are no contradiction. */
const EXPLAINED: ReadonlySet<ConflictReason> = new Set(['scope', 'rounding', 'bound', 'attribution']);
/** Analysts mark words around a figure too; so many of them are looked at for it. */
const MOST_WORDS = 12;

function contradictions(
  sidecar: ReviewedSidecar,
  { annotation, anchoring }: AnchoredAnnotation,
  corpus: Pick<Corpus, 'factsAt'>,
): RelatedFinding[] {
  const { article } = sidecar;
  const { span, outcome } = anchoring;
  // Of a value that the article itself has changed, others say nothing that was confirmed.
  if (article === null || span === null || outcome === 'value-changed' || !isConfirmedFigure(annotation)) return [];
  // A link to the other passage shows that the analyst has seen it.
  const seen = new Set(annotation.links.map(({ source }) => resolvePath(article, source)));
  for (const fact of figuresIn(span, anchoring.now ?? annotation.target.exact, article, corpus)) {
    const own = fact.members.find((member) => member.source === article && overlaps(member, span));
    if (own === undefined) continue;
    const against = fact.members.find(
      (member) => member.source !== article && !seen.has(member.source) && contradicts(member, own, fact),
    );
    if (against === undefined) continue;
    const message = `Confirmed as ${quoted(annotation.target.exact)}, but ${against.source} says ${quoted(against.text)}.`;
    return [{ rule: 'status/contradicted', path: sidecar.path, line: sidecar.lineOfRecord(annotation), column: 1, message, id: annotation.id, related: [article, against.source] }]; // prettier-ignore
  }
  return [];
}

/** The facts in dispute that figures in the annotated words belong to. */
function figuresIn(span: Span, words: string, article: string, corpus: Pick<Corpus, 'factsAt'>): readonly Fact[] {
  const starts = [...words.matchAll(/\S+/gu)].slice(0, MOST_WORDS).map(({ index }) => span.start + index);
  const facts = [...new Set([span.start, ...starts])].flatMap((offset) => corpus.factsAt(article, offset));
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()].filter(
    (fact) => fact.kind === 'figure' && isOpenConflict(fact) && (fact.reason === null || !EXPLAINED.has(fact.reason)),
  );
}

/** Of counts that rise from report to report only a higher one speaks against what was confirmed. */
function contradicts(member: FactMember, own: FactMember, { reason }: Fact): boolean {
  if (member.group === own.group) return false;
  return reason !== 'newer' || (member.normalized?.low ?? 0) > (own.normalized?.high ?? 0);
}
