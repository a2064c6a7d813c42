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
            const at = back.features.find(key);
            assert.deepEqual(
              back.features.weights.slice(at, at + LABELS),
              written.features.weights.slice(k * LABELS, (k + 1) * LABELS),
            );
          });
        }
      }),
    );
  });

  it('name their data and licence, and give nothing for a key that was never seen', () => {
    const model = readNameModel(shippedMedia()['names.bin'] ?? new Uint8Array());
    assert.ok(model?.document);
    assert.match(JSON.stringify(model.about), /CC BY-SA 4\.0/);
    assert.equal(new FeatureWeights(Uint32Array.of(7), new Int8Array(LABELS), new Float32Array(LABELS)).find(8), -1);
  });
});
