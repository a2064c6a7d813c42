import type * as vscode from 'vscode';
import { ContextKeys } from '../contextKeys';
import type { TopicFollower } from './topicFollower';

/** Keeps the context keys that the view's title buttons and keys depend on in step with the panel. */
export function registerPanelContext(follower: TopicFollower): vscode.Disposable {
  const keys = new ContextKeys();
  return follower.onDidChange(() => {
    keys.set('hasTopic', follower.state.topic !== null);
    keys.set('pinned', follower.state.pinned);
    keys.set('canGoBack', follower.canGoBack);
    keys.set('canGoForward', follower.canGoForward);
  });
}
