import * as vscode from 'vscode';
import { askInWords } from '../askInWords';
import { newId } from '../../core/annotation/sidecar/ids';
import { choiceAmong } from '../../core/review/curation/differences';
import { curationContract, curationHostContract } from '../../protocol/curationContract';
import { MessageHandler } from '../../protocol/messageHandler';
import { instant } from '../annotations/annotate';
import type { AnnotationStore } from '../annotations/annotationStore';
import { DisposableStore, type Disposes } from '../disposableStore';
import { loadPage, pagePort, tabIcon } from '../panel/webviewPage';
import { curationState, differencesOf } from './curationState';

const VIEW_TYPE = 'corroborate.curation';

export interface CurationPanelOptions {
  readonly extensionUri: vscode.Uri;
  readonly annotations: AnnotationStore;
  readonly log: vscode.LogOutputChannel;
}

/** The editor tab that puts analysts' variants side by side: one, which follows what is asked for. */
export class CurationPanel implements Disposes {
  private readonly store = new DisposableStore();
  private panel: vscode.WebviewPanel | null = null;
  private article: vscode.Uri | null = null;
  /** What is shown is found again by the id of its first annotation: places change while one types. */
  private shown: string | null = null;
  private send: () => Promise<void> = () => Promise.resolve();

  constructor(private readonly options: CurationPanelOptions) {
    this.store.add(
      options.annotations.onDidChange((article) => {
        if (article.toString() === this.article?.toString()) void this.send();
      }),
    );
  }

  /** Shows the difference that this annotation is part of. */
  async show(article: vscode.Uri, annotationId: string): Promise<void> {
    this.article = article;
    this.shown = annotationId;
    if (this.panel === null) {
      const title = vscode.l10n.t('Compare Variants');
      this.fill(vscode.window.createWebviewPanel(VIEW_TYPE, title, vscode.ViewColumn.Beside, {}));
    } else this.panel.reveal();
    await this.send();
  }

  /**
   * Agrees with one variant, in the user's own sidecar. An earlier choice among the same variants is taken back, so that
   * one stands.
   */
  async choose(annotationId: string, note: string): Promise<boolean> {
    const { article } = this;
    if (article === null) return false;
    const difference = this.differences().find(({ opinions }) => opinions.some((one) => one.annotation.id === annotationId)); // prettier-ignore
    if (difference === undefined || choiceAmong(difference.opinions) === annotationId) return false;
    const earlier = difference.opinions
      .flatMap(({ replies }) => replies)
      .filter(({ own, stance }) => own && stance === 'agree');
    const reply = { id: newId(Math.random), to: annotationId, stance: 'agree' as const, note, created: instant() };
    return this.options.annotations.change(article, [
      ...earlier.map(({ id }) => ({ do: 'removeReply' as const, id })),
      { do: 'addReply', reply },
    ]);
  }

  private differences(): ReturnType<typeof differencesOf> {
    return this.article === null ? [] : differencesOf(this.options.annotations, this.article);
  }

  private indexOfShown(): number {
    const at = this.differences().findIndex(({ opinions }) => opinions.some(({ annotation }) => annotation.id === this.shown)); // prettier-ignore
    return at < 0 ? 0 : at;
  }

  private fill(panel: vscode.WebviewPanel): void {
    const { extensionUri, log } = this.options;
    this.panel = panel;
    const { webview } = panel;
    panel.iconPath = tabIcon(extensionUri);
    const life = new DisposableStore();
    const connection = new MessageHandler<typeof curationHostContract, typeof curationContract>({
      port: pagePort(webview, life),
      mine: curationHostContract,
      theirs: curationContract,
      handlers: {
        requests: {},
        events: {
          ready: () => void this.send(),
          choose: ({ id }) => void this.chosen(id),
          open: ({ id }) => {
            const argument = { article: this.article, annotationId: id };
            void vscode.commands.executeCommand('corroborate.openSidecar', argument);
          },
          visit: () => {
            const argument = { article: this.article, annotationId: this.shown };
            void vscode.commands.executeCommand('corroborate.showAnnotation', argument);
          },
          step: (by) => this.step(by),
        },
      },
      onInvalid: (problem) => log.warn(`from the page that compares variants: ${problem}`),
    });
    this.send = async () => {
      const { article } = this;
      if (article === null) return;
      const [document, curator] = await Promise.all([
        vscode.workspace.openTextDocument(article),
        this.options.annotations.authorOf(article),
      ]);
      const differences = this.differences();
      const index = this.indexOfShown();
      connection.tell('show', curationState({ article, text: document.getText(), differences, index, curator }));
    };
    panel.onDidDispose(() => {
      connection.close();
      life.dispose();
      if (this.panel === panel) {
        this.panel = null;
        this.send = () => Promise.resolve();
      }
    });
    loadPage(webview, extensionUri, 'curation.js', vscode.l10n.t('Compare variants'));
  }

  private async chosen(id: string): Promise<void> {
    const note = await askInWords({ title: vscode.l10n.t('Why this one? (may be left empty)') });
    if (note !== undefined) await this.choose(id, note.trim());
  }

  private step(by: 1 | -1): void {
    const differences = this.differences();
    if (differences.length === 0) return;
    const next = differences[(this.indexOfShown() + by + differences.length) % differences.length];
    this.shown = next?.opinions[0]?.annotation.id ?? null;
    void this.send();
  }

  dispose(): void {
    this.panel?.dispose();
    this.store.dispose();
  }
}
