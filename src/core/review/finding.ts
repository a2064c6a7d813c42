export type Severity = 'error' | 'warning' | 'info';

/** One thing that a reviewer should look at. `line` and `column` count from one; 1 and 1 for a file as a whole. */
export interface Finding {
  /** The id of the rule: `anchor/gone`. */
  readonly rule: string;
  readonly severity: Severity;
  /** The file that it stands in, with forward slashes. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** The annotation or reply that it is about; null where it is about a file. */
  readonly id: string | null;
}

/** Order for reading: by file, then by place in it. */
export function byFileAndPlace(a: Finding, b: Finding): number {
  return (
    compare(a.path, b.path) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
