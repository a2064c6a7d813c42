/*
 * Every command of the extension, by id. Each surface returns the handlers of its own commands; activate.ts joins them
 * and the compiler sees that none is missing. A test compares this list with the manifest's.
 */
import * as vscode from 'vscode';
import { DisposableStore } from '../disposableStore';

export const COMMAND_IDS = [
  'corroborate.showCrossReferences',
  'corroborate.pinCrossReferences',
  'corroborate.unpinCrossReferences',
  'corroborate.crossReferencesBack',
  'corroborate.crossReferencesForward',
  'corroborate.copyCrossReferences',
  'corroborate.readAgain',
  'corroborate.stopReading',
  'corroborate.showLog',
  'corroborate.toggleHighlights',
  'corroborate.nextMark',
  'corroborate.previousMark',
  'corroborate.findSources',
  'corroborate.goToPlace',
  'corroborate.wrapArticles',
  'corroborate.showMenu',
] as const;

export type CommandId = (typeof COMMAND_IDS)[number];

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
          void vscode.window.showErrorMessage(vscode.l10n.t('Corroborate: {0}', message));
          return undefined;
        }
      }),
    );
  }
  return store;
}
