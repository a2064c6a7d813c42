// The editor suite: test/editor in the extension host of a real VS Code.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { displayWrapper, findDesktop } from './editorHost/desktop.mjs';
import { writeDesktopLauncher, writeServerLauncher } from './editorHost/launcher.mjs';
import { copyNewsroom } from './editorHost/newsroomCopy.mjs';
import { projectRoot } from './editorHost/paths.mjs';
import { writeSettings } from './editorHost/server.mjs';
import { setUpServerBuild } from './editorHost/serverBuild.mjs';
import { quietSettings } from './editorHost/settings.mjs';

/**
 * Runs the bundled editor suite on a copy of the demo newsroom, or on another folder, which stays.
 *
 * @param {{ grep?: string, folder?: string, env?: Record<string, string> }} [options]
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 * @throws {Error} when the editor ended without counts
 */
export async function runEditorSuite({ grep, folder, env = {} } = {}) {
  const temporary = await mkdtemp(path.join(os.tmpdir(), 'corroborate-suite-'));
  const newsroom = folder ? null : await copyNewsroom();
  const results = path.join(temporary, 'results.json');
  const userData = path.join(temporary, 'user');
  try {
    const desktop = await findDesktop();
    if (!desktop) await setUpServerBuild();
    if (desktop) await writeSettings(path.join(userData, 'User'), quietSettings());
    const run = runTests({
      vscodeExecutablePath: await executable(desktop),
      extensionDevelopmentPath: projectRoot,
      extensionTestsPath: path.join(projectRoot, 'dist/test/editor/run.js'),
      launchArgs: [
        folder ?? newsroom.folder,
        `--user-data-dir=${userData}`,
        `--extensions-dir=${temporary}/extensions`,
      ],
      extensionTestsEnv: {
        ...env,
        CORROBORATE_TEST_RESULTS: results,
        ...(grep ? { CORROBORATE_TEST_GREP: grep } : {}),
      },
    });
    // A failed test makes the run fail as well: then the counts tell more than the exit code.
    const failure = await run.then(() => null).catch((error) => error);
    const counts = await readFile(results, 'utf8').then(JSON.parse, () => null);
    if (!counts || (failure && counts.failed === 0)) throw failure ?? new Error('The editor suite did not end.');
    return counts;
  } finally {
    await newsroom?.remove();
    await rm(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** @param {string | null} desktop */
async function executable(desktop) {
  if (!desktop) return writeServerLauncher();
  const wrapper = displayWrapper();
  return wrapper ? writeDesktopLauncher(desktop, wrapper) : desktop;
}
