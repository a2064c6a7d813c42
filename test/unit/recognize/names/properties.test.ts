import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createFinder, shippedMedia } from './support';

const WORDS = [
  'The', 'Ministry', 'of', 'Trade', 'said', 'Anna', 'Petrova', 'al', '-', 'Hadidi', 'U.S.', '’', 's', '(', 'ABC', ')', '.', ',',
  '“', '”', 'Kenyan', 'BERLIN', ':', 'in', 'Lake', 'Victoria', 'de', 'Silva', '12', 'St', 'e\u0301', '😀', '\n', '\n\n',
]; // prettier-ignore
const prose = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', '')), { maxLength: 60 })
  .map((parts) => parts.map(([word, space]) => word + space).join(''));

describe('names, in any text,', () => {
  const withWeights = createFinder();
  const byRules = createFinder({});

  for (const [how, find] of [
    ['with weights', withWeights],
    ['by rules alone', byRules],
  ] as const) {
    it(`lie inside of the text, in order, without overlaps, ${how}`, () => {
      fc.assert(
        fc.property(fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
          let at = 0;
          for (const mention of find(text)) {
            assert.ok(mention.start >= at && mention.end > mention.start && mention.end <= text.length);
            assert.equal(mention.text, text.slice(mention.start, mention.end));
            at = mention.end;
          }
        }),
        { numRuns: 300 },
      );
    });

    it(`are the same with CRLF as with LF, ${how}`, () => {
      fc.assert(
        fc.property(prose, (text) => {
          const crlf = text.replace(/\n/g, '\r\n');
          const back = (offset: number): number => crlf.slice(0, offset).replace(/\r\n/g, '\n').length;
          const unix = find(text).map(({ start, end, type }) => ({ start, end, type }));
          const dos = find(crlf).map(({ start, end, type }) => ({ start: back(start), end: back(end), type }));
          assert.deepEqual(dos, unix);
        }),
        { numRuns: 200 },
      );
    });
  }

  it('do not depend on the articles read before', () => {
    fc.assert(
      fc.property(prose, prose, (before, text) => {
        withWeights(before);
        const mentions = withWeights(text);
        assert.deepEqual(withWeights(text), mentions);
      }),
      { numRuns: 100 },
    );
  });

  it('are found whatever bytes stand in place of lists and weights', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 64 }),
        fc.constantFrom('names.bin', 'cities.tsv', 'countries.tsv'),
        (bytes, file) => {
          createFinder({ [file]: bytes })('Maria Lopez met ministers in Peru.');
        },
      ),
    );
    const weights = shippedMedia()['names.bin'] ?? new Uint8Array();
    for (const length of [0, 11, 12, 100, 4000, weights.length >> 1, weights.length - 1])
      createFinder({ 'names.bin': weights.slice(0, length) })('Maria Lopez met ministers in Peru.');
  });
});
