import type { Claim } from '../claims/claim';
import { isCurrencySlip } from '../values/currencySlip';
import { compatible } from '../values/interval';
import { DEMOGRAPHIC_GROUPS, PERSON_GROUPS } from '../words/nounGroups';

/** Dates of two sentences this many days apart tell of two happenings. */
const DAYS_APART = 3;

/** Fates that exclude one another: the dead are not the injured. */
const OUTSIDE_NEWS = new Set(['DEAD', 'HURT', 'MISSING', 'ARREST', 'RESCUE', 'DAMAGE']);

/** Why two figures cannot answer one question, in words; null when nothing forbids it. */
export function figureVeto(a: Claim, b: Claim, predicateNames: readonly string[]): string | null {
  if (a.dimension !== b.dimension && !isCurrencySlip(a, b)) return 'one measures something else';
  if ((a.vague || b.vague) && !mayEqual(a, b)) return 'one is a rough number far from the other';
  const ra = a.role;
  const rb = b.role;
  if (a.dimension === 'count') {
    const whole = wholeVeto(a, b);
    if (whole !== null) return whole;
    const groups = isOfOneWhole(a, b) ? null : groupVeto(a, b);
    if (groups !== null) return groups;
    if (ra.fate >= 0 && rb.fate >= 0 && ra.fate !== rb.fate && personal(a) && personal(b))
      return 'they tell different fates of people';
    if (ra.place !== null && rb.place !== null && ra.place !== rb.place) return 'one counts inside, the other outside';
    if ((ra.sense === 'excess') !== (rb.sense === 'excess')) return 'one is what is too much, not the whole';
    const aboard = ABOARD.has(predicateNames[ra.fate] ?? '') && ra.fate === rb.fate;
    if (isPart(a, aboard) !== isPart(b, aboard) && (a.generic || b.generic) && !mayEqual(a, b))
      return 'one counts only some of the people';
    if (ra.part !== rb.part && !isOfOneWhole(a, b)) return 'one is part of a whole';
    const fate = predicateNames[ra.fate >= 0 ? ra.fate : rb.fate];
    if (ra.background !== rb.background && fate !== undefined && OUTSIDE_NEWS.has(fate))
      return 'one tells of earlier times';
  }
  if (ra.measure !== null && rb.measure !== null && ra.measure !== rb.measure)
    return `one measures ${ra.measure}, the other ${rb.measure}`;
  if (a.dimension === 'length') {
    if (ra.sense !== null && rb.sense !== null && ra.sense !== rb.sense)
      return `one is a ${ra.sense}, the other a ${rb.sense}`;
    if (ra.endPoint.length > 0 && rb.endPoint.length > 0 && !ra.endPoint.some((stem) => rb.endPoint.includes(stem)))
      return 'the distances end at different points';
  }
  if (a.dimension === 'duration' && ra.time !== null && rb.time !== null && ra.time !== rb.time)
    return 'one tells how long ago, the other how long';
  if (a.dimension === 'duration' && ra.time === 'window' && rb.time === 'window' && !mayEqual(a, b))
    return 'they look over different times';
  if (a.when !== null && b.when !== null && apart(a.when, b.when) > DAYS_APART)
    return 'their sentences are dated days apart';
  return null;
}

const mayEqual = (a: Claim, b: Claim): boolean =>
  a.interval === null || b.interval === null || compatible(a.interval, b.interval);

/** A ship's passengers and its crew are parts of those aboard. */
const ABOARD = new Set(['CARRY', 'CAPACITY']);

const isPart = (claim: Claim, aboard: boolean): boolean =>
  claim.group !== null && (aboard || DEMOGRAPHIC_GROUPS.has(claim.group));

const personal = (claim: Claim): boolean => claim.generic || claim.group === null || PERSON_GROUPS.has(claim.group);

/** Parts of nine members, whatever the members are called. */
export const isOfOneWhole = ({ role: a }: Claim, { role: b }: Claim): boolean =>
  a.whole !== null && a.whole.size === b.whole?.size;

/** "5,400 people", where another says "1,900 of the 5,400". */
const isWholeOf = ({ value }: Claim, { role }: Claim): boolean => value !== null && value === role.whole?.size;

function wholeVeto(a: Claim, b: Claim): string | null {
  const x = a.role.whole;
  const y = b.role.whole;
  if (a.value === b.value) return null;
  if (x === null || y === null) return isWholeOf(a, b) || isWholeOf(b, a) ? 'one is the whole, the other a part' : null;
  if (x.isRest !== y.isRest) return 'one is the rest of the whole';
  const complete = [a.value === x.size, b.value === y.size].filter(Boolean).length;
  if (complete === 1) return 'one is the whole, the other a part';
  if (complete === 0 && x.size !== y.size) return 'they are parts of different wholes';
  return (a.value ?? 0) + (b.value ?? 0) === x.size ? 'one is the rest of the whole' : null;
}

function groupVeto(a: Claim, b: Claim): string | null {
  const personA = a.generic || (a.group !== null && PERSON_GROUPS.has(a.group));
  const personB = b.generic || (b.group !== null && PERSON_GROUPS.has(b.group));
  if (personA !== personB && a.head !== null && b.head !== null) return 'one counts people, the other things';
  if (a.generic || b.generic) return null;
  if (a.group !== null && b.group !== null && a.group !== b.group) return 'they count different things';
  if (a.head !== null && b.head !== null && a.group === null && b.group === null && a.head !== b.head)
    return 'they count different things';
  if (a.head !== null && b.head !== null && (a.group === null) !== (b.group === null))
    return 'they count different things';
  return null;
}

function apart(a: readonly [number, number], b: readonly [number, number]): number {
  return a[0] > b[1] ? a[0] - b[1] : b[0] > a[1] ? b[0] - a[1] : 0;
}

/** Why two dates cannot date one happening; null when nothing forbids it. */
export function dateVeto(a: Claim, b: Claim): string | null {
  if ((a.dimension === 'clock') !== (b.dimension === 'clock')) return 'one is a time of day';
  if (a.dimension === 'clock') return null;
  if (a.vague !== b.vague) return 'one date is vague';
  if (a.dimension !== b.dimension) return 'one is a day, the other a longer time';
  if ((a.role.sense === 'saying') !== (b.role.sense === 'saying'))
    return 'one dates the saying, the other the happening';
  if ((a.role.sense === 'since') !== (b.role.sense === 'since') && a.dimension === 'day')
    return 'one dates a beginning';
  const x = a.interval;
  const y = b.interval;
  if (x === null || y === null) return null;
  const [ofA] = a.role.endPoint;
  const [ofB] = b.role.endPoint;
  if (ofA !== undefined && ofB !== undefined && ofA !== ofB && !compatible(x, y))
    return 'they are the days of two things';
  const gap = Math.max(x.low - y.high, y.low - x.high, 0);
  const span = Math.max(x.high - x.low, y.high - y.low) + 1;
  if (a.dimension === 'day' && gap > DAYS_APART) return 'the days lie far apart';
  // A span and its neighbours may be one event told with less care; further away it is another.
  if (a.dimension === 'year' && gap > 2.2 * span) return 'the times lie far apart';
  return null;
}
