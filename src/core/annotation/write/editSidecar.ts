import { isMap, isSeq, type Node, type YAMLMap } from 'yaml';
import type { Sidecar } from '../model';
import { NodeReader } from '../sidecar/nodeReader';
import { parseYaml, type YamlDocument } from '../sidecar/parseYaml';
import { readSidecar, type SidecarReading } from '../sidecar/readSidecar';
import { readDecision } from '../sidecar/readAnnotation';
import { changeAnnotation, changeReply } from './changeEntry';
import { changeList, type ListChange } from './listEdits';
import { setField } from './mapEdits';
import { applyOperations, type SidecarOperation } from './operations';
import { annotationFields, decisionFields, replyFields, scalarField, type RenderedField } from './render';
import { applyEdits, type TextEdit } from './textEdit';
import { pairOf, YamlText } from './yamlText';

export type SidecarEdit =
  /** `text` is the file after `edits`. */
  | { readonly ok: true; readonly edits: readonly TextEdit[]; readonly text: string; readonly reading: SidecarReading }
  | { readonly ok: false; readonly reason: 'not-writable' | 'unknown-id' | 'cannot-express'; readonly message: string };

const ROOT_KEYS = ['version', 'source', 'author', 'annotations', 'replies', 'decisions'] as const;

/**
 * The edits that bring a sidecar into the state that the operations describe, touching only the lines that must change.
 * The result is read again before it is handed out: an edit that would not read back as meant is refused.
 */
export function editSidecar(reading: SidecarReading, operations: readonly SidecarOperation[]): SidecarEdit {
  if (operations.length === 0) return { ok: true, edits: [], text: reading.text, reading };
  const document = reading.writable ? parseYaml(reading.text, true).document : null;
  const root = document?.contents ?? null;
  if (document === null || !isMap(root)) {
    const why = reading.problems[0]?.message ?? 'The file is not in a form that can be edited.';
    return { ok: false, reason: 'not-writable', message: why };
  }
  const unknown = unknownIn(reading.sidecar, operations);
  if (unknown !== null) return { ok: false, reason: 'unknown-id', message: `There is no entry ${unknown}.` };
  const yaml = new YamlText(reading.text);
  for (const operation of operations)
    if (operation.do === 'setSource') setField(yaml, root, scalarField('source', operation.source), ROOT_KEYS);
  editAnnotations(yaml, root, reading.sidecar, operations);
  editReplies(yaml, root, reading.sidecar, operations);
  editDecisions(yaml, root, document, operations);
  const edits = joinEdits(yaml.edits);
  const text = applyEdits(reading.text, edits);
  const result = readSidecar(text);
  const meant = applyOperations(reading.sidecar, operations);
  if (!result.writable || JSON.stringify(result.sidecar) !== JSON.stringify(meant))
    return {
      ok: false,
      reason: 'cannot-express',
      message: 'The file is written in a way that this change does not fit.',
    };
  return { ok: true, edits, text, reading: result };
}

/** The text of a sidecar without entries. `schema` is the address that editors complete and check it by. */
export function newSidecar(source: string, author: string | null, schema: string | null): string {
  const lines = [
    ...(schema === null ? [] : [`# yaml-language-server: $schema=${schema}`]),
    'version: 1',
    `source: ${scalarField('source', source).head}`,
    ...(author === null ? [] : [`author: ${scalarField('author', author).head}`]),
    'annotations: []',
  ];
  return `${lines.join('\n')}\n`;
}

function unknownIn(sidecar: Sidecar, operations: readonly SidecarOperation[]): string | null {
  const annotations = new Set(sidecar.annotations.map(({ id }) => id));
  const replies = new Set(sidecar.replies.map(({ id }) => id));
  for (const operation of operations) {
    if (operation.do === 'change' && !annotations.has(operation.annotation.id)) return operation.annotation.id;
    if ((operation.do === 'remove' || operation.do === 'move') && !annotations.has(operation.id)) return operation.id;
    if (operation.do === 'changeReply' && !replies.has(operation.reply.id)) return operation.reply.id;
    if (operation.do === 'removeReply' && !replies.has(operation.id)) return operation.id;
    if (operation.do === 'removeDecision' && operation.index >= sidecar.decisions.length)
      return String(operation.index);
  }
  return null;
}

