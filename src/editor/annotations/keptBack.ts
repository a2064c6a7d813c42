import * as vscode from 'vscode';
import type { SidecarOperation } from '../../core/annotation/write/operations';
import { nameOf } from './sidecarFiles';

/** A change that its sidecar did not take. */
export interface KeptChange {
  readonly article: vscode.Uri;
  readonly operations: readonly SidecarOperation[];
}

export interface KeptBackOptions {
  readonly memory: vscode.Memento;
  /** Whether a change of the article can be written now. */
  readonly canWrite: (article: vscode.Uri) => boolean;
  /** Tries a change again. False when it was refused once more, and is kept again by that. */
  readonly write: (kept: KeptChange) => Promise<boolean>;
}

const KEPT = 'corroborate.keptBack';

/** A change as the workspace's memory holds it. */
interface RememberedChange {
  readonly article: string;
  readonly operations: readonly SidecarOperation[];
}

/**
 * Changes that could not be written because the sidecar is broken, in conflict or read-only. They are kept, also when
 * the window is closed, and offered again when the file has been repaired.
 */
export class KeptBack {
  private kept: readonly KeptChange[];
  private readonly offered = new Set<string>();

  constructor(private readonly options: KeptBackOptions) {
    const remembered = options.memory.get<readonly RememberedChange[]>(KEPT, []);
    this.kept = remembered.map(({ article, operations }) => ({ article: vscode.Uri.parse(article), operations }));
  }

  /** Those that changes are kept for. */
  get articles(): readonly vscode.Uri[] {
    return this.kept.map(({ article }) => article);
  }

  keep(change: KeptChange, reason: string): void {
    this.set([...this.kept, change]);
    const again = vscode.l10n.t('Try Again');
    void vscode.window
      .showErrorMessage(vscode.l10n.t('The annotation was not stored, and is kept for you. {0}', reason), again)
      .then((chosen) => (chosen === again ? this.storeAll() : undefined));
  }

  /** Called whenever the sidecars of an article were read: asks once, as soon as they can be written again. */
  offer(article: vscode.Uri): void {
    const key = article.toString();
    const waiting = this.kept.filter((change) => change.article.toString() === key);
    if (waiting.length === 0 || !this.options.canWrite(article)) {
      this.offered.delete(key);
      return;
    }
    if (this.offered.has(key)) return;
    this.offered.add(key);
    const store = vscode.l10n.t('Store');
    const drop = vscode.l10n.t('Discard');
    void vscode.window
      .showInformationMessage(
        vscode.l10n.t(
          '{0} changes of annotations of {1} were kept back and can be stored now.',
          waiting.length,
          nameOf(article),
        ),
        store,
        drop,
      )
      .then((chosen) => {
        if (chosen === store) return this.storeAll();
        if (chosen === drop) this.set(this.kept.filter((change) => change.article.toString() !== key));
        return undefined;
      });
  }

  /** Tries everything that is kept again, in its order. The number of changes that were stored. */
  async storeAll(): Promise<number> {
    let stored = 0;
    for (const change of this.kept) {
      this.set(this.kept.filter((one) => one !== change));
      if (await this.options.write(change)) stored++;
    }
    return stored;
  }

  private set(kept: readonly KeptChange[]): void {
    this.kept = kept;
    const remembered = kept.map(({ article, operations }) => ({ article: article.toString(), operations }));
    void this.options.memory.update(KEPT, remembered.length === 0 ? undefined : remembered);
  }
}
