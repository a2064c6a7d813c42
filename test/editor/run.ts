import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/**
 * Called by VS Code in its extension host: runs every bundled test file beside this one.
 * `CORROBORATE_TEST_RESULTS` names the file that the counts are written to, `CORROBORATE_TEST_GREP` chooses tests.
 */
export async function run(): Promise<void> {
  const { CORROBORATE_TEST_RESULTS: results, CORROBORATE_TEST_GREP: grep } = process.env;
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 30_000, ...(grep ? { grep } : {}) });
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.test.js')).sort()) {
    mocha.addFile(path.join(__dirname, file));
  }
  const stats = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => {
      if (runner.stats) resolve(runner.stats);
    });
  });
  const counts = { passed: stats.passes, failed: stats.failures, skipped: stats.pending };
  if (results) writeFileSync(results, JSON.stringify(counts));
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
}
