import assert from 'node:assert/strict';
import { TopicHistory, type Stop } from '../../../src/editor/panel/topicHistory';

const stop = (id: string, offset = 0): Stop => ({ ref: { type: 'fact', id }, reading: { path: 'a', offset } });

describe('the history of topics', () => {
  it('goes back and forward again', () => {
    const history = new TopicHistory();
    for (const id of ['a', 'b', 'c']) history.visit(stop(id));
    assert.equal(history.move(-1)?.ref.id, 'b');
    assert.equal(history.move(-1)?.ref.id, 'a');
    assert.equal(history.move(-1), null);
    assert.equal(history.move(1)?.ref.id, 'b');
    assert.deepEqual([history.canGoBack, history.canGoForward], [true, true]);
  });

  it('forgets what was ahead when one goes on from the middle', () => {
    const history = new TopicHistory();
    for (const id of ['a', 'b', 'c']) history.visit(stop(id));
    history.move(-1);
    history.visit(stop('d'));
    assert.equal(history.canGoForward, false);
    assert.equal(history.move(-1)?.ref.id, 'b');
  });

  it('makes no second stop of one topic, and remembers where it was read last', () => {
    const history = new TopicHistory();
    history.visit(stop('a', 1));
    history.visit(stop('a', 9));
    assert.equal(history.canGoBack, false);
    assert.equal(history.current?.reading?.offset, 9);
  });

  it('has an end', () => {
    const history = new TopicHistory();
    for (let i = 0; i < 500; i++) history.visit(stop(String(i)));
    let steps = 0;
    while (history.move(-1)) steps++;
    assert.equal(steps, 49);
  });
});
