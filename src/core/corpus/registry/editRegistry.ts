import { isMap, isScalar, isSeq, stringify, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { EntityType } from '../../recognize/model';
import type { Reliability } from './model';
import { registryDocument } from './parseRegistry';

/** Replaces `length` UTF-16 code units at `offset`. Several edits all count from the text before any of them. */
export interface RegistryEdit {
  readonly offset: number;
  readonly length: number;
  readonly newText: string;
}

/** The edits that make the change, none where nothing has to change; or why the file is not to be written. */
export type RegistryChange = { readonly edits: readonly RegistryEdit[] } | { readonly problem: string };

/** Lists `alias` as another name of the entity called `name`, which is added where it is missing. */
export function sameAs(text: string, name: string, alias: string, type: EntityType | null = null): RegistryChange {
  return change(text, (file) => {
    const entity = file.named('entities', alias === name ? [name] : [name, alias]);
    if (entity === null)
      return file.addItem('entities', [
        `name: ${yamlScalar(name)}`,
        ...(type === null ? [] : [`type: ${type}`]),
        `aliases: [${yamlScalar(alias, true)}]`,
      ]);
    const known = file.namesOf(entity);
    return [alias, name]
      .filter((form) => !known.includes(form))
      .flatMap((form) => file.addToList(entity, 'aliases', form));
  });
}

/** Lists two names as different entities, however alike. */
export function notSameAs(text: string, a: string, b: string): RegistryChange {
  return change(text, (file) => {
    const listed = file
      .items('not-same')
      .some((item) => isSeq(item) && [a, b].every((name) => item.items.some((one) => valueOf(one) === name)));
    return listed ? [] : file.addItem('not-same', [`[${yamlScalar(a, true)}, ${yamlScalar(b, true)}]`]);
  });
}

/** Lists a string that is no name. */
export function notAName(text: string, words: string): RegistryChange {
  return change(text, (file) =>
    file.items('ignore').some((item) => valueOf(item) === words) ? [] : file.addItem('ignore', [yamlScalar(words)]),
  );
}

/** Sets what an entity is; it is added where it is missing. */
export function changeType(text: string, name: string, type: EntityType): RegistryChange {
  return change(text, (file) => {
    const entity = file.named('entities', [name]);
    return entity === null
      ? file.addItem('entities', [`name: ${yamlScalar(name)}`, `type: ${type}`])
      : file.set(entity, 'type', type);
  });
}

/** Gives an entity another name and keeps the old one among its aliases. */
export function rename(text: string, name: string, newName: string): RegistryChange {
  return change(text, (file) => {
    if (name === newName) return [];
    const entity = file.named('entities', [name]);
    if (entity === null)
      return file.addItem('entities', [`name: ${yamlScalar(newName)}`, `aliases: [${yamlScalar(name, true)}]`]);
    const edits = file.set(entity, 'name', yamlScalar(newName));
    return file.aliasesOf(entity).includes(name) ? edits : [...edits, ...file.addToList(entity, 'aliases', name)];
  });
}

/** Sets a publisher's reliability; the publisher is added where it is missing. */
export function setReliability(text: string, publisher: string, reliability: Reliability): RegistryChange {
  return change(text, (file) => {
    const known = file.named('publishers', [publisher]);
    return known === null
      ? file.addItem('publishers', [`name: ${yamlScalar(publisher)}`, `reliability: ${reliability}`])
      : file.set(known, 'reliability', reliability);
  });
}

export function applyRegistryEdits(text: string, edits: readonly RegistryEdit[]): string {
  let out = text;
  for (const { offset, length, newText } of edits.toReversed().sort((a, b) => b.offset - a.offset))
    out = out.slice(0, offset) + newText + out.slice(offset + length);
  return out;
}

function change(text: string, edit: (file: RegistryFile) => RegistryEdit[]): RegistryChange {
  const parsed = registryDocument(text);
  if ('problem' in parsed) return { problem: parsed.problem };
  const root = parsed.document.contents;
  if (root !== null && !isMap(root)) return { problem: 'The registry is not a map.' };
  if (root?.flow === true)
    return { problem: 'The registry is written in one line of braces; write it as a block to edit it here.' };
  return { edits: edit(new RegistryFile(text, root)) };
}

const valueOf = (node: unknown): string => (isScalar(node) ? String(node.value) : '');
const startOf = (node: Node): number => node.range?.[0] ?? 0;
const endOf = (node: Node): number => node.range?.[1] ?? 0;

/** A text on one line as YAML, plain where that is safe. */
export function yamlScalar(text: string, inFlow = false): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const written = stringify(flat, { lineWidth: 0 }).trimEnd();
  return inFlow && /[,[\]{}]/.test(flat) && !/^["']/.test(written) ? JSON.stringify(flat) : written;
}

/** Where things stand in a registry's text, and how to put others beside them. */
class RegistryFile {
  private readonly eol: string;

  constructor(
    private readonly text: string,
    private readonly root: YAMLMap | null,
  ) {
    this.eol = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  }

  items(key: string): readonly unknown[] {
    const node = this.entry(this.root, key);
    return isSeq(node) ? node.items : [];
  }

  named(key: string, names: readonly string[]): YAMLMap | null {
    const maps = this.items(key).filter((item) => isMap(item));
    for (const name of names) {
      const found =
        maps.find((map) => valueOf(this.entry(map, 'name')) === name) ??
        maps.find((map) => this.aliasesOf(map).includes(name));
      if (found !== undefined) return found;
    }
    return null;
  }

  aliasesOf(map: YAMLMap): string[] {
    const node = this.entry(map, 'aliases');
    return isSeq(node) ? node.items.map(valueOf) : [];
  }

  namesOf(map: YAMLMap): string[] {
    return [valueOf(this.entry(map, 'name')), ...this.aliasesOf(map)];
  }

  set(map: YAMLMap, key: string, written: string): RegistryEdit[] {
    const node = this.entry(map, key);
    if (node === null) return this.addKey(map, `${key}: ${written}`);
    const offset = startOf(node);
    const length = endOf(node) - offset;
    return this.text.slice(offset, offset + length) === written
      ? []
      : [{ offset, length, newText: length === 0 ? ` ${written}` : written }];
  }

  addToList(map: YAMLMap, key: string, value: string): RegistryEdit[] {
    const node = this.entry(map, key);
    if (!isSeq(node))
      return node === null
        ? this.addKey(map, `${key}: [${yamlScalar(value, true)}]`)
        : this.set(map, key, `[${yamlScalar(value, true)}]`);
    return this.append(node, [yamlScalar(value, node.flow === true)]);
  }

  addItem(key: string, lines: readonly string[]): RegistryEdit[] {
    const node = this.entry(this.root, key);
    if (isSeq(node)) return this.append(node, lines);
    const body = this.block(2, lines);
    const pair = this.root?.items.find((one) => valueOf(one.key) === key);
    if (pair !== undefined) return [this.insertLines(this.lineEnd(endOf(pair.key as Node)), body)];
    return [this.insertLines(this.text.length, `${key}:${this.eol}${body}`)];
  }

  private entry(map: YAMLMap | null, key: string): Node | null {
    return (map?.items.find((pair) => valueOf(pair.key) === key)?.value as Node | null | undefined) ?? null;
  }

  /** The lines of one list item: the first behind a dash. */
  private block(column: number, lines: readonly string[]): string {
    return lines.map((line, i) => `${' '.repeat(column)}${i === 0 ? '- ' : '  '}${line}`).join(this.eol);
  }

  private append(list: YAMLSeq, lines: readonly string[]): RegistryEdit[] {
    const last = list.items.at(-1) as Node | undefined;
    if (list.flow === true) {
      const flow = lines.length === 1 ? (lines[0] ?? '') : `{ ${lines.join(', ')} }`;
      const offset = last === undefined ? startOf(list) + 1 : endOf(last);
      return [{ offset, length: 0, newText: last === undefined ? flow : `, ${flow}` }];
    }
    return [
      this.insertLines(
        this.lineEnd(last === undefined ? startOf(list) : this.contentEnd(last)),
        this.block(this.dashColumn(list), lines),
      ),
    ];
  }

  private addKey(map: YAMLMap, line: string): RegistryEdit[] {
    if (map.flow === true) {
      const last = map.items.at(-1);
      const offset = last === undefined ? startOf(map) + 1 : endOf((last.value ?? last.key) as Node);
      return [{ offset, length: 0, newText: last === undefined ? line : `, ${line}` }];
    }
    const first = map.items[0]?.key as Node | undefined;
    const column = first === undefined ? 0 : startOf(first) - this.lineStart(startOf(first));
    return [this.insertLines(this.lineEnd(this.contentEnd(map)), ' '.repeat(column) + line)];
  }

  /** The end of a node's last visible character: block nodes reach over the lines that follow. */
  private contentEnd(node: Node): number {
    let end = endOf(node);
    while (end > 0 && /\s/.test(this.text.charAt(end - 1))) end--;
    return end;
  }

  private dashColumn(list: YAMLSeq): number {
    const first = list.items[0] as Node | undefined;
    if (first === undefined) return 2;
    const line = this.lineStart(startOf(first));
    return Math.max(this.text.slice(line, startOf(first)).lastIndexOf('-'), 0);
  }

  private lineStart(at: number): number {
    return this.text.lastIndexOf('\n', at - 1) + 1;
  }

  /** The offset behind the line that holds `at`, its line end included. */
  private lineEnd(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end < 0 ? this.text.length : end + 1;
  }

  private insertLines(offset: number, lines: string): RegistryEdit {
    const open = offset > 0 && this.text.charAt(offset - 1) !== '\n';
    return { offset, length: 0, newText: open ? this.eol + lines : lines + this.eol };
  }
}
