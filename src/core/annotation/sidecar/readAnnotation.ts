import type { Node } from 'yaml';
import {
  ANNOTATION_KINDS,
  ANNOTATION_STATUSES,
  LINK_RELATIONS,
  STANCES,
  type Annotation,
  type AnnotationLink,
  type AnnotationValue,
  type Credibility,
  type Decision,
  type Reply,
  type Selector,
  type SourceWords,
} from '../model';
import type { MapEntries, NodeReader } from './nodeReader';

const CREDIBILITIES: readonly Credibility[] = [1, 2, 3, 4, 5, 6];
const SCOPES = ['source', 'workspace'] as const;

/** Null, with the reason reported, for an entry without what makes it an annotation: an id and a target. */
export function readAnnotation(reader: NodeReader, node: Node): Annotation | null {
  const map = reader.map(node, 'An annotation');
  if (map === null) return null;
  const id = requiredText(reader, map, 'id');
  const targetNode = required(reader, map, 'target');
  const target = targetNode === undefined ? null : readSelector(reader, targetNode);
  const kindNode = required(reader, map, 'kind');
  const kind = kindNode === undefined ? null : reader.oneOf(kindNode, '"kind"', ANNOTATION_KINDS);
  const annotation = {
    kind: kind ?? 'passage',
    value: optional(reader, map, 'value', (at) => readValue(reader, at)),
    status: optional(reader, map, 'status', (at) => reader.oneOf(at, '"status"', ANNOTATION_STATUSES)) ?? 'open',
    credibility: optional(reader, map, 'credibility', (at) => readCredibility(reader, at)),
    tags: texts(reader, map, 'tags'),
    note: optional(reader, map, 'note', (at) => reader.text(at, '"note"')) ?? '',
    links: readLinks(reader, map),
    created: readCreated(reader, map),
  };
  return id === null || target === null ? null : { id, target, ...annotation };
}

export function readReply(reader: NodeReader, node: Node): Reply | null {
  const map = reader.map(node, 'A reply');
  if (map === null) return null;
  const id = requiredText(reader, map, 'id');
  const to = requiredText(reader, map, 'to');
  const stanceNode = required(reader, map, 'stance');
  const stance = stanceNode === undefined ? null : reader.oneOf(stanceNode, '"stance"', STANCES);
  const note = optional(reader, map, 'note', (at) => reader.text(at, '"note"')) ?? '';
  const created = readCreated(reader, map);
  return id === null || to === null ? null : { id, to, stance: stance ?? 'comment', note, created };
}

/** Null without a report for a decision of a form that this version does not know: it stays in the file as it is. */
export function readDecision(reader: NodeReader, node: Node): Decision | null {
  const map = reader.map(node, 'A decision');
  if (map === null) return null;
  const reason = optional(reader, map, 'reason', (at) => reader.text(at, '"reason"')) ?? '';
  const created = readCreated(reader, map);
  const not = map.entries.get('not');
  if (not !== undefined) {
    const inner = reader.map(not.value, '"not"');
    if (inner === null) return null;
    const exact = requiredText(reader, inner, 'exact');
    const type = requiredText(reader, inner, 'type');
    const scope = optional(reader, inner, 'scope', (at) => reader.oneOf(at, '"scope"', SCOPES)) ?? 'source';
    return exact === null || type === null ? null : { not: { exact, type, scope }, reason, created };
  }
  const dismiss = map.entries.get('dismiss');
  if (dismiss === undefined) return null;
  const inner = reader.map(dismiss.value, '"dismiss"');
  if (inner === null) return null;
  const exact = requiredText(reader, inner, 'exact');
  const withNode = required(reader, inner, 'with');
  const others =
    withNode === undefined ? [] : reader.list(withNode, '"with"').flatMap((item) => readWords(reader, item));
  return exact === null ? null : { dismiss: { exact, with: others }, reason, created };
}

