// An executable file for `runTests`, which spawns one and knows nothing of Node.
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './paths.mjs';

/**
 * Writes the executable that opens the server build with a desktop editor's arguments. It is written and not kept in
 * the repository because an archive loses its mode and Windows wants another form.
 *
 * @returns {Promise<string>} its path
 */
export async function writeLauncher() {
  const script = fileURLToPath(new URL('./vscodeServer.mjs', import.meta.url));
  await mkdir(cacheFolder, { recursive: true });
  const windows = process.platform === 'win32';
  const launcher = path.join(cacheFolder, windows ? 'vscode-server.cmd' : 'vscode-server');
  const text = windows
    ? `@"${process.execPath}" "${script}" %*\r\n`
    : `#!/bin/sh\nexec '${quoted(process.execPath)}' '${quoted(script)}' "$@"\n`;
  await writeFile(launcher, text);
  await chmod(launcher, 0o755);
  return launcher;
}

function quoted(text) {
  return text.replaceAll("'", String.raw`'\''`);
}
