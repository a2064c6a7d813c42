import assert from 'node:assert/strict';
import fc from 'fast-check';
import { conversionsOf } from '../../../src/editor/hovers/conversions';
import { escapeMarkdown, plain } from '../../../src/editor/hovers/escapeMarkdown';

describe('Article text on a card', () => {
  it('cannot become a link, an icon, HTML or emphasis', () => {
    assert.equal(escapeMarkdown('[x](command:y)'), '\\[x\\]\\(command\\:y\\)');
    assert.equal(escapeMarkdown('$(bug) **b**'), '\\$\\(bug\\) \\*\\*b\\*\\*');
    assert.equal(escapeMarkdown('<img src=x>'), '&lt;img src\\=x\\>');
    assert.equal(escapeMarkdown('a&#40;b'), 'a&amp;\\#40\\;b');
  });

  it('keeps no punctuation that Markdown could read, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('[](){}<>*_`~!#$|:/&\\\n a1')) }), (text) => {
        const escaped = escapeMarkdown(text).replace(/&(?:lt|amp);|\\[!-/:-@[-`{-~]/g, '');
        assert.doesNotMatch(escaped, /[!-/:-@[-`{-~]/);
      }),
    );
  });

  it('is one line, without marks that turn its direction round, and not long', () => {
    assert.equal(plain('a\n\n# b\u202Ec'), 'a \\# bc');
    assert.ok(plain('x'.repeat(1000)).length <= 120);
  });
});

describe('Conversions of a figure', () => {
  it('are in units that people know', () => {
    assert.deepEqual(conversionsOf(25_000, 'km2'), ['9,652.6 sq mi', '2.5 million ha', '6.1776 million ac']);
    assert.deepEqual(conversionsOf(20, 'km'), ['12.427 mi', '20,000 m', '65,617 ft']);
  });

  it('are left out where none says anything', () => {
    assert.deepEqual(conversionsOf(5, 'item'), []);
    assert.deepEqual(conversionsOf(5, 'usd'), []);
    assert.deepEqual(conversionsOf(5, 'no such unit'), []);
  });
});
