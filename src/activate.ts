import * as vscode from 'vscode';
import { registerAnnotations } from './editor/annotations/registerAnnotations';
import type { UndoableAnnotationStore } from './editor/annotations/createAnnotationStore';
import { articleCommands } from './editor/commands/articleCommands';
import { registerCommands } from './editor/commands/commands';
import { newsroomCommands } from './editor/commands/newsroomCommands';
import { DisposableStore } from './editor/disposableStore';
import { annotationMarks } from './editor/highlights/annotationMarks';
import { createHighlights, type Highlights, type MarkSource } from './editor/highlights/highlights';
import { annotationCards } from './editor/hovers/annotationCards';
import { type CardSource, registerHovers } from './editor/hovers/hovers';
import { limitTeller } from './editor/limits';
import { Timings } from './editor/log/timings';
import { registerOutline } from './editor/navigation/outline';
import { registerReferences } from './editor/navigation/references';
import { registerWorkspaceSymbols } from './editor/navigation/workspaceSymbols';
import { createNewsroom } from './editor/newsroom/createNewsroom';
import type { Newsroom } from './editor/newsroom/newsroom';
import { registerPanel } from './editor/panel/registerPanel';
import type { TopicFollower } from './editor/panel/topicFollower';
import type { Platform } from './editor/platform';
import { contradictionCommands } from './editor/problems/judgeContradiction';
import { registerContradictionProblems } from './editor/problems/contradictionProblems';
import { followRegistry } from './editor/registry/registryFile';
import { createLanguageStatus } from './editor/status/languageStatus';
import { tellProblems } from './editor/status/problemNotice';
import { showReadingProgress } from './editor/status/readingProgress';
import type { CurationPanel } from './editor/curation/curationPanel';
import { registerCuration } from './editor/curation/registerCuration';
import { registerReview } from './editor/review/registerReview';
import type { ReviewSession } from './editor/review/reviewSession';
import { registryCommands } from './editor/registry/registryCommands';
import { registerRegistryLanguage } from './editor/registry/registryLanguage';
import { createStatusItem } from './editor/status/statusItem';
import { registerEntitiesTree } from './editor/trees/entitiesTree';
import { registerSourcesTree } from './editor/trees/sourcesTree';
import { offerWrap } from './editor/wrap';

/** What other extensions, and the tests, are given. */
export interface CorroborateApi {
  readonly newsroom: Newsroom;
  readonly annotations: UndoableAnnotationStore;
  readonly highlights: Pick<Highlights, 'drawnIn'>;
  readonly review: ReviewSession;
  readonly curation: Pick<CurationPanel, 'choose'>;
  /** What the panel is about. */
  readonly topics: TopicFollower;
}

/** Builds the editor on a platform. Only wires: nothing is read before an article, a view or a command asks for it. */
export function activate(context: vscode.ExtensionContext, platform: Platform): CorroborateApi {
  const timings = new Timings();
  const store = new DisposableStore();
  context.subscriptions.push(store);

  const log = store.add(vscode.window.createOutputChannel('Corroborate', { log: true }));
  const { extensionUri } = context;
  const onLimit = limitTeller();
  const newsroom = store.add(timings.time('newsroom', () => createNewsroom({ platform, extensionUri, log, onLimit })));
  const annotations = store.add(
    timings.time('annotations', () => registerAnnotations({ platform, newsroom, log, memory: context.workspaceState })),
  );
  const others: readonly MarkSource[] = [annotationMarks(annotations.store)];
  const cards: readonly CardSource[] = [annotationCards(annotations.store)];
  const highlights = store.add(
    timings.time('highlights', () => createHighlights({ newsroom, others, memory: context.workspaceState, onLimit })),
  );
  timings.time('providers', () => {
    store.add(registerHovers(newsroom, cards));
    store.add(registerReferences(newsroom));
    store.add(registerOutline(newsroom));
    store.add(registerWorkspaceSymbols(newsroom));
  });
  timings.time('status', () => {
    store.add(createStatusItem(newsroom));
    store.add(createLanguageStatus(newsroom));
    store.add(showReadingProgress(newsroom));
    store.add(tellProblems(newsroom));
    store.add(offerWrap(newsroom, context.workspaceState));
  });
  store.add(timings.time('problems', () => registerContradictionProblems(newsroom, annotations.store)));
  timings.time('registry', () => {
    store.add(followRegistry(newsroom));
    store.add(registerRegistryLanguage(newsroom));
  });
  timings.time('trees', () => {
    store.add(registerSourcesTree(newsroom));
    store.add(registerEntitiesTree(newsroom));
  });
  const panel = store.add(timings.time('panel', () => registerPanel({ extensionUri, newsroom, log })));
  const review = store.add(timings.time('review', () => registerReview(annotations.store, context.workspaceState)));
  const curation = store.add(registerCuration({ extensionUri, annotations: annotations.store, log }));
  const commands = {
    ...newsroomCommands(newsroom, log),
    ...articleCommands({ newsroom, highlights, others }),
    ...panel.commands,
    ...annotations.commands,
    ...review.commands,
    ...curation.commands,
    ...registryCommands(newsroom),
    ...contradictionCommands(newsroom, annotations.store),
  };
  store.add(timings.time('commands', () => registerCommands(commands, { log })));

  timings.report(log);
  return {
    newsroom,
    annotations: annotations.store,
    highlights,
    review: review.session,
    curation: curation.panel,
    topics: panel.follower,
  };
}
