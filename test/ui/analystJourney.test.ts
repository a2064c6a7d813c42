import assert from 'node:assert/strict';
import { copyNewsroom } from '../support/editorHost/newsroomCopy.mjs';
import { packageFile } from '../support/editorHost/paths.mjs';
import { openEditorPage } from '../support/ui/editorPage.mjs';
import type { Workbench } from '../support/ui/workbench.mjs';

const article = 'rafidain-today-border-triumph.txt';

/** One sitting of an analyst with the packaged extension, told by keys and mouse alone. The steps build on each other. */
describe('an analyst at work', () => {
  const closers: (() => Promise<void>)[] = [];
  let workbench: Workbench;

  before(async () => {
    const newsroom = await copyNewsroom();
    closers.unshift(newsroom.remove);
    const editor = await openEditorPage({ folder: newsroom.folder, vsix: packageFile() });
    closers.unshift(editor.close);
    ({ workbench } = editor);
  });

  after(async () => {
    for (const close of closers) await close();
  });

  it('opens an article and sees its figures, dates and names marked, and nothing else', async () => {
    await workbench.openFile(article);
    for (const text of ['25,000 square meters', 'March 2011', 'Baghdad', 'A day earlier']) {
      await workbench.waitForMark(text);
    }
    assert.equal(await workbench.isMarked('had been cleansed'), false);
    assert.equal(await workbench.isMarked('striking the heaviest blow'), false);
  });

  it('hovers a figure and reads its value, conversions and that sources differ', async () => {
    const card = await workbench.hover('25,000 square meters');
    assert.match(card, /25,000 m²/);
    assert.match(card, /2\.5 ha/);
    assert.match(card, /Sources differ/);
  });

  it('opens the cross-references by keys: what differs comes first, this article last', async () => {
    await workbench.placeCursor('25,000 square meters');
    await workbench.press('Control+Alt+X');
    const panel = await workbench.webView('Sources differ');
    const rows = await panel.locator('li.claim').allInnerTexts();
    assert.ok(rows.length >= 2);
    assert.match(rows[0]!, /Differs/);
    assert.match(rows.at(-1)!, /Reading here.*Rafidain/s);
  });

  it('goes to the source that differs with Enter, and back', async () => {
    await workbench.press('Enter');
    await workbench.waitForFile((name) => name !== article);
    const { line } = await workbench.cursor();
    assert.ok(line > 1);
    await workbench.runCommand('Go Back');
    await workbench.waitForFile((name) => name === article);
  });
});
