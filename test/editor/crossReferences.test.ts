import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CorroborateApi } from '../../src/activate';
import type { PanelState } from '../../src/protocol/panelContract';

/** A wait for something that a person would see at once, on a slow machine. */
const PATIENCE = 20_000;

describe('the cross-references', () => {
  let api: CorroborateApi;
  let editor: vscode.TextEditor;

  const until = async (what: string, holds: (state: PanelState) => boolean): Promise<PanelState> => {
    const started = Date.now();
    while (!holds(api.topics.state)) {
      if (Date.now() - started > PATIENCE)
        assert.fail(`${what}; shown: ${JSON.stringify(api.topics.state).slice(0, 600)}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    return api.topics.state;
  };
  const factShown = ({ topic }: PanelState) => (topic?.type === 'fact' ? topic : null);
  const putCursor = (words: string): void => {
    const at = editor.document.positionAt(editor.document.getText().indexOf(words) + 1);
    editor.selection = new vscode.Selection(at, at);
  };

  before(async () => {
    const extension = vscode.extensions.getExtension<CorroborateApi>('corroborate.corroborate');
    api = await extension!.activate();
    const [article] = await vscode.workspace.findFiles('halyard-2017-06-18*.txt');
    editor = await vscode.window.showTextDocument(article!);
    await api.newsroom.whenRead();
    await vscode.commands.executeCommand('corroborate.showCrossReferences');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  });

  after(() => vscode.commands.executeCommand('workbench.action.closeAuxiliaryBar'));

  it('show the fact under the cursor, with the other sources of it', async () => {
    putCursor('25,000 square kilometres');
    const state = await until('a fact of an area', (shown) => factShown(shown)?.here?.normalized === '25,000 km²');
    const sources = factShown(state)!.groups.flatMap((group) => group.origins.flatMap((origin) => origin.claims));
    assert.ok(new Set(sources.map((claim) => claim.place.path)).size > 1);
    assert.equal(state.stale, false);
  });

  it('follow the cursor, and say so where there is nothing', async () => {
    putCursor('hws0533');
    const state = await until('nothing at the cursor', ({ topic }) => topic === null);
    assert.equal(state.empty, 'nothing-here');
    assert.ok(state.offers.length > 0);
  });

  it('stay where they are pinned, and follow again after', async () => {
    putCursor('25,000 square kilometres');
    await until('the area', (shown) => factShown(shown)?.here?.normalized === '25,000 km²');
    await vscode.commands.executeCommand('corroborate.pinCrossReferences');
    putCursor('hws0533');
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.equal(factShown(api.topics.state)?.here?.normalized, '25,000 km²');
    await vscode.commands.executeCommand('corroborate.unpinCrossReferences');
    await until('nothing at the cursor', ({ topic }) => topic === null);
  });

  it('go back to what was shown before', async () => {
    await vscode.commands.executeCommand('corroborate.crossReferencesBack');
    await until('the area again', (shown) => factShown(shown) !== null);
  });

  it('follow an edit above the fact', async () => {
    putCursor('25,000 square kilometres');
    await until('the area', (shown) => factShown(shown)?.here?.normalized === '25,000 km²');
    const start = factShown(api.topics.state)!.here!.place.start;
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'A new first line\n'));
    await until('moved places', (shown) => factShown(shown)?.here?.place.start === start + 17);
    await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, 1, 0)));
    await until('the places of before', (shown) => factShown(shown)?.here?.place.start === start);
  });

  it('are copied with their citations', async () => {
    await vscode.commands.executeCommand('corroborate.copyCrossReferences');
    const text = await vscode.env.clipboard.readText();
    assert.match(text, /^### /);
    assert.match(text, /halyard-2017-06-18-armies-link-up\.txt/);
  });
});
