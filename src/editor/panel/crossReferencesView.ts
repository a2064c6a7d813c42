import * as vscode from 'vscode';
import { MessageHandler } from '../../protocol/messageHandler';
import { panelContract, panelHostContract } from '../../protocol/panelContract';
import { DisposableStore, type Disposes } from '../disposableStore';
import { loadPage, pagePort } from './webviewPage';
import type { PlaceView } from '../../core/presentation/model';
import type { Handlers } from '../../protocol/contract';
import type { Newsroom } from '../newsroom/newsroom';
import type { Places } from './places';
import type { TopicFollower } from './topicFollower';

export const CROSS_REFERENCES_VIEW = 'corroborate.crossReferences';

type PageConnection = MessageHandler<typeof panelHostContract, typeof panelContract>;

export interface CrossReferencesViewOptions {
  readonly extensionUri: vscode.Uri;
  readonly newsroom: Newsroom;
  readonly follower: TopicFollower;
  readonly places: Places;
  readonly annotate: (place: PlaceView) => Promise<void>;
  readonly log: vscode.LogOutputChannel;
}

/** The view's web page: made when it is first looked at, thrown away when it is hidden, restored by itself. */
export class CrossReferencesView implements vscode.WebviewViewProvider, Disposes {
  private readonly store = new DisposableStore();
  private connection: PageConnection | null = null;
  private view: vscode.WebviewView | null = null;
  private focusWhenReady = false;
  private sent = '';

  constructor(private readonly options: CrossReferencesViewOptions) {
    this.store.add(vscode.window.registerWebviewViewProvider(CROSS_REFERENCES_VIEW, this));
    this.store.add(options.follower.onDidChange(() => this.send()));
  }

  /** Opens the view with the keyboard in it, on the row where it last was. */
  async focus(): Promise<void> {
    this.focusWhenReady = true;
    await vscode.commands.executeCommand(`${CROSS_REFERENCES_VIEW}.focus`);
    this.giveFocus();
  }

  /** Opens the view and leaves the keyboard where it is. */
  async reveal(): Promise<void> {
    if (this.view) this.view.show(true);
    else await vscode.commands.executeCommand(`${CROSS_REFERENCES_VIEW}.focus`, { preserveFocus: true });
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    const { extensionUri, follower, log } = this.options;
    const life = new DisposableStore();
    const connection: PageConnection = new MessageHandler({
      port: pagePort(view.webview, life),
      mine: panelHostContract,
      theirs: panelContract,
      handlers: this.handlers(),
      onInvalid: (problem) => log.warn(`from the cross-references page: ${problem}`),
    });
    this.connection = connection;
    this.view = view;
    life.add(view.onDidChangeVisibility(() => follower.setVisible(view.visible)));
    view.onDidDispose(() => {
      life.dispose();
      connection.close();
      if (this.connection !== connection) return;
      this.connection = null;
      this.view = null;
      follower.setVisible(false);
    });
    loadPage(view.webview, extensionUri, 'panel.js', vscode.l10n.t('Cross-references'));
    follower.setVisible(view.visible);
  }

  private handlers(): Handlers<typeof panelHostContract> {
    const { follower, newsroom, places, annotate } = this.options;
    return {
      requests: {},
      events: {
        ready: () => {
          this.sent = '';
          this.send();
          this.giveFocus();
        },
        visit: ({ key, place, keepFocus }) => {
          follower.visit(key, place);
          void places.show(place, { keepFocus });
        },
        open: ({ type, id, place }) => {
          void follower.open({ type, id }, place);
          if (place) void places.show(place, { keepFocus: true });
        },
        unpin: () => follower.pin(false),
        annotate: (place) => void annotate(place),
        compare: ({ left, right }) => void places.compare(left, right),
        retry: () => newsroom.readAgain(),
        chooseSources: () =>
          void vscode.commands.executeCommand('workbench.action.openSettings', 'corroborate.sources'),
      },
    };
  }

  /** Only what changed: the follower speaks more often than it has something new to say. */
  private send(): void {
    const { state } = this.options.follower;
    const text = JSON.stringify(state);
    if (text === this.sent || !this.connection) return;
    this.sent = text;
    this.connection.tell('show', state);
  }

  private giveFocus(): void {
    if (!this.focusWhenReady || !this.connection || !this.view?.visible) return;
    this.connection.tell('focus', undefined);
    this.focusWhenReady = false;
  }

  dispose(): void {
    this.connection?.close();
    this.store.dispose();
  }
}
