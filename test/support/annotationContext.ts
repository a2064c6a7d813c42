import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import jsonld, { type NodeObject, type Options } from 'jsonld';

/** The address of the context, which tests do not fetch. */
const ADDRESS = 'http://www.w3.org/ns/anno.jsonld';

const MOTIVATIONS = 'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'; // prettier-ignore
const SELECTORS = 'Fragment Css XPath TextQuote TextPosition DataPosition Svg Range';
const ID = '@id';
const iri = (id: string): object => ({ '@type': ID, '@id': id });

/**
 * Of the context of the Web Annotation Vocabulary (W3C Recommendation, 23 February 2017, appendix A) the terms that
 * annotations, bodies, targets, selectors, agents and pages use. No package ships the context: this was written from the
 * Recommendation, and its `oa:` names are held against the published vocabulary.
 */
const CONTEXT = {
  oa: 'http://www.w3.org/ns/oa#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  as: 'http://www.w3.org/ns/activitystreams#',
  id: iri('@id'),
  type: iri('@type'),
  Annotation: 'oa:Annotation',
  TextualBody: 'oa:TextualBody',
  SpecificResource: 'oa:SpecificResource',
  Choice: 'oa:Choice',
  ...Object.fromEntries(SELECTORS.split(' ').map((name) => [`${name}Selector`, `oa:${name}Selector`])),
  Person: 'foaf:Person',
  Organization: 'foaf:Organization',
  Software: 'as:Application',
  AnnotationCollection: 'as:OrderedCollection',
  AnnotationPage: 'as:OrderedCollectionPage',
  ...Object.fromEntries(MOTIVATIONS.split(' ').map((name) => [name, `oa:${name}`])),
  body: iri('oa:hasBody'),
  target: iri('oa:hasTarget'),
  source: iri('oa:hasSource'),
  selector: iri('oa:hasSelector'),
  refinedBy: iri('oa:refinedBy'),
  motivation: { '@type': '@vocab', '@id': 'oa:motivatedBy' },
  purpose: { '@type': '@vocab', '@id': 'oa:hasPurpose' },
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: { '@type': 'xsd:nonNegativeInteger', '@id': 'oa:start' },
  end: { '@type': 'xsd:nonNegativeInteger', '@id': 'oa:end' },
  bodyValue: 'oa:bodyValue',
  value: 'rdf:value',
  created: { '@type': 'xsd:dateTime', '@id': 'dcterms:created' },
  modified: { '@type': 'xsd:dateTime', '@id': 'dcterms:modified' },
  creator: iri('dcterms:creator'),
  format: 'dc:format',
  language: 'dc:language',
  name: 'foaf:name',
  nickname: 'foaf:nick',
  label: 'rdfs:label',
  items: { '@type': ID, '@id': 'as:items', '@container': '@list' },
  partOf: iri('as:partOf'),
  total: { '@type': 'xsd:nonNegativeInteger', '@id': 'as:totalItems' },
  first: iri('as:first'),
  next: iri('as:next'),
};

const options: Options.ToRdf & { readonly safe: boolean } = {
  base: 'https://desk.example.org/newsroom/',
  // Fails on whatever would be dropped: terms that no context defines, names that are no addresses.
  safe: true,
  documentLoader: (url: string) => {
    if (url !== ADDRESS) throw new Error(`${url} is not to be fetched`);
    return Promise.resolve({ documentUrl: url, document: { '@context': CONTEXT } as NodeObject });
  },
};

/** A Web Annotation document as statements of RDF, one a line. Fails where anything in it would be lost on the way. */
export async function statementsOf(document: object): Promise<string[]> {
  const quads: unknown = await jsonld.toRDF(document, { ...options, format: 'application/n-quads' });
  return String(quads).trim().split('\n');
}

/** The terms of the published vocabulary, by their addresses. */
export async function vocabularyTerms(): Promise<ReadonlySet<string>> {
  const file = createRequire(import.meta.url)
    .resolve('@vocabulary/oa')
    .replace(/[^/\\]+$/, 'oa.nq');
  const quads = await readFile(file, 'utf8');
  return new Set([...quads.matchAll(/^<(http:\/\/www\.w3\.org\/ns\/oa#\w+)> /gm)].map(([, term = '']) => term));
}
