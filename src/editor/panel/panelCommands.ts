import * as vscode from 'vscode';
import { topicMarkdown } from '../../core/presentation/markdown';
import type { CommandMap } from '../commands/commands';
import type { FactMatrixPanel } from '../matrix/factMatrixPanel';
import type { CrossReferencesView } from './crossReferencesView';
import type { TopicFollower } from './topicFollower';

export interface PanelCommandOptions {
  readonly view: CrossReferencesView;
  readonly follower: TopicFollower;
  readonly matrix: FactMatrixPanel;
}

export function panelCommands({
  view,
  follower,
  matrix,
}: PanelCommandOptions): Pick<
  CommandMap,
  | 'corroborate.showCrossReferences'
  | 'corroborate.pinCrossReferences'
  | 'corroborate.unpinCrossReferences'
  | 'corroborate.crossReferencesBack'
  | 'corroborate.crossReferencesForward'
  | 'corroborate.copyCrossReferences'
  | 'corroborate.showFactMatrix'
> {
  return {
    'corroborate.showCrossReferences': () => view.focus(),
    'corroborate.showFactMatrix': () => matrix.show(),
    'corroborate.pinCrossReferences': () => follower.pin(true),
    'corroborate.unpinCrossReferences': () => follower.pin(false),
    'corroborate.crossReferencesBack': () => follower.move(-1),
    'corroborate.crossReferencesForward': () => follower.move(1),
    'corroborate.copyCrossReferences': async () => {
      const { topic } = follower.state;
      if (!topic) return;
      await vscode.env.clipboard.writeText(topicMarkdown(topic));
      vscode.window.setStatusBarMessage(vscode.l10n.t('Copied as Markdown'), 3000);
    },
  };
}