function readWords(reader: NodeReader, node: Node): SourceWords[] {
  const map = reader.map(node, 'Words of a source');
  if (map === null) return [];
  const source = requiredText(reader, map, 'source');
  const exact = requiredText(reader, map, 'exact');
  return source === null || exact === null ? [] : [{ source, exact }];
}

function readSelector(reader: NodeReader, node: Node | null): Selector | null {
  const map = reader.map(node, '"target"');
  if (map === null) return null;
  const exact = requiredText(reader, map, 'exact');
  const prefix = optional(reader, map, 'prefix', (at) => reader.text(at, '"prefix"')) ?? '';
  const suffix = optional(reader, map, 'suffix', (at) => reader.text(at, '"suffix"')) ?? '';
  return exact === null ? null : { exact, prefix, suffix };
}

function readValue(reader: NodeReader, node: Node): AnnotationValue | null {
  const map = reader.map(node, '"value"');
  if (map === null) return null;
  const amountNode = required(reader, map, 'amount');
  const amount = amountNode === undefined ? null : reader.number(amountNode, '"amount"');
  const unit = optional(reader, map, 'unit', (at) => reader.text(at, '"unit"'));
  return amount === null ? null : { amount, unit };
}

function readCredibility(reader: NodeReader, node: Node): Credibility | null {
  const value = reader.number(node, '"credibility"');
  const credibility = CREDIBILITIES.find((candidate) => candidate === value);
  if (value !== null && credibility === undefined)
    reader.report('wrong-value', node, '"credibility" is on the Admiralty scale, a whole number from 1 to 6.');
  return credibility ?? null;
}

function readLinks(reader: NodeReader, annotation: MapEntries): AnnotationLink[] {
  const list = annotation.entries.get('links')?.value ?? null;
  return reader.list(list, '"links"').flatMap((node) => {
    const map = reader.map(node, 'A link');
    if (map === null) return [];
    const relationNode = required(reader, map, 'relation');
    const relation = relationNode === undefined ? null : reader.oneOf(relationNode, '"relation"', LINK_RELATIONS);
    const source = requiredText(reader, map, 'source');
    const exact = requiredText(reader, map, 'exact');
    return relation === null || source === null || exact === null ? [] : [{ relation, source, exact }];
  });
}

function texts(reader: NodeReader, map: MapEntries, key: string): string[] {
  return reader
    .list(map.entries.get(key)?.value ?? null, `"${key}"`)
    .flatMap((node) => reader.text(node, `An entry of "${key}"`) ?? []);
}

/** An ISO instant, or a day: what is written is an instant, and hand-written files may hold less. */
const INSTANT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;

function readCreated(reader: NodeReader, map: MapEntries): string | null {
  return optional(reader, map, 'created', (node) => {
    const text = reader.text(node, '"created"');
    if (text !== null && !INSTANT.test(text))
      reader.report('wrong-value', node, '"created" must be an instant such as 2026-11-20T09:12:00Z.');
    return text;
  });
}

/** The node under `key`; undefined, with a report, when the key is missing. */
function required(reader: NodeReader, map: MapEntries, key: string): Node | null | undefined {
  const entry = map.entries.get(key);
  if (entry === undefined) reader.report('missing-key', map.node, `"${key}" is missing.`);
  return entry?.value;
}

export function requiredText(reader: NodeReader, map: MapEntries, key: string): string | null {
  const node = required(reader, map, key);
  if (node === undefined) return null;
  const text = reader.text(node, `"${key}"`);
  if (text !== '') return text;
  reader.report('wrong-value', node, `"${key}" must not be empty.`);
  return null;
}

function optional<Value>(
  reader: NodeReader,
  map: MapEntries,
  key: string,
  read: (node: Node) => Value | null,
): Value | null {
  const node = map.entries.get(key)?.value ?? null;
  return node === null || reader.isNull(node) ? null : read(node);
}
