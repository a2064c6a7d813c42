import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placeInRegistry } from '../../../src/core/corpus/registry/placeInRegistry';

/** What is expected at the bar, in short: `section.key value` and what is written so far. */
function told(marked: string): string | null {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const place = placeInRegistry(text, offset);
  if (place === null) return null;
  const { section, key, expects, inFlow, start, taken } = place;
  const where = [section, key].filter((part) => part !== null).join('.');
  const have = taken.length > 0 ? ` without ${taken.join(', ')}` : '';
  return `${where === '' ? 'root' : where} ${inFlow ? 'flow ' : ''}${expects} “${text.slice(start, offset)}”${have}`;
}

describe('A place in a registry', () => {
  const ENTRY = 'version: 1\nentities:\n  - name: A\n    type: place\n';
  for (const [text, expected] of [
    ['|', 'root key “”'],
    ['version: 1\nent|\npublishers:\n', 'root key “ent” without version, publishers'],
    ['version: |', 'version value “”'],
    ['entities:\n  - |', 'entities key “”'],
    ['entities:\n  - na|', 'entities key “na”'],
    [`${ENTRY}    |`, 'entities key “” without name, type'],
    ['entities:\n  - name: A\n    |\n    aliases: [x]\n  - name: B\n', 'entities key “” without name, aliases'],
    ['entities:\n  - name: Al-W|', 'entities.name value “Al-W”'],
    ['entities:\n  - name: A\n    type: |\n', 'entities.type value “”'],
    ['entities:\n  - name: A\n    aliases: [B, C d|]\n', 'entities.aliases flow value “C d”'],
    ['entities:\n  - name: A\n    aliases: [B,\n      C|', 'entities.aliases flow value “C”'],
    ['entities:\n  - name: A\n    aliases:\n      - C|', 'entities.aliases value “C”'],
    ['entities:\n- name: A\n  ty|', 'entities key “ty” without name'],
    ['ignore:\n  - Top|', 'ignore value “Top”'],
    ['ignore:\n- Top|', 'ignore value “Top”'],
    ['ignore: [Read also, T|', 'ignore flow value “T”'],
    ['not-same:\n  - [A, B|]', 'not-same flow value “B”'],
    ['publishers:\n  - name: P\n    reliability: |', 'publishers.reliability value “”'],
    ['rules:\n  anchor/gone: error\n  l|', 'rules key “l” without anchor/gone'],
    ['rules:\n  anchor/gone: w|', 'rules.anchor/gone value “w”'],
    ['ignore:\r\n  - Top|\r\n', 'ignore value “Top”'],
    ['# a comm|ent', null],
    ['version: 1 # th|e first', null],
  ] as const)
    it(`is known at ${JSON.stringify(text)}`, () => assert.equal(told(text), expected));

  it('is found in any text without fail, and begins before the offset', () => {
    const piece = fc.constantFrom(
      '\n',
      '\r\n',
      ' ',
      '  ',
      '- ',
      'name: ',
      'entities:',
      'ignore: [',
      ']',
      ', ',
      '"',
      "'",
      'x',
      '#',
      '|',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(), (pieces, seed) => {
        const text = pieces.join('');
        const offset = seed % (text.length + 1);
        const place = placeInRegistry(text, offset);
        assert.ok(place === null || (place.start >= 0 && place.start <= offset));
      }),
    );
  });
});
