import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { parseYaml } from '../sidecar/parseYaml';
import { dashOffsets, itemRegion, leadStart } from '../write/listEdits';
import { startOf, YamlText } from '../write/yamlText';

/** A sidecar as stretches of whole lines that are merged one by one. Their texts, in order, make up the file. */
export interface SidecarSegments {
  /** Comments above the first key. */
  readonly head: string;
  readonly keys: readonly KeySegment[];
}

export interface KeySegment {
  readonly key: string;
  readonly text: string;
  /** Of a list: the line with its key, its entries, and what follows them. Null for every other value. */
  readonly list: { readonly head: string; readonly entries: readonly EntrySegment[]; readonly tail: string } | null;
}

export interface EntrySegment {
  /** The id, or the words of an entry that has none. */
  readonly identity: string;
  readonly text: string;
  /** Its keys with their lines; empty for an entry in flow style. */
  readonly fields: readonly { readonly key: string; readonly text: string }[];
}

const LISTS = new Set(['annotations', 'replies', 'decisions']);

/** Null for a file that is not written in lines: broken, in flow style, or with a list that stands on one line. */
export function segmentsOf(text: string): SidecarSegments | null {
  if (text.trim() === '') return { head: '', keys: [] };
  const { document } = parseYaml(text, true);
  const root = document?.contents ?? null;
  if (!isMap(root) || root.flow === true) return null;
  const yaml = new YamlText(text);
  const pairs = root.items as Pair<Node, Node | null>[];
  const starts = pairs.map((pair) => leadStart(yaml, startOf(pair.key)));
  if (new Set(starts).size !== starts.length) return null;
  const keys: KeySegment[] = [];
  for (const [at, pair] of pairs.entries()) {
    if (!isScalar(pair.key)) return null;
    const key = String(pair.key.value);
    const [from, to] = [starts[at] ?? 0, starts[at + 1] ?? text.length];
    const list = LISTS.has(key) ? listOf(yaml, pair.value, from, to) : null;
    if (list === undefined) return null;
    keys.push({ key, text: text.slice(from, to), list });
  }
  return { head: text.slice(0, starts[0] ?? 0), keys };
}

function listOf(yaml: YamlText, node: Node | null, from: number, to: number): KeySegment['list'] | undefined {
  const { text } = yaml;
  if (!isSeq(node) || node.items.length === 0) {
    const empty = node === null || isSeq(node) || (isScalar(node) && node.value === null);
    return empty ? { head: text.slice(from, to), entries: [], tail: '' } : undefined;
  }
  const list = node as YAMLSeq<Node>;
  if (list.flow === true) return undefined;
  const dashes = dashOffsets(list);
  const starts = dashes.map((dash) => leadStart(yaml, dash));
  const last = itemRegion(yaml, list, dashes, dashes.length - 1);
  if (dashes.length !== list.items.length || last === null) return undefined;
  const end = Math.min(to, last.end);
  const entries = list.items.map((item, at): EntrySegment => {
    const [start, stop] = [starts[at] ?? 0, starts[at + 1] ?? end];
    return {
      identity: identityOf(item, text.slice(start, stop)),
      text: text.slice(start, stop),
      fields: isMap(item) && item.flow !== true ? fieldsOf(yaml, item, start, stop) : [],
    };
  });
  return { head: text.slice(from, starts[0]), entries, tail: text.slice(end, to) };
}

function identityOf(item: Node, text: string): string {
  const id: unknown = isMap(item) ? item.get('id') : null;
  return typeof id === 'string' || typeof id === 'number' ? `id ${id}` : text.replace(/\s+/g, ' ').trim();
}

function fieldsOf(yaml: YamlText, item: YAMLMap, from: number, to: number): { key: string; text: string }[] {
  const pairs = item.items as Pair<Node, Node | null>[];
  const starts = pairs.map((pair, at) => (at === 0 ? from : leadStart(yaml, startOf(pair.key))));
  return pairs.map((pair, at) => ({
    key: isScalar(pair.key) ? String(pair.key.value) : yaml.text.slice(startOf(pair.key), starts[at + 1]),
    text: yaml.text.slice(starts[at], starts[at + 1] ?? to),
  }));
}
