import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CorroborateApi } from '../../src/activate';

const PATIENCE = 20_000;

describe('Deciding on names', () => {
  let api: CorroborateApi;
  let registry: vscode.Uri;
  let original: string;
  let editor: vscode.TextEditor;

  const written = async (): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(registry));
  const replace = async (text: string): Promise<void> => {
    const document = await vscode.workspace.openTextDocument(registry);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(registry, new vscode.Range(0, 0, document.lineCount, 0), text);
    await vscode.workspace.applyEdit(edit);
    await document.save();
  };
  const until = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
    const started = Date.now();
    while (!(await holds())) {
      if (Date.now() - started > PATIENCE) assert.fail(what);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const putCursor = (words: string): void => {
    const at = editor.document.positionAt(editor.document.getText().indexOf(words) + 1);
    editor.selection = new vscode.Selection(at, at);
  };
  const entityHere = () =>
    api.newsroom.entityAt(editor.document.uri, editor.document.offsetAt(editor.selection.active));

  before(async () => {
    api = await vscode.extensions.getExtension<CorroborateApi>('corroborate.corroborate')!.activate();
    registry = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'corroborate.yaml');
    original = await written();
    const [article] = await vscode.workspace.findFiles('rafidain*.txt');
    editor = await vscode.window.showTextDocument(article!);
    await api.newsroom.whenRead();
  });

  afterEach(async () => {
    await replace(original);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('merges two names: the registry gains one line’s worth, and the name follows', async () => {
    putCursor('Qalamoun TV');
    await until('a name at the cursor', async () => (await entityHere()) !== null);
    await vscode.commands.executeCommand('corroborate.sameAs', 'Islamic State');
    const after = await written();
    const beforeLines = original.split('\n');
    const changed = after.split('\n').filter((line) => !beforeLines.includes(line));
    assert.equal(changed.length, 1);
    assert.match(changed[0]!, /aliases: \[Daesh, ISIS, Isis, Qalamoun TV\]/);
    await until('the merged name', async () => (await entityHere())?.name === 'Islamic State');
  });

  it('takes a name away from the names', async () => {
    putCursor('Qalamoun TV');
    await until('a name at the cursor', async () => (await entityHere()) !== null);
    await vscode.commands.executeCommand('corroborate.notAName');
    assert.match(await written(), /ignore:\n {2}- Top Stories\n {2}- Read also\n {2}- Qalamoun TV\n/);
    await until('no name', async () => (await entityHere()) === null);
  });

  it('changes what a name is', async () => {
    putCursor('Qalamoun TV');
    await until('a name at the cursor', async () => (await entityHere()) !== null);
    await vscode.commands.executeCommand('corroborate.changeType', 'group');
    assert.match(await written(), /name: Qalamoun TV\n {4}type: group/);
    await until('a group', async () => (await entityHere())?.type === 'group');
  });

  it('judges the publisher of the article that one reads', async () => {
    const [source] = await api.newsroom.sources([editor.document.uri.toString()]);
    assert.ok(source?.publisher);
    await vscode.commands.executeCommand('corroborate.setReliability', 'E');
    assert.match(await written(), /reliability: E/);
    await until('the new judgement', async () => {
      const overviews = await api.newsroom.sourceOverviews();
      return overviews.find(({ path }) => path === editor.document.uri.toString())?.reliability === 'E';
    });
  });

  it('writes nothing into a registry that it cannot read', async () => {
    const broken = `${original}entities: [\n`;
    await replace(broken);
    putCursor('Qalamoun TV');
    await vscode.commands.executeCommand('corroborate.notAName');
    assert.equal(await written(), broken);
  });
});
