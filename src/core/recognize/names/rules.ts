import { splitHyphens } from './hyphens';
import { settleTypes } from './documentTypes';
import { applyLists } from './listedNames';
import type { NameSpan } from './nameSpan';
import type { TokenFrame } from './tokenFrame';
import { trimSpans } from './trimSpans';

/** What is known of names in general, on top of what the tagger found: in order of place, without overlaps. */
export function applyRules(
  frame: TokenFrame,
  found: readonly NameSpan[],
  marginals: Float32Array | null,
): readonly NameSpan[] {
  const listed = applyLists(frame, found);
  return settleTypes(frame, trimSpans(frame, splitHyphens(frame, listed)), marginals);
}
