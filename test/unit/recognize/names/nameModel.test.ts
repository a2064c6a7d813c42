import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TRANSITIONS } from '../../../../src/core/recognize/names/chain';
import { LABELS } from '../../../../src/core/recognize/names/labels';
import {
  FeatureWeights,
  readNameModel,
  writeNameModel,
  type Stage,
} from '../../../../src/core/recognize/names/nameModel';
import { shippedMedia } from './support';

const stages = fc
  .tuple(fc.uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 40 }), fc.integer({ min: 1, max: 1000 }))
  .map(([keys, seed]): Stage => {
    const weights = Int8Array.from({ length: keys.length * LABELS }, (_, k) => ((k * seed) % 255) - 127);
    const scales = new Float32Array(LABELS).fill(0.25);
    const transitions = Float32Array.from({ length: TRANSITIONS }, (_, k) => k / 8);
    return { features: new FeatureWeights(Uint32Array.from(keys), weights, scales), transitions };
  });

function weightsOf(features: FeatureWeights, key: number): number[] {
  const sums = new Float64Array(LABELS);
  features.addTo(Uint32Array.of(key), 1, sums, 0);
  return [...sums];
}

describe('the weights of the name tagger', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(stages, fc.option(stages), (words, document) => {
        const about = { data: ['Wörter'], f1: 0.5 };
        const read = readNameModel(writeNameModel({ about, words, document }));
        assert.ok(read);
        assert.deepEqual(read.about, about);
        assert.equal(read.document === null, document === null);
        for (const [written, back] of [
          [words, read.words],
          [document, read.document],
        ] as const) {
          if (!written || !back) continue;
          assert.deepEqual(back.transitions, written.transitions);
          written.features.keys.forEach((key, k) => {
            const { keys, weights } = written.features;
            const wanted = Array.from({ length: LABELS }, (_, y) => weights[y * keys.length + k]);
            assert.deepEqual(weightsOf(back.features, key), wanted);
          });
        }
      }),
    );
  });

  it('name their data and licence, and give nothing for a key that was never seen', () => {
    const model = readNameModel(shippedMedia()['names.bin'] ?? new Uint8Array());
    assert.ok(model?.document);
    assert.match(JSON.stringify(model.about), /CC BY-SA 4\.0/);
    const one = new FeatureWeights(Uint32Array.of(7), new Int8Array(LABELS).fill(-128), new Float32Array(LABELS));
    assert.deepEqual(weightsOf(one, 7), new Array(LABELS).fill(-128));
    assert.deepEqual(weightsOf(one, 8), new Array(LABELS).fill(0));
  });
});
