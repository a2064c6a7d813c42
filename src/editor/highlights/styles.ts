import * as vscode from 'vscode';
import type { MarkKind } from '../marks/marks';

const colour = (id: string): vscode.ThemeColor => new vscode.ThemeColor(`corroborate.${id}`);
const underline = (style: string, id: string): vscode.DecorationRenderOptions => ({
  textDecoration: `underline ${style} var(--vscode-corroborate-${id})`,
});

/**
 * How each kind is drawn. Kinds differ by the form of a line and not only by its colour: names by a line below (plain,
 * double, dotted, dashed), figures and dates by a frame, quotations by slanted letters, annotations by a filled ground.
 * Forms that may meet on one word use different properties, so that none hides the other.
 */
const STYLES: Readonly<Record<MarkKind, vscode.DecorationRenderOptions>> = {
  person: underline('1.5px', 'personForeground'),
  organization: underline('double 1.5px', 'organizationForeground'),
  place: underline('dotted 2px', 'placeForeground'),
  group: underline('dashed 1.5px', 'groupForeground'),
  figure: {
    outlineStyle: 'solid',
    outlineWidth: '1px',
    outlineColor: colour('figureBorder'),
    borderRadius: '3px',
    backgroundColor: colour('figureBackground'),
  },
  date: {
    outlineStyle: 'dashed',
    outlineWidth: '1px',
    outlineColor: colour('dateBorder'),
    borderRadius: '3px',
    backgroundColor: colour('dateBackground'),
  },
  quote: { fontStyle: 'italic', backgroundColor: colour('quoteBackground') },
  annotation: {
    backgroundColor: colour('annotationBackground'),
    borderWidth: '0 0 2px 0',
    borderStyle: 'solid',
    borderColor: colour('annotationBorder'),
    overviewRulerColor: colour('annotationBorder'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  },
  furniture: { color: colour('furnitureForeground') },
};

export function createStyle(kind: MarkKind): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    ...STYLES[kind],
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
