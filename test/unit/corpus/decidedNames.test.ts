import assert from 'node:assert/strict';
import { articleNames } from '../../../src/core/corpus/entities/articleNames';
import { decidedNames, mentionsAsDecided } from '../../../src/core/corpus/entities/decidedNames';
import { EMPTY_REGISTRY } from '../../../src/core/corpus/registry/model';
import type { ArticleAnalysis, EntityType, Mention } from '../../../src/core/recognize/model';

const TEXT = 'Dana Okafor met the Coast\nGuard. Okafor left, and Coast Guard ships stayed.';

/** The words as mentions of these types, each where it first stands behind the one before. */
function mentionsOf(...words: readonly (readonly [string, EntityType])[]): Mention[] {
  let from = 0;
  return words.map(([text, type]) => {
    const start = TEXT.indexOf(text, from);
    from = start + text.length;
    return { start, end: from, text, type };
  });
}

const MENTIONS = mentionsOf(
  ['Dana Okafor', 'person'],
  ['Coast\nGuard', 'organization'],
  ['Okafor', 'person'],
  ['Coast Guard', 'organization'],
);
const NAMES = articleNames({ mentions: MENTIONS } as unknown as ArticleAnalysis, TEXT);
const told = (mentions: readonly Mention[]): string[] => mentions.map(({ text, type }) => `${text}: ${type}`);

describe('Names as analysts have decided on them', () => {
  it('stay as they were read where nobody has decided anything', () => {
    assert.deepEqual(mentionsAsDecided(MENTIONS, NAMES, 'a.txt', decidedNames(EMPTY_REGISTRY)), MENTIONS);
  });

  it('are none where the registry ignores them, in any case and over a line end', () => {
    const decided = decidedNames({ ...EMPTY_REGISTRY, ignore: ['coast guard'] });
    assert.deepEqual(told(mentionsAsDecided(MENTIONS, NAMES, 'a.txt', decided)), [
      'Dana Okafor: person',
      'Okafor: person',
    ]);
  });

  it('are none in the source, and of the type, that a decision speaks of', () => {
    const decided = decidedNames(EMPTY_REGISTRY, [{ exact: 'Coast Guard', type: 'organization', path: 'a.txt' }]);
    assert.equal(mentionsAsDecided(MENTIONS, NAMES, 'a.txt', decided).length, 2);
    assert.equal(mentionsAsDecided(MENTIONS, NAMES, 'b.txt', decided).length, 4);
    const place = decidedNames(EMPTY_REGISTRY, [{ exact: 'Coast Guard', type: 'place', path: null }]);
    assert.equal(mentionsAsDecided(MENTIONS, NAMES, 'a.txt', place).length, 4);
  });

  it('are of the type that the registry gives, short forms with their full name', () => {
    const okafor = { name: 'Dana Okafor', type: 'group' as const, aliases: [] };
    const decided = decidedNames({ ...EMPTY_REGISTRY, entities: [okafor] });
    assert.deepEqual(told(mentionsAsDecided(MENTIONS, NAMES, 'a.txt', decided)).slice(0, 3), [
      'Dana Okafor: group',
      'Coast\nGuard: organization',
      'Okafor: group',
    ]);
  });
});
