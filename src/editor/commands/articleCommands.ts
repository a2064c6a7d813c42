import * as vscode from 'vscode';
import type { Highlights, MarkSource } from '../highlights/highlights';
import { goToMark } from '../navigation/markSteps';
import { goToPlace } from '../navigation/goToPlace';
import type { Newsroom } from '../newsroom/newsroom';
import { showMenu } from '../status/menu';
import { wrapArticles } from '../wrap';
import type { CommandMap } from './commands';

export interface ArticleCommandsOptions {
  readonly newsroom: Newsroom;
  readonly highlights: Highlights;
  readonly others: readonly MarkSource[];
}

export function articleCommands({ newsroom, highlights, others }: ArticleCommandsOptions) {
  return {
    'corroborate.toggleHighlights': () => highlights.toggle(),
    'corroborate.nextMark': () => goToMark(newsroom, others, 'next'),
    'corroborate.previousMark': () => goToMark(newsroom, others, 'previous'),
    // The References view asks for what is at the cursor, and gets the places of its name or fact.
    'corroborate.findSources': () => vscode.commands.executeCommand('references-view.findReferences'),
    'corroborate.goToPlace': (path, start, end) => goToPlace(newsroom, path, start, end),
    'corroborate.crossReferencesAt': async (path, start, end) => {
      await goToPlace(newsroom, path, start, end);
      await vscode.commands.executeCommand('corroborate.showCrossReferences');
    },
    'corroborate.wrapArticles': () => wrapArticles(),
    'corroborate.showMenu': () => showMenu(newsroom),
  } satisfies Partial<CommandMap>;
}
