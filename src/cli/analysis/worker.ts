import { parentPort, workerData } from 'node:worker_threads';
import { createRecognizers } from '../../core/recognize/recognizers';
import { createSidecarReader, sidecarPaths } from '../../core/review/newsroom';
import { readMedia } from '../readMedia';
import { analyzeNext, placeNext, type WorkQueue } from './workQueue';

/** The work of a thread beside the main one: sidecars, then articles, until the queue that it was started with is empty. */
export async function serveWork(): Promise<void> {
  const queue = workerData as WorkQueue;
  const paths = sidecarPaths(queue);
  const read = createSidecarReader(queue);
  for (let done = placeNext(queue, paths, read); done !== null; done = placeNext(queue, paths, read))
    parentPort?.postMessage(done);
  if (queue.texts.length === 0) return;
  const recognizers = createRecognizers(await readMedia(queue.media));
  for (let done = analyzeNext(queue, recognizers); done !== null; done = analyzeNext(queue, recognizers))
    parentPort?.postMessage(done);
}
