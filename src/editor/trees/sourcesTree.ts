import * as vscode from 'vscode';
import type { TopicOffer } from '../../core/presentation/model';
import type { SourceOverview } from '../../core/presentation/sourceOverview';
import type { Relation } from '../../core/corpus/model';
import type { Disposes } from '../disposableStore';
import type { Newsroom } from '../newsroom/newsroom';
import { plainLabel } from '../plainLabel';
import { CLOSED, goCommand, LEAF, registerTree, tooltipOf, type TreeNode } from './tree';

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
  const roots = (token: vscode.CancellationToken): Promise<TreeNode[]> => sourceRoots(newsroom, token);
  return registerTree({ id: 'corroborate.sourcesTree', newsroom, roots });
}

export async function sourceRoots(newsroom: Newsroom, token: vscode.CancellationToken): Promise<TreeNode[]> {
  return (await newsroom.sourceOverviews(token)).map((source) => sourceNode(source, newsroom));
}

function sourceNode(source: SourceOverview, newsroom: Newsroom): TreeNode {
  const uri = vscode.Uri.parse(source.path);
  const item = new vscode.TreeItem(plainLabel(source.name), source.shared > 0 ? CLOSED : LEAF);
  const date = source.date ?? vscode.l10n.t('undated');
  const conflicts =
    source.conflicts === 0
      ? ''
      : source.conflicts === 1
        ? vscode.l10n.t('1 differs')
        : vscode.l10n.t('{0} differ', source.conflicts);
  // What needs attention first: a narrow side bar cuts off the end.
  item.description = [conflicts, date].filter((part) => part !== '').join(' · ');
  item.iconPath = new vscode.ThemeIcon('file-text');
  const shared =
    source.shared === 1
      ? vscode.l10n.t('1 fact shared with others')
      : vscode.l10n.t('{0} facts shared with others', source.shared);
  item.tooltip = tooltipOf(source.headline, source.file, shared);
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri] };
  return {
    id: source.path,
    item,
    children: async (token) =>
      (await newsroom.attentionIn(uri, FACTS, token)).map((offer) => factNode(source.path, offer)),
  };
}

function factNode(path: string, { id, label, detail, relation, place }: TopicOffer): TreeNode {
  const item = new vscode.TreeItem(plainLabel(label), LEAF);
  item.description = plainLabel(detail);
  item.iconPath = ICONS[relation ?? 'single'];
  item.tooltip = tooltipOf(label, detail);
  if (place) item.command = goCommand(place.path, place.start, place.end);
  return { id: `${path}\n${id}`, item, children: null };
}
