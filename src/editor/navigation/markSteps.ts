import * as vscode from 'vscode';
import { marksOf } from '../marks/marks';
import { type Step, stepFrom } from '../marks/stepFrom';
import type { MarkSource } from '../highlights/highlights';
import type { Newsroom } from '../newsroom/newsroom';
import { setting } from '../settings/settings';

/** Puts the cursor on the next or previous mark of the kinds that are shown. */
export async function goToMark(newsroom: Newsroom, others: readonly MarkSource[], step: Step): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const analysis = editor && (await newsroom.analysisOf(editor.document));
  if (!editor || !analysis) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Marks are in articles: no article is open here.'), 4000);
    return;
  }
  const { document } = editor;
  const wanted = new Set<string>(setting('highlights.kinds', document.uri));
  const marks = [...marksOf(analysis), ...others.flatMap((source) => source.marksOf(document))]
    .filter((mark) => mark.kind !== 'furniture' && wanted.has(mark.kind))
    .sort((a, b) => a.start - b.start);
  const mark = stepFrom(marks, document.offsetAt(editor.selection.active), step);
  if (!mark) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Nothing is marked in this article.'), 4000);
    return;
  }
  const position = document.positionAt(mark.start);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
