import type { Annotation, AnnotationLink, AnnotationValue, Decision, Reply, Selector } from '../model';
import { inlineScalar, literalBlock } from './scalars';

/**
 * A key with its value, ready to be written as `key: head` with `below` on the lines under it, indented by one step more
 * than the key. `flow` is the same value on one line, for files that are written in flow style.
 */
export interface RenderedField {
  readonly key: string;
  readonly head: string;
  readonly below: readonly string[];
  readonly flow: string;
}

/** Characters of indentation that each level adds in what is written new. */
export const INDENT_STEP = 2;

const indent = (lines: readonly string[]): string[] =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(INDENT_STEP) + line));

export function scalarField(key: string, text: string): RenderedField {
  const block = literalBlock(text);
  const flow = inlineScalar(text, true);
  if (block === null) return { key, head: inlineScalar(text), below: [], flow };
  return { key, head: block.header, below: block.lines, flow };
}

export function numberField(key: string, value: number): RenderedField {
  return { key, head: String(value), below: [], flow: String(value) };
}

function flowField(key: string, flow: string): RenderedField {
  return { key, head: flow, below: [], flow };
}

function listField(key: string, items: readonly (readonly RenderedField[])[]): RenderedField {
  if (items.length === 0) return flowField(key, '[]');
  return { key, head: '', below: items.flatMap(itemLines), flow: `[${items.map(flowMap).join(', ')}]` };
}

function mapField(key: string, fields: readonly RenderedField[]): RenderedField {
  return { key, head: '', below: fields.flatMap(fieldLines), flow: flowMap(fields) };
}

/** Instants stand unquoted in the contract: every reader of YAML 1.2 takes them for text. */
const PLAIN_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

function createdField(created: string): RenderedField {
  return PLAIN_INSTANT.test(created) ? flowField('created', created) : scalarField('created', created);
}

export function selectorFields(target: Selector): RenderedField[] {
  return [
    scalarField('exact', target.exact),
    ...(target.prefix === '' ? [] : [scalarField('prefix', target.prefix)]),
    ...(target.suffix === '' ? [] : [scalarField('suffix', target.suffix)]),
  ];
}

export function valueFlow(value: AnnotationValue): string {
  const unit = value.unit === null ? '' : `, unit: ${inlineScalar(value.unit, true)}`;
  return `{ amount: ${value.amount}${unit} }`;
}

export function tagsField(tags: readonly string[]): RenderedField {
  return flowField('tags', `[${tags.map((tag) => inlineScalar(tag, true)).join(', ')}]`);
}

export function linksField(links: readonly AnnotationLink[]): RenderedField {
  return listField(
    'links',
    links.map((link) => [
      scalarField('relation', link.relation),
      scalarField('source', link.source),
      scalarField('exact', link.exact),
    ]),
  );
}

/** The keys in the order of the contract; those that hold nothing are left out. */
export function annotationFields(annotation: Annotation): RenderedField[] {
  const { value, credibility, tags, note, links, created } = annotation;
  return [
    scalarField('id', annotation.id),
    mapField('target', selectorFields(annotation.target)),
    scalarField('kind', annotation.kind),
    ...(value === null ? [] : [flowField('value', valueFlow(value))]),
    scalarField('status', annotation.status),
    ...(credibility === null ? [] : [numberField('credibility', credibility)]),
    ...(tags.length === 0 ? [] : [tagsField(tags)]),
    ...(note === '' ? [] : [scalarField('note', note)]),
    ...(links.length === 0 ? [] : [linksField(links)]),
    ...(created === null ? [] : [createdField(created)]),
  ];
}

export const ANNOTATION_KEYS = [
  'id',
  'target',
  'kind',
  'value',
  'status',
  'credibility',
  'tags',
  'note',
  'links',
  'created',
] as const;

export function replyFields(reply: Reply): RenderedField[] {
  return [
    scalarField('id', reply.id),
    scalarField('to', reply.to),
    scalarField('stance', reply.stance),
    ...(reply.note === '' ? [] : [scalarField('note', reply.note)]),
    ...(reply.created === null ? [] : [createdField(reply.created)]),
  ];
}

export const REPLY_KEYS = ['id', 'to', 'stance', 'note', 'created'] as const;

export function decisionFields(decision: Decision): RenderedField[] {
  const tail = [
    ...((decision.reason ?? '') === '' ? [] : [scalarField('reason', decision.reason ?? '')]),
    ...((decision.created ?? null) === null ? [] : [createdField(decision.created ?? '')]),
  ];
  if ('not' in decision) {
    const { exact, type, scope } = decision.not;
    const flow = `{ exact: ${inlineScalar(exact, true)}, type: ${inlineScalar(type, true)}, scope: ${scope} }`;
    return [flowField('not', flow), ...tail];
  }
  const { exact, with: others } = decision.dismiss;
  const words = others.map((other) => [scalarField('source', other.source), scalarField('exact', other.exact)]);
  return [mapField('dismiss', [scalarField('exact', exact), listField('with', words)]), ...tail];
}

/** One entry of a list in block style: its lines, the first with the dash. */
export function itemLines(fields: readonly RenderedField[]): string[] {
  const [first = '', ...rest] = fields.flatMap(fieldLines);
  return [`- ${first}`, ...indent(rest)];
}

export function fieldLines(field: RenderedField): string[] {
  return [field.head === '' ? `${field.key}:` : `${field.key}: ${field.head}`, ...indent(field.below)];
}

export function flowMap(fields: readonly RenderedField[]): string {
  return fields.length === 0 ? '{}' : `{ ${fields.map((field) => `${field.key}: ${field.flow}`).join(', ')} }`;
}
