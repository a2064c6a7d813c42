import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { openAnalystWindow } from '../support/ui/analystWindow.mjs';
import type { Workbench } from '../support/ui/workbench.mjs';

const article = 'rafidain-today-border-triumph.txt';

/** One sitting of an analyst with the packaged extension, told by keys and mouse alone. The steps build on each other. */
describe('an analyst at work', () => {
  let close = (): Promise<void> => Promise.resolve();
  let workbench: Workbench;
  let folder: string;

  before(async () => {
    ({ workbench, folder, close } = await openAnalystWindow());
  });

  after(() => close());

  it('opens an article and sees its figures, dates and names marked, and nothing else', async () => {
    await workbench.openFile(article);
    for (const text of ['25,000 square meters', 'March 2011', 'Baghdad', 'A day earlier']) {
      await workbench.waitForMark(text);
    }
    assert.equal(await workbench.isMarked('had been cleansed'), false);
    assert.equal(await workbench.isMarked('striking the heaviest blow'), false);
  });

  it('hovers a figure and reads its value, conversions and that sources differ', async () => {
    await workbench.page
      .locator('.statusbar-item')
      .filter({ hasText: /conflict/ })
      .first()
      .waitFor();
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

  it('annotates the figure under the cursor with two key presses', async () => {
    const before = await sidecarsOf(folder);
    await workbench.placeCursor('500 troops');
    await workbench.press('Control+Alt+A');
    await workbench.answer();
    const name = `${article}.ines-falk.annotations.yaml`;
    await eventually(async () => (await sidecarsOf(folder)).has(name));
    const { [name]: written, ...others } = Object.fromEntries(await sidecarsOf(folder));
    assert.deepEqual(others, Object.fromEntries(before), 'colleagues’ sidecars stay as they are');
    const { annotations, ...head } = parse(written!) as { annotations: Record<string, unknown>[] };
    assert.deepEqual(head, { version: 1, source: article, author: 'Ines Falk' });
    assert.equal(annotations.length, 1);
    const { id, created, ...annotation } = annotations[0]!;
    assert.match(String(id), /^[a-z0-9]{8}$/);
    assert.ok(!Number.isNaN(Date.parse(String(created))));
    assert.deepEqual(annotation, {
      target: {
        exact: 'some 500 troops',
        prefix: 'Washington has kept ',
        suffix: ' at al-Tanf for about a year under the pretext of training what it calls moderate opposition.',
      },
      kind: 'figure',
      value: { amount: 500, unit: 'person' },
      status: 'open',
    });
  });

  it('reads the annotation on the words', async () => {
    const card = await workbench.hover('500 troops');
    assert.match(card, /Ines Falk/);
    assert.match(card, /open/i);
  });
});

/** The sidecars of a folder, by name. */
async function sidecarsOf(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.annotations.yaml')).sort();
  const texts = names.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')] as const);
  return new Map(await Promise.all(texts));
}

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await holds())) {
    assert.ok(Date.now() < end, 'nothing was written');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
