import * as vscode from 'vscode';
import { DisposableStore } from '../disposableStore';
import { COMMAND_IDS, type CommandId } from './commandIds';
import { plainLabel } from '../plainLabel';

/** Arguments come from key bindings and links too, so a handler checks what it is given. */
export type CommandHandler = (...args: readonly unknown[]) => unknown;
export type CommandMap = Readonly<Record<CommandId, CommandHandler>>;

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
