import assert from 'node:assert/strict';
import fc from 'fast-check';
import { partitionPoint } from '../../../src/core/text/partitionPoint';

describe('the partition point of a list', () => {
  it('is where a search from the front would find it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: -1, max: 10 }), (values, limit) => {
        const sorted = [...values].sort((a, b) => a - b);
        const front = sorted.findIndex((value) => value >= limit);
        assert.equal(
          partitionPoint(sorted.length, (i) => (sorted[i] ?? 0) < limit),
          front < 0 ? sorted.length : front,
        );
      }),
    );
  });
});
