import * as vscode from 'vscode';
import type { MarkKind } from '../marks/marks';

/** The editor has no symbols for the words of the news; these are told apart by their icons. */
export const SYMBOL_KINDS: Readonly<Record<Exclude<MarkKind, 'annotation' | 'furniture'>, vscode.SymbolKind>> = {
  person: vscode.SymbolKind.Class,
  organization: vscode.SymbolKind.Module,
  place: vscode.SymbolKind.Namespace,
  group: vscode.SymbolKind.Enum,
  figure: vscode.SymbolKind.Number,
  date: vscode.SymbolKind.Event,
  quote: vscode.SymbolKind.String,
};
