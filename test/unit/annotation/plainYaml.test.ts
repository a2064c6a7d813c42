import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import { readPlainYaml } from '../../../src/core/annotation/sidecar/plainYaml';
import { readSidecar } from '../../../src/core/annotation/sidecar/readSidecar';
import { writtenSidecar } from '../../support/writtenSidecar';

/** What a tree says, with the offset of each map that tells it. */
function told(node: unknown, starts: (map: Node) => number | null): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map((item) => told(item, starts));
  if (!isMap(node)) return null;
  const pairs = node.items.map(({ key, value }) => [String((key as { value: unknown }).value), told(value, starts)]);
  return { start: starts(node), pairs };
}

/** Holds the plain reading against the library's; false where the plain reader leaves the text to it. */
function isReadAlike(text: string): boolean {
  const plain = readPlainYaml(text);
  if (plain === null) return false;
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  assert.deepEqual(document.errors, [], text);
  const begins: (number | null)[] = [];
  const own = told(plain, (map) => (begins.push(map.range?.[0] ?? null), begins.at(-1) ?? null));
  let at = 0;
  const theirs = told(document.contents, (map) => (begins[at++] === null ? null : (map.range?.[0] ?? null)));
  assert.deepEqual(own, theirs, text);
  return true;
}

const RUNS = Number(process.env.CORROBORATE_FUZZ ?? 2000);

const often = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: rare });
const value = fc.constantFrom(
  ...['x', 'two words', '14 villages', '12', '-3.50', '1e3', '0x1F', '2024-05-08', '2024-05-08T09:00:00Z', 'null', 'True', 'no', '~', '.5'],
  ...['"quoted"', '"a\\tb \\u00e9 \\" \\\\"', '"a\\x41"', '"open', "'it''s'", "'a' b", '"a" # why', '"a"# no', 'a # why', 'a #', 'a: b', 'a:b', 'a:', '# only'],
  ...['|', '|-', '|+', '|2-', '>', '>-', '&a x', '*a', '!!str 1', '@x', '`x', '%x', '- x', '-x', '?x', '? x', ':x', '=', '<<'],
  ...['[]', '{}', '[a, b]', '[a, "b, c", 1]', '[a,, b]', '[a, ]', '{ amount: 20000, unit: m2 }', '{a: 1}', '{a: {b: [c]}}', '{ a }', '[a: b]', '[a', '[x] y', '{"a": 1}', '{a: b#c}', '[a #b]'],
  ...['', ' ', '“curly”, – and é', '🌊 wave', 'tab\there', '\u2028', '\u0007'],
); // prettier-ignore
/** Mostly what the plain reader takes, so that texts of several lines come through. */
const line = fc
  .record({
    indent: fc.constantFrom(0, 0, 0, 2, 2, 4, 6, 1),
    dash: often(fc.constantFrom('', '', '- '), fc.constantFrom('-   ', '- - ', '-', '- # c\n', '-\t')),
    key: often(fc.constantFrom('id: ', 'exact: ', 'x-own:  ', 'note:', ''), fc.constantFrom('null: ', 'true: ', '"q": ', '<<: ', '? a: ', 'a b: ', '1: ', 'Ä: ', 'key : ', 'key:\t', 'key:')),
    value: often(fc.constantFrom('x', '14 villages', '', '"quoted"', "'it''s'", '{ a: 1, b: c }', '[a, b]'), value),
  })
  .map(({ indent, dash, key, value: given }) => ' '.repeat(indent) + dash + key + given); // prettier-ignore
const soup = fc
  .tuple(
    fc.array(often(line, fc.constantFrom('', '  ', '# c', '      # c', '---', '...', '<<<<<<< HEAD', '=======')), { maxLength: 6 }), // prettier-ignore
    fc.constantFrom('\n', '\n', '\r\n', '\r'),
    fc.boolean(),
  )
  .map(([lines, eol, last]) => lines.join(eol) + (last ? eol : ''));

