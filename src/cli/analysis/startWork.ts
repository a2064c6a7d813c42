import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { FolderAnalyzer } from '../../core/recognize/folderAnalyzer';
import { analyzeArticle } from '../../core/recognize/analyzeArticle';
import type { ArticleAnalysis } from '../../core/recognize/model';
import { createRecognizers } from '../../core/recognize/recognizers';
import {
  createSidecarReader,
  sidecarPaths,
  withLines,
  type AnchoredSidecar,
  type NewsroomFiles,
  type ReviewedSidecar,
} from '../../core/review/newsroom';
import type { CliEnvironment } from '../environment';
import { startProgress } from '../progress';
import { readMedia } from '../readMedia';
import { analyzeNext, createQueue, placeNext, type WorkDone, type WorkQueue } from './workQueue';

/** For fewer files another thread takes longer to start than it saves. */
const FEWEST_FOR_A_WORKER = 48;
/** Beyond this the comparison, which is done on one thread, takes the most time. */
const MOST_WORKERS = 3;

/** Work that other threads have begun; the calls lend them a hand until their share of it is done. */
export interface StartedWork {
  /** The sidecars in order of path. */
  sidecars(): Promise<readonly ReviewedSidecar[]>;
  /** The analyses by path; articles without a date are read against their neighbours. */
  analyses(): Promise<ReadonlyMap<string, ArticleAnalysis>>;
  /** For a caller who turns out to need no more of it. */
  stop(): void;
}

/** What is to be done of a newsroom's files. */
export interface WorkAsked extends Pick<NewsroomFiles, 'articles' | 'sidecars'> {
  /** Whether the articles are to be analysed as well; `analyses` may be asked for only then. */
  readonly analyze: boolean;
}

/** Starts on other threads where there are any: the caller goes on meanwhile. */
export function startWork({ articles, sidecars, analyze }: WorkAsked, environment: CliEnvironment): StartedWork {
  const texts = analyze ? [...articles.values()] : [];
  const queue = createQueue({ media: environment.media, articles, sidecars, texts });
  const paths = sidecarPaths(queue);
  const read = createSidecarReader(queue);
  const analysed: (ArticleAnalysis | undefined)[] = [];
  const placed: (AnchoredSidecar | undefined)[] = [];
  const arrivals = createArrivals();
  const keep = (done: WorkDone): void => {
    if ('analyses' in done) done.analyses.forEach((analysis, i) => (analysed[done.first + i] = analysis));
    else done.sidecars.forEach((sidecar, i) => (placed[done.first + i] = sidecar));
    arrivals.tell();
  };
  const workers = startWorkers(queue, environment.workerFile, keep);
  let running = workers.length;
  for (const { ended } of workers)
    void ended.then(() => {
      running--;
      arrivals.tell();
    });
  const isComplete = (list: readonly unknown[], count: number): boolean => count === list.filter((one) => one !== undefined).length; // prettier-ignore
  /** Takes what is left in the queue, then waits for what other threads have taken. */
  const lendAHand = async (list: readonly unknown[], count: number, next: () => WorkDone | null): Promise<void> => {
    const progress = startProgress(list === placed ? 'reading annotations' : 'analysing', count, environment);
    for (let done = next(); done !== null; done = next()) {
      keep(done);
      progress.update(list.length);
      // Lets in what other threads have to tell.
      await setImmediate();
    }
    while (!isComplete(list, count) && running > 0) await arrivals.next();
    progress.end();
  };
  return {
    stop: () => void Promise.all(workers.map(({ worker }) => worker.terminate())),
    async sidecars() {
      await lendAHand(placed, paths.length, () => placeNext(queue, paths, read));
      // A thread that was ended from outside leaves gaps behind.
      return paths.map((path, at) => withLines(placed[at] ?? read(path)));
    },
    async analyses() {
      const recognizers = createRecognizers(await readMedia(environment.media));
      await lendAHand(analysed, texts.length, () => analyzeNext(queue, recognizers));
      const folder = new FolderAnalyzer(recognizers);
      const analyses = new Map<string, ArticleAnalysis>();
      let at = 0;
      for (const [path, text] of articles) {
        const own = analysed[at++] ?? analyzeArticle(text, recognizers);
        for (const [changed, analysis] of folder.put(path, text, own)) analyses.set(changed, analysis);
      }
      return analyses;
    },
  };
}

/** Something that can be waited for again and again. */
function createArrivals(): { tell(): void; next(): Promise<void> } {
  let tell = (): void => undefined;
  return {
    tell: () => tell(),
    next: () => new Promise((resolve) => (tell = resolve)),
  };
}

interface RunningWorker {
  readonly worker: Worker;
  /** When all that it found was kept. */
  readonly ended: Promise<void>;
}

function startWorkers(queue: WorkQueue, workerFile: string | null, keep: (done: WorkDone) => void): RunningWorker[] {
  if (workerFile === null || Math.max(queue.texts.length, queue.sidecars.size) < FEWEST_FOR_A_WORKER) return [];
  const count = Math.min(MOST_WORKERS, availableParallelism() - 1);
  return Array.from({ length: count }, () => {
    const worker = new Worker(workerFile, { workerData: queue });
    worker.on('message', keep);
    const ended = new Promise<void>((resolve) => {
      worker.once('exit', () => resolve());
      // The main thread does what a failed one leaves behind.
      worker.once('error', () => resolve());
    });
    return { worker, ended };
  });
}
