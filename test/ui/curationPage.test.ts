import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/editorHost/browser.mjs';
import { PanelPage } from '../support/panel/page';
import { THEMES, type ThemeName } from '../support/panel/themes';
import type { CurationState, VariantView } from '../../src/protocol/curationContract';

const variant = (author: string, status: string, over: Partial<VariantView> = {}): VariantView => ({
  id: author.toLowerCase(),
  author,
  cells: ['14 villages', 'Figure', '14', status, '3', '<b>Checked</b> with the council.'],
  stances: [],
  chosen: false,
  ...over,
});
const STATE: CurationState = {
  article: 'flood.txt',
  before: 'The flood cut off ',
  words: '14 villages',
  after: ' on Monday, the governor said.',
  index: 0,
  count: 2,
  fields: ['Words', 'Kind', 'Value', 'Status', 'Credibility', 'Note'].map((name) => ({ name, differs: name === 'Status' })), // prettier-ignore
  variants: [
    variant('Ada', 'Confirmed'),
    variant('Ben', 'Disputed', { stances: ['Cyd agrees: The council says so.'], chosen: true }),
    variant('Eve', 'Open'),
  ],
  curator: 'Cyd',
};

describe('the page that compares analysts’ variants', () => {
  let browser: Browser;
  let opened: PanelPage | null = null;
  const open = async (theme: ThemeName, state: CurationState | null): Promise<PanelPage> => {
    opened = await PanelPage.open(browser, { theme, width: 900, height: 640, entry: 'curation' });
    await opened.show(state);
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
    it(`is accessible with variants and without, in the theme ${theme}`, async () => {
      const { complaints } = await open(theme, STATE);
      for (const state of [STATE, null]) {
        await opened!.show(state);
        assert.deepEqual(await opened!.violations(), []);
      }
      assert.deepEqual(complaints, []);
    });
  }

  it('puts what each analyst says in a column, and marks the rows in which they differ', async () => {
    const { page } = await open('dark', STATE);
    assert.deepEqual(await page.locator('thead th').allInnerTexts(), ['What is said', 'Ada', 'Ben', 'Eve']);
    const differing = page.locator('tr.differs');
    assert.equal(await differing.count(), 1);
    assert.deepEqual(await differing.locator('td').allInnerTexts(), ['Confirmed', 'Disputed', 'Open']);
    assert.equal(await page.locator('td b').count(), 0, 'what analysts write is no markup');
  });

  it('is worked by the keyboard: chooses, opens and steps', async () => {
    const { page } = await open('dark', STATE);
    const reach = async (name: string): Promise<void> => {
      for (let presses = 0; presses < 20; presses++) {
        await page.keyboard.press('Tab');
        const label = await page.evaluate(() => {
          const button = document.activeElement?.shadowRoot?.activeElement;
          return button?.getAttribute('aria-label') ?? button?.textContent ?? '';
        });
        if (label.trim() === name) return;
      }
      assert.fail(`Tab does not lead to ${name}`);
    };
    for (const name of ['Next', 'Choose Ada’s variant', 'Open Ada’s sidecar']) {
      await reach(name);
      await page.keyboard.press('Enter');
    }
    assert.deepEqual(await opened!.said('step'), [1]);
    assert.deepEqual(await opened!.said('choose'), [{ id: 'ada' }]);
    assert.deepEqual(await opened!.said('open'), [{ id: 'ada' }]);
    assert.equal(
      await page
        .locator('[aria-pressed=true]')
        .innerText()
        .then((text) => text.trim()),
      '✓ Chosen',
    );
    assert.equal(await page.locator('[role=status]').innerText(), 'Ben’s variant is chosen');
  });
});
