import { lineSpans } from '../../text/lines';
import type { Span } from '../../text/span';

/** Text between quotation marks; `open` and `close` are the marks' own places, `close` the text's end when none closes. */
export interface Quoted extends Span {
  readonly open: number;
  /** Offset behind the closing mark. */
  readonly close: number;
}

/** Fewer words between marks are scare quotes, titles, nicknames. */
const FEWEST_WORDS = 3;
/** A quotation in single marks is looked for within so many characters: apostrophes look the same. */
const LONGEST_SINGLE = 1500;

const DOUBLE_OPEN = new Set(['“', '„', '«', '‟', '❝', '〝']);
const DOUBLE_CLOSE = new Set(['”', '»', '❞', '〞']);
const SMALL_WORDS = new Set('a an and as at but by for from in into of on or the to up with de la al el vs'.split(' '));

const isSpace = (char: string): boolean => char === '' || /[\s\u200B-\u200F\uFEFF]/.test(char);
const isLetter = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);

/**
 * The quotations of a text, in order and without overlaps: between straight, curly and single marks and guillemets,
 * over several lines and paragraphs, the outermost of nested ones. One that is never closed ends with its paragraph.
 * Every character is looked at a bounded number of times.
 */
export function findQuoted(text: string): Quoted[] {
  const found: Quoted[] = [];
  let carried: number | null = null;
  for (const paragraph of paragraphs(text)) {
    const inside = quotedIn(text, paragraph);
    const first = inside[0];
    // An open quotation goes on when the next paragraph starts with a mark again.
    if (carried !== null && first?.open === firstInk(text, paragraph)) {
      const previous = found.pop();
      if (previous !== undefined) {
        inside[0] = { open: previous.open, start: previous.start, end: first.end, close: first.close };
      }
    }
    for (const quoted of inside) found.push(quoted);
    const last = inside.at(-1);
    carried = last !== undefined && last.close === last.end && last.end >= inkEnd(text, paragraph) ? last.open : null;
  }
  return found.filter((quoted) => isQuotation(text.slice(quoted.start, quoted.end)));
}

/** Stretches between blank lines. */
function paragraphs(text: string): Span[] {
  const found: Span[] = [];
  let open: { start: number; end: number } | null = null;
  for (const line of lineSpans(text)) {
    if (isBlank(text, line)) open = null;
    else if (open === null) found.push((open = { ...line }));
    else open.end = line.end;
  }
  return found;
}

function isBlank(text: string, line: Span): boolean {
  for (let at = line.start; at < line.end; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x20 && unit !== 0xa0 && unit !== 0xfeff && unit !== 0x200b) return false;
  }
  return true;
}

function firstInk(text: string, span: Span): number {
  let at = span.start;
  while (at < span.end && isSpace(text.charAt(at))) at++;
  return at;
}

function inkEnd(text: string, span: Span): number {
  let at = span.end;
  while (at > span.start && isSpace(text.charAt(at - 1))) at--;
  return at;
}

