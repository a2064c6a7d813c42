// A Chromium for the server build: one that is on the machine, else one from the npm registry.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { npm } from './processes.mjs';
import { setUpOnce } from './setUpOnce.mjs';

/** The last major version that still runs on Node 20. It carries a headless Chromium for Linux x64. */
const sparticuzVersion = '138';

/** Keeps Chromium from calling home, and lets it run as root and without a graphics card. */
const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--force-color-profile=srgb',
];

/**
 * Starts a headless Chromium.
 *
 * @returns {Promise<import('playwright-core').Browser>} to be closed by the caller
 */
export async function launchBrowser() {
  const { chromium } = await import('playwright-core');
  const { executablePath, args } = await findChromium();
  return chromium.launch({ executablePath, args: [...args, ...quietFlags], headless: true });
}

/**
 * A Chromium that can be run: `CORROBORATE_CHROMIUM`, one on the machine, or one installed into the cache.
 *
 * @returns {Promise<{ executablePath: string, args: string[] }>}
 * @throws {Error} that says what to install, where none can be had
 */
export async function findChromium() {
  const local = process.env.CORROBORATE_CHROMIUM ?? systemChromium();
  if (local) return { executablePath: local, args: [] };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome, Chromium or Edge found: install one, or name it in CORROBORATE_CHROMIUM.');
  }
  const folder = await setUpOnce(`chromium-${sparticuzVersion}`, 'Installing Chromium', async (draft) => {
    await writeFile(path.join(draft, 'package.json'), '{"private":true}\n');
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    await npm(['install', `@sparticuz/chromium@${sparticuzVersion}`, ...flags], { cwd: draft, quiet: true });
  });
  const entry = createRequire(path.join(folder, 'package.json')).resolve('@sparticuz/chromium');
  const { default: chromium } = await import(pathToFileURL(entry).href);
  // Unpacks into the temporary folder on first use. Its own flags are made for a single page in a cloud function;
  // those that take the processes apart are left out, because the workbench needs frames and workers.
  const args = chromium.args.filter(
    (flag) => !['--single-process', '--no-zygote', "--headless='shell'"].includes(flag),
  );
  return { executablePath: await chromium.executablePath(), args };
}

function systemChromium() {
  return candidates().find((file) => existsSync(file));
}

function candidates() {
  const { env } = process;
  if (process.platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        path.join(folder, 'Google/Chrome/Application/chrome.exe'),
        path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        path.join(folder, 'Chromium/Application/chrome.exe'),
      ]);
  }
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].flatMap(onPath);
}

/** @param {string} name */
function onPath(name) {
  try {
    return [execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()];
  } catch {
    return [];
  }
}
