import { equal } from 'node:assert/strict';
import { array, assert, property, string } from 'fast-check';
import { shapeOf, wordSet, WordTable } from '../../../src/core/text/wordTable';

describe('a table of words', () => {
  it('gives what a map gives, whatever the words', () => {
    assert(
      property(array(string({ unit: 'binary', maxLength: 4 })), array(string({ maxLength: 4 })), (held, asked) => {
        const table = new WordTable(held.map((word, i): [string, number] => [word, i]));
        const map = new Map(held.map((word, i): [string, number] => [word, i]));
        for (const word of [...held, ...asked]) {
          equal(table.get(word, shapeOf(word.toLowerCase())), map.get(word));
          equal(table.has(word, shapeOf(word.toLowerCase())), map.has(word));
        }
      }),
    );
  });

  it('knows no words of the platform', () => {
    equal(wordSet(['told']).has('constructor', shapeOf('constructor')), false);
    equal(wordSet(['told'], ['said']).has('said', shapeOf('said')), true);
  });
});
