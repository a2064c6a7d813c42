import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

/** The bytes of the files that recognition reads, by file name; none where the folder is missing. */
export async function readMedia(media: string): Promise<Readonly<Record<string, Uint8Array>>> {
  const folder = path.join(media, 'recognition');
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  return Object.fromEntries(
    await Promise.all(files.map(async ({ name }) => [name, await readFile(path.join(folder, name))] as const)),
  );
}
