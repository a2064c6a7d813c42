import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import type { LogOutputChannel, Uri } from 'vscode';
import { createCorpus } from '../../../src/core/corpus/createCorpus';
import { Engine } from '../../../src/editor/newsroom/engine';
import type { Platform } from '../../../src/editor/platform';
import { RequestFailure } from '../../../src/protocol/messageHandler';
import { serveNewsroom } from '../../../src/worker/serveNewsroom';

/** Workers that run in this thread, and can be made to end. */
class Workers {
  private readonly exit = new EventEmitter();
  private readonly channels: MessageChannel[] = [];
  started = 0;
  refuse = false;

  readonly platform: Platform = {
    name: 'node',
    replaceFile: null,
    startWorker: () => {
      if (this.refuse) return Promise.reject(new Error('no threads here'));
      this.started++;
      const channel = new MessageChannel();
      this.channels.push(channel);
      serveNewsroom(
        {
          post: (message) => channel.port1.postMessage(message),
          listen: (receive) => void channel.port1.on('message', receive),
        },
        { createRecognizers: () => [], createCorpus },
      );
      return Promise.resolve({
        post: (message) => channel.port2.postMessage(message),
        listen: (receive) => void channel.port2.on('message', receive),
        onExit: (listener) => void this.exit.once('exit', listener),
        terminate: () => channel.port2.close(),
      });
    },
  };

  crash(): void {
    this.channels.at(-1)?.port2.close();
    this.exit.emit('exit', 'out of memory');
  }
}

const silence = { info: () => undefined, warn: () => undefined, error: () => undefined } as unknown as LogOutputChannel;

describe('The engine', () => {
  let workers: Workers;
  let lost: string[];
  let engine: Engine;

  beforeEach(() => {
    workers = new Workers();
    lost = [];
    engine = new Engine({
      platform: workers.platform,
      script: undefined as unknown as Uri,
      log: silence,
      readMedia: () => Promise.resolve({}),
      onLost: (problem, final) => lost.push(`${problem}${final ? ', for good' : ''}`),
      onReread: () => undefined,
    });
  });
  afterEach(() => engine.dispose());

  const put = (path: string) => engine.ask('put', { path, text: 'Rain fell on Monday.', wanted: true });
  const closed = (error: unknown) => RequestFailure.is(error, 'closed');

  it('starts one worker, at the first question', async () => {
    assert.equal(workers.started, 0);
    const [analysis] = await Promise.all([put('a'), put('b')]);
    assert.deepEqual(analysis?.mentions, []);
    assert.equal(workers.started, 1);
  });

  it('starts another when the worker was lost, and tells who was waiting', async () => {
    await put('a');
    const waiting = put('b');
    const told = assert.rejects(waiting, closed);
    await Promise.resolve();
    workers.crash();
    await told;
    await put('a');
    assert.deepEqual([workers.started, lost], [2, ['out of memory']]);
  });

  it('gives up when workers end again and again', async () => {
    for (let round = 0; round < 4; round++) {
      await put('a');
      workers.crash();
    }
    assert.deepEqual(lost.slice(2), ['out of memory', 'out of memory, for good']);
    await assert.rejects(put('a'), closed);
    assert.equal(workers.started, 4);
  });

  it('says so when no worker can be started, and does not try for ever', async () => {
    workers.refuse = true;
    await assert.rejects(put('a'), closed);
    await assert.rejects(put('a'), closed);
    assert.deepEqual(lost, ['no threads here, for good']);
  });

  it('answers nothing after it was disposed', async () => {
    await put('a');
    engine.dispose();
    await assert.rejects(put('b'), closed);
  });
});
