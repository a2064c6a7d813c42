import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { openAnalystWindow } from '../support/ui/analystWindow.mjs';
import type { Workbench } from '../support/ui/workbench.mjs';

const ARTICLE = 'rafidain-today-border-triumph.txt';
const MAYA = `${ARTICLE}.maya.annotations.yaml`;
const TOLL = 'mpa_20170619_waleed-toll.txt.maya.annotations.yaml';

interface Stance {
  readonly to: string;
  readonly stance: string;
  readonly note?: string;
}

/** One review of a colleague's branch with the packaged extension, by keys and mouse alone. The steps build on each other. */
describe('a reviewer at work', () => {
  let close = (): Promise<void> => Promise.resolve();
  let workbench: Workbench;
  let folder: string;
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=Maya', '-c', 'user.email=maya@example.org', ...args], { cwd: folder }).toString().trim(); // prettier-ignore
  const edit = async (name: string, from: string, to: string): Promise<void> => {
    const file = path.join(folder, name);
    const text = await readFile(file, 'utf8');
    assert.ok(text.includes(from));
    await writeFile(file, text.replace(from, to));
  };
  const stances = async (article: string): Promise<readonly Stance[]> => {
    const file = path.join(folder, `${article}.ines-falk.annotations.yaml`);
    const text = await readFile(file, 'utf8').catch(() => null);
    return text === null ? [] : ((parse(text) as { replies?: Stance[] }).replies ?? []);
  };
  const rows = (): ReturnType<Workbench['page']['locator']> => workbench.page.locator('[id="workbench.parts.sidebar"] .monaco-list-row'); // prettier-ignore
  const row = (text: string): ReturnType<typeof rows> => rows().filter({ hasText: text });

  before(async () => {
    const prepare = async (copy: string): Promise<void> => {
      folder = copy;
      git('init', '-q', '-b', 'main');
      git('add', '-A');
      git('commit', '-q', '-m', 'The newsroom');
      git('checkout', '-q', '-b', 'maya');
      await edit(MAYA, 'status: disputed', 'status: refuted');
      await edit(TOLL, 'credibility: 2', 'credibility: 1');
      git('commit', '-q', '-am', 'Judge the slip');
    };
    ({ workbench, close } = await openAnalystWindow({ prepare }));
  });
  after(() => close());

  it('picks the commit where the branch began and sees what changed, by source', async () => {
    await workbench.openFile(ARTICLE);
    await workbench.waitForMark('Baghdad');
    await workbench.runCommand('Corroborate: Review Annotation Changes');
    await workbench.page.getByText('Where this branch began').waitFor();
    await workbench.answer();
    await row('status: disputed → refuted').waitFor();
    const texts = await rows().allInnerTexts();
    assert.deepEqual(
      texts.filter((text) => /\.txt|→|credibility/.test(text)).map((text) => text.replace(/\s+/g, ' ')).map((text) => /mpa_|credibility|rafidain|refuted/.exec(text)?.[0]), // prettier-ignore
      ['mpa_', 'credibility', 'rafidain', 'refuted'],
    );
  });

  it('opens a change at its words, with the record before and after beside it', async () => {
    await row('disputed → refuted').click();
    const after = workbench.page.locator('.monaco-diff-editor .modified .view-lines');
    await after.filter({ hasText: 'refuted' }).first().waitFor();
    const before = workbench.page.locator('.monaco-diff-editor').filter({ hasText: 'disputed' });
    await before.first().waitFor();
  });

  it('agrees, disagrees and comments in a sidecar of her own', async () => {
    const answer = async (title: string, note: string, expected: Stance): Promise<void> => {
      const line = row(expected.to === 'k7f2m9q4' ? 'disputed → refuted' : 'credibility');
      await line.hover();
      await line.getByRole('button', { name: `${title}…`, exact: true }).click();
      await workbench.answer(note);
      const article = expected.to === 'k7f2m9q4' ? ARTICLE : TOLL.replace('.maya.annotations.yaml', '');
      await eventually(async () => (await stances(article)).some((one) => one.stance === expected.stance));
      const { to, stance, note: written } = (await stances(article)).find((one) => one.stance === expected.stance)!;
      assert.deepEqual({ to, stance, note: written }, expected);
    };
    const before = await readFile(path.join(folder, MAYA), 'utf8');
    await answer('Agree with the Change', 'It is a slip.', { to: 'k7f2m9q4', stance: 'agree', note: 'It is a slip.' }); // prettier-ignore
    await answer('Comment on the Change', 'Ask the desk.', { to: 'k7f2m9q4', stance: 'comment', note: 'Ask the desk.' }); // prettier-ignore
    await answer('Disagree with the Change', 'One source.', { to: 't8y1u4i7', stance: 'disagree', note: 'One source.' }); // prettier-ignore
    assert.equal(await readFile(path.join(folder, MAYA), 'utf8'), before, 'the colleague’s file stays as it is');
  });

  it('tells the answers beside what they answer, and lists nothing more to look at', async () => {
    await row('disputed → refuted').filter({ hasText: 'you agree · you commented' }).waitFor();
    await row('credibility').filter({ hasText: 'you disagree' }).waitFor();
    assert.equal(await row('“').count(), 2);
  });

  it('has ticked what it answered', async () => {
    const boxes = row('disputed → refuted').locator('.monaco-checkbox, [role=checkbox]').first();
    assert.match(
      (await boxes.getAttribute('aria-checked')) ?? (await boxes.getAttribute('class')) ?? '',
      /true|checked/,
    );
  });

  it('steps to the next change by a command', async () => {
    await row('disputed → refuted').click();
    await workbench.runCommand('Corroborate: Go to Next Annotation Change');
    await workbench.waitForFile((name) => !name.includes('“25,000 square meters”'));
  });
});

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await holds())) {
    assert.ok(Date.now() < end, 'nothing was written');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
