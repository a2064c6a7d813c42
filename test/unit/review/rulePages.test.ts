import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { RULES } from '../../../src/core/review/rules';

describe('the rules', () => {
  it('have a page each that states the same summary and severity, and there is no page without a rule', async () => {
    const pages = (await readdir('media/rules')).sort();
    assert.deepEqual(pages, RULES.map((rule) => `${rule.id.replace('/', '-')}.md`).sort());
    for (const rule of RULES) {
      const page = await readFile(`media/rules/${rule.id.replace('/', '-')}.md`, 'utf8');
      assert(page.startsWith(`# ${rule.id}\n\n${rule.summary}\n\n**Severity:** ${rule.severity},`), rule.id);
    }
  });
});
