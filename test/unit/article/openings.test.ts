import assert from 'node:assert/strict';
import { headsOf, Openings } from '../../../src/core/article/openings';

describe('how lines open', () => {
  const heads: readonly (readonly [string, string])[] = [
    ['save my name', 'save m'],
    ['(?:also )?read on', 'also r read o'],
    [String.raw`e-?mail us`, 'e-mail email '],
    [String.raw`(?:click|tap) here\b`, 'click  tap he'],
    [String.raw`\(?(?:more )?by hand`, '(by ha (more  by han more b'],
    [String.raw`no (?!way)more`, 'no mor'],
    [String.raw`.{2,40} contains`, ''],
    ['', ''],
  ];
  for (const [pattern, expected] of heads) {
    it(`tells of /${pattern}/ how its matches start`, () => {
      assert.equal([...headsOf(pattern)].sort().join(' '), expected);
    });
  }

  it('takes every digit for a head where a pattern starts with one', () => {
    assert.deepEqual([...headsOf(String.raw`\d+ shares`)].sort(), '0123456789'.split(''));
  });

  const patterns = [
    String.raw`(?:share|e-?mail) this\b`,
    String.raw`\d+ (?:shares|likes)\b`,
    String.raw`.{2,9}['’]s app\b`,
    '©',
  ];
  const openings = new Openings(patterns);
  const whole = new RegExp(`^[\\s•·*|>»–—-]*(?:${patterns.join('|')})`, 'iu');
  const lines = [
    'Share this story', 'SHARE THIS', '» e-mail this', 'Email this to a friend', '12 shares', '• 3 Likes', '© The Gull', '- Gull’s app',
    'Gull\'s app is free', 'Shares fell', 'The port shared this', '12 ships', '', '—', 'App', '\u212Ait\'s app', 'Ünal’s app', 'ſhare this',
  ]; // prettier-ignore
  for (const line of lines) {
    it(`matches “${line}” as all patterns together do`, () => {
      assert.equal(openings.test(line), whole.test(line));
    });
  }
});
