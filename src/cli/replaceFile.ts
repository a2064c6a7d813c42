import { randomBytes } from 'node:crypto';
import { open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { CliError } from './environment';

/**
 * Replaces the contents of a file at once: readers see the old text or the new one, whatever happens in between. Refuses
 * when the file does not hold `before` any more. Both texts as they stand in the file, byte order mark included.
 */
export async function replaceFile(file: string, before: string, after: string): Promise<void> {
  const target = await realpath(file);
  const { mode } = await stat(target);
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(after, 'utf8');
      // Without this a crash of the machine can leave the new name with no contents.
      await handle.sync();
    } finally {
      await handle.close();
    }
    if ((await readFile(target, 'utf8')) !== before)
      throw new CliError(`${file} was changed by someone else in the meantime and was not written`);
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}
