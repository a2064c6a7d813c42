import { TYPES, isInside, typeOfLabel } from './labels';
import type { EntityType } from '../model';

/** A name as a range of tokens. */
export interface NameSpan {
  readonly first: number;
  /** Behind the last token. */
  readonly end: number;
  readonly type: EntityType;
}

/** The names that labels of tokens spell. */
export function spansOfLabels(labels: Uint8Array): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] ?? 0;
    if (label === 0 || isInside(label)) continue;
    let end = i + 1;
    while (labels[end] === label + 1) end++;
    const type = TYPES[typeOfLabel(label)];
    if (type) spans.push({ first: i, end, type });
  }
  return spans;
}
