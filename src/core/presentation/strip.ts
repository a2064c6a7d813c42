import type { FactMember } from '../corpus/model';
import type { ClaimView, StripMark, StripView } from './model';
import type { ReadValue } from './values';

/** Two values one sees in a sentence; from three on a picture helps. */
const FEWEST = 3;
/** Values this many times apart would leave the smaller ones on one point of a linear axis. */
const LOGARITHMIC_FROM = 30;
/** Room on both sides of the outermost values, as a share of the axis. */
const MARGIN = 0.06;

/** The values of a fact on one axis; null for fewer than three, or where all are the same. */
export function viewStrip(
  members: readonly FactMember[],
  claims: readonly ClaimView[],
  values: readonly ReadValue[],
): StripView | null {
  const points = claims.flatMap((claim, index) => {
    const axis = values[index]?.axis;
    return axis && Number.isFinite(axis.at) ? [{ claim, axis, group: members[index]?.group ?? 0 }] : [];
  });
  if (points.length < FEWEST) return null;
  const least = Math.min(...points.map(({ axis }) => edge(axis.low, axis.at)));
  const most = Math.max(...points.map(({ axis }) => edge(axis.high, axis.at)));
  if (!(most > least)) return null;
  const logarithmic = least > 0 && most / least > LOGARITHMIC_FROM;
  const project = (value: number): number => (logarithmic ? Math.log(value) : value);
  const from = project(least);
  const span = project(most) - from;
  const place = (value: number): number =>
    round(MARGIN + (1 - 2 * MARGIN) * Math.min(Math.max((project(value) - from) / span, 0), 1));
  const marks = points.map(({ claim, axis, group }): StripMark => ({
    key: claim.key,
    group,
    stance: claim.stance,
    low: place(edge(axis.low, axis.at)),
    high: place(edge(axis.high, axis.at)),
    at: place(axis.at),
    label: `${claim.normalized ?? claim.printed}, ${claim.source.name}`,
  }));
  const byValue = [...points].sort((a, b) => a.axis.at - b.axis.at);
  const labelOf = (point: (typeof points)[number] | undefined): string => point?.claim.normalized ?? '';
  return {
    scale: logarithmic ? 'logarithmic' : 'linear',
    from: labelOf(byValue[0]),
    to: labelOf(byValue.at(-1)),
    marks,
  };
}

/** An open end of an interval is drawn as long as the value is known. */
const edge = (value: number, at: number): number => (Number.isFinite(value) ? value : at);

const round = (share: number): number => Math.round(share * 10_000) / 10_000;
