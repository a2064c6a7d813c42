import picomatch from 'picomatch';
import * as vscode from 'vscode';
import { onDidChangeSetting, setting } from '../settings/settings';
import type { Disposes } from '../disposableStore';

type Matcher = (relativePath: string) => boolean;

/** Which files are articles: those in a workspace folder that its settings `sources` and `exclude` name. */
export class ArticleScope implements Disposes {
  private readonly matchers = new Map<string, Matcher>();
  private readonly change = new vscode.EventEmitter<void>();
  private readonly subscription: vscode.Disposable;
  readonly onDidChange = this.change.event;

  constructor() {
    const forget = (): void => {
      this.matchers.clear();
      this.change.fire();
    };
    this.subscription = vscode.Disposable.from(
      onDidChangeSetting(['sources', 'exclude'], forget),
      vscode.workspace.onDidChangeWorkspaceFolders(forget),
    );
  }

  /** A file of another language is left alone, even when its name fits (`CMakeLists.txt`, a list of packages). */
  covers(document: vscode.TextDocument): boolean {
    return document.languageId === 'plaintext' && this.coversUri(document.uri);
  }

  coversUri(uri: vscode.Uri): boolean {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) return false;
    const root = folder.uri.path.endsWith('/') ? folder.uri.path : `${folder.uri.path}/`;
    return uri.path.startsWith(root) && this.matcherOf(folder)(uri.path.slice(root.length));
  }

  private matcherOf(folder: vscode.WorkspaceFolder): Matcher {
    const key = folder.uri.toString();
    const known = this.matchers.get(key);
    if (known) return known;
    // Dot folders hold tools' files; a glob that means them names them.
    const wanted = picomatch(setting('sources', folder.uri));
    const unwanted = picomatch([...setting('exclude', folder.uri)], { dot: true });
    const matcher: Matcher = (path) => wanted(path) && !unwanted(path);
    this.matchers.set(key, matcher);
    return matcher;
  }

  dispose(): void {
    this.subscription.dispose();
    this.change.dispose();
  }
}
