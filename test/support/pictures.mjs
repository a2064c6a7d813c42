// Takes the README's pictures of the packaged extension (npm run package) on the demo newsroom, into media/screenshots/.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { copyNewsroom } from './editorHost/newsroomCopy.mjs';
import { packageFile, projectRoot } from './editorHost/paths.mjs';
import { step } from './editorHost/progress.mjs';
import { openEditorPage } from './ui/editorPage.mjs';

/** @typedef {import('./ui/workbench.mjs').Workbench} Workbench */

/** @type {Array<{ name: string, theme: import('./editorHost/settings.mjs').Theme, take: (w: Workbench) => Promise<void> }>} */
const pictures = [
  { name: 'cross-references-dark', theme: 'dark', take: showConflict },
  { name: 'cross-references-light', theme: 'light', take: showConflict },
  { name: 'cross-references-high-contrast', theme: 'hc', take: showConflict },
  { name: 'hover-light', theme: 'light', take: showHover },
  { name: 'annotations-light', theme: 'light', take: showDiscussion },
  { name: 'fact-matrix-light', theme: 'light', take: showMatrix },
];

const folder = path.join(projectRoot, 'media/screenshots');
await mkdir(folder, { recursive: true });
const chosen = process.argv.slice(2);
for (const { name, theme, take } of pictures) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  await step(`${name}.png`, () => takePicture(name, theme, take));
}

async function takePicture(name, theme, take) {
  const newsroom = await copyNewsroom();
  const editor = await openEditorPage({
    folder: newsroom.folder,
    vsix: packageFile(),
    theme,
    viewport: { width: 1400, height: 800 },
    settings: { 'window.commandCenter': false, 'breadcrumbs.enabled': false },
  });
  try {
    await take(editor.workbench);
    // The cursor blinks; a picture taken again should differ only where the product does.
    await editor.page.addStyleTag({ content: '.cursors-layer { visibility: hidden !important }' });
    await editor.workbench.screenshot(path.join(folder, `${name}.png`));
  } finally {
    await editor.close();
    await newsroom.remove();
  }
}

/** Before all articles are read and compared, another picture is shown. @param {Workbench} workbench */
async function waitUntilRead(workbench) {
  await workbench.page
    .getByText(/^\s*\d+ conflicts$/)
    .first()
    .waitFor({ timeout: 60_000 });
  await workbench.page.waitForTimeout(3000);
}

/** @param {Workbench} workbench */
async function showConflict(workbench) {
  await workbench.openFile('rafidain-today');
  await workbench.placeCursor('25,000 square meters');
  await workbench.runCommand('View: Close Primary Side Bar').catch(() => workbench.press('Escape'));
  await workbench.waitForMark('Baghdad');
  await waitUntilRead(workbench);
  await workbench.press('Control+Alt+X');
  await workbench.webView('Sources differ');
  await workbench.focusEditor();
  await workbench.page.waitForTimeout(1500);
}

/** @param {Workbench} workbench */
async function showMatrix(workbench) {
  await workbench.openFile('rafidain-today');
  await workbench.runCommand('View: Close Primary Side Bar').catch(() => workbench.press('Escape'));
  await workbench.waitForMark('Baghdad');
  await waitUntilRead(workbench);
  await workbench.runCommand('Corroborate: Show Fact Matrix');
  await workbench.webView('Save as CSV');
  await workbench.page.waitForTimeout(2500);
}

/** @param {Workbench} workbench */
async function showHover(workbench) {
  await workbench.openFile('halyard-2017-06-18');
  await workbench.runCommand('View: Close Primary Side Bar').catch(() => workbench.press('Escape'));
  await workbench.placeCursor('25,000 square kilometres');
  await workbench.waitForMark('25,000 square kilometres');
  await waitUntilRead(workbench);
  await workbench.hover('25,000 square kilometres');
}

/** @param {Workbench} workbench */
async function showDiscussion(workbench) {
  await workbench.openFile('rafidain-today');
  await workbench.runCommand('View: Close Primary Side Bar').catch(() => workbench.press('Escape'));
  await workbench.placeCursor('25,000 square meters');
  await workbench.waitForMark('25,000 square meters');
  await waitUntilRead(workbench);
  const thread = workbench.page.locator('.comment-range-glyph.comment-thread-unresolved').first();
  await thread.waitFor();
  // Threads are drawn again when answers of other sidecars come in.
  await workbench.page.waitForTimeout(1500);
  await thread.click();
  await workbench.page.getByText('Checked the broadcast').first().waitFor();
  await workbench.focusEditor();
  // The click selected the annotated words.
  await workbench.press('ArrowLeft');
  await workbench.page.waitForTimeout(500);
}
