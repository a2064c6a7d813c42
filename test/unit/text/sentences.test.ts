import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitSentences } from '../../../src/core/text/sentences';

const sentencesOf = (text: string): string[] => splitSentences(text).map((s) => text.slice(s.start, s.end));

describe('the end of a sentence', () => {
  const one = [
    'U.S. Ambassador Jane Roe left.',
    'The U.N. Security Council met.',
    'It opened at 3 p.m. Monday.',
    'See No. 7 on the list.',
    'He works for Acme Co. Ltd. in town.',
    'It cost 3.5 million.',
    'On Jan. 5 it rained.',
    'The ferry Sta. Rita left for Ste. Marie.',
  ];
  for (const text of one)
    it(`is not inside ${JSON.stringify(text)}`, () => assert.deepEqual(sentencesOf(text), [text]));

  const two: readonly (readonly [string, string])[] = [
    ['He moved to the U.S.', 'The others stayed.'],
    ['She said no.', 'They left.'],
    ['It opened at 3 p.m.', 'Nobody came.'],
    ['He works for Acme Co.', 'It makes rope.'],
    ['Is it over?', 'It is.'],
    ['“Wait …”', 'He ran.'],
  ];
  for (const [first, second] of two) {
    it(`parts ${JSON.stringify(first)} from ${JSON.stringify(second)}`, () =>
      assert.deepEqual(sentencesOf(`${first} ${second}`), [first, second]));
  }

  it('is found the same with either line end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('It rained. ', 'He left', 'Mr. ', '\n', '\n\n', '“Why?” ', 'on '), { maxLength: 30 }),
        (parts) => {
          const text = parts.join('');
          assert.deepEqual(
            sentencesOf(text.replaceAll('\n', '\r\n')).map((s) => s.replaceAll('\r\n', '\n')),
            sentencesOf(text),
          );
        },
      ),
    );
  });

  it('leaves out nothing but white space, in order, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('.', '!', '?', ' ', 'a', 'B', '"', '”', '\n', '1', '('), maxLength: 80 }),
        (text) => {
          let at = 0;
          for (const { start, end } of splitSentences(text)) {
            assert.equal(text.slice(at, start).trim(), '');
            assert.ok(end > start);
            at = end;
          }
          assert.equal(text.slice(at).trim(), '');
        },
      ),
    );
  });
});
