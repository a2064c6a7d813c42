import { fromUri, relativeUri } from '../../text/relativeUri';
import { CodePointIndex } from '../../text/codePoints';
import { LINK_RELATIONS, type Annotation } from '../model';
import type { PlacedAnnotation } from '../placed';
import type { ExportedSource, Imported, ImportedAnnotation } from './model';
import { newAnnotation } from '../newAnnotation';
import { asList, asString, credibilityOf, isRecord, kindOr, ownId, parseValueText, statusOr, valueText } from './values'; // prettier-ignore

/**
 * The terms that the Web Annotation vocabulary lacks; they are names only, nothing is fetched from them. `value` is the
 * vocabulary's own word for the text of a body, so a figure's value goes by another.
 */
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    corroborate: 'urn:corroborate:terms:',
    kind: 'corroborate:kind',
    figureValue: 'corroborate:figureValue',
    status: 'corroborate:status',
    credibility: 'corroborate:credibility',
    links: { '@id': 'corroborate:links', '@container': '@list' },
    relation: 'corroborate:relation',
  },
];

/**
 * The annotations as one page of the Web Annotation Data Model (W3C Recommendation, 23 February 2017). Positions are
 * in code points, as section 4.2.5 of the model asks; articles are named by references relative to the newsroom.
 */
export function toW3c(sources: readonly ExportedSource[]): object {
  return {
    '@context': CONTEXT,
    type: 'AnnotationPage',
    items: sources.flatMap((source) => {
      const index = new CodePointIndex(source.text);
      return source.annotations.map((placed) => item(placed, index));
    }),
  };
}

function item({ annotation, author, source, start, end }: PlacedAnnotation, index: CodePointIndex): object {
  const { id, target, kind, status, credibility, tags, note, links, created } = annotation;
  return {
    id: `urn:corroborate:${id}`,
    type: 'Annotation',
    motivation: 'assessing',
    ...(author === null ? {} : { creator: { type: 'Person', name: author } }),
    ...(created === null ? {} : { created }),
    kind,
    ...(annotation.value === null ? {} : { figureValue: valueText(annotation) }),
    status,
    ...(credibility === null ? {} : { credibility }),
    body: [
      ...(note === '' ? [] : [{ type: 'TextualBody', value: note, format: 'text/plain', purpose: 'commenting' }]),
      ...tags.map((tag) => ({ type: 'TextualBody', value: tag, purpose: 'tagging' })),
    ],
    ...(links.length === 0 ? {} : { links: links.map(({ relation, source: to, exact }) => ({ relation, source: relativeUri(to), exact })) }), // prettier-ignore
    target: {
      source: relativeUri(source),
      selector: [
        { type: 'TextQuoteSelector', exact: target.exact, prefix: target.prefix, suffix: target.suffix },
        { type: 'TextPositionSelector', start: index.fromUnits(start), end: index.fromUnits(end) },
      ],
    },
  };
}

/**
 * Reads Web Annotations: a page, a collection, a list or a single one.
 *
 * @param textOf the text of a source, to read positions by; null where it is not at hand
 */
export function fromW3c(document: unknown, textOf: (source: string) => string | null): Imported {
  const annotations: ImportedAnnotation[] = [];
  const problems: string[] = [];
  itemsOf(document).forEach((entry, i) => {
    const read = isRecord(entry) ? readItem(entry, textOf) : null;
    if (read === null) problems.push(`item ${i + 1} has no target with a TextQuoteSelector`);
    else annotations.push(read);
  });
  return { annotations, problems };
}

function itemsOf(document: unknown): readonly unknown[] {
  if (!isRecord(document)) return asList(document);
  if (isRecord(document.first)) return itemsOf(document.first);
  return document.items === undefined ? [document] : asList(document.items);
}

function readItem(
  entry: Record<string, unknown>,
  textOf: (source: string) => string | null,
): ImportedAnnotation | null {
  for (const target of asList(entry.target).filter(isRecord)) {
    const selectors = asList(target.selector).filter(isRecord);
    const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
    const exact = asString(quote?.exact);
    if (quote === undefined || exact === null) continue;
    const given = asString(target.source) ?? (isRecord(target.source) ? asString(target.source.id) : null);
    const source = given === null ? null : fromUri(given);
    const text = source === null ? null : textOf(source);
    const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
    const index = text === null ? null : new CodePointIndex(text);
    const creator = asList(entry.creator)[0];
    return {
      source,
      author: asString(creator) ?? (isRecord(creator) ? (asString(creator.name) ?? asString(creator.nickname)) : null),
      place:
        index !== null && typeof position?.start === 'number' && typeof position.end === 'number'
          ? { start: index.toUnits(position.start), end: index.toUnits(position.end) }
          : null,
      annotation: newAnnotation({
        id: ownId(asString(entry.id)?.replace(/^urn:corroborate:/, '')),
        target: { exact, prefix: asString(quote.prefix) ?? '', suffix: asString(quote.suffix) ?? '' },
        kind: kindOr(entry.kind, 'passage'),
        value: parseValueText(asString(entry.figureValue) ?? ''),
        status: statusOr(entry.status, 'open'),
        credibility: credibilityOf(entry.credibility),
        ...bodies(entry.body ?? entry.bodyValue),
        links: asList(entry.links).flatMap(readLink),
        created: asString(entry.created),
      }),
    };
  }
  return null;
}

function bodies(body: unknown): Pick<Annotation, 'note' | 'tags'> {
  const notes: string[] = [];
  const tags: string[] = [];
  for (const part of asList(body)) {
    const value = asString(part) ?? (isRecord(part) ? asString(part.value) : null);
    if (value !== null) (isRecord(part) && part.purpose === 'tagging' ? tags : notes).push(value);
  }
  return { note: notes.join('\n\n'), tags };
}

function readLink(link: unknown): Annotation['links'] {
  if (!isRecord(link)) return [];
  const relation = LINK_RELATIONS.find((known) => known === link.relation);
  const source = asString(link.source);
  const exact = asString(link.exact);
  return relation === undefined || source === null || exact === null
    ? []
    : [{ relation, source: fromUri(source), exact }];
}
