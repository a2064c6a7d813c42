import { type ExtensionContext, type Uri, workspace } from 'vscode';
import { activate as activateOn, type CorroborateApi } from './activate';
import type { WorkerHandle } from './editor/platform';

export function activate(context: ExtensionContext): CorroborateApi {
  return activateOn(context, { name: 'web', startWorker, replaceFile: null });
}

/** From a copy of the script: a browser starts no worker from another origin, and extensions come from one. */
async function startWorker(script: Uri): Promise<WorkerHandle> {
  const bytes = await workspace.fs.readFile(script);
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: 'text/javascript' }));
  const worker = new Worker(address);
  return {
    post: (message) => worker.postMessage(message),
    listen: (receive) => worker.addEventListener('message', (event: MessageEvent<unknown>) => receive(event.data)),
    onExit: (listener) =>
      worker.addEventListener('error', (event) => {
        worker.terminate();
        listener(event.message);
      }),
    terminate: () => {
      worker.terminate();
      URL.revokeObjectURL(address);
    },
  };
}
