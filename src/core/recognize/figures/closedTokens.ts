import { isPageStamp } from '../../article/pageStamps';
import { UNITS } from '../units/unitTable';
import type { DateExpression } from '../model';
import type { Span } from '../../text/span';
import type { TokenReader } from './tokenReader';
import { unitNamed } from './unitReader';

/**
 * Tells which tokens belong to dates, to web addresses or to no prose at all and so carry no figure. The number of
 * "three days ago" or "the last two weeks" is a duration as well, and stays open.
 */
export function closedTokens(r: TokenReader, dates: readonly DateExpression[]): (i: number) => boolean {
  const inDates = marked(r, dates);
  const inMachineText = marked(
    r,
    [...webAddresses(r.text), ...unspaced(r)].sort((a, b) => a.start - b.start),
  );
  return (i) => inMachineText?.[i] === 1 || isPageStamp(r.tokens, i) || (inDates?.[i] === 1 && !countsTime(r, i));
}

/** Prose has a space after fewer tokens; a longer run is code, a key or a table that lost its spaces. */
const LONGEST_UNSPACED = 64;

function unspaced(r: TokenReader): Span[] {
  const found: Span[] = [];
  let first = 0;
  for (let i = 1; i <= r.length; i++) {
    if (i < r.length && r.glued(i)) continue;
    if (i - first > LONGEST_UNSPACED) found.push({ start: r.at(first)?.start ?? 0, end: r.at(i - 1)?.end ?? 0 });
    first = i;
  }
  return found;
}

/** The tokens that stand in one of the spans, which may overlap; null where there are none. */
function marked(r: TokenReader, spans: readonly Span[]): Uint8Array | null {
  if (spans.length === 0) return null;
  const closed = new Uint8Array(r.length);
  let token = 0;
  for (const span of spans) {
    while (token < r.length && (r.at(token)?.end ?? 0) <= span.start) token++;
    for (; token < r.length && (r.at(token)?.start ?? 0) < span.end; token++) closed[token] = 1;
  }
  return closed;
}

/** "https://…" and "www.…" up to the next white space. */
function webAddresses(text: string): Span[] {
  const found: Span[] = [];
  if (!text.includes('://') && !text.includes('www.')) return found;
  let end = 0;
  for (const start of text.matchAll(/(?:https?:\/\/|www\.)\S/g)) {
    if (start.index < end) continue;
    end = start.index;
    while (end < text.length && !/\s/.test(text.charAt(end))) end++;
    found.push({ start: start.index, end });
  }
  return found;
}

/** Words that may stand between a number and the unit of time that it counts. */
const BETWEEN =
  /^(?:and|a|an|half|hundred|thousand|million|of|or|to|dozen|couple|[a-z]*(?:teen|ty)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|straight|consecutive|full|whole)$/;

function countsTime(r: TokenReader, i: number): boolean {
  for (let at = i + 1; at < i + 5 && r.together(i, at); at++) {
    if (r.isHyphen(at)) continue;
    const named = unitNamed(r, at);
    if (named !== null && UNITS.get(named.symbol)?.dimension === 'duration' && r.word(at).length > 2) return true;
    if (!BETWEEN.test(r.lower(at)) && r.kind(at) !== 'number') return false;
  }
  return false;
}
