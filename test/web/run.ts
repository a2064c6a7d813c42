import 'mocha/mocha.js';

/** Called by VS Code in its web extension host, which loads this file as one bundle and has no other modules. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 30_000 });
  await import('./smoke.test');
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run((failed) => {
      const { passes, failures: failed_, pending } = runner.stats ?? { passes: 0, failures: failed, pending: 0 };
      console.log(`CORROBORATE_TEST_RESULTS ${JSON.stringify({ passed: passes, failed: failed_, skipped: pending })}`);
      resolve(failed);
    });
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}
