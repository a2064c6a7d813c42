import { isoDay } from '../claims/calendar';
import type { SeemsFirst } from '../model';

/** What speaks for one claim being the first. */
export interface Dated {
  readonly source: string;
  readonly published: number | null;
  /** Characters of its words, for texts that others may have shortened. */
  readonly length: number;
}

/** Who seems to have a fact first: by day of publication, of those of one day the fullest text. */
export function seemsFirst(claims: readonly Dated[]): SeemsFirst | null {
  if (new Set(claims.map((claim) => claim.source)).size < 2) return null;
  const known = claims.flatMap((claim, member) =>
    claim.published === null ? [] : [{ member, day: claim.published, length: claim.length }],
  );
  if (known.length < 2) return null;
  const day = Math.min(...known.map((claim) => claim.day));
  const earliest = known.filter((claim) => claim.day === day);
  const unknown = claims.length - known.length;
  const rest = unknown === 0 ? '' : `; ${unknown} of ${claims.length} are not dated`;
  const [first, second] = [...earliest].sort((a, b) => b.length - a.length || a.member - b.member);
  if (first === undefined) return null;
  if (earliest.length === 1)
    return { member: first.member, words: `published on ${isoDay(day)}, before the others${rest}` };
  if (second === undefined || first.length === second.length) return null;
  return {
    member: first.member,
    words: `of ${earliest.length} published on ${isoDay(day)} it has the fullest text${rest}`,
  };
}
