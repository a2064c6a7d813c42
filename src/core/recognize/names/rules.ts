import type { NameSpan } from './nameSpan';
import type { TokenFrame } from './tokenFrame';
import { trimSpans } from './trimSpans';

/** What is known of names in general, on top of what the tagger found: in order of place, without overlaps. */
export function applyRules(frame: TokenFrame, found: readonly NameSpan[]): readonly NameSpan[] {
  return trimSpans(frame, found);
}
