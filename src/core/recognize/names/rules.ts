import { divideSpans } from './divideSpans';
import { settleTypes } from './documentTypes';
import { splitHyphens } from './hyphens';
import { joinSpans } from './joinSpans';
import { applyLists } from './listedNames';
import type { NameSpan } from './nameSpan';
import type { TokenFrame } from './tokenFrame';
import { repeatNames } from './repeatedNames';
import { trimSpans } from './trimSpans';

/** The rules, each a function from names to names, in the order in which they apply. */
export const RULES: readonly ((
  frame: TokenFrame,
  found: readonly NameSpan[],
  marginals: Float32Array | null,
) => NameSpan[])[] = [applyLists, splitHyphens, divideSpans, trimSpans, joinSpans, repeatNames, settleTypes];

/** What is known of names in general, on top of what the tagger found: in order of place, without overlaps. */
export function applyRules(
  frame: TokenFrame,
  found: readonly NameSpan[],
  marginals: Float32Array | null,
): readonly NameSpan[] {
  return RULES.reduce<readonly NameSpan[]>((spans, rule) => rule(frame, spans, marginals), found);
}
