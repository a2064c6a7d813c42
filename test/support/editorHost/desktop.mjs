// The desktop editor, where it can be had: it needs its download and a display.
import { existsSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { cacheFolder } from './paths.mjs';
import { step } from './progress.mjs';

/** Where @vscode/test-electron asks for releases. */
const releases = 'https://update.code.visualstudio.com/api/releases/stable';
const patience = 4000;

/**
 * The desktop editor's executable, downloaded on first use.
 * `CORROBORATE_EDITOR=server` says not to look for it.
 *
 * @param {string} [version] `stable` by default
 * @returns {Promise<string | null>} null where it cannot be downloaded or shown
 */
export async function findDesktop(version = 'stable') {
  if (process.env.CORROBORATE_EDITOR === 'server' || !hasDisplay()) return null;
  if (!existsSync(path.join(cacheFolder, 'desktop')) && !(await answers(releases))) return null;
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  try {
    return await step('Setting up VS Code (desktop)', () =>
      downloadAndUnzipVSCode({ version, cachePath: path.join(cacheFolder, 'desktop'), timeout: 30_000 }),
    );
  } catch (error) {
    console.error(`  VS Code could not be downloaded: ${error instanceof Error ? error.message : error}`);
    return null;
  }
}

/** Linux without a display but with xvfb-run: the whole run is to be started under it. */
export function displayWrapper() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return null;
  try {
    execFileSync('which', ['xvfb-run'], { stdio: 'ignore' });
    return 'xvfb-run';
  } catch {
    return null;
  }
}

function hasDisplay() {
  const { platform, env } = process;
  return platform !== 'linux' || Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY) || displayWrapper() !== null;
}

/** @param {string} address */
async function answers(address) {
  try {
    const response = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(patience) });
    return response.status < 500;
  } catch {
    return false;
  }
}
