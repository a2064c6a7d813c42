import { isAlias, isMap, isScalar, isSeq, type Alias, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { LineIndex } from '../../text/lineIndex';
import { SIDECAR_LIMITS } from './limits';
import type { YamlDocument } from './parseYaml';
import type { SidecarProblem, SidecarRule } from './problem';

/** The entries of a map by key, each with the place of the key. */
export interface MapEntries {
  readonly node: YAMLMap;
  readonly entries: ReadonlyMap<string, MapEntry>;
}

export interface MapEntry {
  readonly key: Node;
  /** Null for a key without a value. */
  readonly value: Node | null;
}

type Ranged = { range?: readonly number[] | null | undefined } | null;

/** Takes values out of a YAML document and notes at its place whatever is not as the contract says. */
export class NodeReader {
  readonly problems: SidecarProblem[] = [];
  private readonly lines: LineIndex;
  /** The library walks the whole document for every look-up. */
  private readonly targets = new Map<Alias, Node | null>();

  constructor(
    text: string,
    private readonly document: YamlDocument,
  ) {
    this.lines = new LineIndex(text);
  }

  report(rule: SidecarRule, where: Ranged, message: string, severity: 'error' | 'warning' = 'error'): void {
    if (this.problems.length >= SIDECAR_LIMITS.problems) return;
    const start = where?.range?.[0] ?? 0;
    const end = Math.max(start, where?.range?.[1] ?? start);
    const { line, column } = this.lines.positionAt(start);
    this.problems.push({ rule, severity, message, start, end, line: line + 1, column: column + 1 });
  }

  map(node: Node | null, what: string): MapEntries | null {
    const found = this.resolve(node);
    if (!isMap(found)) {
      this.report('wrong-type', node, `${what} must be a map of keys and values.`);
      return null;
    }
    const entries = new Map<string, MapEntry>();
    for (const pair of found.items) {
      const key = pair.key as Node;
      const name = isScalar(key) ? String(key.value) : null;
      if (name === null) continue;
      if (entries.has(name))
        this.report('duplicate-key', key, `The key "${name}" stands here twice; the first counts.`);
      else entries.set(name, { key, value: pair.value as Node | null });
    }
    return { node: found, entries };
  }

  list(node: Node | null, what: string): readonly Node[] {
    const found = this.resolve(node);
    if (isSeq(found)) return (found as YAMLSeq<Node>).items;
    if (found !== null && !isNull(found)) this.report('wrong-type', node, `${what} must be a list.`);
    return [];
  }

  /** Text as written: an unquoted `1.10` or `NO` is taken letter by letter, with a warning that others will not. */
  text(node: Node | null, what: string): string | null {
    const found = this.resolve(node);
    if (!isScalar(found)) {
      this.report('wrong-type', node, `${what} must be text.`);
      return null;
    }
    if (typeof found.value === 'string') return found.value;
    this.report('wrong-type', node, `${what} must be text: put it in quotes.`, 'warning');
    return found.source ?? '';
  }

  number(node: Node | null, what: string): number | null {
    const found = this.resolve(node);
    if (isScalar(found) && typeof found.value === 'number' && Number.isFinite(found.value)) return found.value;
    this.report('wrong-type', node, `${what} must be a number.`);
    return null;
  }

  oneOf<Word extends string>(node: Node | null, what: string, words: readonly Word[]): Word | null {
    const found = this.resolve(node);
    const text = isScalar(found) && typeof found.value === 'string' ? found.value : null;
    const word = words.find((candidate) => candidate === text);
    if (word === undefined) this.report('wrong-value', node, `${what} must be one of ${words.join(', ')}.`);
    return word ?? null;
  }

  isNull(node: Node | null): boolean {
    return isNull(this.resolve(node));
  }

  private resolve(node: Node | null): Node | null {
    if (!isAlias(node)) return node;
    const known = this.targets.get(node);
    if (known !== undefined) return known;
    const target = node.resolve(this.document) ?? null;
    this.targets.set(node, target);
    return target;
  }
}

function isNull(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null);
}
