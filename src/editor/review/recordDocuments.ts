import * as vscode from 'vscode';
import { recordText } from '../../core/review/diff/describeRecord';
import type { Disposes } from '../disposableStore';
import type { ReviewItem, ReviewSession } from './reviewSession';

const SCHEME = 'corroborate-review';

/** The old and the new form of a record as read-only documents, for the editor's own comparison. */
export function registerRecordDocuments(session: ReviewSession): Disposes {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: ({ query }) => {
      const { key, side } = Object.fromEntries(new URLSearchParams(query)) as { key?: string; side?: string };
      const item = session.items.find((one) => one.key === key);
      return item === undefined ? '' : recordText(side === 'before' ? item.change.before : item.change.after);
    },
  });
}

export function recordUri(item: ReviewItem, side: 'before' | 'after'): vscode.Uri {
  const id = item.change.after ?? item.change.before;
  const name = id !== null && 'id' in id ? id.id : 'decision';
  const query = new URLSearchParams({ key: item.key, side }).toString();
  return vscode.Uri.from({ scheme: SCHEME, path: `/${name}.yaml`, query });
}
