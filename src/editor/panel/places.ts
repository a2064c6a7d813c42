import * as vscode from 'vscode';
import type { PlaceView } from '../../core/presentation/model';
import type { Newsroom } from '../newsroom/newsroom';
import type { ComparedDocuments } from './comparedDocuments';
import { plainLabel } from '../plainLabel';

export interface ShowOptions {
  readonly keepFocus: boolean;
  /** A column that must stay in sight: the one that the place was chosen in. */
  readonly beside?: vscode.ViewColumn | undefined;
}

/** Goes to places of articles. What is no article is not opened: the path came through a web page. */
export class Places {
  constructor(
    private readonly newsroom: Newsroom,
    private readonly compared: ComparedDocuments,
  ) {}

  /** With `keepFocus` the span is selected to be seen; without, the cursor stands at its start to work there. */
  async show(place: PlaceView, { keepFocus, beside }: ShowOptions): Promise<vscode.TextEditor | null> {
    const viewColumn = columnOfArticles(this.newsroom, beside);
    return this.open(place, { preserveFocus: keepFocus, preview: true, viewColumn }, keepFocus);
  }

  /** Two sources side by side, passage beside passage, at the claims. */
  async compare(left: PlaceView, right: PlaceView): Promise<void> {
    if (await this.compared.open(left, right)) return;
    void vscode.window.showWarningMessage(vscode.l10n.t('These sources cannot be compared any more.'));
  }

  private async open(
    { path, start, end }: PlaceView,
    options: vscode.TextDocumentShowOptions,
    select: boolean,
  ): Promise<vscode.TextEditor | null> {
    const uri = vscode.Uri.parse(path, true);
    if (!this.newsroom.isArticleUri(uri)) return null;
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      const span = new vscode.Range(document.positionAt(start), document.positionAt(end));
      const selection = select ? span : new vscode.Range(span.start, span.start);
      const editor = await vscode.window.showTextDocument(document, { ...options, selection });
      editor.revealRange(span, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      return editor;
    } catch {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('{0} cannot be opened any more.', plainLabel(vscode.workspace.asRelativePath(uri))),
      );
      return null;
    }
  }
}

/** Where one reads already, so that going through the sources does not open column after column. */
function columnOfArticles(newsroom: Newsroom, beside: vscode.ViewColumn | undefined): vscode.ViewColumn {
  const { activeTextEditor: active } = vscode.window;
  const visibleTextEditors = vscode.window.visibleTextEditors.filter(({ viewColumn }) => viewColumn !== beside);
  const editor =
    active && active.viewColumn !== beside && newsroom.isArticle(active.document)
      ? active
      : visibleTextEditors.find((candidate) => newsroom.isArticle(candidate.document));
  return editor?.viewColumn ?? (beside === undefined ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside);
}
