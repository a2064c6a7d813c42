import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moveSpans } from '../../../src/editor/marks/moveSpans';

const change = (rangeOffset: number, rangeLength: number, text: string) => ({ rangeOffset, rangeLength, text });
const mark = { start: 10, end: 14 };

describe('Marks under an edit', () => {
  it('move with the text before them', () => {
    assert.deepEqual(moveSpans([mark], [change(2, 3, 'longer words')]).spans, [{ start: 19, end: 23 }]);
  });

  it('stay where they are when the text behind them changes', () => {
    assert.deepEqual(moveSpans([mark], [change(20, 3, '')]).spans, [mark]);
  });

  it('end when the edit falls into them', () => {
    assert.deepEqual(moveSpans([mark], [change(11, 1, 'x')]), { spans: [], touched: 1 });
  });

  it('end when their first or last word grows, and not when a space or a stop is put beside them', () => {
    assert.equal(moveSpans([mark], [change(14, 0, 's')]).touched, 1);
    assert.equal(moveSpans([mark], [change(10, 0, 'non')]).touched, 1);
    assert.deepEqual(moveSpans([mark], [change(14, 0, '. ')]).spans, [mark]);
    assert.deepEqual(moveSpans([mark], [change(10, 0, 'the ')]).spans, [{ start: 14, end: 18 }]);
  });

  it('hold the same words as before, whatever was edited elsewhere', () => {
    const words = fc.array(fc.constantFrom('Amra', 'of', '25,000', 'Tell', ',', 'km'), { minLength: 1, maxLength: 30 });
    const edits = fc.array(fc.tuple(fc.nat(200), fc.nat(8), fc.constantFrom('', ' ', 'x', 'and more', '\n')), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(words, edits, (list, wanted) => {
        const text = list.join(' ');
        const spans = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
          start: index,
          end: index + word.length,
          word,
        }));
        // As the editor gives them: disjoint, and here from the end backwards.
        const changes: ReturnType<typeof change>[] = [];
        let limit = text.length;
        for (const [at, length, inserted] of [...wanted].sort((a, b) => b[0] - a[0])) {
          const offset = Math.min(at, limit);
          const removed = Math.min(length, limit - offset);
          if (changes.length > 0 && offset + removed >= limit) continue;
          changes.push(change(offset, removed, inserted));
          limit = offset;
        }
        let edited = text;
        for (const { rangeOffset, rangeLength, text: inserted } of changes)
          edited = edited.slice(0, rangeOffset) + inserted + edited.slice(rangeOffset + rangeLength);
        const moved = moveSpans(spans, changes);
        assert.equal(moved.spans.length + moved.touched, spans.length);
        for (const { start, end, word } of moved.spans) assert.equal(edited.slice(start, end), word);
      }),
    );
  });
});
