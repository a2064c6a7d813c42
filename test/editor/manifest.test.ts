import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import manifest from '../../package.json';
import { COMMAND_IDS } from '../../src/editor/commands/commandIds';

const id = `${manifest.publisher}.${manifest.name}`;

/** What VS Code itself registers for each contributed view. */
const ofViews = /\.(?:focus|open|removeView|resetViewLocation|toggleVisibility)$/;

describe('the manifest', () => {
  const declared = manifest.contributes.commands.map(({ command }) => command).sort();

  it('declares the commands that the extension registers, and no others', async () => {
    const extension = vscode.extensions.getExtension(id);
    assert.ok(extension, `${id} is not installed`);
    await extension.activate();
    const all = await vscode.commands.getCommands(true);
    const registered = all.filter((name) => name.startsWith('corroborate.') && !ofViews.test(name)).sort();
    assert.deepEqual(registered, declared);
  });

  it('declares the commands that the extension lists', () => {
    assert.deepEqual([...COMMAND_IDS].sort(), declared);
  });

  it('names only declared commands in menus and key bindings', () => {
    const { menus = {}, keybindings = [] } = manifest.contributes as {
      menus?: Record<string, readonly { command?: string }[]>;
      keybindings?: readonly { command: string }[];
    };
    const named = [...Object.values(menus).flat(), ...keybindings].flatMap(({ command }) => command ?? []);
    const unknown = named.filter((name) => name.startsWith('corroborate.') && !declared.includes(name));
    assert.deepEqual(unknown, []);
  });
});
