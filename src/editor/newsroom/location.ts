import * as vscode from 'vscode';
import type { Excerpt, PlaceInSource } from '../../protocol/newsroomContract';
import type { Newsroom } from './newsroom';

export function locationOf({ path, line, column, endLine, endColumn }: Excerpt): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(path), new vscode.Range(line, column, endLine, endColumn));
}

/** The places as the editor names them, in order; those that are gone are left out. */
export async function locate(
  newsroom: Newsroom,
  places: readonly PlaceInSource[],
  token?: vscode.CancellationToken,
): Promise<vscode.Location[]> {
  return (await newsroom.excerpts(places, token)).map(locationOf);
}

/** Shows a place of a source, and gives it the focus. */
export async function reveal(location: vscode.Location, preserveFocus = false): Promise<void> {
  const document = await vscode.workspace.openTextDocument(location.uri);
  const editor = await vscode.window.showTextDocument(document, { selection: location.range, preserveFocus });
  editor.revealRange(location.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
