import assert from 'node:assert/strict';
import { FolderAnalyzer } from '../../../src/core/recognize/folderAnalyzer';
import { dateRecognizer } from '../../../src/core/recognize/dates/recognizeDates';

describe('an article that prints no date', () => {
  const story =
    'Two ferries collided on Sunday in thick fog outside the harbour wall and divers went to work at once, police said.';
  const undated = `Ferries collide in fog\n\n${story}`;
  const dated = `Ferries collide in thick fog off the port\n\nPublished: March 6, 2019\n\n${story} Nobody was hurt in the accident.`;

  it('is read against a neighbour that comes later, and never told to print its date', () => {
    const folder = new FolderAnalyzer([dateRecognizer]);
    const alone = folder.put('none.txt', undated).get('none.txt');
    assert.equal(alone?.dates[0]?.from, null);
    const changed = folder.put('b.txt', dated);
    assert.deepEqual([...changed.keys()].sort(), ['b.txt', 'none.txt']);
    assert.equal(changed.get('none.txt')?.dates[0]?.from, '2019-03-03');
    assert.equal(changed.get('none.txt')?.parts.published, null);
    assert.equal(folder.remove('b.txt').get('none.txt')?.dates[0]?.from, null);
  });
});
