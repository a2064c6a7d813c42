import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alignPassages } from '../../../src/core/presentation/alignedPassages';

const LEFT =
  'A ferry sank off Port Lannick on Sunday.\n\nThe captain blamed a worn rudder for the accident. Divers found 41 bodies.\n\nSchools stay closed.';
const RIGHT =
  'Divers have found 37 bodies so far.\n\nThe rudder of the ferry was worn, its captain said, blaming the accident on it.\n\nOn Sunday a ferry sank off Port Lannick. The mayor wept.';

const claim = (text: string, words: string) => ({
  text,
  claim: { start: text.indexOf(words), end: text.indexOf(words) + words.length },
});
const pairs = ({ left, right }: { left: string; right: string }): (readonly [string, string])[] => {
  const [a, b] = [left.split('\n'), right.split('\n')];
  assert.equal(a.length, b.length);
  return a.flatMap((line, at) => (at % 3 === 1 ? [[line, b[at]!] as const] : []));
};

describe('Two articles side by side', () => {
  const aligned = alignPassages(claim(LEFT, '41 bodies'), claim(RIGHT, '37 bodies'));

  it('stand with what belongs together on one line, in the order of the left, then what only the right says', () => {
    assert.deepEqual(pairs(aligned), [
      ['A ferry sank off Port Lannick on Sunday.', 'On Sunday a ferry sank off Port Lannick.'],
      [
        'The captain blamed a worn rudder for the accident.',
        'The rudder of the ferry was worn, its captain said, blaming the accident on it.',
      ],
      ['Divers found 41 bodies.', 'Divers have found 37 bodies so far.'],
      ['Schools stay closed.', ''],
      ['', 'The mayor wept.'],
    ]);
  });

  it('begin each pair with the same line, and tell where the claims stand', () => {
    const [left, right] = [aligned.left.split('\n'), aligned.right.split('\n')];
    assert.ok(left.every((line, at) => at % 3 !== 0 || line === right[at]));
    assert.match(left[aligned.line]!, /41 bodies/);
    assert.match(right[aligned.line]!, /37 bodies/);
  });

  it('show the claims beside each other although their sentences share nothing', () => {
    const forced = alignPassages(claim(LEFT, 'Schools'), claim(RIGHT, 'mayor'));
    assert.deepEqual(pairs(forced).at(-1), ['Schools stay closed.', 'The mayor wept.']);
  });

  it('hold every sentence of both once, without what reorders text, whatever it is', () => {
    const text = fc.array(
      fc.constantFrom('The ferry sank. ', 'It rained\u202e. ', 'No one\u2066 drowned.\n\n', '¶ 1\n', '30 '),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(text, text, (a, b) => {
        const whole = { start: 0, end: 1 };
        const [left, right] = [a.join(''), b.join('')];
        const out = pairs(alignPassages({ text: left, claim: whole }, { text: right, claim: whole }));
        const bare = (words: string): string => words.replace(/[\s\u202e\u2066]/g, '');
        assert.equal(bare(out.map(([words]) => words).join('')), bare(left));
        const sorted = (words: string): string[] => Array.from(bare(words)).sort();
        assert.deepEqual(sorted(out.map(([, words]) => words).join('')), sorted(right));
      }),
    );
  });
});
