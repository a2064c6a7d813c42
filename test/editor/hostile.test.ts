import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CorroborateApi } from '../../src/activate';
import { entityRoots } from '../../src/editor/trees/entitiesTree';
import { sourceRoots } from '../../src/editor/trees/sourcesTree';
import type { TreeNode } from '../../src/editor/trees/tree';
import { cardsAt, closeAll, corroborate, eventually, positionOf, remove, write } from './support/articles';

const EVIL = '[Read](command:workbench.action.quit) <img src=x onerror=alert(1)> $(flame) \u202e**now**\u2066';
const LONG = 'Lannick'.repeat(1500);
/** Names of files that the disk takes, and that would be links, icons or markup where they are shown as they stand. */
const FILES = ['[x](command:workbench.action.quit) $(flame).txt', '<b>&amp; \u202etxt.exe.txt'];

/** Says the same of two figures that differ, between words that would be markup. */
const article = (drowned: number): string =>
  `PORT LANNICK, June 20, 2017 - ${EVIL} The coast guard of ${LONG} said that ${drowned} passengers drowned when a ferry ` +
  `sank off Port Lannick on Sunday ${EVIL}.\n\nThe ferry carried 212 passengers when it left Port Lannick.\n`;

describe('Hostile articles', () => {
  let api: CorroborateApi;
  let uris: vscode.Uri[];
  let document: vscode.TextDocument;

  before(async () => {
    api = await corroborate();
    await api.newsroom.whenRead();
    uris = [await write(FILES[0]!, article(41)), await write(FILES[1]!, article(37))];
    await eventually('both are read', async () => (await api.newsroom.sources(null)).length === 12);
    document = await vscode.workspace.openTextDocument(uris[0]!);
    await vscode.window.showTextDocument(document);
  });
  after(async () => {
    await closeAll();
    for (const uri of uris) await remove(uri);
    await eventually('ten sources', async () => (await api.newsroom.sources(null)).length === 10);
  });

  it('make no link, picture, icon or emphasis on a card', async () => {
    for (const words of ['41 passengers', 'Port Lannick', 'Sunday']) {
      const text = (await cardsAt(document.uri, positionOf(document, words, 'said that'))).join('\n');
      const links = [...text.matchAll(/\]\(command:([\w.]+)/g)].map(([, command]) => command);
      assert.ok(
        links.every((command) => /^corroborate\.(goToPlace|crossReferencesAt)$/.test(command ?? '')),
        text,
      );
      assert.doesNotMatch(text, /<img|(?<!\\)\$\(flame|\*\*now|[\u202a-\u202e\u2066-\u2069]/);
      assert.ok(text.length < 6000, 'a card is short');
    }
  });

  it('make neither links nor markup of what is copied, and keep the panel’s texts short and in one direction', async () => {
    const offset = document.getText().indexOf('41 passengers') + 1;
    const { topic } = await api.newsroom.topicsAt(document.uri, offset);
    assert.ok(topic?.type === 'fact');
    const shown = JSON.stringify({ ...topic, groups: topic.groups.map(({ origins }) => origins) });
    assert.doesNotMatch(shown, /[\u202a-\u202e\u2066-\u2069]/);
    for (const claim of topic.groups.flatMap(({ origins }) => origins.flatMap(({ claims }) => claims)))
      assert.ok(claim.context.before.length < 200 && claim.context.after.length < 200);
  });

  it('are told among the problems in one plain line', async () => {
    const told = (): vscode.Diagnostic[] =>
      vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Corroborate');
    await eventually('a problem', () => told().length > 0);
    for (const { message, relatedInformation } of told())
      for (const words of [message, ...(relatedInformation ?? []).map((one) => one.message)]) {
        assert.doesNotMatch(words, /[\n\u202a-\u202e\u2066-\u2069]/);
        assert.ok(words.length < 1000);
      }
  });

  it('stand in the trees as short plain lines, with every name, fact and file', async () => {
    const { token } = new vscode.CancellationTokenSource();
    const lines: string[] = [];
    const look = async (nodes: readonly TreeNode[]): Promise<void> => {
      for (const { item, children } of nodes) {
        // Markdown is read in labels and tooltips that are no strings.
        const { tooltip = '' } = item;
        assert.ok(typeof item.label === 'string' && typeof tooltip === 'string');
        lines.push(item.label, String(item.description ?? ''), ...tooltip.split('\n'));
        await look((await children?.(token)) ?? []);
      }
    };
    await look(await sourceRoots(api.newsroom, token));
    await look(await entityRoots(api.newsroom, token));
    assert.ok(lines.some((line) => line.includes('txt.exe.txt')));
    assert.ok(lines.some((line) => line.includes('Lannick')));
    for (const line of lines) {
      assert.ok(line.length <= 200, line);
      assert.doesNotMatch(line, /[\u0000-\u001f\u202a-\u202e\u2066-\u2069]|\$\(|\]\(/);
    }
  });

  it('stand in the lists of names and sources without what reorders text', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'lannick',
    );
    for (const { name } of symbols) assert.ok(name.length <= 100 && !/[\u202a-\u202e\u2066-\u2069\n]/.test(name));
    for (const { name, file, headline } of await api.newsroom.sourceOverviews())
      assert.doesNotMatch(name + file + headline, /[\u202a-\u202e\u2066-\u2069\n]/);
  });
});
