import type { Claim } from '../claims/claim';
import { GREENWICH_CLOCK, LOCAL_CLOCK } from '../claims/dateClaims';
import type { ValueInterval } from '../model';
import { compatible, middle } from '../values/interval';

/**
 * Numbers the claims of a fact by compatible values: all of a group are compatible with one another, so that 20, 21, 22
 * … thousand do not chain into one. Group 0 is that of most claims.
 */
export function valueGroups(claims: readonly Claim[], restatedBy: readonly number[]): number[] {
  const intervals = inOneClock(claims);
  const groups: { members: number[]; intervals: ValueInterval[] }[] = [];
  const order = claims
    .map((_, i) => i)
    .filter((i) => (restatedBy[i] ?? -1) < 0)
    .sort((x, y) => widthOf(claims[x], intervals[x]) - widthOf(claims[y], intervals[y]) || x - y);
  const groupOf = new Array<number>(claims.length).fill(-1);
  for (const i of order) {
    const interval = intervals[i] ?? null;
    let at = -1;
    if (interval === null) at = groups.length === 0 ? -1 : 0;
    else {
      at = groups.findIndex(
        (group) => group.intervals.length > 0 && group.intervals.every((other) => compatible(other, interval)),
      );
      if (at < 0 && claims[i]?.vague === true && groups.length > 0) at = nearest(groups, interval);
    }
    if (at < 0) at = groups.push({ members: [], intervals: [] }) - 1;
    const group = groups[at];
    if (group === undefined) continue;
    group.members.push(i);
    if (interval !== null && claims[i]?.vague !== true) group.intervals.push(interval);
    groupOf[i] = at;
  }
  restatedBy.forEach((of, i) => {
    if (of >= 0) groupOf[i] = groupOf[of] ?? 0;
  });
  return renumbered(groupOf);
}

const widthOf = (claim: Claim | undefined, interval: ValueInterval | null | undefined): number =>
  claim === undefined || interval === null || interval === undefined
    ? Infinity
    : claim.vague
      ? 1e300
      : interval.high - interval.low;

function nearest(groups: readonly { readonly intervals: readonly ValueInterval[] }[], interval: ValueInterval): number {
  let best = 0;
  let distance = Infinity;
  groups.forEach((group, at) => {
    const first = group.intervals[0];
    if (first === undefined) return;
    const here = Math.abs(Math.log((middle(first) + 1) / (middle(interval) + 1)));
    if (here < distance) {
      distance = here;
      best = at;
    }
  });
  return best;
}

/** Largest group first; of equals the one that comes first. */
function renumbered(groupOf: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const group of groupOf) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const order = [...sizes.keys()].sort(
    (x, y) => (sizes.get(y) ?? 0) - (sizes.get(x) ?? 0) || groupOf.indexOf(x) - groupOf.indexOf(y),
  );
  return groupOf.map((group) => order.indexOf(group));
}

/** Clock times in one zone, when any of the claims tells the offset. */
function inOneClock(claims: readonly Claim[]): (ValueInterval | null)[] {
  const offset = claims.find((claim) => claim.clockOffset !== null)?.clockOffset ?? null;
  return claims.map(({ interval }) =>
    interval !== null && offset !== null && interval.unit === GREENWICH_CLOCK
      ? { low: interval.low + offset, high: interval.high + offset, unit: LOCAL_CLOCK }
      : interval,
  );
}
