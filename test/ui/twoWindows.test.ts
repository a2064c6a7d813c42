import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { openAnalystWindow } from '../support/ui/analystWindow.mjs';
import type { Workbench } from '../support/ui/workbench.mjs';

const article = 'rafidain-today-border-triumph.txt';
const sidecar = `${article}.ines-falk.annotations.yaml`;

/** One analyst with the same folder open twice, as on two screens. */
describe('two windows on one folder', () => {
  let close = (): Promise<void> => Promise.resolve();
  let windows: readonly Workbench[];
  let folder: string;

  before(async () => {
    const first = await openAnalystWindow();
    ({ folder, close } = first);
    windows = [first.workbench, await first.openWindow()];
  });

  after(() => close());

  const annotated = async (): Promise<string[]> => {
    if (!(await readdir(folder)).includes(sidecar)) return [];
    const { annotations } = parse(await readFile(path.join(folder, sidecar), 'utf8')) as {
      annotations: { target: { exact: string } }[];
    };
    return annotations.map(({ target }) => target.exact).sort();
  };
  const annotate = async (window: Workbench, words: string): Promise<void> => {
    await window.openFile(article);
    await window.waitForMark(words);
    await window.placeCursor(words);
    await window.press('Control+Alt+A');
    await window.answer();
  };

  it('writes from both into one sidecar, and loses nothing', async () => {
    const [first, second] = windows;
    await annotate(first!, 'March 2011');
    await eventually(async () => (await annotated()).length === 1, 'the first annotation');
    await annotate(second!, '500 troops');
    await eventually(async () => (await annotated()).length === 2, 'the second annotation');
    await annotate(first!, 'A day earlier');
    await eventually(async () => (await annotated()).length === 3, 'the third annotation');
    assert.deepEqual(await annotated(), ['A day earlier', 'March 2011', 'some 500 troops']);
  });

  it('shows in one what was written in the other', async () => {
    const card = await windows[0]!.hover('500 troops');
    assert.match(card, /Ines Falk/);
  });

  it('keeps both when both write at once', async () => {
    const [first, second] = windows;
    const pairs = [
      ['25,000 square meters', 'Baghdad'],
      ['Damascus', 'Washington'],
      ['al-Tanf', 'Syria'],
    ] as const;
    let expected = (await annotated()).length;
    for (const [left, right] of pairs) {
      await first!.placeCursor(left);
      await second!.placeCursor(right);
      await Promise.all([first!.press('Control+Alt+A'), second!.press('Control+Alt+A')]);
      await Promise.all([first!.answer(), second!.answer()]);
      expected += 2;
      await eventually(async () => (await annotated()).length === expected, `${left} or ${right}`);
    }
  });
});

async function eventually(holds: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await holds())) {
    assert.ok(Date.now() < end, `${what} was not written`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
