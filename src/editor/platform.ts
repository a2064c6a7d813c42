import type { Uri } from 'vscode';
import type { Port } from '../protocol/messageHandler';

/** A running worker: its port, and how it ends. */
export interface WorkerHandle extends Port {
  /** Called at most once, when the worker ends without having been asked to. */
  onExit(listener: (problem: string) => void): void;
  terminate(): void;
}

/** What differs between the editor on a machine and the editor in a browser. */
export interface Platform {
  readonly name: 'node' | 'web';
  /** Runs the script, a bundle beside the extension's own, off the editor's thread. */
  startWorker(script: Uri): Promise<WorkerHandle>;
  /**
   * Replaces the contents of a file at once, so that neither a reader nor a crash meets half of it. The editor's own file
   * system takes a file away before it renames over it. False, and nothing is done, when the file does not hold
   * `expected` any more (null: it should not exist); no other window can write between that look and the replacement.
   * Null where there are no files of a machine.
   */
  readonly replaceFile: ((file: Uri, contents: Uint8Array, expected: Uint8Array | null) => Promise<boolean>) | null;
}
