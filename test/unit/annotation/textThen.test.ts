import assert from 'node:assert/strict';
import { anchorAnnotations } from '../../../src/core/annotation/anchor/anchorAnnotations';
import { makeSelector } from '../../../src/core/annotation/anchor/makeSelector';
import { indexText } from '../../../src/core/annotation/anchor/textIndex';
import { textThen } from '../../../src/core/annotation/anchor/textThen';

const BEFORE = `The ferry sank off Arle on Monday. Divers found 14 of its crew in the hold.
The harbour office keeps the number of passengers to itself.
`;

function then(words: string, now: string, behind = -1): string {
  const start = BEFORE.indexOf(words);
  const target = makeSelector(BEFORE, { start, end: start + words.length });
  const [found] = anchorAnnotations(indexText(now), [{ target, kind: 'figure' }]);
  return textThen(now, target, found!.span ?? found!.sentence, behind);
}

describe('the text as an annotation knew it', () => {
  it('is the text of before where one sentence was reworded', () => {
    assert.equal(then('14', BEFORE.replace('Divers found 14 of its crew', 'Divers have found 17 of the crew')), BEFORE);
  });

  it('has the sentence back whose words were cut out of it', () => {
    assert.equal(then('Monday', BEFORE.replace(' on Monday', '')), BEFORE);
  });

  it('shows a sentence that is gone on a line of its own, behind what came before it', () => {
    const now = BEFORE.replace(' Divers found 14 of its crew in the hold.', '');
    assert.equal(then('14', now, 0), BEFORE.replace('Monday. Divers', 'Monday.\nDivers'));
  });

  it('is the same text where nothing changed', () => {
    assert.equal(then('14', BEFORE), BEFORE);
  });
});
