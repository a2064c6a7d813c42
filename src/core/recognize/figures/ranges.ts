import type { Quantity } from './quantities';
import type { TokenReader } from './tokenReader';

/** Verbs of change: "rose to", "fell from 8 to 6" tell two values and not one that lies between them. */
const CHANGE =
  /^(?:rose|rise|rises|risen|rising|fell|fall|falls|fallen|falling|grew|dropped|climbed|jumped|declined|increased|decreased|won|win|beat|beats|defeated|lost|lead|led|edged|slipped|surged|soared|plunged|tumbled|slid|dipped|gained|added|shed|rallied|advanced|eased|firmed|strengthened|weakened|retreated|rebounded|spiked|doubled|tripled|quadrupled|narrowed|widened|improved|slumped|crashed|sank|crept|inched|ticked|crawled|up|down|cut|raised|lowered|reduced|shrank|swelled)$/;

export interface Bridge {
  /** Where the second quantity's numeral starts. */
  readonly next: number;
  readonly how: 'dash' | 'to' | 'and' | 'or' | 'by';
}

/** The words that join the two ends of a range, behind the first quantity. */
export function bridge(r: TokenReader, a: Quantity): Bridge | null {
  const at = a.end;
  if (!r.together(a.first, at)) return null;
  if (r.isDash(at)) {
    // "20-25", "20 – 25", "7- to 10-day", "200,000 to-260,000"
    const to = r.lower(at + 1) === 'to' || r.lower(at + 1) === 'or';
    if (to) return { next: at + 2 + (r.isDash(at + 2) ? 1 : 0), how: r.lower(at + 1) === 'or' ? 'or' : 'to' };
    if (r.glued(at) !== r.glued(at + 1)) return null;
    return r.word(at) === '—' ? null : { next: skipSign(r, at + 1), how: 'dash' };
  }
  const lower = r.lower(at);
  if (lower === 'to' && r.isDash(at + 1) && !r.glued(at + 1) && r.kind(at + 2) === 'number' && r.glued(at + 2))
    return { next: at + 2, how: 'to' };
  if (lower === 'to') return { next: skipSign(r, r.isDash(at + 1) && r.glued(at + 1) ? at + 2 : at + 1), how: 'to' };
  if (lower === 'and' && r.lower(beforeHedges(r, a.first)) === 'between')
    return { next: skipSign(r, at + 1), how: 'and' };
  if (lower === 'by' || lower === 'x' || lower === '×') return { next: at + 1, how: 'by' };
  if (lower === 'or') return { next: skipSign(r, at + 1), how: 'or' };
  return null;
}

/** The token before the quantity, over a hedge ("between about 30 and 40"). */
function beforeHedges(r: TokenReader, first: number): number {
  return /^(?:about|around|some|roughly|approximately|an|estimated|the|age|ages)$/.test(r.lower(first - 1))
    ? first - 2
    : first - 1;
}

/** Letters of a currency code. */
const LONGEST_CODE = 4;

/** Over the currency sign or code in front of the second number. */
function skipSign(r: TokenReader, at: number): number {
  let i = at;
  while (
    i < at + 3 &&
    r.kind(i) !== 'number' &&
    (r.kind(i) === 'symbol' ? !/^[,;:()]$/.test(r.word(i)) : r.glued(i + 1) && r.word(i).length <= LONGEST_CODE) &&
    r.together(at, i + 1) &&
    !r.isDash(i)
  )
    i++;
  return r.kind(i) === 'number' ? i : at;
}

/** Whether the two quantities are the ends of one range. */
export function isRange(r: TokenReader, a: Quantity, b: Quantity, how: Bridge['how']): boolean {
  if (how === 'by' || a.value === null || b.value === null || a.kind === 'ordinal' || b.kind === 'ordinal')
    return false;
  if (a.numeral.article || b.numeral.article || (b.numeral.fraction !== a.numeral.fraction && how === 'or'))
    return false;
  // "$5 to 10 people" are two figures; "8 or $9", "5 to 10 km" are one
  if (a.unit !== null && a.unit !== b.unit && !(b.unit === null && a.kind === 'money' && how !== 'and')) return false;
  if (how === 'dash') {
    const small = a.unit === null && b.unit === null && a.numeral.scale === 1 && b.numeral.scale === 1;
    if (small && a.value >= b.value) return false;
    // "5.2 million – 91 percent of them": an aside
    if (a.unit === null && b.unit !== null && a.value >= b.value) return false;
    return a.numeral.digits === b.numeral.digits;
  }
  if (how === 'or') {
    if (a.unit !== null && a.hyphenated) return false;
    return a.value < b.value && b.value <= Math.max(a.value * 2, a.value + 3) && a.numeral.scale <= b.numeral.scale;
  }
  if (how === 'to') {
    const from = r.lower(a.first - 1) === 'from';
    const changed = CHANGE.test(r.lower(a.first - 1)) && !isExtent(a, b);
    if (changed || (from && CHANGE.test(r.lower(a.first - 2)))) return false;
    // "by 52 to 48" are votes, "by $5 to $18" a change and what came of it; "by 3 to 4 cm" is a range
    if ((b.unit === null || a.unit !== null) && r.lower(a.first - 1) === 'by') return false;
    if (a.unit === null && b.unit === null && a.value >= b.value) return false;
    const frost = a.value < 0 && b.value < 0 && a.unit !== null;
    if (a.value > b.value && !from && !frost) return false;
  }
  return true;
}

/** How many times its lower end the upper end of a change has at most; a level that was reached is farther off. */
const WIDEST_CHANGE = 3;

/** "up 3 to 5 per cent", "fell 2 to 4 feet": how far something changed, and not from where to where. */
const isExtent = (a: Quantity, b: Quantity): boolean =>
  a.unit === null &&
  b.unit !== null &&
  b.kind !== 'money' &&
  a.value !== null &&
  b.value !== null &&
  a.value < b.value &&
  b.value <= a.value * WIDEST_CHANGE;

/** "1 to 2 thousand", "$5-10 million": the scale of the second end holds for the first, too. */
export function sharedScale(a: Quantity, b: Quantity): number {
  if (a.numeral.scale !== 1 || b.numeral.scale === 1 || a.value === null || b.value === null) return 1;
  return a.value < b.value && a.value < 1000 ? b.numeral.scale : 1;
}
