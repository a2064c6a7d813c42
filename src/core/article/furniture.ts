import type { Span } from '../text/span';
import {
  ADDRESS_LINE,
  AUTHOR_NOTE,
  COMMENT_COUNT,
  COMMENT_HEADINGS,
  isBar,
  LABEL_START,
  LIST_HEADINGS,
  NOTICE_START,
  OPEN_NOTICE,
  SIGN_OFF,
  WHOLE_LINES,
} from './furnitureWords';
import { LONGEST_LABEL, type Line } from './lines';
import { SPEAKS_OF } from './lineTopics';
import { knownOutlet, outletAtStart } from './outlets';

/** No notice of a page is longer (characters); what is longer is matched by its start alone. */
const LONGEST_NOTICE = 700;
/** A list inside the article is not followed further than this many lines. */
const LONGEST_INNER_LIST = 15;
/** What a newsletter says of itself under its invitation (lines). */
const LONGEST_INVITATION = 3;
const LONGEST_AUTHOR_NOTE = 400;
/** A heading for comments counts once this many paragraphs have gone before. */
const PARAGRAPHS_BEFORE_COMMENTS = 2;

/** A line that belongs to the page by its words alone. */
export function isFurnitureLine(line: Line): boolean {
  const { text } = line;
  if (text.length <= LONGEST_LABEL) {
    const bare = line.bareWords;
    if (bare === '') return !/\d/.test(text);
    if (WHOLE_LINES.has(bare) || LIST_HEADINGS.has(bare) || COMMENT_HEADINGS.has(bare)) return true;
    if (bare.startsWith(MORE_FROM) && knownOutlet(bare.slice(MORE_FROM.length)) !== null) return true;
    if (ADDRESS_LINE.test(text) || isBar(text) || SIGN_OFF.test(text)) return true;
  }
  if (text.length <= LONGEST_ADDRESS && !text.includes(' ') && ADDRESS_LINE.test(text)) return true;
  if (text.length <= LONGEST_OUTLET_BAR && BAR_MARK.test(text) && isOutletBar(text)) return true;
  if (text.length > LONGEST_NOTICE) return false;
  const start = text.slice(0, 240);
  return (
    NOTICE_START.test(start) ||
    (line.speaksOf(SPEAKS_OF.site) && OPEN_NOTICE.test(start)) ||
    (!line.isParagraph && LABEL_START.test(start))
  );
}

/** What stands over an outlet's other headlines, as {@link Line.bareWords}. */
const MORE_FROM = 'more from ';
const LONGEST_ADDRESS = 240;
/** Longer lines are no bar of the names of sites (characters). */
const LONGEST_OUTLET_BAR = 160;
const BAR_MARK = /\s[/|•·>»]\s/;

/** "Sky News | Sky Sports | Sky Arts": the sites of a house, side by side. */
function isOutletBar(text: string): boolean {
  const parts = text.split(/\s[/|•·>»]\s/);
  return parts.length > 2 && parts.every((part) => part.length <= 30 && outletAtStart(part) !== null);
}

/**
 * For each line, whether it is furniture: by its words alone (`sureLines`) or by what stands around it. `headEnd` is the
 * first line of the body.
 */
export function markFurniture(lines: readonly Line[], sureLines: readonly boolean[], headEnd: number): boolean[] {
  const marked = [...sureLines];
  const paragraph = lines.map((line, i) => marked[i] !== true && line.isParagraph);
  const lastParagraph = paragraph.lastIndexOf(true);

  markInnerLists(lines, marked, paragraph, headEnd, lastParagraph);

  const comments = commentsStart(lines, paragraph);
  const end = comments ?? lines.length;
  const foot = paragraph.lastIndexOf(true, Math.max(end - 1, 0));
  for (let i = end; i < lines.length; i++) marked[i] = true;

  // Behind the last paragraph, all that follows the first sure line of the page is page.
  let sure = false;
  for (let i = foot + 1; i < end; i++) {
    // a note without a full stop is no paragraph: "Jane Roe is a staff writer. E-mail: jroe@example.org"
    if (marked[i] === true || (foot >= headEnd && isAuthorNote(lines[i]))) sure = marked[i] = true;
    else if (sure && foot >= headEnd) marked[i] = true;
  }
  if (foot >= 0 && foot + 1 === lines.length - 1 && isEmptyLabel(lines[foot + 1])) marked[foot + 1] = true;
  if (foot > headEnd + 1 && isAuthorNote(lines[foot])) marked[foot] = true;
  return marked;
}

function isEmptyLabel(line: Line | undefined): boolean {
  return line !== undefined && /^[\p{L} /]{2,40}:$/u.test(line.text);
}

/** A note on the writer speaks in the present and quotes nobody. */
function isAuthorNote(line: Line | undefined): boolean {
  if (line === undefined || line.text.length >= LONGEST_AUTHOR_NOTE) return false;
  return AUTHOR_NOTE.test(line.text.slice(0, 200)) && !/["“”]|\bsaid\b/.test(line.text);
}

function markInnerLists(
  lines: readonly Line[],
  marked: boolean[],
  paragraph: readonly boolean[],
  headEnd: number,
  lastParagraph: number,
): void {
  for (let i = headEnd; i < lastParagraph; i++) {
    const line = lines[i];
    if (line === undefined || marked[i] !== true || line.text.length > LONGEST_LABEL) continue;
    const newsletter = /^(?:sign up|subscribe)\b/i.test(line.text);
    if (!newsletter && !LIST_HEADINGS.has(line.bareWords)) continue;
    const most = newsletter ? LONGEST_INVITATION : LONGEST_INNER_LIST;
    for (let j = i + 1; j <= i + most && j < lastParagraph; j++) {
      const item = lines[j];
      if (item === undefined || paragraph[j] === true || /[.!?”"]$/.test(item.text)) break;
      marked[j] = true;
    }
  }
}

function commentsStart(lines: readonly Line[], paragraph: readonly boolean[]): number | null {
  let before = 0;
  for (let i = 0; i < lines.length; i++) {
    if (paragraph[i] === true) before++;
    const line = lines[i];
    if (line === undefined || before < PARAGRAPHS_BEFORE_COMMENTS) continue;
    const { text } = line;
    if (COMMENT_COUNT.test(text)) return i;
    if (text.length > LONGEST_LABEL) continue;
    if (COMMENT_HEADINGS.has(line.bareWords) && !/[.!?]$/.test(text)) {
      // A lone "Comment" or "Discussion" between paragraphs is as often a heading of the article.
      const rest = paragraph.slice(i + 1).filter(Boolean).length;
      if (rest <= before) return i;
    }
  }
  return null;
}

/** Neighbouring lines of furniture with the blank lines between them as one span. */
export function furnitureSpans(lines: readonly Line[], marked: readonly boolean[]): Span[] {
  const spans: Span[] = [];
  let open: { start: number; end: number } | null = null;
  lines.forEach((line, i) => {
    if (marked[i] !== true) {
      open = null;
      return;
    }
    if (open === null) {
      open = { start: line.start, end: line.end };
      spans.push(open);
    } else open.end = line.end;
  });
  return spans;
}
