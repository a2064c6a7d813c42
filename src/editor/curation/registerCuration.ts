import * as vscode from 'vscode';
import type { Difference } from '../../core/review/curation/differences';
import type { AnnotationStore } from '../annotations/annotationStore';
import { articlesOf } from '../annotations/sidecarFiles';
import { isTarget } from '../annotations/targets';
import { shorten } from '../annotations/words';
import type { CommandMap } from '../commands/commands';
import type { Disposes } from '../disposableStore';
import { CurationPanel, type CurationPanelOptions } from './curationPanel';
import { differencesOf, type PlacedOpinion } from './curationState';

export interface CurationSurface extends Disposes {
  readonly panel: CurationPanel;
  readonly commands: ReturnType<typeof curationCommands>;
}

/** Curation: where analysts differ on one span, their variants side by side, and the curator's choice among them. */
export function registerCuration(options: CurationPanelOptions): CurationSurface {
  const panel = new CurationPanel(options);
  return { panel, commands: curationCommands(panel, options.annotations), dispose: () => panel.dispose() };
}

interface Place {
  readonly article: vscode.Uri;
  readonly difference: Difference<PlacedOpinion>;
}

function curationCommands(panel: CurationPanel, annotations: AnnotationStore) {
  const show = async ({ article, difference }: Place): Promise<void> => {
    const [first] = difference.opinions;
    if (first !== undefined) await panel.show(article, first.annotation.id);
  };
  return {
    'corroborate.compareVariants': async (argument) => {
      if (isTarget(argument)) return panel.show(argument.article, argument.annotationId);
      const here = await atCursor(annotations);
      if (here !== null) return show(here);
      const places = await inWorkspace(annotations);
      if (places.length === 0) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t('The analysts do not differ on any words of these articles.'),
        );
        return undefined;
      }
      const picked = await vscode.window.showQuickPick(
        places.map((place) => ({ place, ...describe(place) })),
        { title: vscode.l10n.t('Where analysts differ'), matchOnDescription: true, matchOnDetail: true },
      );
      return picked === undefined ? undefined : show(picked.place);
    },
  } satisfies Partial<CommandMap>;
}

async function atCursor(annotations: AnnotationStore): Promise<Place | null> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return null;
  const article = editor.document.uri;
  await annotations.load(article);
  const offset = editor.document.offsetAt(editor.selection.active);
  const difference = differencesOf(annotations, article).find(({ start, end }) => start <= offset && offset <= end);
  return difference === undefined ? null : { article, difference };
}

/** The articles with several sidecars; others have nobody to differ with. */
async function inWorkspace(annotations: AnnotationStore): Promise<Place[]> {
  const counts = new Map<string, { readonly article: vscode.Uri; sidecars: number }>();
  for (const sidecar of await vscode.workspace.findFiles('**/*.annotations.yaml'))
    for (const article of articlesOf(sidecar)) {
      const known = counts.get(article.toString()) ?? { article, sidecars: 0 };
      known.sidecars++;
      counts.set(article.toString(), known);
    }
  const shared = [...counts.values()].filter(({ sidecars }) => sidecars > 1).map(({ article }) => article);
  await Promise.all(shared.map((article) => annotations.load(article)));
  return shared
    .sort((a, b) => a.path.localeCompare(b.path))
    .flatMap((article) => differencesOf(annotations, article).map((difference) => ({ article, difference })));
}

function describe({ article, difference }: Place): vscode.QuickPickItem {
  const words = difference.opinions[0]?.annotation.target.exact ?? '';
  return {
    label: shorten(words, 60),
    description: difference.opinions.map(({ author }) => author ?? vscode.l10n.t('no name')).join(' · '),
    detail: vscode.workspace.asRelativePath(article),
  };
}
