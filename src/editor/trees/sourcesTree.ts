import * as vscode from 'vscode';
import type { TopicOffer } from '../../core/presentation/model';
import type { SourceOverview } from '../../core/presentation/sourceOverview';
import type { Relation } from '../../core/corpus/model';
import type { Disposes } from '../disposableStore';
import type { Newsroom } from '../newsroom/newsroom';
import { CLOSED, goCommand, LEAF, registerTree, type TreeNode } from './tree';

/** More facts of one source than anyone unfolds. */
const FACTS = 500;

const ICONS: Record<Relation, vscode.ThemeIcon> = {
  conflict: new vscode.ThemeIcon('warning', new vscode.ThemeColor('editorWarning.foreground')),
  agree: new vscode.ThemeIcon('check'),
  verbatim: new vscode.ThemeIcon('quote'),
  'near-verbatim': new vscode.ThemeIcon('quote'),
  single: new vscode.ThemeIcon('circle-outline'),
};

/** The view *Sources*: the articles by day, each with the facts that it shares with others, conflicts first. */
export function registerSourcesTree(newsroom: Newsroom): Disposes {
  const roots = async (token: vscode.CancellationToken): Promise<TreeNode[]> =>
    (await newsroom.sourceOverviews(token)).map((source) => sourceNode(source, newsroom));
  return registerTree({ id: 'corroborate.sourcesTree', newsroom, roots });
}

function sourceNode(source: SourceOverview, newsroom: Newsroom): TreeNode {
  const uri = vscode.Uri.parse(source.path);
  const item = new vscode.TreeItem(source.name, source.shared > 0 ? CLOSED : LEAF);
  const date = source.date ?? vscode.l10n.t('undated');
  const conflicts = source.conflicts > 0 ? vscode.l10n.t('{0} differ', source.conflicts) : '';
  item.description = [date, conflicts].filter((part) => part !== '').join(' · ');
  item.iconPath = new vscode.ThemeIcon('file-text');
  item.tooltip = [source.headline, source.file, vscode.l10n.t('{0} facts shared with others', source.shared)]
    .filter((line) => line !== '')
    .join('\n');
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri] };
  return {
    id: source.path,
    item,
    children: async (token) =>
      (await newsroom.attentionIn(uri, FACTS, token)).map((offer) => factNode(source.path, offer)),
  };
}

function factNode(path: string, { id, label, detail, relation, place }: TopicOffer): TreeNode {
  const item = new vscode.TreeItem(label, LEAF);
  item.description = detail;
  item.iconPath = ICONS[relation ?? 'single'];
  item.tooltip = `${label}\n${detail}`;
  if (place) item.command = goCommand(place.path, place.start, place.end);
  return { id: `${path}\n${id}`, item, children: null };
}
