import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CorroborateApi } from '../../src/activate';
import { closeAll, corroborate, eventually, positionOf, showArticle, write, remove } from './support/articles';

describe('Highlights', () => {
  let api: CorroborateApi;
  before(async () => (api = await corroborate()));
  afterEach(closeAll);

  const wordsDrawn = (document: vscode.TextDocument, kind: string): string[] =>
    api.highlights
      .drawnIn(document)
      .filter((mark) => mark.kind === kind)
      .map(({ start, end }) =>
        document.getText(new vscode.Range(document.positionAt(start), document.positionAt(end))),
      );

  const shown = async (prefix: string): Promise<vscode.TextEditor> => {
    const editor = await showArticle(prefix);
    await eventually('marks', () => api.highlights.drawnIn(editor.document).length > 10);
    return editor;
  };

  it('stand on names, figures and dates', async () => {
    const { document } = await shown('halyard-2017-06-18');
    assert.ok(wordsDrawn(document, 'organization').includes('Islamic State'));
    assert.ok(wordsDrawn(document, 'person').includes('Yusuf Abdul Qadir'));
    assert.ok(wordsDrawn(document, 'figure').includes('25,000 square kilometres'));
    assert.ok(wordsDrawn(document, 'date').includes('Sunday'));
  });

  it('move with the text at once, and go from words that are edited', async () => {
    const editor = await shown('halyard-2017-06-18');
    const { document } = editor;
    const count = api.highlights.drawnIn(document).length;
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'One more line.\n'));
    assert.equal(api.highlights.drawnIn(document).length, count);
    assert.ok(wordsDrawn(document, 'figure').includes('25,000 square kilometres'));
    await editor.edit((edit) => edit.insert(positionOf(document, '25,000 square'), 'x'));
    assert.ok(!wordsDrawn(document, 'figure').some((words) => words.includes('square')));
  });

  it('are recomputed after a rest', async () => {
    const editor = await shown('halyard-2017-06-18');
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(9, 0), 'The army said it had lost 4,321 tanks.\n\n');
    });
    await eventually('the new figure', () =>
      wordsDrawn(editor.document, 'figure').some((words) => words.includes('4,321')),
    );
  });

  it('are hidden and shown again by one command', async () => {
    const { document } = await shown('halyard-2017-06-18');
    await vscode.commands.executeCommand('corroborate.toggleHighlights');
    await eventually('no marks', () => api.highlights.drawnIn(document).length === 0);
    await vscode.commands.executeCommand('corroborate.toggleHighlights');
    await eventually('marks', () => api.highlights.drawnIn(document).length > 10);
  });

  it('are of the kinds that the settings name', async () => {
    const { document } = await shown('halyard-2017-06-18');
    const configuration = vscode.workspace.getConfiguration('corroborate');
    await configuration.update('highlights.kinds', ['figure'], vscode.ConfigurationTarget.Workspace);
    try {
      await eventually('figures only', () => api.highlights.drawnIn(document).every(({ kind }) => kind === 'figure'));
      assert.ok(api.highlights.drawnIn(document).length > 0);
    } finally {
      await configuration.update('highlights.kinds', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await eventually('all kinds', () => wordsDrawn(document, 'person').length > 0);
  });

  it('leave files of other languages, untitled files and excluded files alone', async () => {
    await api.newsroom.whenRead();
    const text = 'Daniel Harwood lost 4,321 tanks on Sunday.\n';
    const requirements = await write('requirements.txt', text);
    const markdown = await write('notes.md', text);
    try {
      const documents = await Promise.all([
        vscode.workspace.openTextDocument(requirements),
        vscode.workspace.openTextDocument(markdown),
        vscode.workspace.openTextDocument({ language: 'plaintext', content: text }),
      ]);
      for (const document of documents) {
        assert.equal(api.newsroom.isArticle(document), false, document.uri.toString());
        assert.equal(await api.newsroom.analysisOf(document), null);
        assert.deepEqual(api.highlights.drawnIn(document), []);
      }
    } finally {
      await remove(requirements);
      await remove(markdown);
    }
  });
});
