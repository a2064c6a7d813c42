import * as vscode from 'vscode';
import type { SidecarOperation } from '../../core/annotation/write/operations';
import { nameOf } from './sidecarFiles';

/** A change that its sidecar did not take. */
export interface KeptChange {
  readonly article: vscode.Uri;
  readonly operations: readonly SidecarOperation[];
}

export interface KeptBackOptions {
  /** Whether a change of the article can be written now. */
  readonly canWrite: (article: vscode.Uri) => boolean;
  /** Tries a change again. False when it was refused once more, and is kept again by that. */
  readonly write: (kept: KeptChange) => Promise<boolean>;
}

/**
 * Changes that could not be written because the sidecar is broken, in conflict or read-only. They are kept as long as
 * the window is open, and offered again when the file has been repaired.
 */
export class KeptBack {
  private kept: KeptChange[] = [];
  private readonly offered = new Set<string>();

  constructor(private readonly options: KeptBackOptions) {}

  get size(): number {
    return this.kept.length;
  }

  keep(change: KeptChange, reason: string): void {
    this.kept = [...this.kept, change];
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
        if (chosen === drop) this.kept = this.kept.filter((change) => change.article.toString() !== key);
        return undefined;
      });
  }

  /** Tries everything that is kept again, in its order. The number of changes that were stored. */
  async storeAll(): Promise<number> {
    const changes = this.kept;
    this.kept = [];
    let stored = 0;
    for (const change of changes) if (await this.options.write(change)) stored++;
    return stored;
  }
}
