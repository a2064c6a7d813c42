import assert from 'node:assert/strict';
import { NeighbourDates } from '../../../src/core/article/neighbourDates';

describe('a borrowed date', () => {
  const story = 'Two ferries collided in thick fog outside the harbour wall and divers went to work at once.';

  it('is that of the article that shares most', () => {
    const dates = new NeighbourDates();
    dates.put('a.txt', 'Rain is expected in the hills and the valley all through the week.', '2019-03-01');
    dates.put('b.txt', `${story} The harbour master was not on duty.`, '2019-03-05');
    assert.equal(dates.borrow(`Police said: ${story}`), '2019-03-05');
  });

  it('is none when nothing is shared, or when the article that shared lost its date', () => {
    const dates = new NeighbourDates();
    dates.put('b.txt', story, '2019-03-05');
    assert.equal(dates.borrow('Rain is expected in the hills.'), null);
    dates.put('b.txt', story, null);
    assert.equal(dates.borrow(story), null);
    dates.put('b.txt', story, '2019-03-05');
    dates.remove('b.txt');
    assert.equal(dates.borrow(story), null);
  });
});
