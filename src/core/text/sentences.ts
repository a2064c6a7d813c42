import { lineSpans } from './lines';
import type { Span } from './span';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Titles, which a name follows: a full stop behind one never ends a sentence. From the styles of AP and Reuters. */
const TITLES = words(
  'mr mrs ms messrs dr prof st gen lt col maj capt sgt cpl pvt adm brig cmdr gov sta sto ste atty cpt lieut gens cols sgts msgr brgy sen rep hon rev fr pres supt insp det mt ft vs e.g i.e cf ca approx fig figs al op ed eds vol rs',
);
/** Other words that a full stop belongs to; it ends a sentence when a word follows that opens one. */
const ABBREVIATIONS = words(
  'sr jr nos etc dept est inc corp co ltd bros plc jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd gal oz lb univ assn',
);
/** Words that open sentences and no names. */
const OPENING_WORDS = words(
  'The He She It They We I But And In On At A An This That These Those There His Her Its Their As After Before When While If For Some Many Most Since Both Last Earlier Meanwhile However Also Among One Two Now Then So Yet What Who How Why Where By From With Under No Not Our My You Your According Although Despite During Officials Police',
);
const DAYS_AND_MONTHS =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|^(?:E[SD]?T|P[SD]?T|GMT|UTC|BST|CET)\b/;

/** A line of a hard-wrapped block is this long (measured on wire copy of 60 to 80 columns, with slack). */
const WRAPPED_LINE = { shortest: 40, longest: 110, spread: 30 };
/** No abbreviation or opening word is longer. */
const LONGEST_WORD = 20;

const CLOSERS = new Set(['"', "'", '”', '’', '»', ')', ']']);
const OPENERS = new Set(['"', "'", '“', '‘', '«', '(', '[', '—', '–', '-']);
const UPPER = /^[\p{Lu}\p{Lt}\p{Nd}]/u;

/**
 * The sentences of a text, in order and without the white space between them. A blank line always divides; a single
 * line end divides unless the block is hard-wrapped or the next line goes on in lower case. Time is proportional to
 * the text's length.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  const push = (from: number, to: number): void => {
    let start = from;
    let end = to;
    while (start < end && isSpace(text, start)) start++;
    while (end > start && isSpace(text, end - 1)) end--;
    if (end > start) sentences.push({ start, end });
  };
  for (const block of blocks(text)) {
    let from = block.start;
    for (let at = block.start; at < block.end; at++) {
      if (!isEndMark(text.charCodeAt(at))) continue;
      let run = at + 1;
      while (run < block.end && isEndMark(text.charCodeAt(run))) run++;
      const end = sentenceEnd(text, at, run, block.end);
      if (end !== null) {
        push(from, end);
        from = end;
      }
      at = (end ?? run) - 1;
    }
    push(from, block.end);
  }
  return sentences;
}

const isEndMark = (unit: number): boolean => unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x2026;

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit <= 0x20 || (unit >= 0x80 && /[\s\u200B\uFEFF]/.test(text.charAt(at)));
}

/**
 * The offset behind the sentence that the marks `[at, run)` end, closing quotation marks included; null if they end
 * none.
 */
function sentenceEnd(text: string, at: number, run: number, limit: number): number | null {
  let end = run;
  while (end < limit && CLOSERS.has(text.charAt(end))) end++;
  if (end >= limit) return end;
  let next = end;
  while (next < limit && isSpace(text, next)) next++;
  let opener = next;
  while (opener < limit && OPENERS.has(text.charAt(opener))) opener++;
  const behind = text.slice(opener, opener + LONGEST_WORD);
  if (!UPPER.test(behind)) return null;
  // "S/. 15": a sign of money
  if (text.charAt(at - 1) === '/') return null;
  const glued = next === end;
  const single = text.charCodeAt(at) === 0x2e && run === at + 1;
  if (text.charCodeAt(at) !== 0x2e) return glued ? null : end;
  const before = wordBefore(text, at);
  // "end.The next" is a slip of the page; "e.g.Word" and "example.Com" are none.
  if (glued) return before.length > 1 && /^\p{Ll}+$/u.test(before) && /^\p{Lu}/u.test(behind) ? end : null;
  if (!single || end > run) return end;
  return endsWord(before, behind, opener > next) ? end : null;
}

/** Whether a full stop behind this word ends the sentence before what follows. */
function endsWord(before: string, behind: string, quoteFollows: boolean): boolean {
  const opening = OPENING_WORDS.has(/^\p{L}+/u.exec(behind)?.[0] ?? '') || quoteFollows;
  const lower = before.toLowerCase();
  if (/^\p{Lu}$/u.test(before) || (before === 'c' && /^\p{Nd}/u.test(behind))) return false;
  if (TITLES.has(lower)) return false;
  if (lower === 'no') return !/^\p{Nd}/u.test(behind);
  if (ABBREVIATIONS.has(lower)) return opening;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(before)) {
    if (lower !== 'a.m' && lower !== 'p.m') return opening;
    return /^\p{Lu}\p{Ll}/u.test(behind) && !DAYS_AND_MONTHS.test(behind);
  }
  return true;
}

function wordBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < LONGEST_WORD && isOfWord(text, start - 1)) start--;
  return text.slice(start, at);
}

/** A letter, a mark or the full stop of an abbreviation. */
function isOfWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || unit === 0x2e;
  return /[\p{L}\p{M}]/u.test(text.charAt(at));
}

/** Lines and hard-wrapped groups of lines: what a sentence never crosses. */
function blocks(text: string): Span[] {
  const joined: Span[] = [];
  let group: Span[] = [];
  for (const line of lineSpans(text)) {
    if (isBlank(text, line)) {
      joinLines(text, group, joined);
      group = [];
    } else group.push(line);
  }
  joinLines(text, group, joined);
  return joined;
}

function isBlank(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (!isSpace(text, at)) return false;
  return true;
}

function joinLines(text: string, group: readonly Span[], joined: Span[]): void {
  let shortest = Infinity;
  let longest = 0;
  for (let i = 0; i < group.length - 1; i++) {
    const length = (group[i]?.end ?? 0) - (group[i]?.start ?? 0);
    shortest = Math.min(shortest, length);
    longest = Math.max(longest, length);
  }
  const wrapped =
    group.length > 2 &&
    shortest >= WRAPPED_LINE.shortest &&
    longest <= WRAPPED_LINE.longest &&
    longest - shortest <= WRAPPED_LINE.spread;
  let open: Span | null = null;
  for (const line of group) {
    const goesOn: boolean = open !== null && (wrapped || /^\s*\p{Ll}/u.test(text.slice(line.start, line.start + 40)));
    if (open !== null && !goesOn) joined.push(open);
    open = { start: goesOn && open !== null ? open.start : line.start, end: line.end };
  }
  if (open !== null) joined.push(open);
}
