import type { Uri } from 'vscode';
import type { FileWriter } from './sidecarFiles';
import { restoreSidecar, type WrittenSidecar } from './writeSidecar';

export interface HistoryEntry {
  readonly article: Uri;
  readonly written: WrittenSidecar;
}

/** What came of taking a change back, or doing it again. */
export type HistoryStep =
  | { readonly result: 'done'; readonly article: Uri }
  | { readonly result: 'nothing' }
  /** Others have changed the same in this file. */
  | { readonly result: 'changed-since'; readonly file: Uri };

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

  get last(): HistoryEntry | null {
    return this.past.at(-1) ?? null;
  }

  /** Takes back the last change, or that one of those before it. */
  async undo(entry = this.last): Promise<HistoryStep> {
    if (entry === null || !this.past.includes(entry)) return { result: 'nothing' };
    const written = await restoreSidecar(entry.written, this.writeFile);
    if (written === null) return { result: 'changed-since', file: entry.written.uri };
    this.past = this.past.filter((one) => one !== entry);
    this.future = [...this.future, { article: entry.article, written: reversed(written) }];
    return { result: 'done', article: entry.article };
  }

  async redo(): Promise<HistoryStep> {
    const entry = this.future.at(-1);
    if (entry === undefined) return { result: 'nothing' };
    const written = await restoreSidecar(reversed(entry.written), this.writeFile);
    if (written === null) return { result: 'changed-since', file: entry.written.uri };
    this.future = this.future.slice(0, -1);
    this.past = [...this.past, { article: entry.article, written }];
    return { result: 'done', article: entry.article };
  }
}

const reversed = ({ uri, before, after }: WrittenSidecar): WrittenSidecar => ({ uri, before: after, after: before });
