import assert from 'node:assert/strict';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Newsroom } from '../../src/editor/newsroom/newsroom';
import { whyNotRead } from '../../src/editor/status/whyNotRead';
import { closeAll, corroborate, eventually, remove, write } from './support/articles';

describe('Where nothing can be done, the editor says why', () => {
  let newsroom: Newsroom;
  const made: vscode.Uri[] = [];
  before(async () => {
    ({ newsroom } = await corroborate());
    await newsroom.whenRead();
  });
  afterEach(async () => {
    await closeAll();
    for (const uri of made.splice(0)) await remove(uri);
    await eventually('ten sources', async () => (await newsroom.sources(null)).length === 10);
  });

  const open = async (name: string, content: string | Uint8Array): Promise<vscode.TextDocument> => {
    const uri = await write(name, content);
    made.push(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    return document;
  };

  it('in a text that was not saved yet', async () => {
    const document = await vscode.workspace.openTextDocument({ content: 'Some 30 people.', language: 'plaintext' });
    const not = whyNotRead(document, newsroom);
    assert.match(not?.why ?? '', /save it as an article/);
    assert.equal(not?.isArticle, false);
  });

  it('in a file outside of the folders, and in one that the settings leave out', async () => {
    const outside = vscode.Uri.file(path.join(os.tmpdir(), `corroborate-outside-${process.pid}.txt`));
    await vscode.workspace.fs.writeFile(outside, new TextEncoder().encode('Some 30 people.'));
    made.push(outside);
    assert.match(
      whyNotRead(await vscode.workspace.openTextDocument(outside), newsroom)?.why ?? '',
      /outside of the open/,
    );
    const list = await open('notes.log', 'Some 30 people.');
    await vscode.languages.setTextDocumentLanguage(list, 'plaintext');
    const not = whyNotRead(await vscode.workspace.openTextDocument(list.uri), newsroom);
    assert.equal(not?.setting, 'corroborate.sources');
  });

  it('in a file that is not UTF-8', async () => {
    const document = await open('shown-latin.txt', Uint8Array.of(0x43, 0x61, 0x66, 0xe9, 0x20, 0x61, 0x74, 0x20, 0x36));
    await eventually('the reason', () => (whyNotRead(document, newsroom)?.why ?? '').includes('not UTF-8'));
    assert.equal(whyNotRead(document, newsroom)?.isArticle, true);
  });

  it('in an article that is too large', async () => {
    const document = await open('shown-large.txt', 'x '.repeat(600_000));
    const not = whyNotRead(document, newsroom);
    assert.match(not?.why ?? '', /too large to be read \(1172 KB; the limit is 1024 KB\)/);
    assert.equal(not?.setting, 'corroborate.limits.fileSize');
  });

  it('and says nothing in an article that is read, or in another language', async () => {
    assert.equal(whyNotRead(await open('shown-read.txt', 'Some 30 people left Rutba.\n'), newsroom), null);
    assert.equal(whyNotRead(await open('page.md', 'Some 30 people.\n'), newsroom), null);
  });
});
