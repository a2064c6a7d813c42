import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/editorHost/browser.mjs';
import { madeMatrix } from '../support/panel/matrices';
import { PanelPage } from '../support/panel/page';
import { THEMES, type ThemeName } from '../support/panel/themes';
import type { MatrixState } from '../../src/protocol/matrixParts';

const thousand: MatrixState = { matrix: madeMatrix(1000), single: false, reading: false };

describe('the fact matrix’s page', () => {
  let browser: Browser;
  let opened: PanelPage | null = null;
  const open = async (options: { theme?: ThemeName; saved?: unknown; width?: number } = {}): Promise<PanelPage> => {
    opened = await PanelPage.open(browser, { theme: 'dark', width: 1000, height: 700, entry: 'matrix', ...options });
    return opened;
  };
  const focused = (): Promise<string> =>
    opened!.page.evaluate(() => {
      const cell = document.activeElement?.shadowRoot?.activeElement as HTMLElement | null | undefined;
      return cell ? `${cell.dataset.row},${cell.dataset.column}` : '';
    });
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());
  afterEach(async () => {
    await opened?.close();
    opened = null;
  });

  for (const theme of Object.keys(THEMES) as ThemeName[]) {
    it(`is accessible full and empty, in the theme ${theme}`, async () => {
      const { complaints } = await open({ theme });
      for (const state of [thousand, { ...thousand, matrix: madeMatrix(0) }]) {
        await opened!.show(state);
        assert.deepEqual(await opened!.violations(), []);
      }
      assert.deepEqual(complaints, []);
    });
  }

  it('draws only what is in sight of a thousand facts, wherever one scrolls', async () => {
    const { page } = await open();
    await opened!.show(thousand);
    const drawn = page.locator('tbody tr:not(.gap)');
    assert.ok((await drawn.count()) < 60);
    await page.locator('.scroll').evaluate((scroll) => scroll.scrollTo({ top: 500 * 30 }));
    await page.getByText('Fact 505', { exact: true }).waitFor();
    assert.ok((await drawn.count()) < 60);
    const height = await page.locator('table').evaluate((table) => table.getBoundingClientRect().height);
    assert.ok(Math.abs(height - (1000 * 30 + 44)) < 3, String(height));
  });

  it('filters by words and relation, and says how many are left', async () => {
    const { page } = await open();
    await opened!.show(thousand);
    await page.getByLabel('Relation').selectOption('Differing');
    await page.getByRole('status').filter({ hasText: '180 of 1,000 facts' }).waitFor();
    await page.getByLabel('Name').selectOption('Name 5');
    await page.getByRole('status').filter({ hasText: '26 of 1,000 facts' }).waitFor();
    await page.getByLabel('Name').selectOption('All names');
    await page.getByLabel('Filter by words').fill('fact 995');
    await page.getByRole('status').filter({ hasText: '1 of 1,000 facts' }).waitFor();
    await page.getByLabel('Filter by words').fill('nothing like it');
    await page.getByText('No fact passes the filter.').waitFor();
  });

  it('sorts by a column, back, and not at all', async () => {
    const { page } = await open();
    await opened!.show(thousand);
    const first = (): Promise<string> => page.locator('tbody th').first().getAttribute('title').then(String);
    const header = page.getByRole('button', { name: 'Sources' });
    await header.click();
    assert.equal(await first(), 'Fact 3');
    assert.equal(await page.locator('th.sources').getAttribute('aria-sort'), 'descending');
    await header.click();
    assert.equal(await first(), 'Fact 0');
    assert.equal(await page.locator('th.sources').getAttribute('aria-sort'), 'ascending');
    await header.click();
    assert.equal(await page.locator('th.sources').getAttribute('aria-sort'), 'none');
  });

  it('is one tab stop, goes by arrows and pages, and reaches the last fact', async () => {
    const { page } = await open();
    await opened!.show(thousand);
    await page.locator('[data-row="0"][data-column="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused(), '1,1');
    await page.keyboard.press('Control+End');
    assert.equal(await focused(), '999,12');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Home');
    const [row] = (await focused()).split(',').map(Number);
    assert.ok(row! < 999 && row! > 900);
    assert.equal(await page.locator('tbody [tabindex="0"]').count(), 1);
  });

  it('keeps the keyboard where it is when its row is scrolled away', async () => {
    const { page } = await open();
    await opened!.show(thousand);
    await page.locator('[data-row="2"][data-column="0"]').focus();
    await page.locator('.scroll').evaluate((scroll) => scroll.scrollTo({ top: 20_000 }));
    await page.getByText('Fact 670', { exact: true }).waitFor();
    assert.equal(await focused(), '2,0');
  });

  it('goes to the words of a cell, and opens the fact of a row', async () => {
    const { page } = await open();
    await opened!.show(thousand);
    await page.locator('[data-row="5"][data-column="0"]').focus();
    await page.keyboard.press('Enter');
    assert.deepEqual(await opened!.said('open'), [{ id: 'f5' }]);
    await page.locator('td.said.differs').first().click();
    const [visit] = (await opened!.said('visit')) as { place: { path: string; start: number }; keepFocus: boolean }[];
    assert.deepEqual(visit, { place: { path: 'file:///desk/1.txt', start: 0, end: 5 }, keepFocus: true });
  });

  it('hands out what it shows, in the order in which it shows it', async () => {
    const { page } = await open();
    await opened!.show(thousand);
    await page.getByLabel('Filter by words').fill('fact 995');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    const [asked] = (await opened!.said('export')) as { format: string; ids: string[] }[];
    assert.equal(asked!.format, 'csv');
    assert.deepEqual(asked!.ids, ['f995']);
  });

  it('comes back with its filter and order', async () => {
    const first = await open();
    await first.show(thousand);
    await first.page.getByLabel('Kind').selectOption('Dates');
    await first.page.getByRole('button', { name: 'Origins' }).click();
    const saved = await first.page.evaluate(() => window.savedState);
    await first.close();
    const { page } = await open({ saved });
    await opened!.show(thousand);
    assert.equal(await page.getByLabel('Kind').inputValue(), 'date');
    assert.equal(await page.locator('th.origins').getAttribute('aria-sort'), 'descending');
  });
});
