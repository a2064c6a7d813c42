import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compatible, intervalOf } from '../../../src/core/corpus/values/interval';
import type { ValueInterval } from '../../../src/core/corpus/model';

const NO_ENDS = { low: null, high: null };
const same = (value: number): number => value;
const measured = (value: number): ValueInterval => intervalOf(value, NO_ENDS, 'exact', same, 'eur', false);
const counted = (value: number): ValueInterval => intervalOf(value, NO_ENDS, 'exact', same, 'count', true);

describe('the interval that a printed value allows', () => {
  const cases: readonly (readonly [string, ValueInterval, ValueInterval, boolean])[] = [
    ['1.1 billion and 1.14 billion euros', measured(1.1e9), measured(1.14e9), true],
    ['1.1 billion and 1.3 billion euros', measured(1.1e9), measured(1.3e9), false],
    ['1.2 million and 1,214,000 people', counted(1.2e6), counted(1_214_000), true],
    ['20,000 and 24,000 of something measured', measured(20_000), measured(24_000), false],
    ['110 and 114 dead', counted(110), counted(114), false],
    ['46 and 47 dead', counted(46), counted(47), false],
  ];
  for (const [what, one, other, expected] of cases) {
    it(`${expected ? 'joins' : 'keeps apart'} ${what}`, () => {
      assert.equal(compatible(one, other), expected);
    });
  }

  it('holds the value itself, and every value that rounds to it within its share', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e12, noNaN: true }), fc.boolean(), (value, discrete) => {
        const { low, high } = intervalOf(value, NO_ENDS, 'exact', same, 'm', discrete);
        assert.ok(low <= value && value <= high);
        assert.ok(high - low <= value / 10 + 1e-9, `${low}–${high}`);
      }),
    );
  });
});
