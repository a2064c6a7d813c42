import type { Span } from '../../text/span';
import type { Approximation, Figure, FigureKind } from '../model';
import type { ArticleContext, Recognizer } from '../recognizer';
import { readAge } from './ages';
import { dateGuard } from './dateGuard';
import { hedgeBefore, hedgeBehind } from './hedges';
import { measured } from './measured';
import { countedPlural, countedSingular, firstNoun, hyphenatedNoun, partOf } from './nounPhrases';
import type { Counted } from './nounPhrases';
import { isNoFigure } from './notFigures';
import { readOrdinal } from './ordinals';
import { denominator, readQuantity } from './quantities';
import type { NationHint, Quantity } from './quantities';
import { bridge, isRange, sharedScale } from './ranges';
import { readScore } from './scores';
import { TokenReader } from './tokenReader';

/** A figure while it is being put together, by token. */
export interface Draft {
  readonly first: number;
  readonly end: number;
  readonly kind: FigureKind;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly approx: Approximation;
  readonly of: string;
  /** Neither unit nor noun was found: the figure before it may lend them. */
  readonly bare: boolean;
}

export const figureRecognizer: Recognizer<'figures'> = {
  layer: 'figures',
  needs: ['dates'],
  recognize: (context) => recognizeFigures(context),
};

/** The figures of an article: numbers with what they count or measure. In order of place, without overlaps. */
export function recognizeFigures(
  context: Pick<ArticleContext, 'text' | 'tokens' | 'sentences' | 'parts' | 'found'>,
): Figure[] {
  const r = new TokenReader(context.text, context.tokens, context.sentences);
  const closed = dateGuard(r, context.found.dates);
  const outside = furnitureGuard(context.parts.furniture);
  const hint = nationHint(context.text);
  const drafts: Draft[] = [];
  let free = 0;
  for (let i = 0; i < r.length; i++) {
    if (closed(i) || outside(r.at(i)?.start ?? 0)) continue;
    const score = readScore(r, i);
    if (score !== null) {
      drafts.push(score);
      free = score.end;
      i = score.end - 1;
      continue;
    }
    const quantity = readQuantity(r, i, hint);
    if (quantity === null) continue;
    const draft =
      quantity.kind === 'ordinal'
        ? readOrdinal(r, quantity)
        : readFigure(r, quantity, free, hint, closed, drafts.at(-1));
    if (draft === null || draft.first < free) {
      i = Math.max(i, quantity.numeral.end - 1);
      continue;
    }
    drafts.push(draft);
    free = draft.end;
    i = Math.max(i, draft.end - 1);
  }
  return drafts.map((draft) => toFigure(r, draft));
}

function readFigure(
  r: TokenReader,
  a: Quantity,
  free: number,
  hint: NationHint,
  closed: (i: number) => boolean,
  previous: Draft | undefined,
): Draft | null {
  if (a.first < free) return null;
  let last = a;
  let low = a.numeral.low;
  let high = a.numeral.high;
  let value = a.value;
  let approx: Approximation = value === null ? 'about' : 'exact';
  const link = bridge(r, a);
  if (link !== null && !closed(link.next)) {
    const b = readQuantity(r, link.next, hint);
    if (b !== null && (b.first === link.next || b.kind === 'money') && isRange(r, a, b, link.how)) {
      last = b;
      const first = (a.value ?? 0) * sharedScale(a, b);
      low = Math.min(first, b.value ?? 0);
      high = Math.max(first, b.value ?? 0);
      value = first;
      approx = link.how === 'or' ? 'about' : 'range';
    }
  }
  const unit = last.unit ?? a.unit;
  const age = readAge(r, a, last, unit);
  let kind = last.unit !== null ? last.kind : a.kind;
  if (kind !== 'money' && a.kind === 'money') kind = 'money';
  let end = last.end;
  let first = a.first;
  const hedge = hedgeBefore(r, first, kind === 'duration');
  let counted: Counted | null = null;
  let of = '';
  let person = false;
  if (age !== null) {
    kind = 'age';
    first = age.first;
    end = age.end;
    of = age.of;
  } else if (unit === null) {
    if (last.numeral.article) return null;
    counted = counts(r, last, value);
    if (counted !== null) {
      end = Math.max(end, counted.end);
      of = counted.of;
      person = counted.person;
    }
  } else {
    if (last.numeral.article && !last.numeral.fraction && !(hedge !== null && hedge.approx !== 'at-most')) return null;
    of = measured(r, first, end, unit);
  }
  const marked = unit !== null || age !== null || hedge !== null || a.numeral.scale > 1 || last.numeral.scale > 1;
  if (
    age === null &&
    isNoFigure(r, { ...a.numeral, end: a.numeral.end }, end, { marked, counted: counted !== null, person })
  )
    return null;
  if (unit === null && counted === null && age === null && isPronoun(r, a, value)) return null;
  let bare = unit === null && counted === null && age === null;
  let lent: string | null = null;
  if (bare && value !== null) {
    const lender = inherits(r, a, last, previous);
    if (lender !== null) {
      lent = lender.unit;
      of = lender.of;
      kind = lender.kind;
      person = lender.unit === 'person';
      bare = false;
    } else if (last.numeral.article || (last.numeral.fraction && r.lower(last.end) !== 'of')) {
      if (!hasDigits(last)) return null;
    }
  }
  if (hedge !== null && hedge.first >= free) {
    first = Math.min(first, hedge.first);
    if (approx === 'exact' || hedge.approx !== 'about') approx = approx === 'range' ? approx : hedge.approx;
  }
  const behind = hedgeBehind(r, end);
  if (behind !== null && age === null) {
    end = behind.end;
    if (approx === 'exact') approx = behind.approx;
  }
  if (r.word(last.numeral.end) === '+' && r.glued(last.numeral.end) && approx === 'exact') approx = 'at-least';
  const per = unit === null || age !== null ? null : denominator(r, unit, end);
  return {
    first,
    end,
    kind,
    value,
    low,
    high,
    unit:
      age !== null
        ? age.unit
        : unit !== null
          ? per === null
            ? unit
            : `${unit}/${per}`
          : (lent ?? (person ? 'person' : counted !== null || bare ? 'item' : null)),
    approx,
    of,
    bare,
  };
}

