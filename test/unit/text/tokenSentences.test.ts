import { deepEqual, equal } from 'node:assert/strict';
import { assert, property, string } from 'fast-check';
import { splitSentences } from '../../../src/core/text/sentences';
import { tokenize } from '../../../src/core/text/tokens';
import { TokenSentences } from '../../../src/core/text/tokenSentences';

const read = (text: string): TokenSentences => new TokenSentences(tokenize(text), splitSentences(text));

describe('the sentences of tokens', () => {
  it('tell where each begins and ends, and what stands in one', () => {
    const sentences = read('Fog came. Nobody saw it.\n\nBoats stayed in.');
    deepEqual(
      [0, 2, 3, 6, 7, 10].map((at) => [sentences.start(at), sentences.end(at)]),
      [[0, 3], [0, 3], [3, 7], [3, 7], [7, 11], [7, 11]], // prettier-ignore
    );
    equal(sentences.together(3, 6), true);
    equal(sentences.together(2, 3), false);
    equal(sentences.together(-1, 0), false);
    equal(sentences.together(10, 11), false);
  });

  it('divide all tokens among them in order, whatever the text', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        const { length } = tokenize(text);
        const sentences = read(text);
        for (let at = 0; at < length; at++) {
          const [start, end] = [sentences.start(at), sentences.end(at)];
          equal(start <= at && at < end && end <= length, true);
          equal(sentences.together(start, end - 1), true);
          equal(sentences.together(at, end), false);
        }
      }),
    );
  });
});
