import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Figure } from '../../../../src/core/recognize/model';
import { readFigures } from './readFigures';

/** Pieces that figures are made of, so that random texts meet the rules and not only their first question. */
const PIECE = fc.constantFrom(
  '1', '12', '1,200', '3.5', '0', '007', '1987', '2-0', '1/2', '½', 'one', 'two', 'forty', 'hundred', 'thousand', 'million',
  'dozens', 'tens', 'of', 'a', 'half', 'quarter', 'and', 'or', 'to', '-', '–', '/', '(', ')', ',', '.', '$', '€', 'US', 'C', 'EUR50m', 'Rs', 'p',
  'km', 'kilometers', 'square', 'miles', 'per', 'day', 'percent', '%', '°C', 'dollars', 'Swiss', 'francs', 'people', 'trucks', 'dead', 'the', 'at',
  'least', 'about', 'between', 'from', 'more', 'than', 'year', 'old', 'aged', 'years', 'ago', 'third', 'st', 'Section', 'May', "'s", '’', 'm', 'k',
  'bn', 'magnitude', 'out', 'in', 'every', '\n', '\n\n',
); // prettier-ignore
const TEXT = fc
  .array(fc.tuple(PIECE, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 40 })
  .map((pieces) => pieces.map(([piece, space]) => piece + space).join(''));

function assertInOrder(text: string, figures: readonly Figure[]): void {
  let at = 0;
  for (const figure of figures) {
    assert.ok(figure.start >= at && figure.end > figure.start && figure.end <= text.length);
    assert.equal(text.slice(figure.start, figure.end), figure.text);
    assert.equal(figure.text.trim(), figure.text);
    at = figure.end;
  }
}

describe('figures of any text', () => {
  it('stand inside it, in order, without overlaps', () => {
    fc.assert(
      fc.property(TEXT, (text) => assertInOrder(text, readFigures(text))),
      { numRuns: 1000 },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assertInOrder(text, readFigures(text))));
  });

  it('have finite values, and ends of a range in order', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        for (const { value, low, high } of readFigures(text)) {
          for (const number of [value, low, high]) assert.ok(number === null || Number.isFinite(number));
          assert.equal(low === null, high === null);
          if (low !== null && high !== null) assert.ok(low <= high);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are the same with CRLF as with LF, once the places are mapped', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const crlf = text.replaceAll('\n', '\r\n');
        const mapped = (offset: number): number => offset - (crlf.slice(0, offset).match(/\r\n/g)?.length ?? 0);
        const plain = readFigures(text).map((figure) => ({ ...figure, text: figure.text }));
        const other = readFigures(crlf).map((figure) => ({
          ...figure,
          start: mapped(figure.start),
          end: mapped(figure.end),
          text: figure.text.replaceAll('\r\n', '\n'),
        }));
        assert.deepEqual(other, plain);
      }),
      { numRuns: 500 },
    );
  });
});
