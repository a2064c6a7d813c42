// Mocha's `dot` on the screen with all failures at the end, and the counts in the file that
// CORROBORATE_TEST_RESULTS names.
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class extends reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    const file = process.env.CORROBORATE_TEST_RESULTS;
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      if (file) writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
};
