import { Listed } from './lexicon';
import type { NameSpan } from './nameSpan';
import type { TokenFrame } from './tokenFrame';
import { Shape } from './word';

const OWNERS = Listed.Country | Listed.Demonym;
/** Organizations of a state, which its name or people before them belongs to. */
const STATE_HEADS = new Set(
  'ministry department council parliament assembly senate court army navy force guard police commission agency command embassy congress'.split(
    ' ',
  ),
);
const UNIONS = new Set(['un', 'eu', 'au']);

/** "the Korean peninsula": with one of these a people's adjective names a part of the earth. */
const LANDSCAPES = new Set(['peninsula', 'desert', 'archipelago', 'sea', 'strait', 'gulf']);

/** "U.S. State Department" is one organization, also where the tagger found the country by itself. */
export function joinSpans(frame: TokenFrame, found: readonly NameSpan[]): NameSpan[] {
  const spans: NameSpan[] = [];
  for (const span of found) {
    const last = spans[spans.length - 1];
    if (span.type === 'group' && LANDSCAPES.has(frame.words[span.end]?.folded ?? '') && isLower(frame, span.end)) {
      spans.push({ ...span, end: span.end + 1, type: 'place' });
      continue;
    }
    if (last?.end === span.first && span.type === 'organization' && isOwner(frame, last) && isOfState(frame, span))
      spans[spans.length - 1] = { ...span, first: last.first };
    else spans.push(span);
  }
  return spans;
}

function isLower(frame: TokenFrame, i: number): boolean {
  return frame.words[i]?.shape === Shape.Lower && frame.tokens[i]?.spaced === true;
}

function isOwner(frame: TokenFrame, { first, end }: NameSpan): boolean {
  const word = frame.words[first];
  if (!word || end - first !== 1) return false;
  return (word.lists & OWNERS) !== 0 || UNIONS.has(word.folded);
}

function isOfState(frame: TokenFrame, { first, end }: NameSpan): boolean {
  const token = frame.tokens[first];
  if (!token?.spaced || token.startsLine) return false;
  const head = frame.words[end - 1];
  const entry = frame.matchPlace[first] === 1 ? (frame.matchLists[first] ?? 0) : 0;
  return (head?.capital === true && STATE_HEADS.has(head.folded)) || ((entry & Listed.Body) !== 0 && end - first > 1);
}
