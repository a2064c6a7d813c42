import type * as vscode from 'vscode';
import { DisposableStore, type Disposes } from '../disposableStore';
import type { Newsroom } from '../newsroom/newsroom';
import { annotationCommands } from './annotationCommands';
import { createChangesView } from './changesView';
import { createAnnotationStore, type UndoableAnnotationStore } from './createAnnotationStore';
import { followArticleFiles } from './fileOperations';
import { createNoteThreads } from './noteThreads';
import { reportSidecarProblems } from './sidecarProblems';

export interface AnnotationSurfaces extends Disposes {
  readonly store: UndoableAnnotationStore;
  readonly commands: ReturnType<typeof annotationCommands>;
}

/** The annotations and every surface of their own; marks and cards ask the store. */
export function registerAnnotations(newsroom: Newsroom, log: vscode.LogOutputChannel): AnnotationSurfaces {
  const disposables = new DisposableStore();
  const store = disposables.add(createAnnotationStore({ newsroom, log }));
  const notes = disposables.add(createNoteThreads(store));
  disposables.add(createChangesView(newsroom, store));
  disposables.add(followArticleFiles(newsroom, log));
  disposables.add(reportSidecarProblems(store));
  return {
    store,
    commands: annotationCommands({ newsroom, annotations: store, notes }),
    dispose: () => disposables.dispose(),
  };
}
