import type { Figure } from '../../recognize/model';

/** The whole that a figure belongs to: nine for both numbers of "seven of the nine" and of "voted seven to two". */
export interface Whole {
  readonly size: number;
  /** The smaller side of a tally: those who voted against. */
  readonly isRest: boolean;
}

/** "Seven of the nine members", "eight of the bank's nine rate-setters": what stands between a part and its whole. */
const PART_OF =
  /^(?: \p{Ll}+){0,2} of (?:(?:all|the|its|their|his|her|those|[\p{L}\p{M}. -]{1,30}['’]s?) ){0,2}(?:\p{Ll}+ )?$/u;
/** "Seven to two", "7-2", "by seven votes to two". */
const AGAINST = /^(?: votes?)? ?(?:to|against|[-–—]) ?$/;
/** What tells that two numbers side by side are those for and against. */
const TALLY = /\b(?:vot(?:e[ds]?|ing)|rul(?:e[ds]?|ing)|majority|in favou?r|panel|ballot)\b/i;
/** How far around two numbers the word for a vote may stand (characters). */
const TALLY_REACH = 60;

/** The whole of each figure, in the order of the figures; null where the text tells of none. */
export function wholesOf(figures: readonly Figure[], text: string): (Whole | null)[] {
  const wholes: (Whole | null)[] = figures.map(() => null);
  figures.forEach((part, i) => {
    const next = figures[i + 1];
    if (next === undefined || part.kind !== 'count' || next.kind !== 'count') return;
    if (part.value === null || next.value === null) return;
    const between = text.slice(part.end, next.start);
    if (part.value < next.value && PART_OF.test(between)) {
      wholes[i] = wholes[i + 1] = { size: next.value, isRest: false };
    } else if (AGAINST.test(between) && TALLY.test(text.slice(part.start - TALLY_REACH, next.end + TALLY_REACH))) {
      const size = part.value + next.value;
      wholes[i] = { size, isRest: part.value < next.value };
      wholes[i + 1] = { size, isRest: next.value < part.value };
    }
  });
  return wholes;
}
