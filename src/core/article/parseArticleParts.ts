import type { Span } from '../text/span';
import { tokenize, type Token } from '../text/tokens';
import { isCaption } from './captions';
import type { DayOrderSource } from './calendarDates';
import { isPlaceLine, readDateline } from './dateline';
import { furnitureSpans, isFurnitureLine, markFurniture } from './furniture';
import { readHead, type Head } from './head';
import { splitLines, type Line } from './lines';
import type { ArticleParts } from './model';
import { knownOutlet } from './outlets';
import { findPublicationDate } from './publicationDate';
import { findPublisher } from './publisher';

/** How many lines of the body may stand before the one with the dateline (a repeated headline, a caption). */
const DATELINE_WITHIN = 3;

/**
 * Divides a page's text into the article's parts and the furniture around them. `tokens` are the text's, where the
 * caller has them. Never throws; time is proportional to the text's length.
 */
export function parseArticleParts(
  text: string,
  order: DayOrderSource,
  tokens: readonly Token[] = tokenize(text),
): ArticleParts {
  const lines = splitLines(text, tokens);
  const sure = lines.map(isFurnitureLine);
  const captioned = lines.map(isCaption);
  const head = readHead(lines, sure, captioned);
  const furniture = markFurniture(lines, sure, head.end);
  const captions = lines.filter((_, i) => furniture[i] !== true && captioned[i] === true);
  const { dateline, agency } = findDateline(lines, head, furniture, captioned);
  const agencySpan = agency ?? agencyOfByline(text, head.byline);
  return {
    publisher: findPublisher(lines, head, furniture, agency === null ? null : text.slice(agency.start, agency.end)),
    published: findPublicationDate(lines, tokens, order, furniture),
    headline: bare(head.headline),
    byline: bare(head.byline),
    agency: agencySpan,
    dateline,
    captions: captions.map((line) => ({ start: line.start, end: line.end })),
    furniture: furnitureSpans(lines, furniture),
  };
}

const bare = (span: Span | null): Span | null => (span === null ? null : { start: span.start, end: span.end });

function findDateline(
  lines: readonly Line[],
  head: Head,
  furniture: readonly boolean[],
  captions: readonly boolean[],
): { dateline: Span | null; agency: Span | null } {
  const bodyStart = head.end;
  for (let i = bodyStart; i < Math.min(lines.length, bodyStart + DATELINE_WITHIN); i++) {
    const line = lines[i];
    if (line === undefined || furniture[i] === true || captions[i] === true) continue;
    const { span, agency } = readDateline(line);
    if (span !== null || agency !== null) return { dateline: span, agency };
  }
  const over = lines[bodyStart - 1];
  if (over !== undefined && head.kinds[bodyStart - 1] === 'text' && isPlaceLine(over))
    return { dateline: bare(over), agency: null };
  return { dateline: null, agency: null };
}

/** "Sarah El Deeb| Associated Press", "By Agence France-Presse". */
function agencyOfByline(text: string, byline: Span | null): Span | null {
  if (byline === null) return null;
  const printed = text.slice(byline.start, byline.end);
  const parts = /(?:[|,•·/(–—-]|\bby|\bof)\s*((?:the )?[^|,•·/()–—]{2,40})\)?\s*$/i.exec(printed);
  const name = parts?.[1]?.trim();
  if (name === undefined || knownOutlet(name) === null) return null;
  const start = byline.start + printed.lastIndexOf(name);
  return { start, end: start + name.length };
}
