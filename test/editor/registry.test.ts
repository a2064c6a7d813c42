import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CorroborateApi } from '../../src/activate';

const PATIENCE = 20_000;

describe('Deciding on names', () => {
  let api: CorroborateApi;
  let registry: vscode.Uri;
  let original: string;
  let editor: vscode.TextEditor;
  let namesBefore: string;

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
  /** The kind of mark that stands on these very words. */
  const markOn = (words: string): string | null => {
    const { document } = editor;
    const start = document.getText().indexOf(words);
    const mark = api.highlights.drawnIn(document).find((one) => one.start === start && one.kind !== 'annotation');
    return mark?.kind ?? null;
  };
  /** Presses the first button of the message that tells what was done. */
  const takeBack = async (): Promise<void> => {
    await until('the registry as it was', async () => {
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      return (await written()) === original;
    });
  };
  const names = async (): Promise<string> =>
    (await api.newsroom.entities())
      .map(({ name, type }) => `${name} ${type}`)
      .sort()
      .join('\n');
  const entityHere = () =>
    api.newsroom.entityAt(editor.document.uri, editor.document.offsetAt(editor.selection.active));

  before(async () => {
    api = await vscode.extensions.getExtension<CorroborateApi>('corroborate.corroborate')!.activate();
    registry = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'corroborate.yaml');
    original = await written();
    const [article] = await vscode.workspace.findFiles('rafidain*.txt');
    editor = await vscode.window.showTextDocument(article!);
    await api.newsroom.whenRead();
    // The registry itself is followed a moment later.
    await until('the registry’s names', async () => (await names()).includes('Popular Mobilization Forces'));
    namesBefore = await names();
  });

  afterEach(async () => {
    await replace(original);
    await until('the names as they were', async () => (await names()) === namesBefore);
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
    await until('no mark', () => Promise.resolve(markOn('Qalamoun TV') === null));
    await takeBack();
    await until('the name back', async () => (await entityHere()) !== null);
    await until('the mark back', () => Promise.resolve(markOn('Qalamoun TV') === 'organization'));
  });

  it('keeps two names apart that were taken for one', async () => {
    putCursor("Hashd al-Sha'abi");
    await until('one name', async () => (await entityHere())?.forms.includes('PMU') === true);
    await vscode.commands.executeCommand('corroborate.notSameAs', 'PMU');
    assert.match(await written(), /not-same:\n.*\n.*\n {2}- \[.*Hashd al-Sha'abi.*, PMU\]\n/);
    await until('two names', async () => (await entityHere())?.forms.includes('PMU') === false);
  });

  it('lists a name as analysts write it', async () => {
    putCursor('Qalamoun TV');
    await until('a name at the cursor', async () => (await entityHere()) !== null);
    await vscode.commands.executeCommand('corroborate.renameEntity', 'Qalamoun Television');
    await until('the new name', async () => (await entityHere())?.name === 'Qalamoun Television');
    assert.deepEqual((await entityHere())?.forms, ['Qalamoun TV']);
  });

  it('changes what a name is', async () => {
    putCursor('Qalamoun TV');
    await until('a name at the cursor', async () => (await entityHere()) !== null);
    await vscode.commands.executeCommand('corroborate.changeType', 'group');
    assert.match(await written(), /name: Qalamoun TV\n {4}type: group/);
    await until('a group', async () => (await entityHere())?.type === 'group');
    await until('the mark of a group', () => Promise.resolve(markOn('Qalamoun TV') === 'group'));
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
