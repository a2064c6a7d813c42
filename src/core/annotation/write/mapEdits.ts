import { isCollection, isScalar, type Node, type Pair, type YAMLMap } from 'yaml';
import { fieldLines, INDENT_STEP, type RenderedField } from './render';
import { afterColon, endOf, isBare, pairEnd, pairOf, startOf, type YamlText } from './yamlText';

type NodePair = Pair<Node, Node | null>;

/** Gives `field` its value in `map`: in its place where the key stands, else behind the key before it in `order`. */
export function setField(yaml: YamlText, map: YAMLMap, field: RenderedField, order: readonly string[]): void {
  const pair = pairOf(map, field.key);
  if (pair !== undefined) replaceValue(yaml, map, pair, field);
  else insertField(yaml, map, field, order);
}

function replaceValue(yaml: YamlText, map: YAMLMap, pair: NodePair, field: RenderedField): void {
  const colon = afterColon(yaml.text, pair);
  const { value } = pair;
  if (map.flow === true) {
    if (value === null || isBare(pair)) yaml.replace(colon, colon, ` ${field.flow}`);
    else yaml.replace(startOf(value), endOf(value), field.flow);
    return;
  }
  const column = yaml.column(startOf(pair.key)) + INDENT_STEP;
  if (value === null || isBare(pair)) {
    yaml.replace(colon, colon, field.head === '' ? '' : ` ${field.head}`);
    yaml.insertLines(yaml.nextLine(colon), column, field.below);
    return;
  }
  const [start, end] = [startOf(value), endOf(value)];
  const overLines = /[\r\n]/.test(yaml.text.slice(colon, end));
  if (!overLines) {
    // What stands behind the value on its line, a comment, stays there.
    if (field.head === '') yaml.replace(colon, end, '');
    else yaml.replace(start, end, field.head);
    yaml.insertLines(yaml.nextLine(end), column, field.below);
    return;
  }
  const comment = isScalar(value) && value.type?.startsWith('BLOCK') ? /\s#.*$/.exec(yaml.line(start))?.[0] : undefined;
  const lines = [(field.head === '' ? '' : ` ${field.head}`) + (comment ?? '')];
  for (const line of field.below) lines.push(line === '' ? '' : ' '.repeat(column) + line);
  // A flow value over lines may have a comment behind it; a block ends with its line.
  const atLineStart = end > 0 && /[\r\n]/.test(yaml.text.charAt(end - 1));
  yaml.replace(colon, end, lines.join(yaml.eol) + (atLineStart ? yaml.eol : ''));
}

function insertField(yaml: YamlText, map: YAMLMap, field: RenderedField, order: readonly string[]): void {
  const pairs = map.items as NodePair[];
  const rank = order.indexOf(field.key);
  let before: NodePair | undefined;
  for (const pair of pairs) {
    const at = isScalar(pair.key) ? order.indexOf(String(pair.key.value)) : -1;
    if (at !== -1 && at < rank) before = pair;
  }
  if (map.flow === true) {
    const text = `${field.key}: ${field.flow}`;
    const [first] = pairs;
    if (before !== undefined) {
      const at = pairEnd(yaml.text, before);
      yaml.replace(at, at, `, ${text}`);
    } else if (first !== undefined) yaml.replace(startOf(first.key), startOf(first.key), `${text}, `);
    else yaml.replace(startOf(map) + 1, startOf(map) + 1, text);
    return;
  }
  const [first] = pairs;
  if (first === undefined) return;
  const column = yaml.column(startOf(first.key));
  if (before !== undefined) yaml.insertLines(linesAfterPair(yaml, before), column, fieldLines(field));
  else {
    const [head = '', ...rest] = fieldLines(field);
    const tail = [...rest, ''].map((line) => ' '.repeat(column) + line).join(yaml.eol);
    yaml.replace(startOf(first.key), startOf(first.key), head + yaml.eol + tail);
  }
}

/** Takes a key out with its value and its line. The key of the only pair stays, without a value. */
export function removeField(yaml: YamlText, map: YAMLMap, key: string): void {
  const pairs = map.items as NodePair[];
  const pair = pairOf(map, key);
  if (pair === undefined) return;
  const index = pairs.indexOf(pair);
  const next = pairs[index + 1];
  const previous = pairs[index - 1];
  const start = startOf(pair.key);
  const sharesLine = yaml.text.slice(yaml.lineStart(start), start).trim() !== '';
  if (map.flow === true) {
    if (previous !== undefined) yaml.replace(pairEnd(yaml.text, previous), pairEnd(yaml.text, pair), '');
    else if (next !== undefined) yaml.replace(start, startOf(next.key), '');
    else yaml.replace(start, pairEnd(yaml.text, pair), '');
  } else if (!sharesLine) yaml.replace(yaml.lineStart(start), linesAfterPair(yaml, pair), '');
  else if (next !== undefined) yaml.replace(start, startOf(next.key), '');
  else yaml.replace(afterColon(yaml.text, pair), pairEnd(yaml.text, pair), '');
}

export function linesAfterPair(yaml: YamlText, pair: NodePair): number {
  const bareOrInline = pair.value === null || isBare(pair) || !isCollection(pair.value);
  const end = pairEnd(yaml.text, pair);
  return bareOrInline && end === afterColon(yaml.text, pair) ? yaml.nextLine(end) : yaml.linesAfter(end);
}
