import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { parse } from 'yaml';
import { openAnalystWindow } from '../support/ui/analystWindow.mjs';
import type { Workbench } from '../support/ui/workbench.mjs';

const ARTICLE = 'rafidain-today-border-triumph.txt';
const SLIP = '25,000 square meters';

/** What an analyst does with the cross-references, by keys and mouse alone. The steps build on each other. */
describe('an analyst among the cross-references', () => {
  let close = (): Promise<void> => Promise.resolve();
  let workbench: Workbench;
  let folder: string;

  before(async () => {
    ({ workbench, folder, close } = await openAnalystWindow());
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.openFile(ARTICLE);
  });
  after(() => close());

  const titleOf = (panel: Frame): Promise<string> => panel.locator('h1').first().innerText();

  it('pins a fact, which stays while the cursor goes on, and lets it go', async () => {
    await workbench.placeCursor(SLIP);
    await workbench.press('Control+Alt+X');
    const panel = await workbench.webView('Sources differ');
    assert.match(await titleOf(panel), /25,000 square meters/);
    await workbench.runCommand('Pin Cross-References');
    await workbench.placeCursor('500 troops');
    await workbench.page.waitForTimeout(600);
    assert.match(await titleOf(panel), /25,000 square meters/);
    await workbench.runCommand('Unpin Cross-References');
    await panel.getByText('500 troops').first().waitFor();
    await workbench.placeCursor(SLIP);
    await panel.getByText('Sources differ').first().waitFor();
  });

  it('copies it with the citation of every source', async () => {
    await workbench.runCommand('Copy Cross-References as Markdown');
    const copied = await eventually('the copied text', async () => {
      const text = await workbench.page.evaluate(() => navigator.clipboard.readText());
      return text.startsWith('###') ? text : null;
    });
    assert.match(copied, /Sources differ/);
    for (const cited of ['rafidain-today-border-triumph', 'northgate-tribune-061917-coalition'])
      assert.ok(copied.includes(cited), copied);
    assert.match(copied, /origin [A-Z]\]/);
  });

  it('compares two sources, whose claims stand on one line of the editor’s own comparison', async () => {
    const panel = await workbench.webView('Sources differ');
    const row = panel.locator('li.claim').first();
    await row.hover();
    await row.getByRole('button', { name: 'Compare side by side' }).click();
    const editors = workbench.page.locator('.monaco-diff-editor .editor');
    await editors.nth(1).waitFor();
    for (const [side, words] of [
      [0, /25,000.square.meters/],
      [1, /9,650|square.kilomet/],
    ] as const)
      await editors.nth(side).locator('.view-line').filter({ hasText: words }).first().waitFor();
    const numbersOf = (side: number): Promise<string[]> =>
      editors
        .nth(side)
        .locator('.view-line')
        .evaluateAll((lines) =>
          lines
            .filter((line) => line.textContent.startsWith('¶'))
            .map((line) => `${line.textContent} ${Math.round(line.getBoundingClientRect().y)}`)
            .sort(),
        );
    const numbers = await eventually('the passages side by side', async () => {
      const [left, right] = [await numbersOf(0), await numbersOf(1)];
      return left.length > 2 && left.join() === right.join() ? left : null;
    });
    assert.ok(numbers.length > 2);
    // The panel keeps what is compared.
    assert.match(await titleOf(panel), /25,000 square meters/);
    await workbench.openFile(ARTICLE);
  });

  it('merges two names, and the panel follows', async () => {
    await workbench.placeCursor('Qalamoun TV');
    const panel = await workbench.webView('Qalamoun TV');
    await workbench.runCommand('Corroborate: Same As');
    await workbench.answer('Halyard Wire Service');
    await panel.locator('h1').filter({ hasText: 'Halyard Wire Service' }).waitFor({ timeout: 20_000 });
    assert.match(await panel.locator('.forms').innerText(), /Qalamoun TV/);
    const registry = await readFile(path.join(folder, 'corroborate.yaml'), 'utf8');
    assert.match(registry, /name: Halyard Wire Service\n.*type: organization\n.*aliases: \[Qalamoun TV\]/);
    await workbench.runCommand('Notifications: Show Notifications');
    await workbench.page.locator('.notifications-center .monaco-button').filter({ hasText: 'Undo' }).first().click();
    await panel.locator('h1').filter({ hasText: 'Qalamoun TV' }).waitFor({ timeout: 20_000 });
  });

  it('dismisses a contradiction by its quick fix, and finds the decision in the YAML', async () => {
    await workbench.placeCursor(SLIP);
    const fixes = workbench.page.locator('.action-widget .monaco-list-row');
    await eventually('the quick fixes', async () => {
      await workbench.press('Escape', 'Control+.');
      await workbench.page.waitForTimeout(500);
      return (await fixes.filter({ hasText: 'dismiss' }).count()) > 0 ? true : null;
    });
    await fixes.filter({ hasText: 'dismiss' }).last().click();
    await workbench.answer('Meters is a slip for kilometres');
    const name = `${ARTICLE}.ines-falk.annotations.yaml`;
    const text = await eventually('the sidecar', async () =>
      (await readdir(folder)).includes(name) ? readFile(path.join(folder, name), 'utf8') : null,
    );
    const { decisions } = parse(text) as {
      decisions: { dismiss: { exact: string; with: unknown[] }; reason: string }[];
    };
    assert.equal(decisions.length, 1);
    assert.ok(decisions[0]!.dismiss.with.length > 0);
    assert.equal(decisions[0]!.reason, 'Meters is a slip for kilometres');
  });

  it('opens the fact matrix, filters and sorts it by keys, and goes to a source', async () => {
    await workbench.runCommand('Show Fact Matrix');
    const matrix = await workbench.webView('Save as CSV');
    const search = matrix.getByLabel('Filter by words');
    await search.click();
    await workbench.type('general');
    const status = matrix.getByRole('status');
    await eventually('fewer facts', async () => (/^\d+ of \d+ facts/.test(await status.innerText()) ? true : null));
    await matrix.getByRole('button', { name: 'Origins' }).click();
    assert.equal(await matrix.locator('th.origins').getAttribute('aria-sort'), 'descending');
    await matrix.locator('tbody td.said').first().click();
    await eventually('the source beside the matrix', async () => {
      const tabs = await workbench.page.locator('.tab.active').allInnerTexts();
      return tabs.some((tab) => tab.includes('.txt')) ? true : null;
    });
  });
});

async function eventually<T>(what: string, look: () => Promise<T | null>): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    assert.ok(Date.now() < end, `not in time: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
