import type { Span } from '../../text/span';

/** Why something in a sidecar is wrong; stable names that tools can filter by. */
export type SidecarRule =
  | 'syntax'
  | 'merge-marker'
  | 'too-large'
  | 'newer-version'
  | 'missing-key'
  | 'wrong-type'
  | 'wrong-value'
  | 'duplicate-key'
  | 'duplicate-id';

/** One thing wrong in a sidecar, at its place. */
export interface SidecarProblem extends Span {
  readonly rule: SidecarRule;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** Both counted from one, as editors and compilers print them; `column` in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
}