/** Blocks in blocks, set as they should be, with values and remarks of all kinds between them. */
const { block } = fc.letrec<{ block: string[] }>((tie) => ({
  block: fc
    .tuple(
      fc.boolean(),
      fc.array(
        fc.record({
          above: often(fc.constant(''), fc.constantFrom('\n', '# c\n', '      # c\n', '   \n')),
          name: fc.constantFrom('id', 'exact', 'note', 'links'),
          scalar: often(fc.constantFrom('x', '14 villages', '"a: b"', "'it''s'", '{ a: 1, b: [c] }', '2 # why'), value),
          inner: fc.option(tie('block'), { freq: 2, nil: null }),
          step: often(fc.constant(2), fc.constantFrom(0, 1, 4)),
          text: fc.constantFrom(null, null, null, null, 'one\ntwo', '  \n  one', 'one\n\n# two\n   three\n'),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    )
    .map(([isList, entries]) =>
      entries.flatMap(({ above, name, scalar, inner, step, text }) => {
        const deeper = (lines: readonly string[], by: number): string[] => lines.map((one) => ' '.repeat(by) + one);
        const lines =
          text !== null
            ? [`${name}: |-`, ...deeper(text.split('\n'), Math.max(1, step))]
            : inner === null
              ? [`${name}: ${scalar}`]
              : [`${name}:`, ...deeper(inner, step)];
        const whole = isList ? lines.map((one, at) => (at === 0 ? '- ' : '  ') + one) : lines;
        return [...(above === '' ? [] : [above.slice(0, -1)]), ...whole];
      }),
    ),
}));

describe('the plain reader of YAML', () => {
  it('reads as the library does whatever it reads, and leaves the rest to it', () => {
    let read = 0;
    fc.assert(
      fc.property(soup, (text) => void (read += isReadAlike(text) ? 1 : 0)),
      { numRuns: RUNS },
    );
    fc.assert(
      fc.property(block, fc.constantFrom('\n', '\r\n'), (lines, eol) => {
        read += isReadAlike(lines.map((one) => one + eol).join('')) ? 1 : 0;
      }),
      { numRuns: RUNS },
    );
    assert.ok(read > RUNS / 8, `only ${read} were plain`);
  });

  it('reads what analysts write', () => {
    let read = 0;
    fc.assert(
      fc.property(writtenSidecar, (text) => void (read += isReadAlike(text) ? 1 : 0)),
      { numRuns: 500 },
    );
    assert.ok(read > 20, `only ${read} were plain`);
  });

  it('gives literal blocks their lines', () => {
    const blocks = ['a: |-\n  one\n\n    two  \n\n\n', 'a:\n  - b: |\n      one\n    c: 1\n', 'a: |\n\n  one\nb: 2\n'];
    for (const text of blocks) assert(isReadAlike(text), text);
    for (const text of blocks) assert(isReadAlike(text.replaceAll('\n', '\r\n')), text);
    for (const text of ['a: |\n', 'a: |\none\n', 'a: |-\n  one', 'a: |-\n   \n  one\n', 'a: |-\n  one\n # two\n'])
      assert.equal(readPlainYaml(text), null, text);
  });

  it('finds nothing wrong that the library would not, and places records where it does', () => {
    const text = 'version: 1\nsource: a.txt\nannotations:\n  - target: { exact: x }\n    kind: quote\n    id: k7f2m9q4\n  - {id: m4n5b6c7, target: {exact: z}, kind: date}\n'; // prettier-ignore
    const reading = readSidecar(text);
    assert.ok(readPlainYaml(text));
    assert.deepEqual([...reading.places.values()], [text.indexOf('target'), text.indexOf('{id')]);
    assert.deepEqual(readSidecar(`%YAML 1.2\n---\n${text}`).sidecar, reading.sidecar);
    assert.equal(reading.document()?.errors.length, 0);
  });
});
