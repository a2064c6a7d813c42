/** What must be let go; any of the editor's disposables fits. */
export interface Disposes {
  dispose(): unknown;
}

/** Holds what must be let go together. What is added after that is let go at once, so that nothing late leaks. */
export class DisposableStore implements Disposes {
  private items: Disposes[] = [];
  private disposed = false;

  add<T extends Disposes>(item: T): T {
    if (this.disposed) item.dispose();
    else this.items.push(item);
    return item;
  }

  get isDisposed(): boolean {
    return this.disposed;
  }

  /** In the reverse order of adding: what was built on something goes before it. */
  dispose(): void {
    this.disposed = true;
    const items = this.items.reverse();
    this.items = [];
    for (const item of items) item.dispose();
  }
}
