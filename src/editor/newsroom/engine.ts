import type * as vscode from 'vscode';
import type { ParamsOf, RequestName, ResultOf } from '../../protocol/contract';
import { MessageHandler, RequestFailure } from '../../protocol/messageHandler';
import { editorContract, workerContract } from '../../protocol/newsroomContract';
import type { Platform, WorkerHandle } from '../platform';
import type { Disposes } from '../disposableStore';

/** A worker that ends this often in one session is not started again: the cause will not go away by itself. */
const MOST_STARTS = 4;

type WorkerConnection = MessageHandler<typeof editorContract, typeof workerContract>;

export interface EngineOptions {
  readonly platform: Platform;
  readonly script: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  /** The files that recognition reads, by name. */
  readonly readMedia: () => Promise<Readonly<Record<string, Uint8Array>>>;
  /** The worker ended by itself. What it knew is lost; it starts again at the next question unless `final`. */
  readonly onLost: (problem: string, final: boolean) => void;
  /** These sources read otherwise because others came or went. */
  readonly onReread: (paths: readonly string[]) => void;
}

/** Keeps one worker: started at the first question, started again when it was lost. */
export class Engine implements Disposes {
  private starts = 0;
  private disposed = false;
  private worker: WorkerHandle | null = null;
  private connection: Promise<WorkerConnection> | null = null;

  constructor(private readonly options: EngineOptions) {}

  /** Rejects with a `RequestFailure`, also when the worker cannot be started. */
  async ask<N extends RequestName<typeof workerContract>>(
    name: N,
    params: ParamsOf<typeof workerContract, N>,
    signal?: AbortSignal,
  ): Promise<ResultOf<typeof workerContract, N>> {
    const connection = await (this.connection ??= this.start());
    return connection.ask(name, params, signal);
  }

  private async start(): Promise<WorkerConnection> {
    const { platform, script, log, readMedia, onLost, onReread } = this.options;
    if (this.disposed || this.starts >= MOST_STARTS) throw new RequestFailure('closed', 'the worker is not running');
    this.starts++;
    const began = performance.now();
    let worker: WorkerHandle;
    try {
      worker = await platform.startWorker(script);
    } catch (error) {
      this.starts = MOST_STARTS;
      const problem = error instanceof Error ? error.message : String(error);
      onLost(problem, true);
      throw new RequestFailure('closed', problem);
    }
    const connection: WorkerConnection = new MessageHandler({
      port: worker,
      mine: editorContract,
      theirs: workerContract,
      handlers: {
        requests: {},
        events: { problem: (problem) => log.warn(`worker: ${problem}`), reread: ({ paths }) => onReread(paths) },
      },
      onInvalid: (problem) => log.warn(`from the worker: ${problem}`),
    });
    this.worker = worker;
    worker.onExit((problem) => {
      this.worker = null;
      this.connection = null;
      if (this.disposed) return;
      log.error(`the worker ended: ${problem}`);
      onLost(problem, this.starts >= MOST_STARTS);
      connection.close();
    });
    if (this.isDisposed()) {
      worker.terminate();
      throw new RequestFailure('closed', 'the extension was deactivated');
    }
    await connection.ask('start', { media: await readMedia() });
    log.info(`worker started in ${(performance.now() - began).toFixed(0)} ms`);
    return connection;
  }

  private isDisposed(): boolean {
    return this.disposed;
  }

  dispose(): void {
    this.disposed = true;
    void this.connection?.then(
      (connection) => connection.close(),
      () => undefined,
    );
    this.worker?.terminate();
  }
}
