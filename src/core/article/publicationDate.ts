import { partitionPoint } from '../text/partitionPoint';
import { dayNumber, isoDay } from '../text/calendar';
import type { Token } from '../text/tokens';
import { mayStartDate, readCalendarDate, type DayOrderSource } from './calendarDates';
import { labelledByline } from './bylines';
import type { Line } from './lines';

/** Where a publication date may stand: so many lines from the head and from the foot of the page. */
const HEAD_LINES = 14;
const FOOT_LINES = 4;
/** What of a line is read (characters); a dateline stands at its start. */
const READ_LENGTH = 240;

/**
 * What speaks for a date being the day of publication. Found on development articles of a dozen sites; the order of
 * the weights matters, not their exact size.
 */
const WEIGHTS = {
  published: 4,
  updated: -0.5,
  alone: 3,
  fewOtherLetters: 1.5,
  dateline: 2,
  clockTime: 0.5,
  pictureOrLaw: -3,
  foot: -1.5,
  perLine: -0.1,
};
const ALONE_LETTERS = 8;
const FEW_LETTERS = 30;
/** Below this the date is one that the article speaks of. */
const ENOUGH = 1;

const PUBLISHED =
  /\b(?:published|posted|publication|date|dated|issued|released?|created|added|filed|press release)\b\s*(?:date|online|on|at|in|by)?\W*$|^\W*on\W*$/i;
const UPDATED = /\b(?:updated?|modified|edited|revised|last updated)\b\s*(?:date|on|at)?\W*$/i;
const PICTURE_OR_LAW =
  /\b(?:photo|image|picture|file|caption|copyright|rights reserved|credit|retrieved|accessed|archived|born|expires|valid)\b|©/i;
/** "LONDON, June 19, 2017 (Reuters) -", "Press TV (15 June 2017)". */
const DATELINE_BEFORE = /^[\p{L} .,'’/()-]{2,60}[,(]\s*$/u;

/** "5 March 2019 – The agency called …", as releases open. */
const DATELINE_BEHIND = /^\s+(?:--?|–|—)\s+["“'‘]?\p{Lu}/u;

/** The ISO day printed on the page as its day of publication; null where none is. */
export function findPublicationDate(
  lines: readonly Line[],
  page: readonly Token[],
  order: DayOrderSource,
  furniture: readonly boolean[] = [],
): string | null {
  let best: { score: number; day: string } | null = null;
  const lastText = lines.findLastIndex((line, i) => furniture[i] !== true && line.isParagraph);
  for (let i = 0; i < lines.length; i++) {
    // behind the article's text a label can stand among many lines of the page
    if (
      i >= HEAD_LINES &&
      i < lines.length - FOOT_LINES &&
      (i <= lastText || !labelledAsPublished(lines[i]?.text ?? ''))
    )
      continue;
    const line = lines[i];
    if (line === undefined) continue;
    const text = line.text.slice(0, READ_LENGTH);
    if (!/\d/.test(text)) continue;
    const tokens = tokensWithin(page, line.start, line.start + text.length);
    for (let at = 0; at < tokens.length; at++) {
      const match = mayStartDate(tokens[at]) ? readCalendarDate(tokens, at, order) : null;
      if (match === null) continue;
      const { year, month, day } = match.first;
      if (match.last === null && year !== null && month !== null && day !== null) {
        if (furniture[i] === true && i >= HEAD_LINES && !labelledAsPublished(text)) break;
        const score = scoreOf(line, text, tokens, at, match.end, i >= HEAD_LINES) + WEIGHTS.perLine * i;
        if (score >= ENOUGH && (best === null || score > best.score)) {
          best = { score, day: isoDay(dayNumber(year, month, day)) };
        }
      }
      at = match.end - 1;
    }
  }
  return best?.day ?? null;
}

/** Related headlines and sources have dates of their own at the foot of a page; its own is labelled there. */
const labelledAsPublished = (text: string): boolean =>
  /^\W*(?:first |date )?(?:published|posted|updated|last (?:updated|modified)|issued|created|date)\b/i.test(text);

/** The tokens that lie between two offsets. */
function tokensWithin(tokens: readonly Token[], start: number, end: number): readonly Token[] {
  const first = partitionPoint(tokens.length, (i) => (tokens[i]?.start ?? 0) < start);
  let behind = first;
  while (behind < tokens.length && (tokens[behind]?.end ?? Infinity) <= end) behind++;
  return tokens.slice(first, behind);
}

function scoreOf(line: Line, text: string, tokens: readonly Token[], at: number, end: number, foot: boolean): number {
  // the names of the writers stand before the date of their report
  const names = labelledByline(line);
  const from = names === null ? 0 : Math.min(names.end, tokens[at]?.start ?? line.start) - line.start;
  const before = text.slice(from, (tokens[at]?.start ?? line.start) - line.start);
  const behind = text.slice((tokens[end - 1]?.end ?? line.end) - line.start);
  const others = otherLetters(withoutAddresses(before)) + otherLetters(behind) + (line.text.length - text.length);
  let score = foot ? WEIGHTS.foot : 0;
  if (others <= ALONE_LETTERS) score += WEIGHTS.alone;
  else if (others <= FEW_LETTERS) score += WEIGHTS.fewOtherLetters;
  const label = before.slice(-40);
  // "The audit, dated 3 March 2019, found …" is no label
  const labelled = others <= FEW_LETTERS * 3 && (!line.isParagraph || labelledAsPublished(text));
  if (labelled && UPDATED.test(label)) score += WEIGHTS.updated + (others <= FEW_LETTERS ? 0 : WEIGHTS.fewOtherLetters);
  else if (labelled && PUBLISHED.test(label)) score += WEIGHTS.published;
  const opens = at === 0 && line.isParagraph && DATELINE_BEHIND.test(behind);
  if (opens) score += WEIGHTS.dateline;
  if (DATELINE_BEFORE.test(before) && /^\s*[,)]?\s*(?:$|[-–—:(/]|\()/.test(behind)) score += WEIGHTS.dateline;
  if (others <= FEW_LETTERS && /\d\d?[:.]\d\d|\b(?:GMT|UTC|ET|EST)\b|\d\s?[ap]\.?m\b/i.test(behind)) {
    score += WEIGHTS.clockTime;
  }
  if (PICTURE_OR_LAW.test(text)) score += WEIGHTS.pictureOrLaw;
  return score;
}

const withoutAddresses = (text: string): string => text.replace(/\S+@\S+/g, '');

/** Letters besides those of times, zones and labels that go with a date. */
function otherLetters(text: string): number {
  return text
    .replace(
      /\b(?:GMT|UTC|BST|[ECMP][SD]?T|[ap]\.?m\.?|at|on|last|first|updated?|published|posted|date|issued|modified|local time|hrs|IST|CET)\b/gi,
      '',
    )
    .replace(/[^\p{L}]/gu, '').length;
}
