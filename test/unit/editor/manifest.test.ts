import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COMMAND_IDS } from '../../../src/editor/commands/commandIds';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string; readonly icon?: string }[];
    readonly keybindings: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string }[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
    readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];
  };
}
const { contributes } = read('package.json') as Manifest;
const declared = contributes.commands.map(({ command }) => command).sort();

describe('The manifest', () => {
  it('declares the commands that are registered, no more and no fewer', () => {
    assert.deepEqual(declared, [...COMMAND_IDS].sort());
  });

  it('binds keys and menus to declared commands only', () => {
    const bound = [
      ...contributes.keybindings.map(({ command }) => command),
      ...Object.values(contributes.menus).flatMap((items) => items.flatMap(({ command }) => command ?? [])),
    ].filter((command) => command.startsWith('corroborate.'));
    assert.deepEqual(
      bound.filter((command) => !declared.includes(command)),
      [],
    );
  });

  it('gives each command a category', () => {
    assert.deepEqual(
      contributes.commands.filter(({ category }) => category !== 'Corroborate'),
      [],
    );
  });

  it('has words for every placeholder, and no words that nothing asks for', () => {
    const manifest = readFileSync(path.join(root, 'package.json'), 'utf8');
    const asked = [...manifest.matchAll(/"%([^%"]+)%"/g)].map(([, name]) => name ?? '');
    assert.deepEqual([...new Set(asked)].sort(), Object.keys(read('package.nls.json') as object).sort());
  });

  it('gives every setting a type, a default and a scope', () => {
    for (const [name, { type, default: value, scope }] of Object.entries(contributes.configuration.properties)) {
      assert.equal(Array.isArray(value) ? 'array' : typeof value, type, name);
      assert.ok(scope === 'resource' || scope === 'window' || scope === 'machine-overridable', name);
    }
  });

  it('gives every colour a value in dark, light and both high-contrast themes', () => {
    for (const { id, defaults } of contributes.colors)
      for (const theme of ['dark', 'light', 'highContrast', 'highContrastLight'])
        assert.match(defaults[theme] ?? '', /^#[0-9a-f]{6}([0-9a-f]{2})?$/, `${id} in ${theme}`);
  });
});
