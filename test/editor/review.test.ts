import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { CorroborateApi } from '../../src/activate';
import { closeAll, corroborate, eventually, newsroomUri, remove, write } from './support/articles';

const ARTICLE = 'Dam breaks near Tarn\n\nThe flood cut off 14 villages on Monday, the governor said. Nobody drowned.\n';
const sidecar = (id: string, exact: string, status: string): string =>
  `version: 1\nsource: reviewed.txt\nauthor: ada\nannotations:\n  - id: ${id}\n    target:\n      exact: ${exact}\n      prefix: "The flood cut off "\n      suffix: " on Monday, the governor said."\n    kind: figure\n    status: ${status}\n    created: 2024-05-08T09:00:00Z\n`;

describe('Reviewing changes of annotations', () => {
  let api: CorroborateApi;
  let author: string | undefined;
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('corroborate');
  const git = (...args: string[]): void => {
    const identity = ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org'];
    execFileSync('git', [...identity, ...args], { cwd: newsroomUri('.').fsPath, stdio: 'pipe' });
  };

  before(async () => {
    api = await corroborate();
    author = settings().inspect<string>('author')?.globalValue;
    await settings().update('author', 'Ben', vscode.ConfigurationTarget.Global);
    await write('reviewed.txt', ARTICLE);
    await write('reviewed.txt.ada.annotations.yaml', sidecar('ada00001', '14 villages', 'open'));
    await assert.rejects(
      api.review.start(() => Promise.resolve('HEAD')),
      /not in a Git repository, so there is no earlier state/,
    );
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-q', '-m', 'start');
    await write('reviewed.txt.ada.annotations.yaml', sidecar('ada00001', '14 villages', 'confirmed'));
  });
  after(async () => {
    await closeAll();
    await settings().update('author', author, vscode.ConfigurationTarget.Global);
    const folder = newsroomUri('.');
    for (const [name] of await vscode.workspace.fs.readDirectory(folder))
      if (name.startsWith('reviewed.txt')) await remove(newsroomUri(name));
    await rm(newsroomUri('.git').fsPath, { recursive: true, force: true });
    const articles = await vscode.workspace.findFiles('*.txt');
    await eventually('the articles of before', () => api.newsroom.state.total <= articles.length);
  });

  it('lists what changed since a commit, record by record', async () => {
    assert.ok(await api.review.start(async (repository) => (await repository.getCommit('HEAD')).hash));
    const [item] = api.review.items;
    assert.equal(api.review.items.length, 1);
    assert.deepEqual(item?.change.fields, [{ field: 'status', from: 'open', to: 'confirmed' }]);
  });

  it('opens the article at the words, and the record before and after beside it', async () => {
    await vscode.commands.executeCommand('corroborate.nextReviewChange');
    const article = vscode.window.visibleTextEditors.find(({ document }) =>
      document.uri.path.endsWith('/reviewed.txt'),
    );
    assert.ok(article);
    assert.equal(article.document.getText(article.selection), '14 villages');
    const sides = vscode.window.visibleTextEditors.filter(
      ({ document }) => document.uri.scheme === 'corroborate-review',
    );
    assert.deepEqual(sides.map(({ document }) => /status: (\w+)/.exec(document.getText())?.[1]).sort(), [
      'confirmed',
      'open',
    ]);
  });

  it('remembers what was looked at until it changes again', async () => {
    const [item] = api.review.items;
    assert.ok(item);
    api.review.setViewed(item, true);
    assert.ok(api.review.isViewed(item));
    await write('reviewed.txt.ada.annotations.yaml', sidecar('ada00001', '14 villages', 'refuted'));
    await api.review.start(async (repository) => (await repository.getCommit('HEAD')).hash);
    assert.equal(api.review.items[0]?.change.fields[0]?.to, 'refuted');
    assert.ok(!api.review.isViewed(api.review.items[0]));
  });

  it('keeps the answers with what they answer, instead of asking to look at them too', async () => {
    const article = newsroomUri('reviewed.txt');
    const reply = { id: 'ben00001', to: 'ada00001', stance: 'agree' as const, note: 'Yes.', created: null };
    assert.ok(await api.annotations.change(article, [{ do: 'addReply', reply }]));
    await eventually('the answer', async () => {
      await api.review.start(async (repository) => (await repository.getCommit('HEAD')).hash);
      return api.review.items.every((item) => api.review.answersTo(item).length > 0);
    });
    assert.deepEqual(
      api.review.items.map((item) => [item.change.record, ...api.review.answersTo(item)]),
      [['annotation', 'agree']],
    );
  });

  it('tells which annotations an edited article left behind', async () => {
    await write('reviewed.txt', ARTICLE.replace('14 villages', '41 villages'));
    // The article is open: what is reviewed is its buffer, which takes a moment to follow the file.
    await eventually('the edited article', () =>
      vscode.workspace.textDocuments.every(
        (document) => !document.uri.path.endsWith('/reviewed.txt') || document.getText().includes('41 villages'),
      ),
    );
    await api.review.start(async (repository) => (await repository.getCommit('HEAD')).hash);
    assert.deepEqual(
      api.review.articles.flatMap(({ affected }) => affected.map(({ outcome, now }) => `${outcome} ${now}`)),
      ['value-changed 41 villages'],
    );
  });
});
