import { Worker } from 'node:worker_threads';
import type { ExtensionContext, Uri } from 'vscode';
import { activate as activateOn, type CorroborateApi } from './activate';
import type { WorkerHandle } from './editor/platform';

export function activate(context: ExtensionContext): CorroborateApi {
  return activateOn(context, { name: 'node', startWorker });
}

async function startWorker(script: Uri): Promise<WorkerHandle> {
  const worker = new Worker(script.fsPath);
  let terminated = false;
  await new Promise<void>((resolve, reject) => {
    worker.once('online', resolve);
    worker.once('error', reject);
  });
  return {
    post: (message) => worker.postMessage(message),
    listen: (receive) => void worker.on('message', receive),
    onExit: (listener) => {
      let problem = 'no reason given';
      worker.on('error', (error) => (problem = error instanceof Error ? error.message : String(error)));
      worker.once('exit', (code) => {
        if (!terminated) listener(`${problem} (exit code ${code})`);
      });
    },
    terminate: () => {
      terminated = true;
      void worker.terminate();
    },
  };
}
