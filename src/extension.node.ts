import { randomBytes } from 'node:crypto';
import { open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { ExtensionContext, Uri } from 'vscode';
import { activate as activateOn, type CorroborateApi } from './activate';
import type { WorkerHandle } from './editor/platform';

export function activate(context: ExtensionContext): CorroborateApi {
  return activateOn(context, { name: 'node', startWorker, replaceFile });
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

async function replaceFile(file: Uri, contents: Uint8Array): Promise<void> {
  const target = await realpath(file.fsPath).catch(() => file.fsPath);
  const mode = await stat(target).then(
    (found) => found.mode,
    () => 0o666,
  );
  const temporary = `${target}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(contents);
      // Without this a crash of the machine can leave the new name with no contents.
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}
