// The server build for a person: on loopback, with a token, until Ctrl+C.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { step } from './progress.mjs';
import { installExtension, startServer } from './server.mjs';
import { setUpServerBuild } from './serverBuild.mjs';
import { calmSettings } from './settings.mjs';
import { workbenchAddress } from './workbench.mjs';

/**
 * @typedef {object} ServeOptions
 * @property {string} vsix
 * @property {string} folder
 * @property {string} dataFolder
 * @property {string} extensionsFolder
 * @property {number} port 0 for any free one
 * @property {boolean} open whether to open a browser
 */

/**
 * Serves until the process is interrupted or the server ends.
 *
 * @param {ServeOptions} options
 */
export async function serveEditor({ vsix, folder, dataFolder, extensionsFolder, port, open }) {
  const build = await setUpServerBuild();
  await step('Installing the extension', () => installExtension(build, vsix, extensionsFolder));
  const token = randomBytes(16).toString('hex');
  const kept = existsSync(path.join(dataFolder, 'data/User/settings.json'));
  const server = await step('Starting VS Code', () =>
    startServer({ build, dataFolder, extensionsFolder, token, port, ...(kept ? {} : { settings: calmSettings }) }),
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void server.stop());
  const address = workbenchAddress({ origin: server.origin, folder, token });
  console.log(`\nOpen in a browser (Chrome, Edge, Firefox or Safari):\n\n  ${address}\n\nCtrl+C ends it.`);
  if (open) openBrowser(address);
  await server.ended;
}

/**
 * Where there is no browser to open, the printed address is all there is: no error.
 *
 * @param {string} address
 */
function openBrowser(address) {
  const { platform, env } = process;
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return;
  const [command, ...args] =
    platform === 'darwin'
      ? ['open', address]
      : platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', address]
        : ['xdg-open', address];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
