import type * as vscode from 'vscode';
import type { AnnotationStore } from '../annotations/annotationStore';
import { DisposableStore, type Disposes } from '../disposableStore';
import { registerRecordDocuments } from './recordDocuments';
import { reviewCommands } from './reviewCommands';
import { ReviewSession } from './reviewSession';
import { createReviewTree } from './reviewTree';

export interface ReviewSurface extends Disposes {
  readonly session: ReviewSession;
  readonly commands: ReturnType<typeof reviewCommands>;
}

/** Reviewing annotation changes: a tree of them, the record before and after beside the article, stances as replies. */
export function registerReview(annotations: AnnotationStore, memory: vscode.Memento): ReviewSurface {
  const store = new DisposableStore();
  const session = store.add(new ReviewSession(annotations, memory));
  const tree = store.add(createReviewTree(session));
  store.add(registerRecordDocuments(session));
  return { session, commands: reviewCommands({ session, tree, annotations }), dispose: () => store.dispose() };
}
