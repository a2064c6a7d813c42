import * as vscode from 'vscode';
import { MARK_KINDS } from '../marks/marks';

/** Limits are told to the user by the names of their settings. */
export type SettingName = keyof SettingTypes;

interface SettingTypes {
  sources: string;
  exclude: readonly string[];
  author: string;
  'highlights.enabled': boolean;
  'highlights.kinds': readonly string[];
  'hovers.enabled': boolean;
  'problems.enabled': boolean;
  /** Kilobytes. */
  'limits.fileSize': number;
  'limits.files': number;
  'limits.marks': number;
}

/** The values that package.json declares, for a value of a wrong type that somebody wrote by hand. */
const FALLBACK: SettingTypes = {
  sources: '**/*.txt',
  exclude: [],
  author: '',
  'highlights.enabled': true,
  'highlights.kinds': MARK_KINDS,
  'hovers.enabled': true,
  'problems.enabled': true,
  'limits.fileSize': 1024,
  'limits.files': 10_000,
  'limits.marks': 5000,
};

const SECTION = 'corroborate';

export function fullName(name: SettingName): string {
  return `${SECTION}.${name}`;
}

/** The value of a setting where it is asked for: in this folder or for this file, else for the window. */
export function setting<N extends SettingName>(name: N, scope: vscode.Uri | undefined): SettingTypes[N] {
  const value = vscode.workspace.getConfiguration(SECTION, scope).get<unknown>(name);
  const fallback = FALLBACK[name];
  const sameForm = Array.isArray(fallback)
    ? Array.isArray(value) && value.every((item) => typeof item === 'string')
    : typeof value === typeof fallback;
  return sameForm ? (value as SettingTypes[N]) : fallback;
}

/** Tells when one of these settings changed anywhere. */
export function onDidChangeSetting(names: readonly SettingName[], listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (names.some((name) => event.affectsConfiguration(fullName(name)))) listener();
  });
}
