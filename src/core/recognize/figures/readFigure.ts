import type { Approximation, FigureKind } from '../model';
import { readAge } from './ages';
import type { Age } from './ages';
import { borrow, readCounted } from './counting';
import type { Draft } from './draft';
import { hedgeBefore, hedgeBehind } from './hedges';
import type { HedgeFound } from './hedges';
import { countsPeople } from './fates';
import { governing, measured } from './measured';
import type { Before } from './measured';
import { isNoFigure } from './notFigures';
import { denominatorBehind, readQuantity } from './quantities';
import type { NationHint, Quantity } from './quantities';
import { bridge, isRange, sharedScale } from './ranges';
import type { TokenReader } from './tokenReader';

/** What is known where a figure begins. */
export interface Surroundings {
  /** The figure before it, in this sentence or another. */
  readonly previous: Draft | undefined;
  /** The figure that lends its unit: the one before, or the whole of which that one only told a part. */
  readonly lender: Draft | undefined;
  /** Tokens from here on belong to no figure yet. */
  readonly free: number;
  readonly closed: (i: number) => boolean;
  readonly nationHint: NationHint;
}

/** One number or the two ends of a range, with the values that come of it. */
interface Extent {
  readonly a: Quantity;
  readonly last: Quantity;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly approx: Approximation;
}

/** What a figure is of: its unit or counted noun, and where the span then ends. */
interface Substance {
  readonly kind: FigureKind;
  readonly unit: string | null;
  readonly of: string;
  readonly end: number;
  readonly bare: boolean;
}

/** The figure that the quantity belongs to, or null where it is none. */
export function readFigure(r: TokenReader, a: Quantity, around: Surroundings): Draft | null {
  if (a.first < around.free) return null;
  const extent = extentOf(r, a, around);
  const { last } = extent;
  const unit = last.unit ?? extent.a.unit;
  const age = readAge(r, a, last, unit);
  const duration = (last.unit === null ? a.kind : last.kind) === 'duration';
  const hedge = hedgeBefore(r, a.first, duration);
  const bounds = hedge !== null && !(unit === null && age === null && isPlace(r, hedge, a));
  const usable = bounds && hedge.first >= around.free ? hedge : null;
  const substance = age === null ? substanceOf(r, extent, unit, usable, around) : agedAs(age);
  if (substance === null) return null;
  let first = Math.min(age?.first ?? a.first, spanStart(r, a, last));
  let { approx } = extent;
  if (usable !== null) {
    first = Math.min(first, usable.first);
    if (approx === 'exact' || (approx === 'about' && usable.approx !== 'about')) approx = usable.approx;
  }
  let { end } = substance;
  const behind = hedgeBehind(r, end);
  if (behind !== null) {
    end = behind.end;
    if (approx === 'exact') approx = behind.approx;
  }
  if (r.word(last.numeral.end) === '+' && r.glued(last.numeral.end) && approx === 'exact') approx = 'at-least';
  if (approx === 'exact' && substance.unit !== null) approx = boundOfConversion(r, first, around.previous) ?? approx;
  const { value, low, high } = extent;
  return {
    first: Math.max(first, around.free),
    end,
    value,
    low,
    high,
    approx,
    kind: substance.kind,
    unit: substance.unit,
    of: substance.of,
    bare: substance.bare,
  };
}

function extentOf(r: TokenReader, a: Quantity, around: Surroundings): Extent {
  const single: Extent = {
    a,
    last: a,
    value: a.value,
    low: a.numeral.low,
    high: a.numeral.high,
    approx: a.value === null ? 'about' : 'exact',
  };
  const link = bridge(r, a);
  if (link === null || around.closed(link.next)) return single;
  const b = readQuantity(r, link.next, around.nationHint);
  if (b === null) return single;
  if (!isRange(r, a, b, link.how)) {
    // "rose from 240 to 310 euros": two values, and the unit is printed with the second
    // and "by 52 to 48 percent", "2 by 3 metres" alike
    if (a.unit !== null || (link.how !== 'to' && link.how !== 'by')) return single;
    const { unit, kind } = b.unit === null && link.how === 'by' ? thirdSide(r, b, around) : b;
    return unit === null ? single : { ...single, a: { ...a, unit, kind }, last: { ...a, unit, kind } };
  }
  const start = (a.value ?? 0) * sharedScale(a, b);
  const stop = b.value ?? 0;
  return {
    a,
    last: b,
    value: start,
    low: Math.min(start, stop),
    high: Math.max(start, stop),
    approx: link.how === 'or' ? 'about' : 'range',
  };
}

/** "5.5 by 2.7 by 0.3 inches": the unit is printed with the last of three sides. */
function thirdSide(r: TokenReader, b: Quantity, around: Surroundings): Pick<Quantity, 'unit' | 'kind'> {
  const link = bridge(r, b);
  const c = link?.how === 'by' ? readQuantity(r, link.next, around.nationHint) : null;
  return c ?? b;
}

/** "between 30 and 40": the word belongs to the range. */
function spanStart(r: TokenReader, a: Quantity, last: Quantity): number {
  return a !== last && r.lower(a.first - 1) === 'between' ? a.first - 1 : a.first;
}

const agedAs = (age: Age): Substance => ({ kind: 'age', unit: age.unit, of: age.of, end: age.end, bare: false });

