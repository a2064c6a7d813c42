import assert from 'node:assert/strict';
import { copyNewsroom } from '../support/editorHost/newsroomCopy.mjs';
import { packageFile } from '../support/editorHost/paths.mjs';
import { openEditorPage } from '../support/ui/editorPage.mjs';
import type { Workbench } from '../support/ui/workbench.mjs';

describe('the installed package', () => {
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

  it('offers its commands once an article is open', async () => {
    await workbench.openFile('harbour-gazette');
    // The list draws only the rows in sight, so it is asked for few at a time.
    const offered = await workbench.offeredCommands('Corroborate: Show ');
    assert.ok(offered.includes('Corroborate: Show Cross-References'), offered.join('\n'));
    // There is no going back before anything was shown.
    const back = await workbench.offeredCommands('Corroborate: Cross-References');
    assert.ok(!back.includes('Corroborate: Cross-References: Go Back'), back.join('\n'));
  });
});
