// A running VS Code server on loopback.
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from './processes.mjs';

/** A cold start reads a few hundred files; on a slow disk that takes a while. */
const startLimit = 60_000;

/**
 * @typedef {object} ServerOptions
 * @property {import('./serverBuild.mjs').ServerBuild} build
 * @property {string} dataFolder user data; settings in `data/User/settings.json`
 * @property {string} extensionsFolder
 * @property {string} [token] a person's server wants one in the address; a test's server does without
 * @property {number} [port] any free one by default
 * @property {Record<string, unknown>} [settings] written as the user settings
 * @property {boolean} [asPerson] asks questions in dialogs and trusts no folder; takes no extension under development
 */

/**
 * Starts the server and waits until it listens.
 *
 * @param {ServerOptions} options
 * @returns {Promise<{ origin: string, stop: () => Promise<void>, ended: Promise<number | null> }>}
 */
export async function startServer({
  build,
  dataFolder,
  extensionsFolder,
  token,
  port = 0,
  settings,
  asPerson = false,
}) {
  if (settings) await writeSettings(path.join(dataFolder, 'data/User'), settings);
  await mkdir(extensionsFolder, { recursive: true });
  const args = [
    path.join(build.vscode, 'out/server-main.js'),
    ...['--host', '127.0.0.1', '--port', String(port)],
    ...(token ? ['--connection-token', token] : ['--without-connection-token']),
    ...(token || asPerson ? [] : ['--enable-smoke-test-driver']),
    ...['--server-data-dir', dataFolder, '--extensions-dir', extensionsFolder],
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    ...(asPerson ? [] : ['--disable-workspace-trust']),
  ];
  const child = spawn(build.node, args, { stdio: ['ignore', 'pipe', 'pipe'], env: serverEnvironment() });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const stop = async () => {
    child.kill();
    await ended;
  };
  let output = '';
  const listening = await new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => reject(new Error(`The server did not start:\n${output}`)), startLimit);
    const read = (/** @type {Buffer} */ data) => {
      output = (output + data).slice(-10_000);
      const address = /listening on (\d+)/.exec(output);
      if (!address) return;
      clearTimeout(giveUp);
      resolve(Number(address[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`The server ended with ${code}:\n${output}`)));
  }).catch(async (error) => {
    await stop();
    throw error;
  });
  return { origin: `http://127.0.0.1:${listening}`, stop, ended };
}

/**
 * Installs a package into `extensionsFolder`, without a running server.
 *
 * @param {import('./serverBuild.mjs').ServerBuild} build
 * @param {string} vsix
 * @param {string} extensionsFolder
 */
export async function installExtension(build, vsix, extensionsFolder) {
  await mkdir(extensionsFolder, { recursive: true });
  const args = ['--install-extension', vsix, '--extensions-dir', extensionsFolder, '--force'];
  await run(build.node, [path.join(build.vscode, 'out/server-main.js'), '--accept-server-license-terms', ...args], {
    quiet: true,
    env: serverEnvironment(),
  });
}

/** @param {string} folder @param {Record<string, unknown>} settings */
export async function writeSettings(folder, settings) {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'settings.json'), `${JSON.stringify(settings, null, 2)}\n`);
}

/**
 * Ours without what a VS Code terminal or a Node debugger left in it, which a server started from there would take up;
 * and without a gallery of extensions, so that nothing is asked of the network.
 */
function serverEnvironment() {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('VSCODE_') && name !== 'NODE_OPTIONS');
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: '{}' };
}
