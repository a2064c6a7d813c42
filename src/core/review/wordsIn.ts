import type { Span } from '../text/span';

/** Longer words than this are no claim, and a pattern of them would only cost time. */
const LONGEST = 4000;
/** Words that stand in more places than this say nothing of any one of them. */
const MOST_PLACES = 8;

const QUOTES = /["'‘’‚‛′“”„‟″«»]/;
const DASHES = /[-‐‑‒–—―−]/;
const UNPRINTED = '[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]*';
const WORD = '[\\p{L}\\p{M}\\p{N}]';

/**
 * Where words stand in a text, whole: "14" is neither in "2014" nor in "14,000". White space, quotation marks, dashes and
 * invisible characters may differ. The first places in order; none for words that are not there.
 */
export function wordsIn(text: string, exact: string): Span[] {
  const wanted = exact.trim();
  if (wanted === '' || wanted.length > LONGEST) return [];
  const places: Span[] = [];
  for (const { index, 0: found } of text.matchAll(patternOf(wanted))) {
    places.push({ start: index, end: index + found.length });
    if (places.length === MOST_PLACES) break;
  }
  return places;
}

function patternOf(words: string): RegExp {
  const signs = words.split(/(\s+)/).map((part) =>
    /^\s/.test(part)
      ? '\\s+'
      : Array.from(part)
          .map((sign) => (QUOTES.test(sign) ? QUOTES.source : DASHES.test(sign) ? DASHES.source : escaped(sign)))
          .join(UNPRINTED),
  );
  const inWord = new RegExp(WORD, 'u');
  const before = inWord.test(words.charAt(0)) ? `(?<!${WORD})${/^\d/.test(words) ? '(?<!\\d[.,])' : ''}` : '';
  const after = inWord.test(words.slice(-1)) ? `(?!${WORD})${/\d$/.test(words) ? '(?![.,]\\d)' : ''}` : '';
  return new RegExp(before + signs.join('') + after, 'gu');
}

const escaped = (sign: string): string => sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
