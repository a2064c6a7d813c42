import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, corroborate, eventually, newsroomUri } from './support/articles';

const ENTRY = '  - name: Islamic State\n    type: organization\n';

describe('In corroborate.yaml', () => {
  let document: vscode.TextDocument;
  let original: string;

  /** Puts text into the buffer, which is not saved; gives the position of the bar in it. */
  const type = async (marked: string): Promise<vscode.Position> => {
    const at = marked.indexOf('|');
    const text = marked.slice(0, at) + marked.slice(at + 1);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
    assert.ok(await vscode.workspace.applyEdit(edit));
    return document.positionAt(at);
  };
  const offered = async (marked: string): Promise<Set<string>> => {
    const position = await type(marked);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );
    return new Set(
      items
        .filter(({ kind }) => kind !== vscode.CompletionItemKind.Text)
        .map(({ label }) => (typeof label === 'string' ? label : label.label)),
    );
  };
  const cards = async (marked: string): Promise<string> => {
    const position = await type(marked);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    return hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value)).join('\n');
  };

  before(async () => {
    const { newsroom } = await corroborate();
    await newsroom.whenRead();
    document = await vscode.workspace.openTextDocument(newsroomUri('corroborate.yaml'));
    original = document.getText();
    await vscode.window.showTextDocument(document);
  });
  after(async () => {
    await type(`|${original}`);
    await document.save();
    await closeAll();
  });

  it('completion offers the keys that are not there yet', async () => {
    const root = await offered('version: 1\n|');
    assert.deepEqual([...root].sort(), ['entities', 'ignore', 'not-same', 'publishers', 'rules']);
    const entry = await offered(`entities:\n${ENTRY}    |`);
    assert.deepEqual([...entry].sort(), ['aliases', 'id']);
  });

  it('completion offers types, reliabilities and the names that the articles print', async () => {
    assert.ok((await offered('entities:\n  - name: A\n    type: |\n')).has('group'));
    assert.ok((await offered('publishers:\n  - name: A\n    reliability: |\n')).has('F'));
    assert.ok((await offered('ignore:\n  - Qala|\n')).has('Qalamoun TV'));
    const publishers = await offered('publishers:\n  - name: |\n');
    assert.ok(
      [...publishers].some((name) => /rafidain/i.test(name)),
      [...publishers].join(),
    );
  });

  it('hover tells what a key is for, what a letter means, and how often a name stands in the articles', async () => {
    assert.match(await cards('not-s|ame:\n'), /Pairs of names that are not one entity/);
    assert.match(await cards('publishers:\n  - name: A\n    reliability: B|\n'), /usually reliable/);
    assert.match(await cards('ignore: [Qalamoun T|V]\n'), /organization · \d+ mentions? in \d+ source/);
  });

  it('problems stand at their lines while one types', async () => {
    await type('version: 1\nentities:\n  - name: A\n    type: river\n    alias: [B]\nrules:\n  anchor/gone: loud|\n');
    const told = (): string[] =>
      vscode.languages
        .getDiagnostics(document.uri)
        .filter(({ source }) => source === 'Corroborate')
        .map(({ range, message }) => `${range.start.line + 1} ${message}`);
    await eventually('three problems', () => told().length === 3).catch(() => assert.equal(told().join('; '), ''));
    assert.match(told().sort().join('\n'), /^4 .*river.*\n5 .*alias.*\n7 .*error, warning, info, off/);
    await type(`|${original}`);
    await eventually('no problem', () => told().length === 0);
  });
});
