// Tests and demonstrations write: they get a copy.
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { demoNewsroom } from './paths.mjs';

/**
 * A copy of the demo newsroom in a temporary folder.
 *
 * @returns {Promise<{ folder: string, remove: () => Promise<void> }>}
 */
export async function copyNewsroom() {
  // The real path: on macOS the temporary folder is a link, and the editor would show one file under two names.
  const parent = await realpath(await mkdtemp(path.join(os.tmpdir(), 'corroborate-')));
  const folder = path.join(parent, 'newsroom');
  await cp(demoNewsroom, folder, { recursive: true });
  return { folder, remove: () => rm(parent, { recursive: true, force: true, maxRetries: 3 }) };
}
