import { parentPort, workerData } from 'node:worker_threads';
import { createRecognizers } from '../../core/recognize/recognizers';
import { readMedia } from '../readMedia';
import { analyzeNext, type ArticleQueue } from './articleQueue';

/** The work of a thread beside the main one: analyses articles until the queue that it was started with is empty. */
export async function serveAnalyses(): Promise<void> {
  const queue = workerData as ArticleQueue;
  const recognizers = createRecognizers(await readMedia(queue.media));
  for (let done = analyzeNext(queue, recognizers); done !== null; done = analyzeNext(queue, recognizers))
    parentPort?.postMessage(done);
}
