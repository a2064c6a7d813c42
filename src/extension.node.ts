import { randomBytes } from 'node:crypto';
import { open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
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

async function replaceFile(file: Uri, contents: Uint8Array, expected: Uint8Array | null): Promise<boolean> {
  const target = await realpath(file.fsPath).catch(() => file.fsPath);
  await refuseReadOnly(target);
  const unlock = await lock(target);
  try {
    const found = await readFile(target).catch(() => null);
    const same = found === null || expected === null ? found === expected : found.equals(expected);
    if (same) await replace(target, contents);
    return same;
  } finally {
    await unlock();
  }
}

/** A renamed file takes the place of one that its owner has protected: what may not be written is not replaced either. */
async function refuseReadOnly(target: string): Promise<void> {
  const found = await stat(target).catch(() => null);
  const writable = found === null || (found.mode & ANYONE_WRITES) !== 0;
  if (!writable) throw Object.assign(new Error(`${target} is read-only`), { code: 'EACCES' });
}

const ANYONE_WRITES = 0o222;

/** In milliseconds: how long to wait for another window's write, and when a lock must be of one that crashed. */
const LOCK = { wait: 5000, step: 25, dead: 10_000 };

/** Keeps other windows from replacing the same file until it is undone. */
async function lock(target: string): Promise<() => Promise<void>> {
  const file = `${target}.lock`;
  for (const end = Date.now() + LOCK.wait; ; await new Promise((resolve) => setTimeout(resolve, LOCK.step))) {
    try {
      await (await open(file, 'wx')).close();
      return () => unlink(file).catch(() => undefined);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || Date.now() > end) throw error;
      const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Infinity }));
      if (Date.now() - mtimeMs > LOCK.dead) await unlink(file).catch(() => undefined);
    }
  }
}

async function replace(target: string, contents: Uint8Array): Promise<void> {
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
