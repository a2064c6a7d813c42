import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cardsAt, closeAll, corroborate, positionOf, showArticle } from './support/articles';

const nameOf = (uri: vscode.Uri): string => uri.path.split('/').at(-1) ?? '';

describe('In an article', () => {
  before(async () => (await corroborate()).newsroom.whenRead());
  afterEach(closeAll);

  const textOf = async ({ uri, range }: vscode.Location): Promise<string> =>
    (await vscode.workspace.openTextDocument(uri)).getText(range);

  it('Find All References on a name lists its mentions in every source, each on its words', async () => {
    const { document } = await showArticle('halyard-2017-06-18');
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      positionOf(document, 'Islamic State'),
    );
    assert.ok(new Set(found.map(({ uri }) => uri.path)).size >= 4);
    const forms = new Set(await Promise.all(found.map(textOf)));
    assert.ok(forms.has('Islamic State') && forms.has('Daesh'), [...forms].join());
    assert.ok(
      [...forms].every((form) => /^(?:Islamic State|Daesh|ISIS|Isis|IS|ISIL)$/.test(form)),
      [...forms].join(),
    );
  });

  it('Find All References on a figure lists what other sources say', async () => {
    const { document } = await showArticle('halyard-2017-06-18');
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      positionOf(document, '25,000 square kilometres'),
    );
    const texts = await Promise.all(found.map(textOf));
    assert.ok(texts.length >= 2 && texts.every((text) => /\d/.test(text)), texts.join(' | '));
  });

  it('the mentions of a name light up in the article, and only there', async () => {
    const { document } = await showArticle('halyard-2017-06-18');
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      positionOf(document, 'Abdul Qadir'),
    );
    const texts = found.map(({ range }) => document.getText(range));
    assert.deepEqual(new Set(texts), new Set(['Yusuf Abdul Qadir', 'Abdul Qadir']));
  });

  it('the outline holds headline, names, figures and dates in order', async () => {
    const { document } = await showArticle('halyard-2017-06-18');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const kinds = new Set(symbols.map(({ kind }) => kind));
    assert.ok(
      kinds.has(vscode.SymbolKind.Class) && kinds.has(vscode.SymbolKind.Number) && kinds.has(vscode.SymbolKind.Event),
    );
    const starts = symbols.map(({ range }) => document.offsetAt(range.start));
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
    const names = symbols.map(({ name }) => name);
    assert.equal(names.filter((name) => name === 'Islamic State').length, 1);
  });

  it('Go to Symbol in Workspace finds entities by any of their letters in order', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'islmc',
    );
    assert.ok(
      symbols.some(({ name }) => name === 'Islamic State'),
      symbols.map(({ name }) => name).join(),
    );
  });

  it('Next and Previous Mark walk through the marks and round the end', async () => {
    const editor = await showArticle('halyard-2017-06-18');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const visited: number[] = [];
    for (let step = 0; step < 5; step++) {
      await vscode.commands.executeCommand('corroborate.nextMark');
      visited.push(editor.document.offsetAt(editor.selection.active));
    }
    assert.deepEqual(
      visited,
      [...new Set(visited)].sort((a, b) => a - b),
    );
    await vscode.commands.executeCommand('corroborate.previousMark');
    assert.equal(editor.document.offsetAt(editor.selection.active), visited.at(-2));
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('corroborate.previousMark');
    assert.ok(editor.document.offsetAt(editor.selection.active) > (visited.at(-1) ?? 0));
  });

  it('a link of a card goes to the place in the other source', async () => {
    const { document } = await showArticle('halyard-2017-06-18');
    const [card = ''] = await cardsAt(document.uri, positionOf(document, 'Islamic State'));
    const [, encoded = ''] = /\(command:corroborate\.goToPlace\?([^ ]+) /.exec(card) ?? [];
    const args = JSON.parse(decodeURIComponent(encoded)) as [string, number, number];
    await vscode.commands.executeCommand('corroborate.goToPlace', ...args);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.notEqual(nameOf(editor.document.uri), nameOf(document.uri));
    assert.match(editor.document.getText(editor.selection), /^(?:Islamic State|Daesh|ISIS|Isis)$/);
  });

  it('the same stands for links that do not fit any more, which go nowhere', async () => {
    const { document } = await showArticle('halyard-2017-06-18');
    await vscode.commands.executeCommand('corroborate.goToPlace', document.uri.toString(), 5, 9_000_000);
    await vscode.commands.executeCommand('corroborate.goToPlace', 7, null);
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });
});

describe('A card', () => {
  before(async () => (await corroborate()).newsroom.whenRead());
  afterEach(closeAll);

  const cardOn = async (words: string, article = 'halyard-2017-06-18'): Promise<string> => {
    const { document } = await showArticle(article);
    return (await cardsAt(document.uri, positionOf(document, words))).join('\n\n');
  };

  it('tells a name, its kind, its other forms and where else it stands', async () => {
    const card = await cardOn('Islamic State');
    assert.match(card, /\*\*Islamic State\*\* · organization/);
    assert.match(card, /Also: .*Daesh/);
    assert.match(card, /2 here, \d+ in \d+ other sources: \[/);
  });

  it('tells a figure with its conversions and what other sources say', async () => {
    const card = await cardOn('25,000 square kilometres');
    assert.match(card, /25\\,000 km²/);
    assert.match(card, /9\\,652\\.6 sq mi/);
    assert.match(card, /Sources (?:agree|differ)/);
  });

  it('tells the day that a date stands for', async () => {
    assert.match(await cardOn('Sunday'), /Sunday\\, 18 Jun 2017/);
  });

  it('is not there on words that are not marked, or when cards are switched off', async () => {
    assert.equal(await cardOn('sand-blown'), '');
    const configuration = vscode.workspace.getConfiguration('corroborate');
    await configuration.update('hovers.enabled', false, vscode.ConfigurationTarget.Workspace);
    try {
      assert.equal(await cardOn('Islamic State'), '');
    } finally {
      await configuration.update('hovers.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
