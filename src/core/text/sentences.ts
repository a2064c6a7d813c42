import type { Span } from './span';

/** Words that a full stop belongs to: titles, months and the like. From the house styles of AP and Reuters. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof st sr jr gen lt col maj capt sgt adm brig cmdr gov sen rep hon rev pres supt insp ' +
    'no nos vs etc al fig approx dept est inc corp co ltd bros messrs ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'ave blvd rd mt ft gal oz lb e.g i.e cf ca'
  ).split(' '),
);

/** A line of a hard-wrapped block is this long (measured on wire copy of 60 to 80 columns, with slack). */
const WRAPPED_LINE = { shortest: 40, longest: 110, spread: 30 };

const CLOSERS = /["'”’»)\]]/;
const OPENERS = /["'“‘«([—–-]/;
const UPPER = /[\p{Lu}\p{Lt}\p{Nd}]/u;

/**
 * The sentences of a text, in order and without the white space between them. A blank line always divides; a single
 * line end divides unless the block is hard-wrapped or the next line goes on in lower case.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  const push = (from: number, to: number): void => {
    let start = from;
    let end = to;
    while (start < end && /\s/.test(text.charAt(start))) start++;
    while (end > start && /\s/.test(text.charAt(end - 1))) end--;
    if (end > start) sentences.push({ start, end });
  };
  for (const block of blocks(text)) {
    let from = block.start;
    for (let at = block.start; at < block.end; at++) {
      const char = text.charAt(at);
      if (char !== '.' && char !== '!' && char !== '?' && char !== '…') continue;
      const end = sentenceEnd(text, at, block.end);
      if (end === null) continue;
      push(from, end);
      from = end;
      at = end - 1;
    }
    push(from, block.end);
  }
  return sentences;
}

/** The offset behind the sentence that the mark at `at` ends, closing quotation marks included; null if it ends none. */
function sentenceEnd(text: string, at: number, limit: number): number | null {
  let end = at + 1;
  while (end < limit && /[.!?…]/.test(text.charAt(end))) end++;
  while (end < limit && CLOSERS.test(text.charAt(end))) end++;
  if (end >= limit) return end;
  let next = end;
  while (next < limit && /\s/.test(text.charAt(next))) next++;
  const glued = next === end;
  let opener = next;
  while (opener < limit && OPENERS.test(text.charAt(opener))) opener++;
  const first = text.slice(opener, opener + 2);
  if (!UPPER.test(first.charAt(0)) && !/^\p{Lu}/u.test(first)) return null;
  if (text.charAt(at) !== '.') return glued ? null : end;
  const before = /([\p{L}\p{M}.]+)$/u.exec(text.slice(Math.max(0, at - 20), at))?.[1] ?? '';
  if (glued) return before.length > 1 && /^\p{Ll}+$/u.test(before) && /^\p{Lu}/u.test(first) ? end : null;
  if (end === at + 1) {
    if (/^\p{Lu}$/u.test(before)) return null;
    if (ABBREVIATIONS.has(before.toLowerCase())) return null;
    if (/^(\p{L}\.)+\p{L}$/u.test(before) && !/^[\p{Lu}]\p{Ll}/u.test(first)) return null;
    if (/^\p{Nd}/u.test(first) && before === '' && /\d$/.test(text.slice(0, at).slice(-1)) && at + 1 === next)
      return null;
  }
  return end;
}

/** Lines and hard-wrapped groups of lines: what a sentence never crosses. */
function blocks(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start <= text.length;) {
    const rest = /\r\n|\n|\r/g;
    rest.lastIndex = start;
    const match = rest.exec(text);
    lines.push({ start, end: match ? match.index : text.length });
    if (!match) break;
    start = match.index + match[0].length;
  }
  const blank = (line: Span): boolean => text.slice(line.start, line.end).trim() === '';
  const joined: Span[] = [];
  let group: Span[] = [];
  const flush = (): void => {
    const body = group.slice(0, -1).map((line) => line.end - line.start);
    const shortest = Math.min(...body);
    const longest = Math.max(...body);
    const wrapped =
      body.length > 1 &&
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
    group = [];
  };
  for (const line of lines) {
    if (blank(line)) flush();
    else group.push(line);
  }
  flush();
  return joined;
}
