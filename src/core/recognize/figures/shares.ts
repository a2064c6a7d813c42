import type { Draft } from './draft';
import { hedgeBefore } from './hedges';
import { countedPlural } from './nounPhrases';
import { readNumeral } from './numerals';
import type { TokenReader } from './tokenReader';
import { readUnit } from './unitReader';

/** Wholes that shares are told of: "one in five", "7 out of 10", "2 in every 1,000". */
const WHOLES = new Set([
  2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 200, 250, 500, 1e3, 1e4, 1e5, 1e6,
]);

/** "one in eight people", "nine out of 10 voters": a share of a whole, as one figure with a value below one. */
export function readShare(r: TokenReader, i: number): Draft | null {
  const kind = r.kind(i);
  if (kind !== 'word' && kind !== 'number') return null;
  const near = r.lower(i + 1);
  if (near !== 'in' && near !== 'out') return null;
  const part = readNumeral(r, i);
  if (part === null || part.article || part.ordinal || part.end !== i + 1) return null;
  let at = i + 2;
  const out = near === 'out';
  if (out && r.lower(at++) !== 'of') return null;
  const every = r.lower(at) === 'every';
  if (every) at++;
  const whole = r.together(i, at) ? readNumeral(r, at) : null;
  if (whole === null || whole.article || whole.fraction || whole.ordinal) return null;
  if (part.value === null || whole.value === null) return null;
  const any = part.value === 1 && Number.isInteger(whole.value) && (whole.value < 1900 || whole.value > 2100);
  if (!(any || WHOLES.has(whole.value)) || part.value >= whole.value || !Number.isInteger(part.value)) return null;
  // "killed two in three days", "3 in 2010"; digits and words are mixed only in "nine out of 10"
  if (readUnit(r, whole.end) !== null || r.joins(whole.end)) return null;
  // agencies spell out below ten: "three in 10 adults"
  const agencyStyle = !part.digits && whole.digits && part.value < 10 && /^10+$/.test(String(whole.value));
  if (!out && !every && part.digits !== whole.digits && part.value !== 1 && !agencyStyle) return null;
  const plural = countedPlural(r, whole.end);
  // "came third in two": without a noun only "one", tenths ("eight in 10 agree") and the spelled-out forms are sure
  const tenths =
    whole.value === 10 &&
    (agencyStyle ||
      r.startsSentence(i) ||
      /^(?:only|just|while|and|nearly|almost|about|than|over)$/.test(r.lower(i - 1)));
  if (plural === null && !out && !every && part.value !== 1 && !(tenths && r.kind(whole.end) === 'word')) return null;
  const hedge = hedgeBefore(r, i, false);
  return {
    first: hedge?.first ?? i,
    end: plural?.end ?? whole.end,
    kind: 'percent',
    value: part.value / whole.value,
    low: null,
    high: null,
    unit: null,
    approx: hedge?.approx ?? 'exact',
    of: plural?.of ?? '',
    bare: false,
  };
}
