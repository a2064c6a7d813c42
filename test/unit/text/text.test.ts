import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../../src/core/text/lineIndex';
import { splitSentences } from '../../../src/core/text/sentences';
import { tokenize } from '../../../src/core/text/tokens';
import { shapeOf } from '../../../src/core/text/wordTable';

const sentencesOf = (text: string): string[] => splitSentences(text).map((s) => text.slice(s.start, s.end));
const tokensOf = (text: string): string[] => tokenize(text).map((t) => t.text);

describe('tokens', () => {
  it('keep numbers with their separators and dotted abbreviations whole', () => {
    assert.deepEqual(tokensOf('U.S. troops took 25,000 km at 3.5 p.m.'), [
      'U.S.', 'troops', 'took', '25,000', 'km', 'at', '3.5', 'p.m.',
    ]); // prettier-ignore
  });

  it('divide words at hyphens and apostrophes', () => {
    assert.deepEqual(tokensOf('al-Tanf’s'), ['al', '-', 'Tanf', '’', 's']);
  });

  it('part a currency code from its amount, but no name from its number', () => {
    assert.deepEqual(tokensOf('EUR50m, RM79 and $US160m; R2.5bn'), [
      'EUR', '50', 'm', ',', 'RM', '79', 'and', '$', 'US', '160', 'm', ';', 'R', '2.5', 'bn',
    ]); // prettier-ignore
    assert.deepEqual(tokensOf('A380 P5 PS5 R2 K9 N1 US1 F16 M21 HK416'), [
      'A380',
      'P5',
      'PS5',
      'R2',
      'K9',
      'N1',
      'US1',
      'F16',
      'M21',
      'HK416',
    ]);
  });

  it('cover every character that is not white space, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const tokens = tokenize(text);
        let at = 0;
        for (const token of tokens) {
          assert.equal(text.slice(at, token.start).replace(/[\s\u200B\uFEFF]/g, ''), '');
          assert.equal(text.slice(token.start, token.end), token.text);
          assert.equal(token.lower, token.text.toLowerCase());
          assert.equal(token.shape, shapeOf(token.lower));
          at = token.end;
        }
        assert.equal(text.slice(at).replace(/[\s\u200B\uFEFF]/g, ''), '');
      }),
    );
  });
});

describe('sentences', () => {
  it('end at a full stop before a capital, but not behind a title or an initial', () => {
    assert.deepEqual(sentencesOf('Gen. A. Smith spoke. He left at 3 p.m. on Jan. 5. It rained.'), [
      'Gen. A. Smith spoke.', 'He left at 3 p.m. on Jan. 5.', 'It rained.',
    ]); // prettier-ignore
  });

  it('take the closing quotation mark with them', () => {
    assert.deepEqual(sentencesOf('“We won.” They cheered.'), ['“We won.”', 'They cheered.']);
  });

  it('do not cross a line end, unless the block is hard-wrapped', () => {
    assert.deepEqual(sentencesOf('A Headline\nBy Someone\n\nThe body.'), ['A Headline', 'By Someone', 'The body.']);
    const wrapped =
      'The river rose again on Monday after three days of\nSteady rain over the upper valley and the eastern\nHills beyond, officials said in the town of Merle.';
    assert.equal(sentencesOf(wrapped).length, 1);
  });
});

describe('the line index', () => {
  it('gives back the offset of every position, whatever the line ends', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', '\n', '\r\n', '\r')), (parts) => {
        const text = parts.join('');
        const index = new LineIndex(text);
        for (let offset = 0; offset <= text.length; offset++)
          assert.equal(index.offsetAt(index.positionAt(offset)), offset);
      }),
    );
  });
});
