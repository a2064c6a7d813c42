// A suite that mocha runs in a Node process of its own.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from './editorHost/paths.mjs';
import { run } from './editorHost/processes.mjs';

/**
 * Runs test files with mocha, as package.json configures it.
 *
 * @param {{ spec?: string, grep?: string, timeout?: number, env?: Record<string, string> }} options without `spec`,
 *   the unit tests
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 * @throws {Error} when mocha ended without counts
 */
export async function runMochaSuite({ spec, grep, timeout, env = {} }) {
  const temporary = await mkdtemp(path.join(os.tmpdir(), 'corroborate-mocha-'));
  const results = path.join(temporary, 'results.json');
  const args = [
    path.join(projectRoot, 'node_modules/mocha/bin/mocha.js'),
    ...['--reporter', path.join(projectRoot, 'test/support/mochaReporter.cjs')],
    ...(spec ? ['--no-package', '--node-option', 'import=tsx', '--spec', spec] : []),
    ...(grep ? ['--grep', grep] : []),
    ...(timeout ? ['--timeout', String(timeout)] : []),
  ];
  try {
    const failure = await run(process.execPath, args, {
      cwd: projectRoot,
      env: { ...process.env, ...env, CORROBORATE_TEST_RESULTS: results },
    }).then(
      () => null,
      (error) => error,
    );
    const counts = await readFile(results, 'utf8').then(JSON.parse, () => null);
    if (!counts || (failure && counts.failed === 0)) throw failure ?? new Error('Mocha ended without counts.');
    return counts;
  } finally {
    await rm(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
}
