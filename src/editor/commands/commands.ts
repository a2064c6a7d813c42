import * as vscode from 'vscode';
import { DisposableStore } from '../disposableStore';
import { COMMAND_IDS, type CommandId } from './commandIds';
import { plainLabel } from '../plainLabel';

/** Arguments come from key bindings and links too, so a handler checks what it is given. */
export type CommandHandler = (...args: readonly unknown[]) => unknown;
export type CommandMap = Readonly<Record<CommandId, CommandHandler>>;

/**
 * For actions on a line of a tree. While the tree is redrawn the editor does not know its lines and passes nothing in
 * their place; without this the action would fall on whatever is chosen elsewhere.
 */
export function unlessLost<R>(handle: (line: unknown) => R): (...args: readonly unknown[]) => R | undefined {
  return (...args) => {
    if (args.length === 0 || args[0] !== undefined) return handle(args[0]);
    void vscode.window.setStatusBarMessage(vscode.l10n.t('The list was just brought up to date. Choose again.'), 4000);
    return undefined;
  };
}

export interface CommandOptions {
  readonly log: vscode.LogOutputChannel;
}

/** Registers all commands. What one throws is logged and told, not lost. */
export function registerCommands(commands: CommandMap, { log }: CommandOptions): DisposableStore {
  const store = new DisposableStore();
  for (const id of COMMAND_IDS) {
    const handle = commands[id];
    store.add(
      vscode.commands.registerCommand(id, async (...args: readonly unknown[]) => {
        try {
          return await handle(...args);
        } catch (error) {
          log.error(id, error instanceof Error ? error : String(error));
          const message = error instanceof Error ? error.message : String(error);
          void vscode.window.showErrorMessage(vscode.l10n.t('Corroborate: {0}', plainLabel(message, 300)));
          return undefined;
        }
      }),
    );
  }
  return store;
}
