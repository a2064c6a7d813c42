import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/editorHost/browser.mjs';
import { landFact, LAND_ARTICLES, readingAt } from '../support/panel/library';
import { PanelPage } from '../support/panel/page';
import { PANEL_STATES } from '../support/panel/states';
import { THEMES, type ThemeName } from '../support/panel/themes';
import type { PanelState } from '../../src/protocol/panelContract';

const state = (name: string): PanelState => PANEL_STATES[name]!;

describe('the panel’s page', () => {
  let browser: Browser;
  let opened: PanelPage | null = null;
  const open = async (options: Partial<Parameters<typeof PanelPage.open>[1]> = {}): Promise<PanelPage> => {
    opened = await PanelPage.open(browser, { theme: 'dark', ...options });
    return opened;
  };
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());
  afterEach(async () => {
    await opened?.close();
    opened = null;
  });

  for (const theme of Object.keys(THEMES) as ThemeName[]) {
    it(`is accessible in every state, in the theme ${theme}`, async () => {
      const { complaints } = await open({ theme });
      for (const [name, shown] of Object.entries(PANEL_STATES)) {
        await opened!.show(shown);
        assert.deepEqual([name, ...(await opened!.violations())], [name]);
      }
      assert.deepEqual(complaints, []);
    });
  }

  it('shows what it is about, and a row for each source with what differs first', async () => {
    const { page } = await open();
    await opened!.show(state('conflict'));
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), '20,000 square meters 0.02 km²');
    assert.equal(await page.locator('.about').innerText(), 'land taken in the desert campaign');
    const rows = await page.locator('li.claim').allInnerTexts();
    assert.equal(rows.length, 5);
    assert.match(rows[0]!, /The Harbor Post.*25,000 km²/s);
    assert.match(rows[4]!, /Cedar News Agency.*0\.02 km²/s);
  });

  it('has one tab stop for the rows, moves by arrows, goes with Enter and only shows with Space', async () => {
    const { page } = await open();
    await opened!.show({ ...state('conflict'), visited: null });
    const focused = (): Promise<string> =>
      page.evaluate(
        () => document.activeElement?.shadowRoot?.activeElement?.textContent.replace(/\s+/g, ' ').trim() ?? '',
      );
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Differs: The Harbor Post');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(), 'Differs: Lowland Courier');
    await page.keyboard.press('Space');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    const visits = (await opened!.said('visit')) as { place: { path: string }; keepFocus: boolean }[];
    assert.deepEqual(
      visits.map(({ place, keepFocus }) => [place.path, keepFocus]),
      [
        [LAND_ARTICLES[2]!.path, true],
        [LAND_ARTICLES[0]!.path, false],
      ],
    );
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Why these belong together');
  });

  it('reaches a row’s actions with the right arrow', async () => {
    const { page } = await open();
    await opened!.show(state('conflict'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('.why li').first().innerText(), 'Both quote one general.');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const [compared] = (await opened!.said('compare')) as { left: { path: string }; right: { path: string } }[];
    assert.deepEqual([compared?.left.path, compared?.right.path], [LAND_ARTICLES[3]!.path, LAND_ARTICLES[0]!.path]);
    assert.deepEqual(await opened!.said('visit'), []);
  });

  it('shows a source with a click, and stays', async () => {
    const { page } = await open();
    await opened!.show(state('conflict'));
    await page.locator('li.claim').nth(2).locator('.context').click();
    const [visit] = (await opened!.said('visit')) as { place: { path: string }; keepFocus: boolean }[];
    assert.deepEqual([visit?.place.path, visit?.keepFocus], [LAND_ARTICLES[2]!.path, true]);
  });

  it('keeps nodes, scroll position and focus when the same fact is brought up to date', async () => {
    const { page } = await open({ height: 300 });
    await opened!.show(state('conflict'));
    await page.locator('[data-row]').nth(3).focus();
    await page.evaluate(() => {
      document.scrollingElement!.scrollTop = 120;
      const root = document.querySelector('corroborate-cross-references')!.shadowRoot!;
      Object.assign(window, { before: [...root.querySelectorAll('li.claim')] });
    });
    await opened!.show({ ...state('conflict'), stale: true });
    await opened!.show({ ...state('conflict'), visited: null });
    const kept = await page.evaluate(() => {
      const root = document.querySelector('corroborate-cross-references')!.shadowRoot!;
      const now = [...root.querySelectorAll('li.claim')];
      const { before } = window as unknown as { before: Element[] };
      return {
        same: now.every((row, index) => row === before[index]),
        scrolled: document.scrollingElement!.scrollTop,
        focused: root.activeElement?.getAttribute('data-row') ?? null,
      };
    });
    assert.deepEqual(kept, { same: true, scrolled: 120, focused: `${LAND_ARTICLES[4]!.path}#0` });
  });

  it('gives the focus to the nearest row when the row that had it is gone', async () => {
    const { page } = await open();
    await opened!.show(state('conflict'));
    await page.locator('[data-row]').nth(1).focus();
    const fact = landFact(readingAt(LAND_ARTICLES[3]!.path, '20,000'));
    const [first, ...others] = fact.groups;
    const fewer = { ...first!, origins: [{ ...first!.origins[0]!, claims: first!.origins[0]!.claims.slice(0, 1) }] };
    await opened!.show({ ...state('conflict'), topic: { ...fact, groups: [fewer, ...others] } });
    const focused = await page.evaluate(
      () => document.activeElement?.shadowRoot?.activeElement?.getAttribute('data-row') ?? null,
    );
    assert.equal(focused, `${LAND_ARTICLES[4]!.path}#0`);
  });

  it('comes back as it was after it was hidden: topic, scroll position, open reasons, row', async () => {
    const first = await open({ height: 300 });
    await first.show(state('conflict'));
    await first.page.keyboard.press('Tab');
    await first.page.keyboard.press('ArrowRight');
    await first.page.keyboard.press('Enter');
    await first.page.mouse.wheel(0, 90);
    await first.page.waitForFunction(() => (window.savedState as { scrollTop: number }).scrollTop > 0);
    const saved = await first.page.evaluate(() => window.savedState);
    await first.close();
    const { page } = await open({ height: 300, saved });
    await page.locator('.why').first().waitFor();
    assert.equal(
      await page.evaluate(() => document.scrollingElement!.scrollTop),
      (saved as { scrollTop: number }).scrollTop,
    );
    await opened!.tell('focus', undefined);
    const focused = await page.evaluate(
      () => document.activeElement?.shadowRoot?.activeElement?.getAttribute('data-row') ?? null,
    );
    assert.equal(focused, `${LAND_ARTICLES[0]!.path}#0`);
  });

  it('starts empty from a saved state of another form', async () => {
    const { page, complaints } = await open({ saved: { state: { topic: 7 } } });
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Reading the articles');
    assert.deepEqual(complaints, []);
  });

  it('speaks the language of the editor, and English where a word is missing', async () => {
    const { page } = await open({
      translated: { Figure: 'Zahl', '{0} in {1}': '{1}: {0}', 'according to {0}': 'laut {0}', Annotate: '</script>' },
    });
    await opened!.show(state('conflict'));
    const text = await page.locator('main').innerText();
    assert.match(text, /: Zahl\n/);
    const voices = (await page.locator('.meta').allInnerTexts()).join(' ');
    assert.match(voices, /laut a general/);
    assert.doesNotMatch(voices, /according to/);
    assert.match(text, /Differs/);
    assert.ok((await page.getByRole('button', { name: '</script>' }).count()) > 0);
  });

  it('takes text of articles for nothing but text', async () => {
    const { page, complaints } = await open();
    await opened!.show(state('hostile'));
    const found = await page.evaluate(() => {
      const root = document.querySelector('corroborate-cross-references')!.shadowRoot!;
      return {
        elements: root.querySelectorAll('img, script, b, a, iframe').length,
        text: root.textContent.includes('<script>alert(1)</script>'),
        wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
      };
    });
    assert.deepEqual(found, { elements: 0, text: true, wide: false });
    assert.deepEqual(complaints, []);
  });

  it('ignores messages that are not of the agreed form', async () => {
    const { page, complaints } = await open();
    await opened!.show(state('conflict'));
    await opened!.tell('show', { topic: '<h1>no</h1>' });
    await opened!.tell('run', 'anything');
    assert.equal(await page.locator('.about').innerText(), 'land taken in the desert campaign');
    assert.deepEqual(complaints, []);
  });

  it('tells a screen reader what it shows once the cursor rests', async () => {
    const { page } = await open();
    await opened!.show(state('agreement'));
    await opened!.show(state('conflict'));
    const status = page.getByRole('status');
    await status.filter({ hasText: 'Sources differ. 5 sources, 4 origins, 3 values.' }).waitFor({ timeout: 5000 });
  });

  it('never scrolls sideways, narrow or wide', async () => {
    for (const width of [220, 300, 480, 900, 1400]) {
      const { page } = await open({ width });
      for (const shown of Object.values(PANEL_STATES)) {
        await opened!.show(shown);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(wide, 0);
      }
      await opened!.close();
    }
  });
});
