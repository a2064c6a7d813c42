import * as vscode from 'vscode';
import { DisposableStore, type Disposes } from '../disposableStore';
import type { Newsroom } from '../newsroom/newsroom';
import { Pace } from '../newsroom/pace';
import { createLineTree, type Line } from '../trees/lineTree';
import type { AnchoredAnnotation, AnnotationStore } from './annotationStore';
import { HISTORY_TAG } from './repair';
import { articlesOf, nameOf } from './sidecarFiles';
import type { AnnotationTarget } from './targets';
import { kindIcon, outcomeName, shorten } from './words';

type ChangeLine = Line<AnnotationTarget | null>;

const VIEW = 'corroborate.annotationChanges';
/** In milliseconds: spans move with every key that is typed. */
const REFRESH = { rest: 200, atMost: 1000 };
/** Sidecars looked at for the view; a larger newsroom is checked on the command line. */
const MOST_SIDECARS = 5000;

/** Lists the annotations whose words were lost or changed, article by article, with what can be done about each. */
export function createChangesView(newsroom: Newsroom, annotations: AnnotationStore): Disposes {
  const store = new DisposableStore();
  const known = new Map<string, vscode.Uri>();
  let scanned: Promise<void> | null = null;

  const lines = (): ChangeLine[] =>
    [...known.values()]
      .filter((article) => annotations.isReadable(article))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map(articleLine)
      .filter(({ children }) => children.length > 0);
  const articleLine = (article: vscode.Uri): ChangeLine => ({
    id: article.toString(),
    value: null,
    item: articleItem(article),
    children: annotations.annotationsOf(article).filter(needsALook).map(annotationLine),
  });
  const tree = store.add(
    createLineTree<AnnotationTarget | null>({ id: VIEW, prepare: () => (scanned ??= scan().then(show)) }),
  );
  const show = (): void => {
    const shown = lines();
    const count = shown.reduce((sum, { children }) => sum + children.length, 0);
    tree.view.badge =
      count === 0 ? undefined : { value: count, tooltip: vscode.l10n.t('{0} annotations need a look', count) };
    tree.show(shown);
  };
  const refresh = store.add(new Pace(show, REFRESH.rest, REFRESH.atMost));
  store.add(
    annotations.onDidChange((article) => {
      known.set(article.toString(), article);
      refresh.request();
    }),
  );

  const scan = async (): Promise<void> => {
    const found = await vscode.workspace.findFiles('**/*.annotations.yaml', '**/node_modules/**', MOST_SIDECARS);
    const wanted = new Map<string, vscode.Uri>();
    for (const sidecar of found)
      for (const article of articlesOf(sidecar))
        if (newsroom.isArticleUri(article)) wanted.set(article.toString(), article);
    for (const article of wanted.values()) {
      if (store.isDisposed) return;
      await annotations.load(article);
      known.set(article.toString(), article);
    }
  };
  return store;
}

function needsALook({ outcome, annotation }: AnchoredAnnotation): boolean {
  return outcome !== 'same' && !(outcome === 'gone' && annotation.tags.includes(HISTORY_TAG));
}

function annotationLine(found: AnchoredAnnotation): ChangeLine {
  const { article, sidecar, annotation } = found;
  const target = { article, annotationId: annotation.id };
  return { id: `${sidecar.toString()}\n${annotation.id}`, value: target, item: annotationItem(found), children: [] };
}

function articleItem(article: vscode.Uri): vscode.TreeItem {
  const item = new vscode.TreeItem(nameOf(article), vscode.TreeItemCollapsibleState.Expanded);
  item.resourceUri = article;
  item.iconPath = vscode.ThemeIcon.File;
  item.contextValue = 'article';
  return item;
}

function annotationItem(found: AnchoredAnnotation): vscode.TreeItem {
  const { article, annotation, outcome, now, sentence, own, author } = found;
  const was = annotation.target.exact;
  const item = new vscode.TreeItem(shorten(was, 50), vscode.TreeItemCollapsibleState.None);
  const changed = now !== null && now !== was;
  item.description = [
    changed ? `→ ${shorten(now, 50)}` : '',
    outcomeName(outcome, sentence !== null),
    own ? '' : (author ?? ''),
  ]
    .filter((part) => part !== '')
    .join(' · ');
  item.iconPath =
    outcome === 'gone'
      ? new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'))
      : outcome === 'value-changed'
        ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
        : new vscode.ThemeIcon(kindIcon(annotation.kind));
  item.tooltip = tooltip(found);
  item.contextValue = `${own ? 'own' : 'other'}.${outcome === 'gone' ? 'gone' : 'changed'}`;
  item.command = {
    command: 'corroborate.showAnnotation',
    title: vscode.l10n.t('Show in the Article'),
    arguments: [{ article, annotationId: annotation.id }],
  };
  item.accessibilityInformation = {
    label: `${outcomeName(outcome, sentence !== null)}: ${was}${changed ? `, ${now}` : ''}`,
  };
  return item;
}

/** Old and new words one below the other, with the sentence that they stood in. */
function tooltip({ annotation, now }: AnchoredAnnotation): vscode.MarkdownString {
  const { prefix, exact, suffix } = annotation.target;
  const text = new vscode.MarkdownString();
  text.appendMarkdown(`**${vscode.l10n.t('Then')}** `);
  text.appendText(`${shorten(prefix, 120)}[${exact}]${shorten(suffix, 120)}`);
  text.appendMarkdown(`\n\n**${vscode.l10n.t('Now')}** `);
  text.appendText(now ?? '–');
  return text;
}
