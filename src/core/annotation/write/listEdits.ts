import { isMap, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { flowMap, INDENT_STEP, itemLines, type RenderedField } from './render';
import { linesAfterPair, setField } from './mapEdits';
import { afterColon, endOf, isBare, isLineEnd, pairOf, startOf, type YamlText } from './yamlText';

/** What happens to one list: entries by index into the list as it stands. */
export interface ListChange {
  readonly removed: ReadonlySet<number>;
  /** New entries; each goes before the entry `before` (the list's length: behind the last), in this order. */
  readonly added: readonly { readonly before: number; readonly fields: readonly RenderedField[] }[];
  /** Entries whose lines go before another one, as they are. */
  readonly moved?: readonly { readonly index: number; readonly before: number }[];
}

/** Changes the list under `key` of the root map, and creates it where it is missing. */
export function changeList(
  yaml: YamlText,
  root: YAMLMap,
  key: string,
  order: readonly string[],
  change: ListChange,
): void {
  if (change.removed.size === 0 && change.added.length === 0 && (change.moved ?? []).length === 0) return;
  const pair = pairOf(root, key);
  const list = pair?.value;
  if (pair === undefined || !isSeq(list) || (list.items.length === 0 && root.flow !== true)) {
    if (change.added.length === 0) return;
    const below = change.added.flatMap(({ fields }) => itemLines(fields));
    const flow = `[${change.added.map(({ fields }) => flowMap(fields)).join(', ')}]`;
    if (pair !== undefined && root.flow !== true && (isBare(pair) || isSeq(list))) {
      const colon = afterColon(yaml.text, pair);
      const end = isSeq(list) ? endOf(list) : colon;
      yaml.replace(colon, end, '');
      yaml.insertLines(yaml.linesAfter(end), yaml.column(startOf(pair.key)) + INDENT_STEP, below);
    } else setField(yaml, root, { key, head: '', below, flow }, order);
    return;
  }
  if (list.flow === true) changeFlowList(yaml, list, change);
  else changeBlockList(yaml, list, change, afterColon(yaml.text, pair), linesAfterPair(yaml, pair));
}

function changeFlowList(yaml: YamlText, list: YAMLSeq, change: ListChange): void {
  const items = list.items as Node[];
  const pieces: string[] = [];
  const add = (before: number): void => {
    for (const entry of change.added) if (entry.before === before) pieces.push(flowMap(entry.fields));
  };
  // Flow lists are rare, small, and one line as a rule: they are written anew between their brackets, entry by entry.
  items.forEach((item, index) => {
    add(index);
    if (!change.removed.has(index)) pieces.push(yaml.text.slice(startOf(item), endOf(item)));
  });
  add(items.length);
  yaml.replace(startOf(list), endOf(list), `[${pieces.join(', ')}]`);
}

function changeBlockList(yaml: YamlText, list: YAMLSeq, change: ListChange, colon: number, end: number): void {
  const dashes = dashOffsets(list);
  const column = yaml.column(dashes[0] ?? 0);
  for (const index of change.removed) {
    const region = itemRegion(yaml, list, dashes, index);
    if (region !== null) yaml.replace(region.start, region.end, '');
  }
  if (change.removed.size === list.items.length && change.added.length === 0) yaml.replace(colon, colon, ' []');
  for (const { index, before } of change.moved ?? []) {
    const region = itemRegion(yaml, list, dashes, index);
    if (region === null) continue;
    const start = leadStart(yaml, dashes[index] ?? 0);
    const lines = yaml.text.slice(start, region.end).replace(/(?:\r\n|\n|\r)$/, '');
    const at = before < dashes.length ? leadStart(yaml, dashes[before] ?? 0) : end;
    yaml.replace(start, region.end, '');
    yaml.insertLines(at, 0, [lines]);
  }
  const width = keyOffset(list, dashes, yaml);
  for (const { before, fields } of change.added) {
    const at = before < dashes.length ? leadStart(yaml, dashes[before] ?? 0) : end;
    const [first = '', ...rest] = itemLines(fields);
    // Entries keep the distance between dash and first key that the file has.
    const pad = (line: string): string => (line === '' ? '' : ' '.repeat(width - 2) + line);
    yaml.insertLines(at, column, [`-${' '.repeat(width - 1)}${first.slice(2)}`, ...rest.map(pad)]);
  }
}

/** The lines of one entry, from its dash to the last line that is its own. Null for nested dashes on one line. */
export function itemRegion(
  yaml: YamlText,
  list: YAMLSeq,
  dashes: readonly number[],
  index: number,
): { start: number; end: number } | null {
  const dash = dashes[index];
  const item = list.items[index] as Node | undefined;
  if (dash === undefined || item === undefined) return null;
  const start = yaml.lineStart(dash);
  if (yaml.text.slice(start, dash).trim() !== '') return null;
  const limit = dashes[index + 1] ?? yaml.text.length;
  let end = Math.min(yaml.linesAfter(Math.max(endOf(item), dash + 1)), yaml.lineStart(limit));
  // Comments set deeper than the dash are about this entry; those in line with it are about the next.
  for (let at = end; at < limit;) {
    const line = yaml.line(at);
    const comment = /^(\s+)#/.exec(line);
    if (line.trim() !== '' && (comment?.[1] ?? '').length <= dash - start) break;
    at = yaml.nextLine(at);
    if (comment !== null) end = at;
  }
  const blankBefore = start === 0 || yaml.line(yaml.lineStart(start - 1)).trim() === '';
  if (blankBefore) while (end < limit && yaml.line(end).trim() === '') end = yaml.nextLine(end);
  return { start, end };
}

interface DashToken {
  readonly type: string;
  readonly offset: number;
}

export function dashOffsets(list: YAMLSeq): number[] {
  const token = list.srcToken as { items?: readonly { start: readonly DashToken[] }[] } | undefined;
  return (token?.items ?? []).flatMap((item) => item.start.find(({ type }) => type === 'seq-item-ind')?.offset ?? []);
}

/** The start of the comment lines right above an entry, in line with its dash. */
export function leadStart(yaml: YamlText, dash: number): number {
  let start = yaml.lineStart(dash);
  const column = dash - start;
  while (start > 0) {
    const above = yaml.lineStart(isLineEnd(yaml.text.charCodeAt(start - 1)) ? lineEndBefore(yaml.text, start) : start);
    const comment = /^(\s*)#/.exec(yaml.line(above));
    if (comment?.[1]?.length !== column || above >= start) break;
    start = above;
  }
  return start;
}

function lineEndBefore(text: string, at: number): number {
  return text.startsWith('\r\n', at - 2) ? at - 2 : at - 1;
}

function keyOffset(list: YAMLSeq, dashes: readonly number[], yaml: YamlText): number {
  for (let index = 0; index < dashes.length; index++) {
    const item = list.items[index];
    const dash = dashes[index] ?? 0;
    const [pair] = isMap(item) && item.flow !== true ? item.items : [];
    if (pair === undefined) continue;
    const width = startOf(pair.key as Node) - dash;
    if (yaml.lineStart(startOf(pair.key as Node)) === yaml.lineStart(dash)) return Math.max(2, width);
  }
  return 2;
}
