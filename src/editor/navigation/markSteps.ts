import * as vscode from 'vscode';
import { type Mark, marksOf } from '../marks/marks';
import type { MarkSource } from '../highlights/highlights';
import type { Newsroom } from '../newsroom/newsroom';
import { setting } from '../settings/settings';

export type Step = 'next' | 'previous';

/** The mark to go to from an offset, round the end of the text; several that begin together count as one. */
export function stepFrom(marks: readonly Mark[], offset: number, step: Step): Mark | null {
  if (step === 'next') return marks.find((mark) => mark.start > offset) ?? marks[0] ?? null;
  return marks.findLast((mark) => mark.start < offset) ?? marks.at(-1) ?? null;
}

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
