import type { Uri } from 'vscode';
import type { FileWriter } from './sidecarFiles';
import { restoreSidecar, type WrittenSidecar } from './writeSidecar';

export interface HistoryEntry {
  readonly article: Uri;
  readonly written: WrittenSidecar;
}

/** Changes remembered; older ones are in git. */
const DEEPEST = 100;

/** The user's changes of sidecars, to be taken back in their order whether the files are open or not. */
export class History {
  private past: HistoryEntry[] = [];
  private future: HistoryEntry[] = [];

  constructor(private readonly writeFile: FileWriter) {}

  push(entry: HistoryEntry): void {
    this.past = [...this.past, entry].slice(-DEEPEST);
    this.future = [];
  }

  /** Adds a write to the change before it, so that both are taken back in one step. */
  extend(entry: HistoryEntry): void {
    const last = this.past.at(-1);
    const { uri, before, after } = entry.written;
    if (last?.written.uri.toString() !== uri.toString() || last.written.after !== before) this.push(entry);
    else this.past = [...this.past.slice(0, -1), { ...last, written: { uri, before: last.written.before, after } }];
  }

  /** The article whose sidecar was put back; null when there is nothing to take back, or the file changed since. */
  async undo(): Promise<Uri | null> {
    const entry = this.past.at(-1);
    if (entry === undefined || !(await restoreSidecar(entry.written, this.writeFile))) return null;
    this.past = this.past.slice(0, -1);
    this.future = [...this.future, entry];
    return entry.article;
  }

  async redo(): Promise<Uri | null> {
    const entry = this.future.at(-1);
    if (entry === undefined) return null;
    const { uri, before, after } = entry.written;
    if (!(await restoreSidecar({ uri, before: after, after: before }, this.writeFile))) return null;
    this.future = this.future.slice(0, -1);
    this.past = [...this.past, entry];
    return entry.article;
  }
}
