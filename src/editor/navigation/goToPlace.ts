import * as vscode from 'vscode';
import { locate, reveal } from '../newsroom/location';
import type { Newsroom } from '../newsroom/newsroom';

/** Goes to a span of a source, named as links name it. */
export async function goToPlace(newsroom: Newsroom, path: unknown, start: unknown, end: unknown): Promise<void> {
  if (typeof path !== 'string' || typeof start !== 'number' || typeof end !== 'number') return;
  const [location] = await locate(newsroom, [{ path, start, end }]);
  if (location) await reveal(location);
  else vscode.window.setStatusBarMessage(vscode.l10n.t('That place is not there any more.'), 4000);
}
