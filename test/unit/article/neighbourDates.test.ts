import assert from 'node:assert/strict';
import { NeighbourDates } from '../../../src/core/article/neighbourDates';

describe('a borrowed date', () => {
  const story = 'Two ferries collided in thick fog outside the harbour wall and divers went to work at once.';

  it('is that of the article that shares most, whichever came first', () => {
    const dates = new NeighbourDates();
    dates.put('a.txt', `${story} The harbour master was not on duty then.`, '2019-03-05');
    dates.put('none.txt', `Police said: ${story} The harbour master was not on duty.`, null);
    dates.put('b.txt', story, '2019-03-01');
    assert.equal(dates.lentTo('none.txt'), '2019-03-05');
    assert.deepEqual(dates.put('c.txt', `Police said: ${story} The harbour master was not on duty.`, '2019-03-07'), [
      'none.txt',
    ]);
    assert.equal(dates.lentTo('none.txt'), '2019-03-07');
  });

  it('is none when nothing is shared, and none any more when the lender goes or loses its own', () => {
    const dates = new NeighbourDates();
    dates.put('none.txt', story, null);
    dates.put('rain.txt', 'Rain is expected in the hills all week.', '2019-03-05');
    assert.equal(dates.lentTo('none.txt'), null);
    dates.put('a.txt', story, '2019-03-05');
    assert.deepEqual(dates.put('a.txt', story, null), ['none.txt']);
    assert.equal(dates.lentTo('none.txt'), null);
    dates.put('a.txt', story, '2019-03-05');
    assert.deepEqual(dates.remove('a.txt'), ['none.txt']);
    assert.equal(dates.lentTo('none.txt'), null);
  });
});
