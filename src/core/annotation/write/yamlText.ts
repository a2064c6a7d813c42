import { isScalar, type Node, type Pair, type YAMLMap } from 'yaml';
import type { TextEdit } from './textEdit';

/** The text of a YAML file with the edits gathered for it. All offsets count from the text before any of them. */
export class YamlText {
  readonly edits: TextEdit[] = [];
  readonly eol: string;

  constructor(readonly text: string) {
    this.eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  }

  replace(start: number, end: number, newText: string): void {
    if (start !== end || newText !== '') this.edits.push({ offset: start, length: end - start, newText });
  }

  lineStart(at: number): number {
    let start = at;
    while (start > 0 && !isLineEnd(this.text.charCodeAt(start - 1))) start--;
    return start === 0 && this.text.startsWith('\uFEFF') && at > 0 ? 1 : start;
  }

  /** The offset of the line after the one that holds `at`; the text's end for the last. */
  nextLine(at: number): number {
    let end = at;
    while (end < this.text.length && !isLineEnd(this.text.charCodeAt(end))) end++;
    if (end >= this.text.length) return end;
    return end + (this.text.startsWith('\r\n', end) ? 2 : 1);
  }

  line(start: number): string {
    return this.text.slice(start, this.nextLine(start)).replace(/[\r\n]+$/, '');
  }

  column(at: number): number {
    return at - this.lineStart(at);
  }

  /** The offset of the first line behind a node, where lines can be inserted without touching its value. */
  linesAfter(end: number): number {
    return end > 0 && isLineEnd(this.text.charCodeAt(end - 1)) ? end : this.nextLine(end);
  }

  /** Inserts whole lines, indented to `column`. A last line without a line end stays the file's manner. */
  insertLines(at: number, column: number, lines: readonly string[]): void {
    if (lines.length === 0) return;
    const indented = lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line));
    const open = at > 0 && at === this.text.length && !isLineEnd(this.text.charCodeAt(at - 1));
    const body = indented.join(this.eol);
    this.replace(at, at, open ? this.eol + body : body + this.eol);
  }
}

export function isLineEnd(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}

export function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

export function endOf(node: Node): number {
  return node.range?.[1] ?? 0;
}

export function pairOf(map: YAMLMap, key: string): Pair<Node, Node | null> | undefined {
  return (map.items as Pair<Node, Node | null>[]).find((pair) => isScalar(pair.key) && String(pair.key.value) === key);
}

/** The offset behind the colon of a pair. */
export function afterColon(text: string, pair: Pair<Node, Node | null>): number {
  const colon = text.indexOf(':', endOf(pair.key));
  return colon + 1;
}

/** The offset behind the last character of a pair. */
export function pairEnd(text: string, pair: Pair<Node, Node | null>): number {
  const colon = afterColon(text, pair);
  return pair.value === null ? colon : Math.max(colon, endOf(pair.value));
}

/** Whether a pair has no value in the text at all (`note:`). */
export function isBare(pair: Pair<Node, Node | null>): boolean {
  return pair.value === null || (isScalar(pair.value) && pair.value.value === null && pair.value.source === '');
}