const hasDigits = (quantity: Quantity): boolean => quantity.numeral.digits;

/** What the number counts: a hyphenated modifier, a plural behind it, the whole that it is part of. */
function counts(r: TokenReader, quantity: Quantity, value: number | null): Counted | null {
  const at = quantity.end;
  if (r.word(at) === '+' && r.glued(at)) {
    const plural = countedPlural(r, at + 1);
    return plural ?? { end: at + 1, of: '', person: false };
  }
  if (r.joins(at)) {
    if (/^(?:odd|plus|some)$/.test(r.lower(at + 1)))
      return countedPlural(r, at + 2) ?? { end: at + 2, of: '', person: false };
    return hyphenatedNoun(r, at);
  }
  if (r.lower(at) === 'of' && r.together(at, at + 1)) {
    const whole = partOf(r, at);
    if (whole === null) return null;
    // "dozens of people" is one phrase; "three of the bombs" names the whole that its number is taken from
    return value === null
      ? { end: whole.end, of: whole.of, person: whole.person }
      : { end: at, of: whole.of, person: whole.person };
  }
  if (value === null && /^(?:more|others)$/.test(r.lower(at)) && r.lower(at + 1) !== 'people')
    return { end: at, of: '', person: false };
  if (value === 1 || (quantity.numeral.fraction && value !== null && value < 1)) {
    const singular = countedSingular(r, at);
    return singular;
  }
  const plural = countedPlural(r, at);
  if (plural !== null) return plural;
  // "3 international and 3 local officers": the noun stands behind the second number
  const noun = firstNoun(r, at);
  if (noun !== null && /\s|-/.test(noun.of) && quantity.numeral.digits && !/(?:ed|ing)$/.test(r.lower(at)))
    return { end: at, of: r.slice(at, at + 1).toLowerCase(), person: false };
  return null;
}

/** "one" and small number words without anything to count are pronouns ("one hit a school"), save before a verb. */
function isPronoun(r: TokenReader, a: Quantity, value: number | null): boolean {
  if (a.numeral.digits || value === null) return false;
  if (value === 1) return true;
  return a.numeral.end - a.numeral.first === 1 && value === 0;
}

/** Tokens between which a bare number takes over the unit of the figure before it. */
const LENDING_REACH = 8;
const LENDERS = new Set(['to', 'or', 'and', 'from', 'with', ',', 'by', '(', 'than', 'of']);

function inherits(
  r: TokenReader,
  a: Quantity,
  last: Quantity,
  previous: Draft | undefined,
): { unit: string | null; of: string; kind: FigureKind } | null {
  if (
    previous === undefined ||
    previous.bare ||
    a.first - previous.end > LENDING_REACH ||
    !r.together(previous.first, a.first)
  )
    return null;
  if (!LENDERS.has(r.lower(a.first - 1))) return null;
  // "60 dead, 12 injured": a word of its own behind the number says what it counts
  const next = r.lower(last.end);
  if (
    r.kind(last.end) === 'word' &&
    r.together(last.end - 1, last.end) &&
    !/^(?:in|for|on|at|to|from|by|and|or|during|per|last|this|after|before|a|with|while|as|than)$/.test(next)
  )
    return null;
  if (previous.unit === 'year' && previous.kind === 'age') return null;
  if (previous.unit === 'percent' && last.numeral.digits && (last.value ?? 0) > 1000) return null;
  return { unit: previous.unit, of: previous.of, kind: previous.kind };
}

function toFigure(r: TokenReader, draft: Draft): Figure {
  const start = r.at(draft.first)?.start ?? 0;
  const end = r.at(draft.end - 1)?.end ?? start;
  const { kind, value, unit, approx, low, high, of } = draft;
  return { start, end, text: r.text.slice(start, end), kind, value, unit, approx, low, high, of };
}

function furnitureGuard(furniture: readonly Span[]): (start: number) => boolean {
  let at = 0;
  return (start) => {
    while (at < furniture.length && (furniture[at]?.end ?? 0) <= start) at++;
    const span = furniture[at];
    return span !== undefined && span.start <= start;
  };
}

/** Nations are looked for only when a peso or a franc without one turns up. */
function nationHint(text: string): NationHint {
  let lower: string | null = null;
  return (nations) => {
    lower ??= text.slice(0, LONGEST_HINT).toLowerCase();
    const body = lower;
    return nations.some((nation) => nation.length > 3 && body.includes(nation));
  };
}

/** Articles are shorter; a longer text is a dump whose nations say nothing about one figure. */
const LONGEST_HINT = 100_000;
