import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, corroborate, eventually, remove, write } from '../support/articles';
import { measure, rest, type Measured } from '../support/eventLoop';

/** No provider and no handler may hold the extension host longer than this, in milliseconds. */
const BUDGET = 50;
const KEYSTROKES = 120;
/** A fast typist's pause between two keys, in milliseconds. */
const PAUSE = 60;

/**
 * Measures what typing costs in the extension host, and prints it: `npm test -- --only editor --grep "bench: typing"`. Left out of
 * ordinary runs, because a busy machine makes every time a chance.
 */
describe('bench: typing in an article of 5,000 words', function () {
  this.timeout(180_000);
  before(function () {
    if (!process.env.CORROBORATE_TEST_GREP?.includes('bench: typing')) this.skip();
  });
  after(closeAll);

  it('keeps every step within the budget', async () => {
    const { newsroom, highlights } = await corroborate();
    await newsroom.whenRead();
    const uri = await write('long.txt', longArticle());
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const { document } = editor;
    await eventually('many marks', () => highlights.drawnIn(document).length >= 500, 30_000);
    const marks = highlights.drawnIn(document).length;
    const words = document.getText().split(/\s+/).length;

    const typing = await typeInto(editor);
    await closeAll();
    // The same text where the extension has no part in it: what the editor and the machine cost by themselves.
    const other = await write('long.md', longArticle());
    const alone = await typeInto(await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(other)));
    await closeAll();
    await remove(other);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await eventually('many marks', () => highlights.drawnIn(document).length >= 500, 30_000);
    const position = document.positionAt((highlights.drawnIn(document)[250]?.start ?? 0) + 1);
    const providers: Record<string, number> = {};
    for (const [name, command, args] of [
      ['hover', 'vscode.executeHoverProvider', [uri, position]],
      ['highlights', 'vscode.executeDocumentHighlights', [uri, position]],
      ['outline', 'vscode.executeDocumentSymbolProvider', [uri]],
      ['references', 'vscode.executeReferenceProvider', [uri, position]],
      ['symbols', 'vscode.executeWorkspaceSymbolProvider', ['a']],
    ] as const) {
      await vscode.commands.executeCommand(command, ...args);
      const { longest, took } = await measure(async () => vscode.commands.executeCommand(command, ...args));
      providers[name] = Math.round(took);
      providers[`${name}, longest block`] = Math.round(longest);
    }
    await closeAll();
    await remove(uri);
    const told = ({ longest, late, mean }: Measured): string =>
      `longest block ${longest.toFixed(1)} ms, 99th percentile ${late.toFixed(1)} ms, mean ${mean.toFixed(2)} ms`;
    console.log(`    ${words} words, ${marks} marks`);
    console.log(`    typing: ${told(typing)}`);
    console.log(`    typing without the extension: ${told(alone)}`);
    console.log(`    answers in ms: ${JSON.stringify(providers)}`);
    assert.ok(typing.late < BUDGET, `typing was held up for ${typing.late} ms`);
  });
});

/** Types words in the middle of a text, and waits until what follows from them is done. */
function typeInto(editor: vscode.TextEditor): Promise<Measured> {
  const middle = Math.floor(editor.document.lineCount / 2);
  editor.selection = new vscode.Selection(middle, 0, middle, 0);
  return measure(async () => {
    for (let key = 0; key < KEYSTROKES; key++) {
      await vscode.commands.executeCommand('type', { text: key % 6 === 5 ? ' ' : 'a' });
      await rest(PAUSE);
    }
    await rest(1500);
  });
}

/** About 5,000 words in paragraphs, each with names, figures and dates. */
function longArticle(): string {
  const people = ['Orla Quillfeather', 'Daniel Harwood', 'Nadia Selim', 'Pieter van Aalst', 'Ines Carvalho'];
  const places = ['Damascus', 'Baghdad', 'London', 'Lisbon', 'Rutba'];
  const paragraphs = Array.from({ length: 120 }, (_, i) => {
    const person = people[i % people.length] ?? '';
    const place = places[(i * 3) % places.length] ?? '';
    return (
      `${person} said on Monday that ${(i + 3) * 17} people had left ${place} in the course of the week, and that another ` +
      `${i + 2}00 were waiting at the northern gate with what they could carry. The road to ${places[i % 5] ?? ''} runs for ` +
      `${i + 40} kilometres through open land where nobody has counted anything since 2015.`
    );
  });
  return `BEIRUT, June 20, 2017 - A long report.\n\n${paragraphs.join('\n\n')}\n`;
}
