import * as vscode from 'vscode';
import { alignPassages, type AlignedPassages } from '../../core/presentation/alignedPassages';
import { oneLine } from '../../core/presentation/plainText';
import type { PlaceView } from '../../core/presentation/model';
import { isPlaceView } from '../../protocol/topicShapes';
import { isShape } from '../../protocol/validators';
import type { Newsroom } from '../newsroom/newsroom';
import { DisposableStore, type Disposes } from '../disposableStore';

interface Comparison {
  readonly left: PlaceView;
  readonly right: PlaceView;
}

const isComparison = isShape<Comparison>({ left: isPlaceView, right: isPlaceView });

const SCHEME = 'corroborate-passages';

/** Whether one looks at a comparison or a page of ours: both are opened to go on from what the panel shows. */
export function isOwnTab(): boolean {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputWebview) return input.viewType.includes('corroborate.');
  return input instanceof vscode.TabInputTextDiff && input.modified.scheme === SCHEME;
}

/** As many comparisons as one keeps open; older ones are made anew from their articles. */
const KEPT = 20;

/** Two articles in the editor's own comparison, passage beside passage: read-only texts made from the articles. */
export class ComparedDocuments implements Disposes {
  private readonly store = new DisposableStore();
  private readonly made = new Map<string, Promise<AlignedPassages | null>>();

  constructor(private readonly newsroom: Pick<Newsroom, 'isArticleUri'>) {
    this.store.add(
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
        provideTextDocumentContent: async ({ query }) => {
          const fields = new URLSearchParams(query);
          const comparison = readComparison(fields.get('of'));
          const passages = comparison === null ? null : await this.passagesOf(comparison);
          return passages?.[fields.get('side') === 'left' ? 'left' : 'right'] ?? '';
        },
      }),
    );
  }

  /** Opens the comparison at the claims. False when one of the articles cannot be read any more. */
  async open(left: PlaceView, right: PlaceView): Promise<boolean> {
    const comparison: Comparison = { left, right };
    // The articles may have changed since they were last compared.
    this.made.delete(JSON.stringify(comparison));
    const passages = await this.passagesOf(comparison);
    if (passages === null) return false;
    const uris = (['left', 'right'] as const).map((side) => uriOf(comparison, side));
    const title = uris.map(({ path }) => oneLine(path.slice(1))).join(' ↔ ');
    const at = new vscode.Position(passages.line, 0);
    const options: vscode.TextDocumentShowOptions = { preview: true, selection: new vscode.Range(at, at) };
    await vscode.commands.executeCommand('vscode.diff', uris[0], uris[1], title, options);
    return true;
  }

  private passagesOf(comparison: Comparison): Promise<AlignedPassages | null> {
    const key = JSON.stringify(comparison);
    const known = this.made.get(key);
    if (known) return known;
    const made = this.align(comparison).catch(() => null);
    this.made.set(key, made);
    for (const old of [...this.made.keys()].slice(0, -KEPT)) this.made.delete(old);
    return made;
  }

  /** What is no article is not read: the address may come from anywhere. */
  private async align({ left, right }: Comparison): Promise<AlignedPassages | null> {
    const uris = [left, right].map(({ path }) => uriAt(path));
    if (!uris.every((uri) => this.newsroom.isArticleUri(uri))) return null;
    const [a, b] = await Promise.all(uris.map((uri) => vscode.workspace.openTextDocument(uri)));
    return alignPassages({ text: a?.getText() ?? '', claim: left }, { text: b?.getText() ?? '', claim: right });
  }

  dispose(): void {
    this.store.dispose();
  }
}

const uriAt = (path: string): vscode.Uri => vscode.Uri.parse(path, true);

/** Named as the article, so that the editor's tab and status say which it is. */
function uriOf(comparison: Comparison, side: 'left' | 'right'): vscode.Uri {
  const { path } = uriAt(comparison[side].path);
  const query = new URLSearchParams({ side, of: JSON.stringify(comparison) }).toString();
  return vscode.Uri.from({ scheme: SCHEME, path: path.slice(path.lastIndexOf('/')), query });
}

/** Null for an address that we did not make, as a restored window or another extension may ask for one. */
function readComparison(text: string | null): Comparison | null {
  try {
    const read: unknown = JSON.parse(text ?? '');
    return isComparison(read) ? read : null;
  } catch {
    return null;
  }
}
