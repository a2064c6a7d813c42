// An executable file for `runTests`, which spawns one and knows nothing of Node.
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './paths.mjs';

/**
 * Writes the executable that opens the server build with a desktop editor's arguments.
 *
 * @returns {Promise<string>} its path
 */
export function writeServerLauncher() {
  return writeLauncher('vscode-server', [
    process.execPath,
    fileURLToPath(new URL('./vscodeServer.mjs', import.meta.url)),
  ]);
}

/**
 * The desktop editor behind a display of its own, for Linux machines without one.
 *
 * @param {string} desktop
 * @param {string} wrapper `xvfb-run`
 * @returns {Promise<string>} its path
 */
export function writeDesktopLauncher(desktop, wrapper) {
  return writeLauncher('vscode-desktop', [wrapper, '--auto-servernum', desktop]);
}

/**
 * Written and not kept in the repository, because an archive loses its mode and Windows wants another form.
 *
 * @param {string} name
 * @param {string[]} command
 */
async function writeLauncher(name, command) {
  await mkdir(cacheFolder, { recursive: true });
  const windows = process.platform === 'win32';
  const launcher = path.join(cacheFolder, windows ? `${name}.cmd` : name);
  const text = windows
    ? `@${command.map((part) => `"${part}"`).join(' ')} %*\r\n`
    : `#!/bin/sh\nexec ${command.map(quoted).join(' ')} "$@"\n`;
  await writeFile(launcher, text);
  await chmod(launcher, 0o755);
  return launcher;
}

/** @param {string} text */
function quoted(text) {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
