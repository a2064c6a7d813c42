import assert from 'node:assert/strict';
import { openAnalystWindow } from '../support/ui/analystWindow.mjs';
import type { Workbench } from '../support/ui/workbench.mjs';

describe('the installed package', () => {
  let close = (): Promise<void> => Promise.resolve();
  let workbench: Workbench;

  before(async () => {
    ({ workbench, close } = await openAnalystWindow());
  });

  after(() => close());

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
