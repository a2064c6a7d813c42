import { convert } from '../recognize/units/convert';
import { metricOf, withUnit, writeNumber } from './units';
import { GREENWICH_CLOCK, LOCAL_CLOCK } from '../corpus/claims/dateClaims';
import type { Fact, FactMember, ValueInterval } from '../corpus/model';
import type { Approximation, DateExpression, Figure } from '../recognize/model';
import type { Source } from '../corpus/model';
import type { Span } from '../text/span';

const BOUND_WORDS: Record<Approximation, string | null> = {
  exact: null,
  about: 'about',
  'at-least': 'at least',
  'at-most': 'at most',
  'more-than': 'more than',
  'less-than': 'less than',
  range: 'range',
};
const BOUND_SIGNS: Record<Approximation, string> = {
  exact: '',
  about: '≈ ',
  'at-least': '≥ ',
  'at-most': '≤ ',
  'more-than': '> ',
  'less-than': '< ',
  range: '',
};

/** The value of a claim on one axis that all claims of its fact share. */
export interface AxisValue {
  readonly low: number;
  readonly high: number;
  /** Where the words point: the bound of a bound, the middle of anything else. */
  readonly at: number;
}

export interface ReadValue {
  readonly axis: AxisValue | null;
  readonly normalized: string | null;
  readonly bound: string | null;
}

/**
 * Reads the values of a fact's members: figures in the unit that most of them are printed in, dates as days or times of
 * day. Quotations, passages and events have none.
 */
export function readValues(
  { kind, members }: Pick<Fact, 'kind' | 'members'>,
  sourceOf: (path: string) => Source | null,
): ReadValue[] {
  if (kind === 'figure') {
    const figures = members.map((member) => over(sourceOf(member.source)?.analysis.figures, member));
    const scale = sharedScale(members, figures);
    return members.map((member, index) => readFigure(member, figures[index] ?? null, scale));
  }
  if (kind !== 'date') return members.map(() => NO_VALUE);
  return members.map((member) => {
    if (member.normalized !== null) return readTime(member.normalized);
    const date = over(sourceOf(member.source)?.analysis.dates, member);
    return date ? readDate(date) : NO_VALUE;
  });
}

const NO_VALUE: ReadValue = { axis: null, normalized: null, bound: null };

function readFigure(member: FactMember, figure: Figure | null, scale: Scale): ReadValue {
  const normalized = member.normalized;
  if (normalized === null) return NO_VALUE;
  const approx = figure?.approx ?? 'exact';
  const shared = (value: number): number => {
    const converted = scale.unit === null ? null : convert(value, normalized.unit, scale.unit);
    return tidy(converted ?? value / scale.factor);
  };
  const printed = (value: number | null): number | null => inScale(value, member.unit, scale);
  const ends = approx === 'range' ? figure : null;
  const axis: AxisValue = {
    low: tidy(printed(ends?.low ?? null) ?? shared(normalized.low)),
    high: tidy(printed(ends?.high ?? null) ?? shared(normalized.high)),
    at: tidy(printed(member.value) ?? shared(pointOf(normalized.low, normalized.high, approx))),
  };
  const unit = scale.unit ?? (normalized.unit === member.unit ? member.unit : null);
  const write = (value: number): string => writeNumber(value, unit === member.unit ? 'printed' : 'converted');
  const written =
    approx === 'range' || (member.value === null && axis.low < axis.high)
      ? withUnit(`${write(axis.low)}–${write(axis.high)}`, unit)
      : BOUND_SIGNS[approx] + withUnit(write(axis.at), unit);
  return { axis, normalized: written, bound: BOUND_WORDS[approx] };
}

/** A printed value in the shared unit: the interval may reach beyond it on both sides, as words round. */
function inScale(value: number | null, unit: string | null, scale: Scale): number | null {
  return value === null || unit === null || scale.unit === null ? null : convert(value, unit, scale.unit);
}

interface Scale {
  readonly unit: string | null;
  /** Canonical units in one `unit`, for units that are in no table. */
  readonly factor: number;
}

/**
 * The unit that most members are printed in; between as many of two, the metric one of the larger. Its factor is read off the members themselves: each has its value in its
 * own unit and the same in the canonical one.
 */
