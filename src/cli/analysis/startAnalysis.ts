import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { FolderAnalyzer } from '../../core/recognize/folderAnalyzer';
import { analyzeArticle } from '../../core/recognize/analyzeArticle';
import type { ArticleAnalysis } from '../../core/recognize/model';
import { createRecognizers } from '../../core/recognize/recognizers';
import type { CliEnvironment } from '../environment';
import { startProgress } from '../progress';
import { readMedia } from '../readMedia';
import { analyzeNext, createQueue, isEmpty, type AnalysedArticles, type ArticleQueue } from './articleQueue';

/** For fewer articles another thread takes longer to start than it saves. */
const FEWEST_FOR_A_WORKER = 48;
/** Beyond this the comparison, which is done on one thread, takes the most time. */
const MOST_WORKERS = 3;

export interface StartedAnalysis {
  /** Lends a hand until all are done. The analyses by path; articles without a date are read against their neighbours. */
  finish(): Promise<ReadonlyMap<string, ArticleAnalysis>>;
  /** For a caller who turns out to need none of it. */
  stop(): void;
}

/** Starts to analyse articles, given by path, on other threads where there are any: the caller goes on meanwhile. */
export function startAnalysis(articles: ReadonlyMap<string, string>, environment: CliEnvironment): StartedAnalysis {
  const queue = createQueue(environment.media, [...articles.values()]);
  const found: (ArticleAnalysis | undefined)[] = [];
  const keep = ({ first, analyses }: AnalysedArticles): void => {
    analyses.forEach((analysis, i) => (found[first + i] = analysis));
  };
  const workers = startWorkers(queue, environment.workerFile, keep);
  return {
    stop: () => void Promise.all(workers.map(({ worker }) => worker.terminate())),
    async finish() {
      const recognizers = createRecognizers(await readMedia(environment.media));
      const progress = startProgress('analysing', articles.size, environment);
      while (!isEmpty(queue)) {
        const done = analyzeNext(queue, recognizers);
        if (done !== null) keep(done);
        progress.update(found.length);
        // Lets in what other threads have to tell.
        await setImmediate();
      }
      await Promise.all(workers.map(({ ended }) => ended));
      const folder = new FolderAnalyzer(recognizers);
      const analyses = new Map<string, ArticleAnalysis>();
      let at = 0;
      for (const [path, text] of articles) {
        // A thread that was ended from outside leaves gaps behind.
        const own = found[at++] ?? analyzeArticle(text, recognizers);
        for (const [changed, analysis] of folder.put(path, text, own)) analyses.set(changed, analysis);
      }
      progress.end();
      return analyses;
    },
  };
}

interface RunningWorker {
  readonly worker: Worker;
  /** When all that it found was kept. */
  readonly ended: Promise<void>;
}

function startWorkers(
  queue: ArticleQueue,
  workerFile: string | null,
  keep: (analysed: AnalysedArticles) => void,
): RunningWorker[] {
  if (workerFile === null || queue.texts.length < FEWEST_FOR_A_WORKER) return [];
  const count = Math.min(MOST_WORKERS, availableParallelism() - 1);
  return Array.from({ length: count }, () => {
    const worker = new Worker(workerFile, { workerData: queue });
    worker.on('message', keep);
    const ended = new Promise<void>((resolve) => {
      worker.once('exit', () => resolve());
      // The main thread analyses what a failed one leaves behind.
      worker.once('error', () => resolve());
    });
    return { worker, ended };
  });
}
