import * as vscode from 'vscode';
import { DisposableStore, type Disposes } from '../disposableStore';
import { FactMatrixPanel } from '../matrix/factMatrixPanel';
import { ComparedDocuments } from './comparedDocuments';
import { CrossReferencesView } from './crossReferencesView';
import { panelCommands } from './panelCommands';
import { registerPanelContext } from './panelContext';
import { Places } from './places';
import { TopicFollower } from './topicFollower';
import type { PlaceView } from '../../core/presentation/model';
import type { Newsroom } from '../newsroom/newsroom';

export interface PanelOptions {
  readonly extensionUri: vscode.Uri;
  readonly newsroom: Newsroom;
  readonly log: vscode.LogOutputChannel;
}

export interface Panel extends Disposes {
  readonly follower: TopicFollower;
  readonly commands: ReturnType<typeof panelCommands>;
}

/** The view "Cross-references", the fact matrix, and their commands. */
export function registerPanel({ extensionUri, newsroom, log }: PanelOptions): Panel {
  const store = new DisposableStore();
  const follower = store.add(new TopicFollower(newsroom));
  const places = new Places(newsroom, store.add(new ComparedDocuments(newsroom)));
  /** Where the claim stands, selected, so that annotating is the same as after selecting it by hand. */
  const annotate = async (place: PlaceView): Promise<void> => {
    if (await places.show(place, { keepFocus: true })) {
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      await vscode.commands.executeCommand('corroborate.annotate');
    }
  };
  const view = store.add(new CrossReferencesView({ extensionUri, newsroom, follower, places, annotate, log }));
  const matrix = store.add(new FactMatrixPanel({ extensionUri, newsroom, places, view, follower, log }));
  store.add(registerPanelContext(follower));
  return { follower, commands: panelCommands({ view, follower, matrix }), dispose: () => store.dispose() };
}
