/* The fact matrix in parts, none of which holds up the side that packs or unpacks it. */
import type { FactMatrix, MatrixRow } from '../core/presentation/factMatrix';

/** What the page shows. */
export interface MatrixState {
  readonly matrix: FactMatrix;
  /** Facts that only one source tells, instead of those that several tell. */
  readonly single: boolean;
  /** Articles are still being read. */
  readonly reading: boolean;
}

/** A matrix without its rows, which follow. */
export interface MatrixHead extends Omit<MatrixState, 'matrix'> {
  readonly matrix: Omit<FactMatrix, 'rows'>;
  /** How many rows follow. */
  readonly rows: number;
}

/** Cells in one part: packing so many takes about five milliseconds. */
const CELLS = 1000;

export function headOf({ matrix: { rows, ...matrix }, ...rest }: MatrixState): MatrixHead {
  return { ...rest, matrix, rows: rows.length };
}

export function* rowParts(rows: readonly MatrixRow[]): Generator<readonly MatrixRow[]> {
  let part: MatrixRow[] = [];
  let cells = 0;
  for (const row of rows) {
    part.push(row);
    cells += row.cells.length + 1;
    if (cells < CELLS) continue;
    yield part;
    part = [];
    cells = 0;
  }
  if (part.length > 0) yield part;
}

/** Puts the parts together again. A new head gives up a matrix that has not come whole. */
export class MatrixAssembly {
  private head: MatrixHead | null = null;
  private rows: MatrixRow[] = [];

  /** The whole matrix once it is there. */
  begin(head: MatrixHead): MatrixState | null {
    this.head = head;
    this.rows = [];
    return this.whole();
  }

  add(rows: readonly MatrixRow[]): MatrixState | null {
    this.rows.push(...rows);
    return this.whole();
  }

  private whole(): MatrixState | null {
    if (this.head === null || this.rows.length < this.head.rows) return null;
    const { matrix, single, reading } = this.head;
    return { matrix: { ...matrix, rows: this.rows }, single, reading };
  }
}
