// A folder in the cache that is either whole or absent.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from './paths.mjs';
import { step } from './progress.mjs';

/**
 * Gives the cache folder `name`, filled by `fill` when it is not there yet. The work is done beside it and renamed
 * when whole, so a set-up that was stopped half-way is seen as absent and done again, and two runs at the same time
 * do no harm. A new version of the contents needs a new `name`.
 *
 * @param {string} name
 * @param {string} label what is told while it is set up
 * @param {(folder: string) => Promise<void>} fill
 * @param {string} [cache]
 * @returns {Promise<string>} the folder
 */
export async function setUpOnce(name, label, fill, cache = cacheFolder) {
  const folder = path.join(cache, name);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  await removeLeftovers(cache, name);
  const draft = `${folder}.draft-${process.pid}`;
  await step(label, async () => {
    await mkdir(draft);
    try {
      await fill(draft);
      await rename(draft, folder);
    } catch (error) {
      await rm(draft, { recursive: true, force: true });
      // Another run was faster: its folder serves as well.
      if (!existsSync(folder)) throw error;
    }
  });
  return folder;
}

/** @param {string} cache @param {string} name */
async function removeLeftovers(cache, name) {
  for (const entry of await readdir(cache)) {
    const pid = entry.startsWith(`${name}.draft-`) ? Number(entry.slice(name.length + '.draft-'.length)) : NaN;
    if (Number.isInteger(pid) && !isRunning(pid)) {
      await rm(path.join(cache, entry), { recursive: true, force: true });
    }
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
