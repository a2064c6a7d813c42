import * as vscode from 'vscode';
import manifest from '../../package.json';

/** The worker has no `node:assert`. */
function assertEqual<T>(actual: T, expected: T): void {
  if (actual !== expected) throw new Error(`${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
}

describe('in the web extension host', () => {
  const extension = vscode.extensions.getExtension(`${manifest.publisher}.${manifest.name}`);

  it('runs without Node', () => {
    assertEqual(typeof process, 'undefined');
    assertEqual(vscode.env.uiKind, vscode.UIKind.Web);
  });

  it('finds the articles of a workspace that is not on disk', async () => {
    const articles = await vscode.workspace.findFiles('*.txt');
    assertEqual(articles.length, 10);
    assertEqual(articles[0]?.scheme, 'webws');
  });

  it('activates', async () => {
    await extension?.activate();
    assertEqual(extension?.isActive, true);
  });

  it('reads an article in the browser’s own worker and outlines what it found', async () => {
    const [article] = await vscode.workspace.findFiles('rafidain-today-border-triumph.txt');
    if (!article) throw new Error('no article');
    await vscode.window.showTextDocument(article);
    await until(async () => (await outlineOf(article)).includes('25,000 square meters'), 'the figure in the outline');
  });

  it('reads the articles in a web worker, and shows cards on their words', async function () {
    this.timeout(60_000);
    const [uri] = await vscode.workspace.findFiles('halyard-2017-06-18*.txt');
    if (!uri) throw new Error('no article');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const cardOn = async (words: string): Promise<string> => {
      const position = document.positionAt(document.getText().indexOf(words) + 2);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
      return hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value)).join('\n');
    };
    let card = '';
    for (let tries = 0; tries < 100 && !card.includes('other sources: '); tries++) {
      card = await cardOn('Islamic State');
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    assertEqual(card.includes('other sources: '), true);
    assertEqual((await cardOn('25,000 square')).includes('25\\,000 km²'), true);
  });
});

/** The names of all symbols of a document, whatever their depth. */
async function outlineOf(uri: vscode.Uri): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  const names = ({ name, children }: vscode.DocumentSymbol): string[] => [name, ...children.flatMap(names)];
  return (found ?? []).flatMap(names);
}

async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
