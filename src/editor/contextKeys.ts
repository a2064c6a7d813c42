import * as vscode from 'vscode';

/** The context keys of one surface, by their names without the prefix: told to the editor only when they change. */
export class ContextKeys {
  private readonly known = new Map<string, boolean>();

  set(name: string, value: boolean): void {
    if (this.known.get(name) === value) return;
    this.known.set(name, value);
    void vscode.commands.executeCommand('setContext', `corroborate.${name}`, value);
  }
}
