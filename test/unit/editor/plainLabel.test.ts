import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainLabel } from '../../../src/editor/plainLabel';

describe('Text in the editor’s own lists and messages', () => {
  it('is no link, also none to a command, and no icon', () => {
    assert.equal(plainLabel('[Read me](command:workbench.action.quit)'), '[Read me] (command:workbench.action.quit)');
    assert.equal(plainLabel('$(flame) $(x'), '$ (flame) $ (x');
  });

  it('is one short line in one direction, whatever it is', () => {
    const piece = fc.constantFrom('[a]', '(command:x)', '$', '(', '\u202e', '\u2066', '\n', '\u0000', 'x', '😀', ' ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 400 }), (pieces) => {
        const label = plainLabel(pieces.join(''), 60);
        assert.ok(label.length <= 60 * 2);
        assert.doesNotMatch(label, /[$\]]\(|[\n\u0000\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });

  it('keeps ordinary names as they are', () => {
    for (const name of ['Hashd al-Sha’abi', 'Coca-Cola (UK)', 'A$AP', '“Daily Star”'])
      assert.equal(plainLabel(name), name);
  });
});
