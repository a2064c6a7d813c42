import assert from 'node:assert/strict';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Contract } from '../../../src/protocol/contract';
import { MessageHandler, type Port, RequestFailure } from '../../../src/protocol/messageHandler';
import { isNumber, isShape, isString } from '../../../src/protocol/validators';

const calculator = {
  requests: {
    half: { params: isShape<{ readonly of: number }>({ of: isNumber }), result: isNumber },
    wait: { params: isString, result: isString },
    lie: { params: isString, result: isNumber },
  },
  events: { note: isString },
} as const satisfies Contract;
const nobody = { requests: {}, events: {} } as const satisfies Contract;

function portOf(port: MessagePort): Port {
  return {
    post: (message) => port.postMessage(message),
    listen: (receive) => void port.on('message', receive),
  };
}

describe('A message handler', () => {
  let channel: MessageChannel;
  let notes: string[];
  let refused: string[];
  let aborted: boolean;
  let client: MessageHandler<typeof nobody, typeof calculator>;
  let server: MessageHandler<typeof calculator, typeof nobody>;

  beforeEach(() => {
    channel = new MessageChannel();
    notes = [];
    refused = [];
    aborted = false;
    server = new MessageHandler<typeof calculator, typeof nobody>({
      port: portOf(channel.port1),
      mine: calculator,
      theirs: nobody,
      handlers: {
        requests: {
          half: ({ of }) => {
            if (of === 0) throw new Error('nothing to halve');
            return of / 2;
          },
          wait: (_, signal) =>
            new Promise((resolve) =>
              signal.addEventListener('abort', () => {
                aborted = true;
                resolve('aborted');
              }),
            ),
          lie: () => Number.NaN,
        },
        events: { note: (text) => notes.push(text) },
      },
      onInvalid: (problem) => refused.push(problem),
    });
    client = new MessageHandler<typeof nobody, typeof calculator>({
      port: portOf(channel.port2),
      mine: nobody,
      theirs: calculator,
      handlers: { requests: {}, events: {} },
      onInvalid: (problem) => refused.push(problem),
    });
  });
  afterEach(() => channel.port1.close());

  const failsWith = (reason: string) => (error: unknown) => RequestFailure.is(error) && error.reason === reason;

  it('carries a request and its reply', async () => {
    assert.deepEqual(await Promise.all([client.ask('half', { of: 8 }), client.ask('half', { of: 3 })]), [4, 1.5]);
  });

  it('hands an error of the other side to who asked', async () => {
    await assert.rejects(client.ask('half', { of: 0 }), (error: unknown) => {
      return failsWith('failed')(error) && (error as Error).message.includes('nothing to halve');
    });
  });

  it('cancels what is under way on the other side', async () => {
    const controller = new AbortController();
    const waiting = client.ask('wait', '', controller.signal);
    setTimeout(() => controller.abort(), 5);
    await assert.rejects(waiting, failsWith('cancelled'));
    await client.ask('half', { of: 2 });
    assert.equal(aborted, true);
  });

  it('sends nothing when it was cancelled before', async () => {
    await assert.rejects(client.ask('half', { of: 2 }, AbortSignal.abort()), failsWith('cancelled'));
  });

  it('carries events in order', async () => {
    client.tell('note', 'one');
    client.tell('note', 'two');
    await client.ask('half', { of: 2 });
    assert.deepEqual(notes, ['one', 'two']);
  });

  it('refuses a reply that is not of the agreed form', async () => {
    await assert.rejects(client.ask('lie', ''), failsWith('invalid'));
    assert.equal(refused.length, 1);
  });

  it('lets nothing through that the contract does not name or that has another form', async () => {
    const raw = [
      null,
      7,
      { kind: 'order' },
      { kind: 'event', name: 'toString', params: 'x' },
      { kind: 'event', name: 'note', params: 7 },
      { kind: 'event' },
      { kind: 'request', name: 'half', params: { of: 1 } },
      { kind: 'request', id: 900, name: 'constructor', params: {} },
      { kind: 'request', id: 901, name: 'half', params: { of: '1' } },
    ];
    for (const message of raw) channel.port2.postMessage(message);
    await client.ask('half', { of: 2 });
    assert.equal(refused.length, raw.length);
    assert.deepEqual(notes, []);
  });

  it('tells who waits when the connection is closed', async () => {
    const waiting = client.ask('wait', '');
    client.close();
    await assert.rejects(waiting, failsWith('closed'));
    await assert.rejects(client.ask('half', { of: 2 }), failsWith('closed'));
    server.close();
  });
});
