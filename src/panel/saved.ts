import { isPanelState } from '../protocol/panelContract';
import { isArrayOf, isNumber, isShape, isString, nullable } from '../protocol/validators';
import type { PanelState } from '../protocol/panelContract';

/** What the page is given back when it is shown again after it was hidden or the window was opened anew. */
export interface Saved {
  readonly state: PanelState;
  readonly scrollTop: number;
  /** The row that the keyboard was on. */
  readonly row: string | null;
  /** The rows whose reasons are open. */
  readonly open: readonly string[];
}

const isSaved = isShape<Saved>({
  state: isPanelState,
  scrollTop: isNumber,
  row: nullable(isString),
  open: isArrayOf(isString),
});

/** Null where nothing was saved, or by a version that saved another form. */
export function readSaved(value: unknown): Saved | null {
  return isSaved(value) ? value : null;
}
