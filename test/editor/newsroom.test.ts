import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the demo newsroom', () => {
  it('opens as the workspace, with its ten articles', async () => {
    assert.equal(vscode.workspace.workspaceFolders?.length, 1);
    const articles = await vscode.workspace.findFiles('*.txt');
    assert.equal(articles.length, 10);
  });

  it('keeps the line ends of an article that was saved on Windows', async () => {
    const [article] = await vscode.workspace.findFiles('mpa_20170618*.txt');
    const document = await vscode.workspace.openTextDocument(article!);
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
  });
});