/** The entries of a list of the root with their ids, by index in the file; an entry that is no map has none. */
function entriesOf(root: YAMLMap, key: string): { node: Node; id: string | null }[] {
  const list = pairOf(root, key)?.value;
  if (!isSeq(list)) return [];
  return (list.items as Node[]).map((node) => {
    const id: unknown = isMap(node) ? node.get('id') : null;
    return { node, id: typeof id === 'string' || typeof id === 'number' ? String(id) : null };
  });
}

function editAnnotations(yaml: YamlText, root: YAMLMap, sidecar: Sidecar, all: readonly SidecarOperation[]): void {
  const entries = entriesOf(root, 'annotations');
  const index = new Map(entries.map(({ id }, at) => [id, at]));
  const before = new Map(sidecar.annotations.map((annotation) => [annotation.id, annotation]));
  const removed = new Set<number>();
  const added: { before: number; fields: RenderedField[] }[] = [];
  const moved: { index: number; before: number }[] = [];
  for (const operation of all) {
    if (operation.do === 'remove') removed.add(index.get(operation.id) ?? -1);
    if (operation.do === 'move') {
      const before = operation.before === null ? undefined : index.get(operation.before);
      moved.push({ index: index.get(operation.id) ?? -1, before: before ?? entries.length });
    }
    if (operation.do === 'add') {
      const at = operation.before === null ? undefined : index.get(operation.before);
      added.push({ before: at ?? entries.length, fields: annotationFields(operation.annotation) });
    }
    if (operation.do === 'change') {
      const node = entries[index.get(operation.annotation.id) ?? -1]?.node;
      const from = before.get(operation.annotation.id);
      if (isMap(node) && from !== undefined) changeAnnotation(yaml, node, from, operation.annotation);
    }
  }
  changeList(yaml, root, 'annotations', ROOT_KEYS, { removed, added, moved });
}

function editReplies(yaml: YamlText, root: YAMLMap, sidecar: Sidecar, all: readonly SidecarOperation[]): void {
  const entries = entriesOf(root, 'replies');
  const index = new Map(entries.map(({ id }, at) => [id, at]));
  const change: { removed: Set<number>; added: ListChange['added'][number][] } = { removed: new Set(), added: [] };
  for (const operation of all) {
    if (operation.do === 'removeReply') change.removed.add(index.get(operation.id) ?? -1);
    if (operation.do === 'addReply')
      change.added.push({ before: entries.length, fields: replyFields(operation.reply) });
    if (operation.do === 'changeReply') {
      const node = entries[index.get(operation.reply.id) ?? -1]?.node;
      const from = sidecar.replies.find(({ id }) => id === operation.reply.id);
      if (isMap(node) && from !== undefined) changeReply(yaml, node, from, operation.reply);
    }
  }
  changeList(yaml, root, 'replies', ROOT_KEYS, change);
}

function editDecisions(yaml: YamlText, root: YAMLMap, document: YamlDocument, all: readonly SidecarOperation[]): void {
  const entries = entriesOf(root, 'decisions');
  // Decisions of forms unknown to this version were left out when reading, so that indexes count only the known ones.
  const reader = new NodeReader(yaml.text, document);
  const known = entries.flatMap(({ node }, at) => (readDecision(reader, node) === null ? [] : [at]));
  const removed = new Set<number>();
  const added: ListChange['added'][number][] = [];
  for (const operation of all) {
    if (operation.do === 'removeDecision') removed.add(known[operation.index] ?? -1);
    if (operation.do === 'addDecision')
      added.push({ before: entries.length, fields: decisionFields(operation.decision) });
  }
  changeList(yaml, root, 'decisions', ROOT_KEYS, { removed, added });
}

/** In order of place, with the insertions at one place in one edit. */
function joinEdits(edits: readonly TextEdit[]): TextEdit[] {
  const ordered = edits.map((edit, at) => ({ edit, at })).sort((a, b) => a.edit.offset - b.edit.offset || a.at - b.at);
  const joined: TextEdit[] = [];
  for (const { edit } of ordered) {
    const last = joined.at(-1);
    if (last?.offset !== edit.offset) joined.push(edit);
    else {
      joined.pop();
      joined.push({
        offset: edit.offset,
        length: Math.max(last.length, edit.length),
        newText: last.newText + edit.newText,
      });
    }
  }
  return joined;
}
