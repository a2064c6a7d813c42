import assert from 'node:assert/strict';
import { createCorpus } from '../../../src/core/corpus/createCorpus';
import { metricOf } from '../../../src/core/presentation/units';
import { analyzeArticle } from '../../../src/core/recognize/analyzeArticle';
import { createRecognizers } from '../../../src/core/recognize/recognizers';
import { convert } from '../../../src/core/recognize/units/convert';
import { shippedMedia } from '../recognize/names/support';

/** What every object of the platform has under a name that may stand in an article. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype);

describe('words that the platform uses itself', () => {
  it('are words as all others in an article', () => {
    const recognizers = createRecognizers(shippedMedia());
    const corpus = createCorpus();
    for (const word of INHERITED)
      for (const path of [`${word}-1.txt`, `${word}-2.txt`]) {
        const text = `Aldo ${word} of the ${word} near Tolm said 12 ${word} fell 5 kilometers ${word} of Tolm on 4 May 2020. Paris ${word} was in Berlin ${word} point with ${word} 37 ${word} at $5 a ${word}.`;
        corpus.put({ path, text, analysis: analyzeArticle(text, recognizers) });
      }
    for (const { unit } of corpus.facts().flatMap(({ members }) => members))
      assert.ok(unit === null || typeof unit === 'string');
  });

  it('are units that nobody knows in a sidecar', () => {
    for (const word of INHERITED) {
      assert.equal(convert(1, word, 'km'), null);
      assert.equal(metricOf(word), word);
    }
  });
});
