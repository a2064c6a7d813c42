import assert from 'node:assert/strict';
import { MessageChannel } from 'node:worker_threads';
import { MessageHandler } from '../../../src/protocol/messageHandler';
import { editorContract, workerContract } from '../../../src/protocol/newsroomContract';
import type { Recognizer } from '../../../src/core/recognize/recognizer';
import { createCorpus } from '../../../src/core/corpus/createCorpus';
import { serveNewsroom } from '../../../src/worker/serveNewsroom';

/** Finds one word, so that what the worker answers can be told without knowing how names are recognised. */
const tell: Recognizer<'mentions'> = {
  layer: 'mentions',
  needs: [],
  recognize: ({ text }) =>
    [...text.matchAll(/Tell Amra/g)].map(({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
      text: word,
      type: 'place',
    })),
};

describe('The worker', () => {
  let channel: MessageChannel;
  let worker: MessageHandler<typeof editorContract, typeof workerContract>;
  const problems: string[] = [];
  const reread: string[] = [];

  before(async () => {
    channel = new MessageChannel();
    const { port1, port2 } = channel;
    serveNewsroom(
      { post: (message) => port1.postMessage(message), listen: (receive) => void port1.on('message', receive) },
      { createRecognizers: () => [tell], createCorpus },
    );
    worker = new MessageHandler<typeof editorContract, typeof workerContract>({
      port: { post: (message) => port2.postMessage(message), listen: (receive) => void port2.on('message', receive) },
      mine: editorContract,
      theirs: workerContract,
      handlers: {
        requests: {},
        events: { problem: (problem) => problems.push(problem), reread: ({ paths }) => reread.push(...paths) },
      },
      onInvalid: (problem) => problems.push(problem),
    });
    await worker.ask('start', { media: {} });
    await worker.ask('put', {
      path: 'a',
      text: 'First line.\r\nTroops left. They reached Tell Amra on foot. Rain fell.',
      wanted: false,
    });
    await worker.ask('put', { path: 'b', text: 'Tell Amra is quiet. So is all around Tell Amra.', wanted: false });
  });

  after(() => channel.port1.close());

  it('answers with the analysis where it is wanted', async () => {
    const analysis = await worker.ask('put', { path: 'c', text: 'Nothing of Tell Amra.', wanted: true });
    assert.deepEqual(analysis?.mentions, [{ start: 11, end: 20, text: 'Tell Amra', type: 'place' }]);
    await worker.ask('remove', { path: 'c' });
  });

  it('knows an entity from any of its mentions, with all of them', async () => {
    const entity = await worker.ask('entityAt', { path: 'b', offset: 3 });
    assert.deepEqual(
      entity?.mentions.map(({ path, start }) => `${path}:${start}`),
      ['a:39', 'b:0', 'b:37'],
    );
    assert.equal(await worker.ask('entityAt', { path: 'b', offset: 12 }), null);
    const [summary] = await worker.ask('entities', undefined);
    assert.deepEqual(summary && { mentions: summary.mentions, sources: summary.sources }, { mentions: 3, sources: 2 });
  });

  it('shows a place within its sentence, with line and column', async () => {
    const [excerpt] = await worker.ask('excerpts', { places: [{ path: 'a', start: 39, end: 48 }] });
    assert.deepEqual(excerpt, {
      path: 'a',
      start: 39,
      end: 48,
      before: 'They reached ',
      text: 'Tell Amra',
      after: ' on foot.',
      line: 1,
      column: 26,
      endLine: 1,
      endColumn: 35,
    });
  });

  it('leaves out places that are not there', async () => {
    const gone = [
      { path: 'x', start: 0, end: 1 },
      { path: 'b', start: 40, end: 4000 },
      { path: 'b', start: 5, end: 2 },
    ];
    assert.deepEqual(await worker.ask('excerpts', { places: gone }), []);
  });

  it('forgets a source that was removed', async () => {
    await worker.ask('put', { path: 'd', text: 'Tell Amra.', wanted: false });
    assert.equal((await worker.ask('entityAt', { path: 'd', offset: 0 }))?.mentions.length, 4);
    await worker.ask('remove', { path: 'd' });
    assert.equal((await worker.ask('entityAt', { path: 'b', offset: 0 }))?.mentions.length, 3);
    assert.deepEqual(problems, []);
  });

  it('tells which articles read otherwise because of another one', async () => {
    const story =
      'Soldiers of the northern brigade reached Tell Amra on Sunday after three weeks of heavy fighting along the river road. ' +
      'Their commander said that the last bridge had been repaired and that lorries with flour were on their way to the town.';
    await worker.ask('put', { path: 'undated', text: story, wanted: false });
    assert.equal((await worker.ask('analysis', { path: 'undated' }))?.referenceDate, null);
    await worker.ask('put', { path: 'dated', text: `BEIRUT, June 19, 2017 - ${story}`, wanted: false });
    assert.ok(reread.includes('undated'));
    assert.match((await worker.ask('analysis', { path: 'undated' }))?.referenceDate ?? '', /^2017-06-1[89]$/);
    await worker.ask('remove', { path: 'undated' });
    await worker.ask('remove', { path: 'dated' });
  });

  it('leaves a name out of the articles that analysts have rejected, and gives it the type that they give it', async () => {
    const read = async () =>
      (await worker.ask('analysis', { path: 'b' }))?.mentions.map(({ text, type }) => `${text} ${type}`);
    const registry = { version: 1, entities: [], notSame: [], ignore: [], publishers: [] };
    await worker.ask('setRegistry', { ...registry, ignore: ['tell amra'] });
    assert.deepEqual(await read(), []);
    assert.deepEqual(await worker.ask('entities', undefined), []);
    const listed = { name: 'Tell Amra', type: 'organization' as const, aliases: [] };
    await worker.ask('setRegistry', { ...registry, entities: [listed] });
    assert.deepEqual(await read(), ['Tell Amra organization', 'Tell Amra organization']);
    await worker.ask('setRegistry', registry);
    const notNames = [{ exact: 'Tell Amra', type: 'place', path: 'a' }];
    await worker.ask('setJudgements', { links: [], dismissals: [], notNames });
    assert.equal((await read())?.length, 2);
    assert.deepEqual((await worker.ask('analysis', { path: 'a' }))?.mentions, []);
    await worker.ask('setJudgements', { links: [], dismissals: [] });
    assert.equal((await worker.ask('analysis', { path: 'a' }))?.mentions.length, 1);
  });
});
