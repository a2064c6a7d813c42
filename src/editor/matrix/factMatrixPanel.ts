import * as vscode from 'vscode';
import { matrixCsv, matrixMarkdown } from '../../core/presentation/matrixExport';
import { matrixContract, matrixHostContract } from '../../protocol/matrixContract';
import { headOf, rowParts } from '../../protocol/matrixParts';
import { MessageHandler } from '../../protocol/messageHandler';
import { DisposableStore, type Disposes } from '../disposableStore';
import { loadPage, pagePort, tabIcon } from '../panel/webviewPage';
import type { FactMatrix } from '../../core/presentation/factMatrix';
import type { Newsroom } from '../newsroom/newsroom';
import type { CrossReferencesView } from '../panel/crossReferencesView';
import type { Places } from '../panel/places';
import type { TopicFollower } from '../panel/topicFollower';
import { plainLabel } from '../plainLabel';

const VIEW_TYPE = 'corroborate.factMatrix';

type PageConnection = MessageHandler<typeof matrixHostContract, typeof matrixContract>;

export interface FactMatrixOptions {
  readonly extensionUri: vscode.Uri;
  readonly newsroom: Newsroom;
  readonly places: Places;
  readonly view: CrossReferencesView;
  readonly follower: TopicFollower;
  readonly log: vscode.LogOutputChannel;
}

/** The editor tab with facts × sources: one, shown again rather than opened twice. */
export class FactMatrixPanel implements Disposes {
  private readonly store = new DisposableStore();
  private panel: vscode.WebviewPanel | null = null;

  constructor(private readonly options: FactMatrixOptions) {
    this.store.add(
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: (panel) => {
          this.fill(panel);
          return Promise.resolve();
        },
      }),
    );
  }

  show(): void {
    if (this.panel) {
      this.panel.reveal();
      return;
    }
    const title = vscode.l10n.t('Fact Matrix');
    this.fill(vscode.window.createWebviewPanel(VIEW_TYPE, title, vscode.ViewColumn.Active, {}));
  }

  private fill(panel: vscode.WebviewPanel): void {
    const { extensionUri, newsroom, log } = this.options;
    this.panel = panel;
    const { webview } = panel;
    panel.iconPath = tabIcon(extensionUri);
    const life = new DisposableStore();
    const ended = life.add(new vscode.CancellationTokenSource());
    let single = false;
    let shown: FactMatrix | null = null;
    let outdated = false;
    let rounds = 0;
    const send = async (): Promise<void> => {
      if (!panel.visible) {
        outdated = true;
        return;
      }
      outdated = false;
      const round = ++rounds;
      const overtaken = (): boolean => ended.token.isCancellationRequested || round !== rounds;
      const matrix = await newsroom.factMatrix(single, ended.token);
      if (overtaken()) return;
      shown = matrix;
      connection.tell('begin', headOf({ matrix, single, reading: newsroom.state.phase === 'indexing' }));
      for (const rows of rowParts(matrix.rows)) {
        await turn();
        if (overtaken()) return;
        connection.tell('rows', rows);
      }
    };
    const connection: PageConnection = new MessageHandler({
      port: pagePort(webview, life),
      mine: matrixHostContract,
      theirs: matrixContract,
      handlers: {
        requests: {},
        events: {
          ready: () => void send(),
          visit: ({ place, keepFocus }) =>
            void this.options.places.show(place, { keepFocus, beside: panel.viewColumn }),
          open: ({ id }) => void this.openFact(id),
          single: (wanted) => {
            single = wanted;
            void send();
          },
          export: ({ format, ids }) => {
            if (shown) void save(shown, format, ids);
          },
        },
      },
      onInvalid: (problem) => log.warn(`from the fact matrix page: ${problem}`),
    });
    life.add(newsroom.onDidChange(() => void send()));
    life.add(
      panel.onDidChangeViewState(() => {
        if (panel.visible && outdated) void send();
      }),
    );
    panel.onDidDispose(() => {
      ended.cancel();
      connection.close();
      life.dispose();
      if (this.panel === panel) this.panel = null;
    });
    loadPage(webview, extensionUri, 'matrix.js', vscode.l10n.t('Fact matrix'));
  }

  private async openFact(id: string): Promise<void> {
    const { view, follower } = this.options;
    await view.reveal();
    await follower.open({ type: 'fact', id }, null);
  }

  dispose(): void {
    this.panel?.dispose();
    this.store.dispose();
  }
}

/** Lets others have their turn before the next part is packed. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Asks where to, and writes the rows with these ids, in this order. */
async function save(matrix: FactMatrix, format: 'csv' | 'markdown', ids: readonly string[]): Promise<void> {
  const byId = new Map(matrix.rows.map((row) => [row.id, row]));
  const rows = ids.flatMap((id) => byId.get(id) ?? []);
  const csv = format === 'csv';
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const uri = await vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, csv ? 'facts.csv' : 'facts.md') } : {}),
    filters: csv ? { CSV: ['csv'] } : { Markdown: ['md'] },
  });
  if (!uri) return;
  const text = csv ? matrixCsv(matrix, rows) : matrixMarkdown(matrix, rows);
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('{0} facts saved to {1}', rows.length, plainLabel(vscode.workspace.asRelativePath(uri))),
      4000,
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The facts could not be saved: {0}', plainLabel(reason, 300)));
  }
}
