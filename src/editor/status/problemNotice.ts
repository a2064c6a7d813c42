import * as vscode from 'vscode';
import { counted } from '../../core/presentation/plainText';
import type { Disposes } from '../disposableStore';
import type { Newsroom } from '../newsroom/newsroom';
import { plainLabel } from '../plainLabel';

/** Tells once per session that articles were left out; the status bar keeps saying so, and its menu lists them. */
export function tellProblems(newsroom: Newsroom): Disposes {
  let told = false;
  return newsroom.onDidChangeState(({ phase, problems }) => {
    const [first, ...more] = problems;
    if (told || phase !== 'ready' || !first) return;
    told = true;
    const message =
      more.length === 0
        ? vscode.l10n.t(
            '{0} could not be read: {1}.',
            plainLabel(vscode.workspace.asRelativePath(first.uri)),
            plainLabel(first.detail),
          )
        : vscode.l10n.t('{0} could not be read.', counted(problems.length, 'article'));
    const show = vscode.l10n.t('Show');
    void vscode.window.showWarningMessage(message, show).then((chosen) => {
      if (chosen === show) void vscode.commands.executeCommand('corroborate.showMenu');
    });
  });
}
