import * as vscode from 'vscode';
import { registerCommands } from './editor/commands/commands';
import { newsroomCommands } from './editor/commands/newsroomCommands';
import { DisposableStore } from './editor/disposableStore';
import { limitTeller } from './editor/limits';
import { Timings } from './editor/log/timings';
import { createNewsroom } from './editor/newsroom/createNewsroom';
import type { Newsroom } from './editor/newsroom/newsroom';
import type { Platform } from './editor/platform';

/** What other extensions, and the tests, are given. */
export interface CorroborateApi {
  readonly newsroom: Newsroom;
}

/** Builds the editor on a platform. Only wires: nothing is read before an article, a view or a command asks for it. */
export function activate(context: vscode.ExtensionContext, platform: Platform): CorroborateApi {
  const timings = new Timings();
  const store = new DisposableStore();
  context.subscriptions.push(store);

  const log = store.add(vscode.window.createOutputChannel('Corroborate', { log: true }));
  const { extensionUri } = context;
  const newsroom = store.add(
    timings.time('newsroom', () => createNewsroom({ platform, extensionUri, log, onLimit: limitTeller() })),
  );
  store.add(timings.time('commands', () => registerCommands({ ...newsroomCommands(newsroom, log) }, { log })));

  timings.report(log);
  return { newsroom };
}
