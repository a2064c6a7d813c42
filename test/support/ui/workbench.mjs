// Drives a VS Code workbench in a page as a person does: keys, mouse, eyes.
import { themes } from '../editorHost/settings.mjs';

/** The parts of the workbench's page that are looked for. They have been stable for years. */
const selectors = {
  workbench: '.monaco-workbench',
  quickInput: '.quick-input-widget',
  quickInputBox: '.quick-input-widget input',
  quickInputRow: '.quick-input-list .monaco-list-row',
  activeEditor:
    '.editor-group-container.active .monaco-editor[role="code"], .editor-group-container.active .monaco-editor',
  hover: '.monaco-hover:not(.hidden):not([aria-hidden="true"])',
};

/** A wait for something that a person would see at once, on a slow machine. */
const patience = 15_000;
/** An editor that opens meanwhile takes the focus, and an open box with it: the box is opened again so often. */
const TRIES = 3;
/** A wait for what an open box takes at once. */
const SOON = 3_000;

export class Workbench {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    /** For what has no method here. */
    this.page = page;
  }

  /** Waits until the workbench stands, the file tree included. */
  async waitUntilReady() {
    await this.page.locator(selectors.workbench).waitFor({ timeout: 60_000 });
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  }

  /**
   * Presses keys one after the other: `press('Control+K', 'V')`, with Playwright's names. `Control` is meant as on
   * Linux and Windows.
   *
   * @param {...string} keys
   */
  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Types text where the focus is. @param {string} text */
  async type(text) {
    await this.page.keyboard.type(text);
  }

  /**
   * Opens a file of the workspace through quick open and waits until it is shown.
   *
   * @param {string} name its name, or enough of it
   */
  async openFile(name) {
    await this.#quickInput('Control+P', name);
    // The first row that has the name: before the list is filtered, others stand there.
    const row = this.page.locator(selectors.quickInputRow).filter({ hasText: name }).first();
    await row.waitFor({ timeout: patience });
    const opened = (await row.locator('.label-name').first().innerText()).trim();
    await row.click();
    await this.page.locator(selectors.quickInput).waitFor({ state: 'hidden', timeout: patience });
    await this.page.locator('.tab.active').filter({ hasText: opened }).first().waitFor({ timeout: patience });
    await this.page.locator(selectors.activeEditor).last().waitFor({ timeout: patience });
  }

  /**
   * Runs a command by its title from the command palette: `runCommand('Corroborate: Show Cross-References')`.
   *
   * @param {string} title
   * @throws {Error} when no command of that title is offered here and now
   */
  async runCommand(title) {
    await this.#quickInput('Control+Shift+P', `>${title}`);
    const row = this.page.locator(selectors.quickInputRow).filter({ hasText: title }).first();
    await row.waitFor({ timeout: patience }).catch(() => {
      throw new Error(`The palette does not offer “${title}”.`);
    });
    await row.click();
  }

  /**
   * The titles with `text` in them that the command palette offers, in its order; empty when there are none.
   *
   * @param {string} text
   * @returns {Promise<string[]>}
   */
  async offeredCommands(text) {
    await this.#quickInput('Control+Shift+P', `>${text}`);
    // Until the list has been filtered it shows what it showed before.
    const labels = this.page.locator(`${selectors.quickInputRow} .label-name`);
    const matches = (/** @type {string} */ label) => label.toLowerCase().includes(text.trim().toLowerCase());
    let offered = await labels.allInnerTexts();
    for (let tries = 0; tries < 25 && !(offered.length > 0 && offered.every(matches)); tries++) {
      await this.page.waitForTimeout(200);
      offered = await labels.allInnerTexts();
    }
    await this.press('Escape');
    return offered.filter(matches);
  }

  /**
   * Opens quick open or the palette with `text` in it, whatever was open before.
   *
   * @param {string} key
   * @param {string} text
   */
  async #quickInput(key, text) {
    const box = this.page.locator(selectors.quickInputBox).first();
    for (let tries = TRIES; ; tries--) {
      await this.press('Escape', key);
      try {
        await box.waitFor({ timeout: patience });
        await box.fill(text, { timeout: SOON });
        await this.page.waitForTimeout(250);
        if (await box.isVisible()) return;
      } catch (error) {
        if (tries === 1) throw error;
      }
      if (tries === 1) throw new Error(`The box for “${text}” did not stay open.`);
    }
  }

  /**
   * Chooses or confirms in an open quick pick or input box: types `text` and presses Enter.
   *
   * @param {string} [text] nothing is typed without it
   */
  async answer(text) {
    const box = this.page.locator(selectors.quickInputBox).first();
    await box.waitFor({ timeout: patience });
    if (text !== undefined) await box.fill(text);
    await this.page.waitForTimeout(200);
    await this.press('Enter');
  }

  /**
   * Puts the cursor before the first place of `text` in the open article, through the find widget; the line is
   * scrolled into view.
   *
   * @param {string} text as it stands on one line
   */
  async placeCursor(text) {
    await this.select(text);
    await this.press('ArrowLeft');
  }

  /**
   * Selects the first place of `text` in the open article.
   *
   * @param {string} text as it stands on one line
   * @throws {Error} when the article does not have it
   */
  async select(text) {
    await this.focusEditor();
    await this.press('Control+Home', 'Control+F');
    const box = this.page.locator('.editor-group-container.active .find-widget.visible textarea').first();
    await box.waitFor({ timeout: patience });
    await box.fill(text);
    await this.page.waitForTimeout(250);
    const matches = await this.page.locator('.editor-group-container.active .find-widget .matchesCount').innerText();
    if (/^No/.test(matches)) throw new Error(`The open article does not have “${text}”.`);
    await this.press('Enter', 'Escape');
    await this.page.waitForTimeout(100);
  }

  /** Gives the focus to the open editor. */
  async focusEditor() {
    await this.press('Escape', 'Control+1');
    await this.page.waitForTimeout(100);
  }

  /**
   * Where `text` stands on the screen. It has to be in view: see `placeCursor`.
   *
   * @param {string} text as it stands on one line on the screen
   * @returns {Promise<{ x: number, y: number, width: number, height: number }>} CSS pixels of its first place in view
   * @throws {Error} when it is not in view
   */
  async boxOf(text) {
    const box = await this.page.evaluate((wanted) => {
      const spaces = /\u00a0/g;
      for (const line of document.querySelectorAll('.editor-group-container.active .view-line')) {
        const at = line.textContent.replace(spaces, ' ').indexOf(wanted.replace(spaces, ' '));
        if (at < 0) continue;
        // The line is drawn as many spans: walk its text nodes to the first and last character.
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        for (let seen = 0, node = walker.nextNode(); node; node = walker.nextNode()) {
          const length = (node.nodeValue ?? '').length;
          if (at >= seen && at < seen + length) range.setStart(node, at - seen);
          if (at + wanted.length > seen && at + wanted.length <= seen + length) {
            range.setEnd(node, at + wanted.length - seen);
          }
          seen += length;
        }
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x, y, width, height };
      }
      return null;
    }, text);
    if (!box) throw new Error(`“${text}” is not in view.`);
    return box;
  }

  /**
   * Whether the first place of `text` in view is decorated by an extension.
   *
   * @param {string} text as it stands on one line on the screen
   */
  async isMarked(text) {
    const { x, y, width, height } = await this.boxOf(text);
    return this.page.evaluate(
      (at) => document.elementsFromPoint(at.x, at.y).some((element) => /\bced-/.test(element.className)),
      { x: x + width / 2, y: y + height / 2 },
    );
  }

  /** Waits until `text` is decorated. @param {string} text @throws {Error} when it is not in a while */
  async waitForMark(text) {
    const end = Date.now() + patience;
    while (!(await this.isMarked(text))) {
      if (Date.now() > end) throw new Error(`“${text}” is not marked.`);
      await this.page.waitForTimeout(200);
    }
  }

  /**
   * Rests the mouse on `text` and gives what the hover says. The text is brought into view first.
   *
   * @param {string} text as it stands on one line
   * @returns {Promise<string>} the hover's text; empty when none opens within three seconds
   */
  async hover(text) {
    await this.placeCursor(text);
    const { x, y, width, height } = await this.boxOf(text);
    await this.page.mouse.move(x - 5, y + height * 3);
    await this.page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
    return this.hoverText();
  }

  /** The text of the hover that is open or about to open; empty when there is none within three seconds. */
  async hoverText() {
    const hover = this.page.locator(selectors.hover).filter({ hasText: /\S/ }).first();
    await hover.waitFor({ timeout: 3000 }).catch(() => undefined);
    await this.page.waitForTimeout(300);
    return (await hover.isVisible()) ? (await hover.innerText()).trim() : '';
  }

  /** Clicks on `text` in the open article, in the middle of it. @param {string} text */
  async clickOn(text) {
    const { x, y, width, height } = await this.boxOf(text);
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  /** The name of the file in the active tab. */
  async activeFile() {
    const tab = this.page.locator('.editor-group-container.active .tab.active');
    return (await tab.getAttribute('data-resource-name')) ?? '';
  }

  /**
   * Waits until the file in the active tab is another one.
   *
   * @param {(name: string) => boolean} isExpected
   * @throws {Error} that names the file which is open, when none comes
   */
  async waitForFile(isExpected) {
    const end = Date.now() + patience;
    while (!isExpected(await this.activeFile())) {
      if (Date.now() > end) throw new Error(`“${await this.activeFile()}” stays open.`);
      await this.page.waitForTimeout(100);
    }
    await this.page.waitForTimeout(200);
  }

  /**
   * Line and column of the cursor, 1-based, as the status bar tells them.
   *
   * @returns {Promise<{ line: number, column: number }>}
   */
  async cursor() {
    const text = await this.page.locator('#status\\.editor\\.selection').innerText();
    const [, line, column] = /Ln ([\d,]+), Col ([\d,]+)/.exec(text) ?? [];
    return { line: Number(line?.replace(/,/g, '')), column: Number(column?.replace(/,/g, '')) };
  }

  /**
   * The frame of a web view that is in view: `(await webView()).locator('table')`.
   *
   * @param {string} [text] picks the web view that shows this text, where there are several
   * @returns {Promise<import('playwright-core').Frame>} the innermost frame, whose document is the extension's
   */
  async webView(text) {
    const end = Date.now() + patience;
    while (Date.now() < end) {
      for (const frame of this.page.frames()) {
        if (!(await isActiveFrame(frame))) continue;
        // `getByText` also sees into custom elements, which the text of the body does not.
        const shown =
          text === undefined ||
          (await frame
            .getByText(text)
            .count()
            .catch(() => 0)) > 0;
        if (shown) return frame;
      }
      await this.page.waitForTimeout(200);
    }
    throw new Error(`No web view${text === undefined ? '' : ` with “${text}”`} is in view.`);
  }

  /** The texts of the notifications that are shown. */
  async notifications() {
    return this.page.locator('.notification-list-item-message').allInnerTexts();
  }

  /**
   * Switches the colour theme, as a person does.
   *
   * @param {import('../editorHost/settings.mjs').Theme} theme
   */
  async setTheme(theme) {
    await this.runCommand('Preferences: Color Theme');
    await this.page.waitForTimeout(500);
    await this.answer(themes[theme]);
    await this.page.locator(selectors.quickInput).waitFor({ state: 'hidden', timeout: patience });
    await this.page.waitForTimeout(500);
  }

  /** @param {number} width 480 is a narrow side-by-side window, 1400 a desktop @param {number} [height] */
  async setSize(width, height = 900) {
    await this.page.setViewportSize({ width, height });
    await this.page.waitForTimeout(300);
  }

  /** Closes side bars and the panel, so that a picture shows the article. */
  async hideSideBars() {
    await this.runCommand('View: Close Primary Side Bar').catch(() => this.press('Escape'));
    await this.runCommand('View: Close Secondary Side Bar').catch(() => this.press('Escape'));
  }

  /** @param {string} file a `.png` @returns {Promise<Buffer>} */
  async screenshot(file) {
    return this.page.screenshot({ path: file });
  }
}

/**
 * The extension's own document: an `active-frame` inside the workbench's web view frame.
 *
 * @param {import('playwright-core').Frame} frame
 */
async function isActiveFrame(frame) {
  const element = await frame.frameElement().catch(() => null);
  if (!element || frame.parentFrame() === null) return false;
  const [id, visible] = await Promise.all([
    element.getAttribute('id').catch(() => null),
    element.isVisible().catch(() => false),
  ]);
  return id === 'active-frame' && visible;
}
