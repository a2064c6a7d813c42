import * as vscode from 'vscode';
import type { Port } from '../../protocol/messageHandler';
import type { DisposableStore } from '../disposableStore';
import { panelDocument } from './panelDocument';

/** A web view as the other end of a connection, for as long as `life` lasts. */
export function pagePort(webview: vscode.Webview, life: DisposableStore): Port {
  return {
    post: (message) => void webview.postMessage(message),
    listen: (receive) => void life.add(webview.onDidReceiveMessage(receive)),
  };
}

/** The icon of a page's tab, which the editor does not colour by itself. */
export function tabIcon(extensionUri: vscode.Uri): { readonly light: vscode.Uri; readonly dark: vscode.Uri } {
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(extensionUri, 'media', name);
  return { light: file('tab-light.svg'), dark: file('tab-dark.svg') };
}

/** Lets a web view run one bundle and read nothing else but what lies beside it. Its port is listened to before. */
export function loadPage(webview: vscode.Webview, extensionUri: vscode.Uri, bundle: string, title: string): void {
  const bundles = vscode.Uri.joinPath(extensionUri, 'dist', 'pages');
  webview.options = { enableScripts: true, localResourceRoots: [bundles] };
  webview.html = panelDocument({
    script: webview.asWebviewUri(vscode.Uri.joinPath(bundles, bundle)).toString(),
    title,
    source: webview.cspSource,
    nonce: crypto.randomUUID().replaceAll('-', ''),
    language: vscode.l10n.bundle === undefined ? 'en' : vscode.env.language,
    translated: vscode.l10n.bundle ?? {},
  });
}
