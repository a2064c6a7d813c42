import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, corroborate, eventually, remove, showArticle, write } from './support/articles';

describe('Reading the newsroom', () => {
  afterEach(closeAll);

  it('reads every article in the background and says when it is done', async () => {
    const { newsroom } = await corroborate();
    await newsroom.whenRead();
    const { phase, total, done, problems, failure } = newsroom.state;
    assert.deepEqual(
      { phase, total, done, problems, failure },
      { phase: 'ready', total: 10, done: 10, problems: [], failure: null },
    );
    assert.equal((await newsroom.sources(null)).length, 10);
  });

  it('follows articles that appear, change and go', async () => {
    const { newsroom } = await corroborate();
    await newsroom.whenRead();
    const named = async () => (await newsroom.entities()).some(({ name }) => name === 'Orla Quillfeather');
    const uri = await write(
      'new.txt',
      'LONDON, June 20, 2017 - Orla Quillfeather said on Tuesday that the talks had failed.\n',
    );
    await eventually('the new name', named);
    await eventually('one article more', () => newsroom.state.total === 11);
    await write('new.txt', 'LONDON, June 20, 2017 - The talks failed on Tuesday, officials said.\n');
    await eventually('the name gone', async () => !(await named()));
    await write('new.txt', 'LONDON, June 20, 2017 - Orla Quillfeather said on Tuesday that the talks had failed.\n');
    await eventually('the name back', named);
    await remove(uri);
    await eventually('the name gone with its file', async () => !(await named()));
    await eventually('ten articles', () => newsroom.state.total === 10);
  });

  it('reads an article again when typing comes to rest, and not with each key', async () => {
    const { newsroom, topics } = await corroborate();
    await newsroom.whenRead();
    await vscode.commands.executeCommand('corroborate.showCrossReferences');
    const editor = await showArticle('halyard-2017-06-18');
    const { document } = editor;
    await newsroom.analysisOf(document);
    // The view that was opened may have the focus still.
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    let readings = 0;
    const counting = newsroom.onDidAnalyze((analyzed) => {
      if (analyzed.document === document) readings++;
    });
    try {
      for (const text of 'A sentence that is typed. ') {
        await vscode.commands.executeCommand('type', { text });
        await new Promise((resolve) => setTimeout(resolve, 80));
      }
      const whileTyping = readings;
      assert.ok(document.getText().startsWith('A sentence that is typed. '));
      await eventually('read again', () => readings > whileTyping);
      await eventually('the panel in step', () => !topics.state.stale);
      // A slow machine may well pause between two keys.
      assert.ok(whileTyping < 5, `read ${whileTyping} times`);
    } finally {
      counting.dispose();
      await vscode.commands.executeCommand('workbench.action.closeAuxiliaryBar');
    }
  });

  it('forgets an article with its file, although the editor keeps the unchanged buffer for a while', async () => {
    const { newsroom } = await corroborate();
    await newsroom.whenRead();
    const uri = await write('kept.txt', 'LONDON, June 20, 2017 - The talks failed on Tuesday, officials said.\n');
    const document = await vscode.workspace.openTextDocument(uri);
    await eventually('one article more', () => newsroom.state.total === 11);
    await remove(uri);
    await eventually('ten articles', () => newsroom.state.total === 10);
    assert.ok(!document.isClosed, 'the buffer was closed, so this told nothing');
  });

  it('forgets an article that went before its file was read, but not before its buffer was', async () => {
    const { newsroom } = await corroborate();
    await newsroom.whenRead();
    const uri = await write('fleeting.txt', 'LONDON, June 20, 2017 - The talks failed on Tuesday, officials said.\n');
    assert.ok(await newsroom.analysisOf(await vscode.workspace.openTextDocument(uri)));
    await remove(uri);
    await eventually('ten sources', async () => (await newsroom.sources(null)).length === 10);
  });

  it('reads a buffer with unsaved changes rather than the file', async () => {
    const { newsroom } = await corroborate();
    await newsroom.whenRead();
    const editor = await showArticle('northgate');
    const named = async () => (await newsroom.entities()).some(({ name }) => name === 'Orla Quillfeather');
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(9, 0), 'Orla Quillfeather, a spokeswoman, said so on Monday.\n\n');
    });
    await eventually('the name in the buffer', named);
    // Reverting acts on the editor with the focus, which a view that opens late can take away.
    await eventually('the buffer as the file', async () => {
      await vscode.window.showTextDocument(editor.document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      return !editor.document.isDirty;
    });
    await eventually('the name gone again', async () => !(await named()));
  });

  it('leaves out what is no UTF-8 text, and says which and why', async () => {
    const { newsroom } = await corroborate();
    await newsroom.whenRead();
    const latin = await write(
      'latin.txt',
      Uint8Array.of(0x43, 0x61, 0x66, 0xe9, 0x20, 0x61, 0x74, 0x20, 0x73, 0x69, 0x78),
    );
    const binary = await write('binary.txt', Uint8Array.of(0x89, 0x50, 0, 0, 0x0d));
    const large = await write('large.txt', 'x'.repeat(1_100_000));
    const reasons = (): Record<string, string> => {
      const pairs = newsroom.state.problems.map(
        ({ uri, reason }) => [uri.path.split('/').at(-1) ?? '', reason] as const,
      );
      return Object.fromEntries(pairs);
    };
    await eventually('three problems', () => newsroom.state.problems.length === 3);
    assert.deepEqual(reasons(), { 'latin.txt': 'not-utf8', 'binary.txt': 'binary', 'large.txt': 'too-large' });
    await write('latin.txt', 'Cafés closed at six.\n');
    await eventually('one problem less', () => newsroom.state.problems.length === 2);
    for (const uri of [latin, binary, large]) await remove(uri);
    await eventually('no problem', () => newsroom.state.problems.length === 0);
  });

  it('follows the settings without a reload', async () => {
    const { newsroom } = await corroborate();
    await newsroom.whenRead();
    const configuration = vscode.workspace.getConfiguration('corroborate');
    try {
      await configuration.update('sources', 'mpa*.txt', vscode.ConfigurationTarget.Workspace);
      await eventually('two sources', async () => (await newsroom.sources(null)).length === 2);
      await configuration.update('exclude', ['*toll*'], vscode.ConfigurationTarget.Workspace);
      await eventually('one source', async () => (await newsroom.sources(null)).length === 1);
    } finally {
      await configuration.update('sources', undefined, vscode.ConfigurationTarget.Workspace);
      await configuration.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await eventually('all sources', async () => (await newsroom.sources(null)).length === 10);
  });
});
