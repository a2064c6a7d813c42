import { partitionPoint } from '../../text/partitionPoint';
import type { Span } from '../../text/span';
import type { Token } from '../../text/tokens';
import type { Quoted } from './quoteMarks';

/** A whole quotation with its marks, in place of its tokens. */
export interface FoldedQuote extends Span {
  readonly kind: 'quote';
  readonly text: '';
  readonly lower: '';
  /** Index of the quotation. */
  readonly quote: number;
}

/** A token outside of quotations, or a whole quotation. */
export type Unit = Token | FoldedQuote;

export const isQuote = (unit: Unit | undefined): unit is FoldedQuote => unit?.kind === 'quote';
/** A word or a number, and no mark. */
export const isWord = (unit: Unit | undefined): unit is Token =>
  unit !== undefined && (unit.kind === 'word' || unit.kind === 'number');
export const isToken = (unit: Unit | undefined): unit is Token => unit !== undefined && unit.kind !== 'quote';

/** Units `[from, to)` of one frame. */
export interface UnitRange {
  readonly from: number;
  readonly to: number;
}

/** A sentence with its quotations folded, and where it stands. */
export interface Frame {
  readonly units: readonly Unit[];
  /** A blank line or the start of a line stands before it. */
  readonly startsParagraph: boolean;
}

/** Sentences are shorter (units); what is longer is cut, so that work on one stays bounded. */
const LONGEST_FRAME = 400;

const MARKS = new Set(['"', '“', '”', '„', '«', '»', '‘', '‟']);

/**
 * Folds quotations into single units and divides the rest into sentences: no sentence ends inside a quotation, and a
 * question or exclamation keeps the reporting clause behind it ("Why?" he asked).
 */
export function foldQuotations(
  tokens: readonly Token[],
  sentences: readonly Span[],
  quoted: readonly Quoted[],
  reports: (word: string) => boolean,
): Frame[] {
  const frames: Frame[] = [];
  let units: Unit[] = [];
  let startsParagraph = true;
  let quote = 0;
  let sentence = 0;
  let pending = false;
  const flush = (nextStartsParagraph: boolean): void => {
    if (units.length > 0) frames.push({ units, startsParagraph });
    units = [];
    startsParagraph = nextStartsParagraph;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    let crossed = false;
    while (sentence < sentences.length && (sentences[sentence]?.end ?? 0) <= token.start) {
      sentence++;
      crossed = true;
    }
    if ((crossed || pending) && !(asks(units.at(-1)) && reportsSoon(tokens, i, reports))) {
      flush(token.startsLine);
    }
    if (units.length >= LONGEST_FRAME) flush(false);
    pending = false;
    while (quote < quoted.length && (quoted[quote]?.close ?? 0) <= token.start) quote++;
    const around = quoted[quote];
    if (around !== undefined && token.start >= around.open) {
      const open = units.at(-1);
      if (!isQuote(open) || open.quote !== quote) {
        units.push({ kind: 'quote', start: around.open, end: around.close, text: '', lower: '', quote });
      }
      let last = i;
      while (last + 1 < tokens.length && (tokens[last + 1]?.start ?? Infinity) < around.close) last++;
      i = last;
      // Sentence ends inside the quotation are its own affair; one right at its end is the frame's.
      while (sentence < sentences.length && (sentences[sentence]?.end ?? 0) < around.close) sentence++;
      if ((sentences[sentence]?.end ?? Infinity) === around.close) {
        sentence++;
        pending = true;
      }
      continue;
    }
    if (token.kind === 'symbol' && MARKS.has(token.text)) continue;
    units.push(token);
  }
  flush(false);
  return frames;

  function asks(unit: Unit | undefined): boolean {
    if (!isQuote(unit)) return false;
    const last = tokenBefore(quoted[unit.quote]?.end ?? 0);
    return last === '?' || last === '!' || last === ',' || last === '…';
  }

  function tokenBefore(end: number): string {
    const behind = partitionPoint(tokens.length, (i) => (tokens[i]?.start ?? 0) < end);
    return tokens[Math.max(behind - 1, 0)]?.text ?? '';
  }
}

/** So far behind a question its reporting verb may stand: "… today?" Jane Roe, an engineer at the water board, wrote. */
const REPORTS_WITHIN = 14;

/** A reporting verb stands among the next words of the line, before the sentence ends. */
function reportsSoon(tokens: readonly Token[], at: number, reports: (word: string) => boolean): boolean {
  if (tokens[at]?.startsLine === true) return false;
  for (let i = at; i < Math.min(tokens.length, at + REPORTS_WITHIN); i++) {
    const token = tokens[i];
    if (token === undefined || (token.startsLine && i > at) || MARKS.has(token.text)) return false;
    if (reports(token.lower)) return true;
  }
  return false;
}
