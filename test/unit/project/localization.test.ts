import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bundleFile, bundleOf, localizable } from '../../support/localizable.mjs';

describe('what is to be translated', () => {
  it('is written as it stands, so that it can be found', () => assert.deepEqual(localizable().unreadable, []));

  it('is all in the bundle, and nothing else (npm run l10n)', () => {
    const { messages } = localizable();
    assert.ok(messages.includes('Compare side by side'), 'the pages’ words are among them');
    assert.equal(readFileSync(bundleFile, 'utf8'), bundleOf(messages));
  });
});
