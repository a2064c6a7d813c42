import { isJoiner, Listed } from './lexicon';
import type { NameSpan } from './nameSpan';
import type { TokenFrame } from './tokenFrame';
import type { Word } from './word';
import { Shape } from './word';

const PEOPLES = Listed.Demonym | Listed.Group;
const LANDS = Listed.Country | Listed.LargeCity | Listed.City | Listed.Region;

/**
 * Compounds with a hyphen: "Britain-based" names Britain, "pro-Iran" Iran, "Syrian-Iraqi" both; but "al-Tanf" and
 * "Jean-Pierre" are one name.
 */
export function splitHyphens(frame: TokenFrame, found: readonly NameSpan[]): NameSpan[] {
  const spans: NameSpan[] = [];
  for (const span of found) {
    let { first } = span;
    const { end } = span;
    for (let i = first + 1; i < end - 1; i++) {
      if (!isHyphen(frame, i)) continue;
      const before = frame.words[i - 1];
      const after = frame.words[i + 1];
      if (!before || !after) continue;
      if (i + 2 === end && i - first >= 1 && before.capital && isCompoundHead(after)) {
        // A lower-case word behind a capitalised one: the compound's head, no part of the name.
        spans.push({ first, end: i, type: retyped(frame, first, i, span) });
        first = end;
      } else if (
        isCompoundHead(after) &&
        before.capital &&
        frame.tokens[i + 2]?.spaced === true &&
        standsAlone(frame, first, i)
      ) {
        // "African-based Church of God": the compound stands before another name.
        spans.push({ first, end: i, type: retyped(frame, first, i, span) });
        first = i + 2;
      } else if (i - 1 === first && after.capital && bothStandAlone(before.lists, after.lists)) {
        spans.push({ first, end: i, type: retyped(frame, first, i, span) });
        first = i + 1;
      } else if (i - 1 === first && before.shape === Shape.Lower && after.capital && PREFIXES.has(before.folded)) {
        first = i + 1;
      }
    }
    if (first < end)
      spans.push({ ...span, first, type: first === span.first ? span.type : retyped(frame, first, end, span) });
  }
  return spans;
}

const PREFIXES = new Set('pro anti non ex mid trans pan post pre neo sub un semi quasi co inter intra'.split(' '));

/** "Britain-based", "U.S.-led", but "Kim Jong-un": a word of the language, in lower case. */
function isCompoundHead(word: Word): boolean {
  return (
    word.shape === Shape.Lower &&
    ((word.lists & Listed.CommonWord) !== 0 || /(?:ed|ing|held|led|run|born|made)$/.test(word.folded))
  );
}

function isHyphen(frame: TokenFrame, i: number): boolean {
  const token = frame.tokens[i];
  return (
    token !== undefined &&
    isJoiner(token.text) &&
    /[-‐‑–]/.test(token.text) &&
    !token.spaced &&
    frame.tokens[i + 1]?.spaced === false
  );
}

function standsAlone(frame: TokenFrame, first: number, end: number): boolean {
  return end - first === 1 && ((frame.words[first]?.lists ?? 0) & (PEOPLES | LANDS)) !== 0;
}

function bothStandAlone(before: number, after: number): boolean {
  return (
    ((before & PEOPLES) !== 0 && (after & PEOPLES) !== 0) ||
    ((before & LANDS) !== 0 && (after & LANDS) !== 0 && (before & after & Listed.Country) !== 0)
  );
}

function retyped(frame: TokenFrame, first: number, end: number, span: NameSpan): NameSpan['type'] {
  if (end - first !== 1) return span.type;
  const lists = frame.words[first]?.lists ?? 0;
  if ((lists & Listed.Country) !== 0) return 'place';
  if ((lists & PEOPLES) !== 0) return 'group';
  return span.type;
}
