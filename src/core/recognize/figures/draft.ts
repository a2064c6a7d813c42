import type { Approximation, FigureKind } from '../model';

/** A figure while it is being put together, by token: `[first, end)`. */
export interface Draft {
  readonly first: number;
  readonly end: number;
  readonly kind: FigureKind;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly approx: Approximation;
  readonly of: string;
  /** Neither unit nor noun was found, so it has none to lend to a bare number behind it. */
  readonly bare: boolean;
}
