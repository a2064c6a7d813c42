import type * as vscode from 'vscode';
import type { Newsroom } from '../newsroom/newsroom';
import type { CommandMap } from './commands';

export function newsroomCommands(newsroom: Newsroom, log: vscode.LogOutputChannel) {
  return {
    'corroborate.readAgain': () => newsroom.readAgain(),
    'corroborate.stopReading': () => newsroom.stopReading(),
    'corroborate.showLog': () => log.show(),
  } satisfies Partial<CommandMap>;
}