function substanceOf(
  r: TokenReader,
  extent: Extent,
  unit: string | null,
  hedge: HedgeFound | null,
  around: Surroundings,
): Substance | null {
  const { a, last } = extent;
  const { previous } = around;
  const before: Before = {
    end: around.free + (previous?.unit?.includes('/') === true && /^(?:per|an?)$/.test(r.lower(around.free)) ? 2 : 0),
    of: previous !== undefined && r.together(previous.first, a.first) ? previous.of : '',
    closed: around.closed,
  };
  if (unit !== null) {
    // "a year" is no figure, "about a year", "half a year" and "a quarter mile" are
    if (last.numeral.article && !last.numeral.fraction && (hedge === null || hedge.approx === 'at-most')) return null;
    if (isNoFigure(r, a.numeral, last.end, { marked: true, loosely: false, counted: false, person: false }))
      return null;
    if (isDayAfter(r, a, last)) return null;
    const kind = a.kind === 'money' ? 'money' : last.unit === null ? a.kind : last.kind;
    const per = denominatorBehind(r, unit, last.end);
    return {
      kind,
      unit: per === null ? unit : `${unit}/${per}`,
      of: measured(r, hedge?.first ?? a.first, last.end, last.hyphenated, before),
      end: last.end,
      bare: false,
    };
  }
  return last.numeral.article ? null : countOf(r, extent, hedge, before, around.lender);
}

function countOf(
  r: TokenReader,
  extent: Extent,
  hedge: HedgeFound | null,
  before: Before,
  lender: Draft | undefined,
): Substance | null {
  const { a, last, value } = extent;
  const counted = readCounted(r, last, value);
  const end = Math.max(last.end, counted?.end ?? 0);
  const marked = hedge !== null || a.numeral.scale > 1 || last.numeral.scale > 1;
  const loosely = hedge !== null && a.first - hedge.first === 1 && PREPOSITION.test(r.lower(hedge.first));
  const person = counted?.person ?? false;
  if (isNoFigure(r, a.numeral, end, { marked, loosely, counted: counted !== null, person })) return null;
  const share = last.numeral.fraction && value !== null && value < 1;
  if (counted !== null) {
    if (value === 1 && !a.numeral.digits && isPartitivePronoun(r, a, counted.end)) return null;
    if (value === 1 && (isOneOfThose(r, a, last.end) || isOneHand(r, a))) return null;
    return share
      ? { kind: 'percent', unit: null, of: counted.of, end, bare: false }
      : { kind: 'count', unit: person ? 'person' : 'item', of: counted.of, end, bare: counted.of === '' };
  }
  if (!a.numeral.digits && (value === 1 || value === 0)) return null;
  if (value !== null) {
    const loan = borrow(r, a, last, lender, hedge?.first);
    if (loan !== null)
      return share ? { kind: 'percent', unit: null, of: loan.of, end, bare: false } : { ...loan, end, bare: false };
  }
  if (share) {
    // "in the half", but "cut by half", "a third" and "two thirds"
    const lone = !a.numeral.digits && a.numeral.end === a.numeral.first + 1;
    if (lone && hedge === null && r.lower(a.first - 1) !== 'by' && r.lower(last.end) !== 'of') return null;
    return { kind: 'percent', unit: null, of: governing(r, hedge?.first ?? a.first, before), end, bare: true };
  }
  const of = governing(r, hedge?.first ?? a.first, before);
  return {
    kind: 'count',
    unit: countsPeople(r, hedge?.first ?? a.first, end, of) ? 'person' : 'item',
    of,
    end,
    bare: true,
  };
}

/** "flew over three countries": before a small number in words the preposition tells where. */
function isPlace(r: TokenReader, hedge: HedgeFound, a: Quantity): boolean {
  return (
    !a.numeral.digits &&
    !a.numeral.fraction &&
    a.value !== null &&
    a.value < 10 &&
    a.first - hedge.first === 1 &&
    /^(?:over|under|above|below|beyond|near)$/.test(r.lower(hedge.first))
  );
}

/** Hedges that are prepositions as well, and so do not make a count of a year ("below 1990 levels"). */
const PREPOSITION = /^(?:under|over|below|above|around|about|near|beyond)$/;

/** "One of the bombs landed": a pronoun. Inside a sentence "one of the" is left to stand as a count of one. */
function isPartitivePronoun(r: TokenReader, a: Quantity, end: number): boolean {
  return end === a.end && r.startsSentence(a.first);
}

/** "one of those who voted for it" is somebody. */
const isOneOfThose = (r: TokenReader, a: Quantity, end: number): boolean =>
  !a.numeral.digits && r.lower(end) === 'of' && r.lower(end + 1) === 'those';

/** "on the one hand" counts no hands. */
const isOneHand = (r: TokenReader, a: Quantity): boolean =>
  r.lower(a.end) === 'hand' && /^(?:on|the)$/.test(r.lower(a.first - 1));

/** "one day after the raid" dates an event and measures nothing. */
function isDayAfter(r: TokenReader, a: Quantity, last: Quantity): boolean {
  return (
    a.value === 1 &&
    !a.numeral.digits &&
    last.unit === 'day' &&
    /^(?:after|before|later|earlier)$/.test(r.lower(last.end))
  );
}

/** "less than 25 km (15 miles)": what is converted in brackets keeps the bound of the figure before it. */
function boundOfConversion(r: TokenReader, first: number, previous: Draft | undefined): Approximation | null {
  if (previous?.end !== first - 1 || r.word(previous.end) !== '(') return null;
  return previous.approx === 'range' || previous.kind === 'count' ? null : previous.approx;
}