function sharedScale(members: readonly FactMember[], figures: readonly (Figure | null)[]): Scale {
  const byUnit = new Map<string, number[]>();
  members.forEach((member, index) => {
    if (member.unit === null || member.value === null || member.value === 0 || member.normalized === null) return;
    const { low, high } = member.normalized;
    const factor = pointOf(low, high, figures[index]?.approx ?? 'exact') / member.value;
    if (!Number.isFinite(factor) || factor <= 0) return;
    const factors = byUnit.get(member.unit);
    if (factors) factors.push(factor);
    else byUnit.set(member.unit, [factor]);
  });
  const ranked = [...byUnit].map(([unit, factors]) => {
    factors.sort((a, b) => a - b);
    return { unit, factor: factors[factors.length >> 1] ?? 1, votes: factors.length };
  });
  ranked.sort((a, b) => b.votes - a.votes || b.factor - a.factor);
  const [best, next] = ranked;
  if (!best) return { unit: null, factor: 1 };
  const metric = metricOf(best.unit);
  const tie = next?.votes === best.votes && metric !== best.unit;
  return tie ? { unit: metric, factor: best.factor / (convert(1, best.unit, metric) ?? 1) } : best;
}

function pointOf(low: number, high: number, approx: Approximation): number {
  if (approx === 'at-least' || approx === 'more-than') return low;
  if (approx === 'at-most' || approx === 'less-than') return high;
  return Number.isFinite(high) && Number.isFinite(low) ? (low + high) / 2 : Number.isFinite(low) ? low : high;
}

/** Without the noise of binary fractions, so that equal values look equal. */
function tidy(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(6)) : value;
}

const MS_PER_DAY = 86_400_000;

/** A day, counted from 1970, or a time of day, counted in minutes. */
function readTime({ low, high, unit }: ValueInterval): ReadValue {
  const axis: AxisValue = { low, high, at: (low + high) / 2 };
  if (unit !== LOCAL_CLOCK && unit !== GREENWICH_CLOCK) {
    return { axis, normalized: writeInterval(low * MS_PER_DAY, high * MS_PER_DAY), bound: null };
  }
  const minutes = Math.round(axis.at);
  const pad = (part: number): string => String(part).padStart(2, '0');
  const time = `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;
  return { axis, normalized: unit === GREENWICH_CLOCK ? `${time} GMT` : time, bound: null };
}

function readDate(date: DateExpression): ReadValue {
  const from = date.from === null ? NaN : Date.parse(date.from);
  const to = date.to === null ? NaN : Date.parse(date.to);
  if (Number.isNaN(from) || Number.isNaN(to)) return NO_VALUE;
  return readTime({ low: from / MS_PER_DAY, high: to / MS_PER_DAY, unit: 'day' });
}

/** "18 Jun 2017", "18–24 Jun 2017", "1 Jun – 3 Jul 2017" */
function writeInterval(from: number, to: number): string {
  if (from === to) return writeDay(from);
  const [a, b] = [new Date(from), new Date(to)];
  if (a.getUTCFullYear() !== b.getUTCFullYear()) return `${writeDay(from)} – ${writeDay(to)}`;
  const lastOfMonth = new Date(Date.UTC(b.getUTCFullYear(), b.getUTCMonth() + 1, 0)).getUTCDate();
  if (a.getUTCDate() === 1 && b.getUTCDate() === lastOfMonth) {
    if (a.getUTCMonth() === b.getUTCMonth()) return `${month(a)} ${b.getUTCFullYear()}`;
    if (a.getUTCMonth() === 0 && b.getUTCMonth() === 11) return String(b.getUTCFullYear());
  }
  if (a.getUTCMonth() === b.getUTCMonth()) return `${a.getUTCDate()}–${writeDay(to)}`;
  return `${a.getUTCDate()} ${month(a)} – ${writeDay(to)}`;
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const month = (date: Date): string => MONTH.format(date);

/** "18 Jun 2017"; the text itself where it is no ISO day. */
export function writeDay(day: number | string): string {
  const date = new Date(day);
  if (Number.isNaN(date.getTime())) return String(day);
  return `${date.getUTCDate()} ${month(date)} ${date.getUTCFullYear()}`;
}

/** The span of the layer that covers most of the claim. */
function over<T extends Span>(layer: readonly T[] | undefined, claim: Span): T | null {
  let best: T | null = null;
  let most = 0;
  for (const span of layer ?? []) {
    const shared = Math.min(span.end, claim.end) - Math.max(span.start, claim.start);
    if (shared > most) [best, most] = [span, shared];
  }
  return best;
}
