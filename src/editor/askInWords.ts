import * as vscode from 'vscode';

/**
 * Asks for a note. It stays open when the focus goes elsewhere: who weighs a source looks things up in between, and what
 * was typed must not be lost. Undefined when it was cancelled.
 */
export function askInWords(options: vscode.InputBoxOptions): Thenable<string | undefined> {
  return vscode.window.showInputBox({ ...options, ignoreFocusOut: true });
}
