import * as vscode from 'vscode';
import type { EntityType } from '../../core/recognize/model';
import type { EntitySummary } from '../../protocol/newsroomContract';
import type { Disposes } from '../disposableStore';
import type { Newsroom } from '../newsroom/newsroom';
import { CLOSED, goCommand, LEAF, registerTree, tooltipOf, type TreeNode } from './tree';
import { plainLabel } from '../plainLabel';

const TYPES: readonly { readonly type: EntityType; readonly label: string; readonly icon: string }[] = [
  { type: 'person', label: vscode.l10n.t('Persons'), icon: 'person' },
  { type: 'organization', label: vscode.l10n.t('Organizations'), icon: 'organization' },
  { type: 'place', label: vscode.l10n.t('Places'), icon: 'location' },
  { type: 'group', label: vscode.l10n.t('Groups'), icon: 'globe' },
];

/** The view *Entities*: names by type, those in most sources first, each with its sources. */
export function registerEntitiesTree(newsroom: Newsroom): Disposes {
  const roots = (token: vscode.CancellationToken): Promise<TreeNode[]> => entityRoots(newsroom, token);
  return registerTree({ id: 'corroborate.entitiesTree', newsroom, roots });
}

export async function entityRoots(newsroom: Newsroom, token: vscode.CancellationToken): Promise<TreeNode[]> {
  const entities = await newsroom.entities(token);
  return TYPES.flatMap(({ type, label, icon }) => {
    const ofType = entities.filter((entity) => entity.type === type);
    if (ofType.length === 0) return [];
    ofType.sort((a, b) => b.sources - a.sources || b.mentions - a.mentions || a.name.localeCompare(b.name));
    const item = new vscode.TreeItem(label, CLOSED);
    item.description = ofType.length.toLocaleString();
    item.iconPath = new vscode.ThemeIcon(icon);
    return { id: type, item, children: () => Promise.resolve(ofType.map((entity) => entityNode(entity, newsroom))) };
  });
}

function entityNode({ id, name, mentions, sources }: EntitySummary, newsroom: Newsroom): TreeNode {
  const item = new vscode.TreeItem(plainLabel(name), CLOSED);
  item.description = vscode.l10n.t('{0} in {1} sources', mentions, sources);
  return {
    id: `entity ${id}`,
    item,
    children: async (token) => {
      const entity = await newsroom.entity(id, token);
      if (!entity) return [];
      const paths = [...new Set(entity.mentions.map((mention) => mention.path))];
      const summaries = await newsroom.sources(paths, token);
      return paths.flatMap((path): TreeNode[] => {
        const [first, ...others] = entity.mentions.filter((mention) => mention.path === path);
        if (!first) return [];
        const summary = summaries.find((source) => source.path === path);
        const file = vscode.workspace.asRelativePath(vscode.Uri.parse(path));
        const line = new vscode.TreeItem(plainLabel(summary?.publisher ?? file), LEAF);
        line.description = vscode.l10n.t('{0}, {1} times', plainLabel(first.text), others.length + 1);
        line.iconPath = new vscode.ThemeIcon('file-text');
        line.tooltip = tooltipOf(summary?.headline ?? '', file);
        line.command = goCommand(path, first.start, first.end);
        return [{ id: `entity ${id}\n${path}`, item: line, children: null }];
      });
    },
  };
}
