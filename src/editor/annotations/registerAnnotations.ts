import type * as vscode from 'vscode';
import { DisposableStore, type Disposes } from '../disposableStore';
import type { Newsroom } from '../newsroom/newsroom';
import { annotationCommands } from './annotationCommands';
import { createChangesView } from './changesView';
import { registerTextsThen } from './compare';
import { createAnnotationStore, type UndoableAnnotationStore } from './createAnnotationStore';
import { followArticleFiles } from './fileOperations';
import { followJudgements } from './followJudgements';
import { createNoteThreads } from './noteThreads';
import type { Platform } from '../platform';
import { fileWriter } from './sidecarFiles';
import { reportSidecarProblems } from './sidecarProblems';

export interface AnnotationsOptions {
  readonly platform: Platform;
  readonly newsroom: Newsroom;
  readonly log: vscode.LogOutputChannel;
  readonly memory: vscode.Memento;
}

export interface AnnotationSurfaces extends Disposes {
  readonly store: UndoableAnnotationStore;
  readonly commands: ReturnType<typeof annotationCommands>;
}

/** The annotations and every surface of their own; marks and cards ask the store. */
export function registerAnnotations({ platform, newsroom, log, memory }: AnnotationsOptions): AnnotationSurfaces {
  const writeFile = fileWriter(platform);
  const disposables = new DisposableStore();
  const store = disposables.add(createAnnotationStore({ newsroom, log, writeFile, memory }));
  const notes = disposables.add(createNoteThreads(store));
  disposables.add(createChangesView(newsroom, store));
  disposables.add(registerTextsThen(store));
  disposables.add(followArticleFiles(newsroom, log, writeFile));
  disposables.add(reportSidecarProblems(store));
  disposables.add(followJudgements({ newsroom, annotations: store, log }));
  return {
    store,
    commands: annotationCommands({ newsroom, annotations: store, notes }),
    dispose: () => disposables.dispose(),
  };
}
