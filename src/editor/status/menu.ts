import * as vscode from 'vscode';
import type { CommandId } from '../commands/commandIds';
import type { FileProblem, Newsroom } from '../newsroom/newsroom';
import { plainLabel } from '../plainLabel';

interface Choice extends vscode.QuickPickItem {
  readonly run: () => unknown;
}

/** What can be done from the status bar: the commands that fit the moment, then the files that could not be read. */
export async function showMenu(newsroom: Newsroom): Promise<void> {
  const { state } = newsroom;
  const command = (label: string, id: CommandId): Choice => ({
    label,
    run: () => vscode.commands.executeCommand(id),
  });
  const document = vscode.window.activeTextEditor?.document;
  const inArticle = document !== undefined && newsroom.isArticle(document);
  const choices: Choice[] = [
    ...(state.phase === 'indexing'
      ? [command(`$(debug-stop) ${vscode.l10n.t('Stop Reading Articles')}`, 'corroborate.stopReading')]
      : [command(`$(refresh) ${vscode.l10n.t('Read All Articles Again')}`, 'corroborate.readAgain')]),
    ...(inArticle
      ? [
          command(`$(arrow-down) ${vscode.l10n.t('Go to Next Mark')}`, 'corroborate.nextMark'),
          command(`$(references) ${vscode.l10n.t('List All Sources')}`, 'corroborate.findSources'),
          command(`$(eye) ${vscode.l10n.t('Show or Hide Highlights')}`, 'corroborate.toggleHighlights'),
          command(`$(word-wrap) ${vscode.l10n.t('Wrap the Lines of Articles')}`, 'corroborate.wrapArticles'),
        ]
      : []),
    command(`$(output) ${vscode.l10n.t('Show Log')}`, 'corroborate.showLog'),
    ...problemChoices(state.problems),
  ];
  const chosen = await vscode.window.showQuickPick(choices, { title: 'Corroborate' });
  await chosen?.run();
}

function problemChoices(problems: readonly FileProblem[]): Choice[] {
  if (problems.length === 0) return [];
  return [
    { label: vscode.l10n.t('Could not be read'), kind: vscode.QuickPickItemKind.Separator, run: () => undefined },
    ...problems.map(({ uri, detail }) => ({
      label: `$(warning) ${plainLabel(vscode.workspace.asRelativePath(uri))}`,
      description: plainLabel(detail),
      run: () => vscode.commands.executeCommand('vscode.open', uri),
    })),
  ];
}
