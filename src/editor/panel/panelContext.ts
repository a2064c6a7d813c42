import * as vscode from 'vscode';
import type { TopicFollower } from './topicFollower';

/** Keeps the context keys that the view's title buttons and keys depend on in step with the panel. */
export function registerPanelContext(follower: TopicFollower): vscode.Disposable {
  const known = new Map<string, boolean>();
  const set = (name: string, value: boolean): void => {
    if (known.get(name) === value) return;
    known.set(name, value);
    void vscode.commands.executeCommand('setContext', `corroborate.${name}`, value);
  };
  const update = (): void => {
    set('hasTopic', follower.state.topic !== null);
    set('pinned', follower.state.pinned);
    set('canGoBack', follower.canGoBack);
    set('canGoForward', follower.canGoForward);
  };
  return follower.onDidChange(update);
}
