import type { EntityType } from '../model';

/** The tagger's types, in the order of its labels. */
export const TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'group'];

/** 0 no name; then for each type the label of a first word and the label of a further word. */
export const LABELS = 1 + 2 * TYPES.length;
export const OUTSIDE = 0;

export function beginLabel(type: number): number {
  return 1 + 2 * type;
}

export function insideLabel(type: number): number {
  return 2 + 2 * type;
}

/** The type of a label, -1 for `OUTSIDE`. */
export function typeOfLabel(label: number): number {
  return label === OUTSIDE ? -1 : (label - 1) >> 1;
}

export function isInside(label: number): boolean {
  return label !== OUTSIDE && label % 2 === 0;
}

/** A further word follows a first or further word of the same type; nothing else is a name. */
export function mayFollow(previous: number, label: number): boolean {
  return !isInside(label) || previous === label || previous === label - 1;
}