/** Every mark that can open or close a quotation, the apostrophe aside. */
const MARKS = /["'`‘“”„‟«»❝❞〝〞]/g;

function quotedIn(text: string, paragraph: Span): Quoted[] {
  const found: Quoted[] = [];
  let open: { at: number; straight: boolean } | null = null;
  let singles: SingleMarks | null = null;
  const inside = text.slice(paragraph.start, paragraph.end);
  let closed = paragraph.start;
  for (const { 0: char, index } of inside.matchAll(MARKS)) {
    const at = paragraph.start + index;
    if (at < closed) continue;
    if (open === null) {
      if (DOUBLE_OPEN.has(char)) open = { at, straight: false };
      else if (char === '"' && opensStraight(text, at, paragraph)) open = { at, straight: true };
      else if (char === '‘' || char === "'" || char === '`') {
        singles ??= new SingleMarks(text, paragraph);
        const close = singles.closing(at);
        if (close !== null) {
          found.push(trimmed(text, at, at + 1, close, close + 1));
          closed = close + 1;
        }
      }
      continue;
    }
    if (closes(text, at, open.straight, paragraph)) {
      found.push(trimmed(text, open.at, open.at + 1, at, at + 1));
      open = null;
    }
  }
  if (open !== null) {
    const end = inkEnd(text, paragraph);
    found.push(trimmed(text, open.at, open.at + 1, end, end));
  }
  return found;
}

function opensStraight(text: string, at: number, paragraph: Span): boolean {
  const before = at > paragraph.start ? text.charAt(at - 1) : '';
  const behind = text.charAt(at + 1);
  if (isSpace(behind) || at + 1 >= paragraph.end) return false;
  // 5'11" tall: a mark behind a digit or letter measures or closes.
  return !isLetter(before) && !/[.,!?;%]/.test(before);
}

function closes(text: string, at: number, straight: boolean, paragraph: Span): boolean {
  const char = text.charAt(at);
  if (DOUBLE_CLOSE.has(char)) return true;
  if (char === '"') {
    if (!straight)
      return isSpace(text.charAt(at + 1)) || at + 1 >= paragraph.end || /[.,;:!?)]/.test(text.charAt(at + 1));
    const before = text.charAt(at - 1);
    const behind = at + 1 < paragraph.end ? text.charAt(at + 1) : '';
    // Behind white space and before a letter a straight mark opens a nested quotation; the outer one goes on.
    return !(isSpace(before) && !isSpace(behind) && isLetter(behind));
  }
  // The German closing mark is the English opening one.
  return (
    char === '“' &&
    !straight &&
    text.charAt(at - 1) !== '' &&
    !isSpace(text.charAt(at - 1)) &&
    !isLetter(text.charAt(at + 1))
  );
}

/** Closing single marks of one paragraph, found once. */
class SingleMarks {
  private readonly closers: number[] = [];
  private next = 0;

  constructor(
    private readonly text: string,
    paragraph: Span,
  ) {
    for (const { index } of text.slice(paragraph.start, paragraph.end).matchAll(/['’]/g)) {
      const at = paragraph.start + index;
      if (index === 0) continue;
      const behind = at + 1 < paragraph.end ? text.charAt(at + 1) : '';
      if (!isSpace(text.charAt(at - 1)) && !isLetter(behind)) this.closers.push(at);
    }
  }

  /** The mark that closes the quotation opened at `at`; null when that is an apostrophe. */
  closing(at: number): number | null {
    const { text, closers } = this;
    const before = text.charAt(at - 1);
    const behind = text.charAt(at + 1);
    if (isLetter(before) || !/[\p{L}[(“"…]/u.test(behind)) return null;
    while (this.next < closers.length && (closers[this.next] ?? 0) <= at) this.next++;
    for (let i = this.next; i < Math.min(closers.length, this.next + 6); i++) {
      const close = closers[i] ?? 0;
      if (close - at > LONGEST_SINGLE) return null;
      const plural =
        text.charAt(close - 1) === 's' && text.charAt(close + 1) === ' ' && /\p{Ll}/u.test(text.charAt(close + 2));
      const later = closers[i + 1];
      const goesOn = later !== undefined && later - close < 200 && !/[‘'`.]/.test(text.slice(close + 1, later));
      if (plural && goesOn) continue;
      return close;
    }
    return null;
  }
}

function trimmed(text: string, open: number, from: number, to: number, close: number): Quoted {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charAt(start))) start++;
  while (end > start && isSpace(text.charAt(end - 1))) end--;
  return { open, start, end, close: close === to ? end : close };
}

const WORD = /[\p{L}\p{N}]\S*/gu;

function hasWords(content: string, least: number): boolean {
  WORD.lastIndex = 0;
  for (let count = 0; count < least; count++) if (!WORD.test(content)) return false;
  return true;
}

/** Words enough, and not the title of a work: all its words with capitals and no end of a sentence. */
function isQuotation(content: string): boolean {
  if (!hasWords(content, FEWEST_WORDS)) return false;
  // the comma of American style stands inside the marks whatever they hold
  if (/[.!?…;]$/.test(content)) return true;
  const words = content.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return !words.every((word) => /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word) || SMALL_WORDS.has(word.toLowerCase()));
}
