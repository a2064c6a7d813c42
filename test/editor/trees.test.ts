import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CorroborateApi } from '../../src/activate';
import { eventually } from './support/articles';

describe('the sources', () => {
  let api: CorroborateApi;

  before(async () => {
    api = await vscode.extensions.getExtension<CorroborateApi>('corroborate.corroborate')!.activate();
    await api.newsroom.whenRead();
  });

  it('are known with day, publisher and how much of them others say', async () => {
    // Articles and settings of the tests before this one may still be on their way out.
    await eventually('ten sources', async () => (await api.newsroom.sourceOverviews()).length === 10);
    const sources = await api.newsroom.sourceOverviews();
    const days = sources.map(({ day }) => day ?? '9999');
    assert.deepEqual(days, [...days].sort());
    assert.ok(sources.filter(({ shared }) => shared > 0).length > 5);
    for (const { conflicts, shared } of sources) assert.ok(conflicts <= shared);
  });

  it('are listed with their shared facts, each at its place in the article', async () => {
    const [source] = (await api.newsroom.sourceOverviews()).filter(({ shared }) => shared > 0);
    const uri = vscode.Uri.parse(source!.path);
    const facts = await api.newsroom.attentionIn(uri, 500);
    assert.equal(facts.length, source!.shared);
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    for (const { label, place } of facts) {
      const words = text.slice(place!.start, place!.end).replace(/\s+/g, ' ');
      assert.ok(words.startsWith(label.replace(/…$/, '')), `${label} / ${words}`);
    }
  });

  it('can be shown with the entities beside the files', async () => {
    await vscode.commands.executeCommand('corroborate.sourcesTree.focus');
    await vscode.commands.executeCommand('corroborate.entitiesTree.focus');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });
});
