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
});
