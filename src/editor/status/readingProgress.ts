import * as vscode from 'vscode';
import type { Disposes } from '../disposableStore';
import type { Newsroom } from '../newsroom/newsroom';

/** Reading fewer articles than these is over before a person could cancel it: the status bar is enough. */
const MANY = 300;

/** Shows the reading of a large folder as a notification that can stop it. */
export function showReadingProgress(newsroom: Newsroom): Disposes {
  let shown = false;
  return newsroom.onDidChangeState((state) => {
    if (shown || state.phase !== 'indexing' || state.total < MANY) return;
    shown = true;
    const title = vscode.l10n.t('Reading articles');
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    void vscode.window
      .withProgress(options, (progress, token) => follow(newsroom, progress, token))
      .then(() => (shown = false));
  });
}

function follow(
  newsroom: Newsroom,
  progress: vscode.Progress<{ readonly message?: string; readonly increment?: number }>,
  token: vscode.CancellationToken,
): Promise<void> {
  return new Promise((resolve) => {
    let reported = 0;
    const report = newsroom.onDidChangeState(({ phase, done, total }) => {
      if (phase !== 'indexing') {
        report.dispose();
        resolve();
        return;
      }
      const share = total === 0 ? 0 : (100 * done) / total;
      progress.report({ message: vscode.l10n.t('{0} of {1}', done, total), increment: Math.max(0, share - reported) });
      reported = Math.max(reported, share);
    });
    token.onCancellationRequested(() => newsroom.stopReading());
  });
}
