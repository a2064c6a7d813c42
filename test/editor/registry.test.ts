import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, corroborate, eventually, newsroomUri, write } from './support/articles';

describe('The registry of the workspace', () => {
  let before_: Uint8Array;
  before(async () => {
    before_ = await vscode.workspace.fs.readFile(newsroomUri('corroborate.yaml'));
    await (await corroborate()).newsroom.whenRead();
  });
  after(async () => {
    await write('corroborate.yaml', before_);
    await closeAll();
  });

  const nameOfHarwood = async (): Promise<string | undefined> => {
    const { newsroom } = await corroborate();
    const [uri] = await vscode.workspace.findFiles('northgate*.txt');
    assert.ok(uri);
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    return (await newsroom.entityAt(uri, text.indexOf('Daniel Harwood')))?.name;
  };

  it('names entities as analysts have decided, without a reload', async () => {
    await write(
      'corroborate.yaml',
      'version: 1\nentities:\n  - name: Danny Harwood\n    type: person\n    aliases: [Daniel Harwood]\n',
    );
    await eventually('the decided name', async () => (await nameOfHarwood()) === 'Danny Harwood');
    await write('corroborate.yaml', before_);
    await eventually('the name as before', async () => (await nameOfHarwood()) === 'Daniel Harwood');
  });

  it('reports what cannot be read at its line', async () => {
    const uri = await write('corroborate.yaml', 'version: 1\nentities:\n  - name: [never closed\n');
    const problems = () => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Corroborate');
    await eventually('a problem', () => problems().length > 0);
    assert.equal(problems()[0]?.severity, vscode.DiagnosticSeverity.Error);
    await write('corroborate.yaml', before_);
    await eventually('no problem', () => problems().length === 0);
  });
});
