import assert from 'node:assert/strict';
import { isOnWord, wordAround } from '../../../src/editor/highlights/typing';
import { spanAt } from '../../../src/editor/marks/marks';
import { stepFrom } from '../../../src/editor/marks/stepFrom';

const text = 'They took 25,000 hectares of land.';

describe('The word being typed', () => {
  it('is the one that the caret is in or behind', () => {
    assert.deepEqual(wordAround(text, 12), { start: 10, end: 16 });
    assert.deepEqual(wordAround(text, 16), { start: 10, end: 16 });
    assert.deepEqual(wordAround('a  b', 2), { start: 2, end: 2 });
  });

  it('does not run on in a text without spaces', () => {
    const { start, end } = wordAround('x'.repeat(5000), 2500);
    assert.ok(end - start < 200);
  });

  it('keeps marks away that begin or end in it, but not those that only go over it', () => {
    const word = { start: 10, end: 16 };
    assert.equal(isOnWord({ start: 10, end: 25 }, word), true);
    assert.equal(isOnWord({ start: 5, end: 12 }, word), true);
    assert.equal(isOnWord({ start: 0, end: 30 }, word), false);
    assert.equal(isOnWord({ start: 17, end: 25 }, word), false);
    assert.equal(isOnWord({ start: 10, end: 25 }, { start: 12, end: 12 }), false);
  });
});

describe('The span at a place', () => {
  const outer = { start: 0, end: 20 };
  const inner = { start: 5, end: 10 };

  it('is the smallest one', () => {
    assert.equal(spanAt([outer, inner], 7), inner);
    assert.equal(spanAt([outer, inner], 12), outer);
  });

  it('is also the one that ends there, where nothing else is', () => {
    assert.equal(spanAt([inner], 10), inner);
    assert.equal(spanAt([inner, { start: 10, end: 11 }], 10)?.end, 11);
    assert.equal(spanAt([inner], 11), null);
  });
});

describe('A step between marks', () => {
  const marks = [4, 9, 9, 20].map((start) => ({ start, end: start + 2 }));

  it('goes to the one after or before, and round the end', () => {
    assert.equal(stepFrom(marks, 4, 'next')?.start, 9);
    assert.equal(stepFrom(marks, 9, 'next')?.start, 20);
    assert.equal(stepFrom(marks, 20, 'next')?.start, 4);
    assert.equal(stepFrom(marks, 9, 'previous')?.start, 4);
    assert.equal(stepFrom(marks, 4, 'previous')?.start, 20);
    assert.equal(stepFrom([], 4, 'next'), null);
  });
});
