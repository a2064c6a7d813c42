import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { ANNOTATION_KINDS, ANNOTATION_STATUSES, LINK_RELATIONS, STANCES } from '../../../src/core/annotation/model';
import { readSidecar } from '../../../src/core/annotation/sidecar/readSidecar';

const schema = JSON.parse(readFileSync('media/schemas/annotations.schema.json', 'utf8')) as {
  definitions: Record<string, { properties: Record<string, { enum?: unknown[] }> }>;
};
const validate = new Ajv({ allowUnionTypes: true }).compile(schema);

/** Mostly right, with something of another form now and then. */
function mostly(arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const other = fc.constantFrom(null, '', 'word', 7, 1.5, true, [], {}, ['x'], [1], { exact: 'x' });
  return fc.oneof({ weight: 14, arbitrary }, { weight: 1, arbitrary: other });
}
const text = fc.constantFrom('14 villages', '1.10', 'NO', 'a: b', '2017-06-19');
const word = (words: readonly unknown[]): fc.Arbitrary<unknown> => mostly(fc.constantFrom(...words));
const map = (
  fields: Record<string, fc.Arbitrary<unknown>>,
  requiredKeys: readonly string[],
): fc.Arbitrary<Record<string, unknown>> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.record(fields, { requiredKeys: [...requiredKeys] }) },
    { weight: 1, arbitrary: fc.record(fields, { requiredKeys: [] }) },
  );
const created = mostly(fc.constantFrom('2026-11-20T09:12:00Z', '2026-11-20', '2026-11-20T09:12:00+01:00', 'yesterday'));
const words = map({ source: mostly(text), exact: mostly(text) }, ['source', 'exact']);
const annotation = map(
  {
    id: mostly(fc.uuid()),
    target: mostly(map({ exact: mostly(text), prefix: mostly(text), suffix: mostly(text) }, ['exact'])),
    kind: word(ANNOTATION_KINDS),
    value: mostly(map({ amount: mostly(fc.integer()), unit: mostly(text) }, ['amount'])),
    status: word(ANNOTATION_STATUSES),
    credibility: word([1, 2, 3, 4, 5, 6]),
    tags: mostly(fc.array(mostly(text))),
    note: mostly(text),
    links: mostly(
      fc.array(
        map({ relation: word(LINK_RELATIONS), source: mostly(text), exact: mostly(text) }, [
          'relation',
          'source',
          'exact',
        ]),
        { maxLength: 2 },
      ),
    ),
    created,
    'x-own': mostly(text),
  },
  ['id', 'target', 'kind'],
);
const reply = map({ id: mostly(fc.uuid()), to: mostly(text), stance: word(STANCES), note: mostly(text), created }, [
  'id',
  'to',
  'stance',
]);
const decision = map(
  {
    not: mostly(
      map({ exact: mostly(text), type: mostly(text), scope: word(['source', 'workspace']) }, ['exact', 'type']),
    ),
    reason: mostly(text),
    created,
  },
  ['not'],
);
const dismissal = map(
  {
    dismiss: mostly(map({ exact: mostly(text), with: mostly(fc.array(words, { maxLength: 2 })) }, ['exact', 'with'])),
    created,
  },
  ['dismiss'],
);
const sidecar = map(
  {
    version: fc.oneof(
      { weight: 20, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.constantFrom(2, 0, '1', null) },
    ),
    source: mostly(text),
    author: mostly(text),
    annotations: mostly(fc.array(annotation, { maxLength: 3 })),
    replies: mostly(fc.array(reply, { maxLength: 2 })),
    decisions: mostly(fc.array(fc.oneof(decision, dismissal), { maxLength: 2 })),
  },
  ['version', 'source'],
);

describe('the schema of sidecars', () => {
  it('lists the words of the model', () => {
    const enumOf = (name: string, key: string): unknown[] =>
      (schema.definitions[name]?.properties[key]?.enum ?? []).filter((word) => word !== null);
    assert.deepEqual(enumOf('annotation', 'kind'), ANNOTATION_KINDS);
    assert.deepEqual(enumOf('annotation', 'status'), ANNOTATION_STATUSES);
    assert.deepEqual(enumOf('reply', 'stance'), STANCES);
  });

  it('finds fault with the same files as reading them does', () => {
    let valid = 0;
    fc.assert(
      fc.property(sidecar, (value) => {
        const { problems } = readSidecar(stringify(value, { lineWidth: 0 }));
        const faults = problems.filter(({ rule }) => rule !== 'duplicate-id');
        const passes = validate(value);
        if (passes) valid++;
        assert.equal(
          faults.length === 0,
          passes,
          `${JSON.stringify(value)}\n${JSON.stringify(faults)}\n${JSON.stringify(validate.errors)}`,
        );
      }),
      { numRuns: 2000 },
    );
    assert.ok(valid > 100, `only ${valid} valid files were tried`);
  });
});
