import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parse } from 'yaml';
import type { CorroborateApi } from '../../src/activate';
import { closeAll, corroborate, eventually, newsroomUri, positionOf, remove, write } from './support/articles';

const NAME = 'curated.txt';
const ARTICLE = 'Dam breaks near Tarn\n\nThe flood cut off 14 villages on Monday, the governor said. Nobody drowned.\n';
const sidecar = (author: string, status: string): string =>
  `version: 1\nsource: ${NAME}\nauthor: ${author}\nannotations:\n  - id: ${author}00001\n    target:\n      exact: 14 villages\n      prefix: "The flood cut off "\n      suffix: " on Monday, the governor said."\n    kind: figure\n    status: ${status}\n    created: 2024-05-08T09:00:00Z\n`;

describe('Choosing among analysts’ variants', () => {
  let api: CorroborateApi;
  let author: string | undefined;
  const article = newsroomUri(NAME);
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('corroborate');
  const textOf = async (name: string): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(newsroomUri(name)));
  const replies = async (): Promise<{ to: string; stance: string; note?: string }[]> =>
    (parse(await textOf(`${NAME}.cyd.annotations.yaml`)) as { replies: { to: string; stance: string; note?: string }[] }).replies; // prettier-ignore

  before(async () => {
    api = await corroborate();
    author = settings().inspect<string>('author')?.globalValue;
    await settings().update('author', 'Cyd', vscode.ConfigurationTarget.Global);
    await write(NAME, ARTICLE);
    await write(`${NAME}.ada.annotations.yaml`, sidecar('ada', 'confirmed'));
    await write(`${NAME}.ben.annotations.yaml`, sidecar('ben', 'disputed'));
    await api.annotations.load(article);
  });
  after(async () => {
    await closeAll();
    await settings().update('author', author, vscode.ConfigurationTarget.Global);
    for (const [name] of await vscode.workspace.fs.readDirectory(newsroomUri('.')))
      if (name.startsWith(NAME)) await remove(newsroomUri(name));
    const articles = await vscode.workspace.findFiles('*.txt');
    await eventually('the articles of before', () => api.newsroom.state.total <= articles.length);
  });

  it('opens beside the article, at the words under the cursor', async () => {
    const editor = await vscode.window.showTextDocument(article);
    const cursor = positionOf(editor.document, '14 villages');
    editor.selection = new vscode.Selection(cursor, cursor);
    await vscode.commands.executeCommand('corroborate.compareVariants');
    await eventually('the page that compares', () =>
      vscode.window.tabGroups.all.some(
        ({ activeTab, viewColumn }) => activeTab?.label === 'Compare Variants' && viewColumn === vscode.ViewColumn.Two,
      ),
    );
  });

  it('is written as a stance into the curator’s own sidecar, and nowhere else', async () => {
    assert.ok(await api.curation.choose('ben00001', 'The council says so.'));
    assert.deepEqual(
      (await replies()).map(({ to, stance, note }) => [to, stance, note]),
      [['ben00001', 'agree', 'The council says so.']],
    );
    assert.equal(await textOf(`${NAME}.ada.annotations.yaml`), sidecar('ada', 'confirmed'));
    assert.equal(await textOf(`${NAME}.ben.annotations.yaml`), sidecar('ben', 'disputed'));
  });

  it('stands once: a new choice takes the earlier one’s place, and undo brings it back', async () => {
    await eventually('the first choice', () =>
      api.annotations.annotationsOf(article).some((one) => one.replies.some(({ own }) => own)),
    );
    assert.equal(await api.curation.choose('ben00001', ''), false, 'it is chosen already');
    assert.ok(await api.curation.choose('ada00001', ''));
    assert.deepEqual(
      (await replies()).map(({ to, stance }) => [to, stance]),
      [['ada00001', 'agree']],
    );
    assert.equal(await api.annotations.undo(), 'done');
    assert.deepEqual(
      (await replies()).map(({ to }) => to),
      ['ben00001'],
    );
  });
});
