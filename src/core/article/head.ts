import { bareLettersAndDigits } from '../text/bare';
import type { Span } from '../text/span';
import { bareByline, bylineBehindDate, creditedOutlet, isCredit, labelledByline, looksLikeNames } from './bylines';
import { isBar } from './furnitureWords';
import { bareWords, type Line } from './lines';
import { knownOutlet } from './outlets';

/** What a line above the article's text is. */
export type HeadLine = 'furniture' | 'caption' | 'date' | 'label' | 'section' | 'byline' | 'masthead' | 'text';

/** The article's text starts within so many lines, or the page has no head. */
const LONGEST_HEAD = 40;
const LONGEST_HEADLINE = 250;
/** A motto stands right under the first lines of the page, and speaks of what outlets give. */
const MOTTO_WITHIN = 2;
const MOTTO =
  /^(?!.*[:?]).{0,30}\b(?:news|views|voices?|independent|since (?:1[89]|20)\d\d|source|stories|truth|journalism|thoughts|notes|opinions?)\b.{0,40}$/i;
/** A line that prints the headline once more may have marks and spaces around it (characters). */
const LONGEST_DECORATION = 50;
const LONGEST_REPEAT = LONGEST_HEADLINE + LONGEST_DECORATION;

const DATE_LINE =
  /\b(?:19|20)\d\d\b|^\W*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2})\W+\d{1,2}[:.]\d\d\b|\b\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2,4}\b|^\W*(?:(?:last )?updated?|published|posted|modified)\b|^\W*\d+ (?:minutes?|hours?|days?|weeks?) ago\b|^\W*\d{1,2}:\d\d\b/i;
const LABEL =
  /^(?:source|publisher|publication|date|author|section|category|place|location|country|language|type|topic|subject|url|link|id|(?:media |press |news )?contacts?|tel(?:ephone)?|phone|fax|e-?mail|summary|kaynak\/source)\s*:/i;
const SECTION_NAMES = new Set(
  `africa|americas|blog|blogs|the blog|analysis|arts|asia|asia pacific|australia|breaking|breaking news|business|canada|china|climate|comment|commentary|companies|conflict|conflicts|
crime|culture|defence|defense|economy|editorial|editorials|education|entertainment|environment|europe|exclusive|explainer|features|finance|front page|
health|home|human rights|india|international|international news|interview|interviews|iran|iraq|israel|latest|latest news|lifestyle|live|local|local news|london|main news|markets|
mena|middle east|middle east africa|middle east north africa|middle east news|money|national|national news|national security|nation|local news|metro|business news|world news|latest updates|nation world|news|news analysis|newsroom|north america|opinion|opinions|pakistan|palestine|for immediate release|news release|news releases|media release|media releases|media advisory|press statement|press advisory|press information|statement|statements|
photos|politics|press release|press releases|region|regional|reports|russia|science|security|society|south asia|special report|special reports|sport|sports|story|syria|
football|soccer|cricket|rugby|rugby union|rugby league|tennis|golf|basketball|baseball|hockey|boxing|athletics|cycling|racing|motorsport|formula one|nfl|nba|mlb|nhl|premier league|
celebrity|celebrities|showbiz|celebrity news|movies|film|music|tv|television|books|theatre|gadgets|mobile|mobiles|phones|tablets|apps|games|gaming|internet|computing|hardware|software|science environment|space|
property|jobs|motoring|cars|autos|food|fashion|style|life|family|parenting|religion|weird news|offbeat|odd news|people|obituaries|weather|traffic|markets|stocks|personal finance|energy|media|law|courts|
tech|technology|terrorism|top news|top stories|top story|travel|turkey|u s|u s news|uk|uk news|ukraine|us|us news|us politics|usa|video|war|weather|world|world africa|world news|yemen`
    .split('|')
    .map((name) => name.trim()),
);
/** Words that end or begin the names of outlets and institutions. */
const MASTHEAD_WORD =
  /^(?:(?:the )?(?:daily|weekly|evening|sunday|morning)\b.{2,40}|.{0,50}\b(?:news|times|post|agency|press|tribune|herald|gazette|journal|observer|guardian|monitor|chronicle|tv|television|radio|broadcasting|network|cent(?:er|re)|institute|foundation|council|media|magazine|review|wire|star|telegraph|mail|mirror|standard|independent|globe|reporter|dispatch|bulletin|courier|inquirer|examiner|sentinel|register|ledger|today|voice|watch|blog|online|(?:news|press|wire|information) services?|\w+\.(?:com|org|net))|(?:cent(?:er|re)|institute|council|voice|agency|radio|foundation) (?:for|of|on)\b.{2,50})$/i;
/** A quick look before the slow pattern behind it. */
const INSTITUTION_WORD =
  /(?:department|ministry|embassy|office|government|commission|committee|secretariat|mission|parliament|council|commissioner|programme|union|league)\b/i;
/** Those who publish statements of their own. */
const INSTITUTION =
  /^(?:the )?(?:(?:u\.?s\.?|united states|united nations|european|african|royal|national|federal|\p{Lu}[\p{L}'’]+) ){0,3}(?:department|ministry|embassy|office|government|commission|committee|secretariat|mission|parliament|council|high commissioner|programme|union|league)(?: (?:of|for|on|to)(?: the)? .{2,60})?$/iu;
const FINITE_VERB =
  /\b(?:is|are|was|were|has|have|had|will|would|says?|said|to|meets?|kills?|killed|hits?|seizes?|takes?|captures?|reach(?:es)?|accuses?|warns?|bombs?|after|as|over|amid|against)\b/i;

export interface Head {
  /** Index of the first line of the body. */
  readonly end: number;
  readonly kinds: readonly HeadLine[];
  readonly headline: Line | null;
  readonly byline: Span | null;
  /** The outlet that the byline, or the line under it, says its writers work for. */
  readonly credit: string | null;
}

/** Reads what stands above the body: headline, byline, masthead, labels. Furniture and captions are told for each line. */
export function readHead(lines: readonly Line[], furniture: readonly boolean[], captions: readonly boolean[]): Head {
  const end = bodyStart(lines, furniture, captions);
  const kinds = lines
    .slice(0, end)
    .map((line, i): HeadLine => (captions[i] === true ? 'caption' : kindOf(line, furniture[i] === true)));
  if (isBlogTitle(lines, kinds)) [kinds[0], kinds[1]] = ['masthead', 'section'];
  const headline = chooseHeadline(lines, kinds, end);
  const byline = findByline(lines, kinds, headline, end);
  return { end, kinds, headline, byline, credit: findCredit(lines, kinds) };
}

/** What the mottos of blogs begin with, and how long the title over one is (words). */
const BLOG_MOTTO =
  /^(?:thoughts|notes|musings|ramblings|adventures|reflections|opinions?|tales|views|one (?:man|woman)['’]s)\b[^.:?!]{8,70}\.?$/i;
const LONGEST_BLOG_TITLE = 6;

/** "The Fogbound Sailor" over "Thoughts on boats and knots", with the headline further down. */
function isBlogTitle(lines: readonly Line[], kinds: readonly HeadLine[]): boolean {
  const [title, motto] = lines;
  if (title === undefined || motto === undefined || kinds[0] !== 'text' || kinds[1] !== 'text') return false;
  if (!BLOG_MOTTO.test(motto.text) || wordCount(title.text) > LONGEST_BLOG_TITLE) return false;
  return kinds.some((kind, i) => i > 1 && kind === 'text' && wordCount(lines[i]?.text ?? '') > 2);
}

function bodyStart(lines: readonly Line[], furniture: readonly boolean[], captions: readonly boolean[]): number {
  for (let i = 0; i < Math.min(lines.length, LONGEST_HEAD); i++) {
    const line = lines[i];
    if (line !== undefined && line.isParagraph && furniture[i] !== true && captions[i] !== true) {
      // A headline of more than one line's length ends without a stop.
      if (i === 0 && lines.length > 1 && line.text.length <= LONGEST_HEADLINE && !/[.!?…"”’]$/.test(line.text))
        continue;
      if (isStandfirst(lines, i)) continue;
      return i;
    }
  }
  return Math.min(lines.length, lines.length > LONGEST_HEAD ? 1 : 2);
}

/** A sentence under the headline: the writers, or when it was published, stand right under it. */
function isStandfirst(lines: readonly Line[], at: number): boolean {
  return lines
    .slice(at + 1, at + 1 + BYLINE_WITHIN)
    .some(
      (line) =>
        !line.isParagraph && (labelledByline(line) !== null || /^(?:by:?$|published\b(?! in\b))/i.test(line.text)),
    );
}

/** Lines between a standfirst and the writers' names. */
const BYLINE_WITHIN = 3;

function kindOf(line: Line, furniture: boolean): HeadLine {
  const { text } = line;
  if (LABEL.test(text)) return 'label';
  if (isSection(line.bareWords) || isSectionPath(text)) return 'section';
  if (furniture) return 'furniture';
  if (labelledByline(line) !== null) return 'byline';
  if (isDateLine(text)) return 'date';
  if (isCredit(text)) return 'byline';
  if (knownOutlet(text) !== null || knownOutlet(text.replace(/\s*[|(–—-].*$/, '')) !== null) return 'masthead';
  const words = wordCount(text);
  if (words <= 6 && MASTHEAD_WORD.test(text) && !FINITE_VERB.test(text) && !isHeading(text)) return 'masthead';
  if (words <= 12 && INSTITUTION_WORD.test(text) && INSTITUTION.test(text) && !FINITE_VERB.test(text))
    return 'masthead';
  return 'text';
}

/** Bylines without a name. */
const STAFF =
  /^(?:by )?(?:our |the )?(?:(?:staff|contact|special|own|web|news|senior|city|online|foreign) )?(?:reporter|correspondent|writer|desk|staff)s?$/i;

/** "Disease outbreak news": a name is written in capitals. */
export const isHeading = (text: string): boolean =>
  /^\p{L}[\p{Ll} ]{2,30}\s?: /u.test(text) ||
  STAFF.test(text) ||
  /\s\p{Ll}{4,}\s+(?:news|media|review|watch|today|press|services?)$/u.test(text);

/** A date with few words but its own: not a title that holds one. */
function isDateLine(text: string): boolean {
  if (!DATE_LINE.test(text)) return false;
  const others = text
    .replace(OF_DATES, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  return others.length <= 45 && wordCount(others) <= MOST_OTHER_WORDS;
}

const OF_DATES =
  /\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|last|first|updated?|published|posted|modified|date|on|at|by|gmt|utc|bst|edt|est|et|am|pm|hours?|minutes?|days?|ago|local|time)\b/gi;
const MOST_OTHER_WORDS = 5;

/** "Africa", "India News", "All news": a part of the site, not its name. */
const isSection = (bare: string): boolean =>
  SECTION_NAMES.has(bare) || SECTION_NAMES.has(bare.replace(/^(?:all|latest|top|more) | (?:news|home)$/g, ''));

const LONGEST_PATH = 60;

/** "News / Syria", "World | Middle East". */
function isSectionPath(text: string): boolean {
  if (text.length > LONGEST_PATH) return false;
  const steps = text.split(/\s*[/|>»›•·]\s*/).filter((step) => step !== '');
  return (
    steps.length > 1 && steps.some((step) => isSection(bareWords(step))) && steps.every((step) => wordCount(step) <= 3)
  );
}

const wordCount = (text: string): number => text.split(/\s+/).length;

function chooseHeadline(lines: readonly Line[], kinds: readonly HeadLine[], end: number): Line | null {
  const isRepeated = repetition(lines.slice(0, end + 2));
  const lastMenu = lines.slice(0, end).findLastIndex((line) => isBar(line.text) && wordCount(line.text) > 2);
  let best: { score: number; line: Line } | null = null;
  for (let i = 0; i < end; i++) {
    const line = lines[i];
    const kind = kinds[i];
    if (line === undefined || (kind !== 'text' && kind !== 'masthead') || line.text.length > LONGEST_HEADLINE) continue;
    const words = wordCount(line.text);
    let score = words >= 5 ? 3 : words === 4 ? 2 : words === 3 ? 1 : 0;
    if (kind === 'masthead') score -= 2.5;
    if (isRepeated(i)) score += 2;
    if (/[.:;,]$/.test(line.text)) score -= 1;
    if (words <= 5 && looksLikeNames(line.text)) score -= 1;
    // what stands over a menu is the site's own
    if (i < lastMenu) score -= 2;
    // "Plural news and views on Sudan": a motto under the masthead
    if (kinds[i - 1] === 'masthead' && i <= MOTTO_WITHIN && MOTTO.test(line.text)) score -= 0.5;
    score -= i * 0.02;
    if (best === null || score > best.score) best = { score, line };
  }
  return best !== null && best.score > -1 ? best.line : null;
}

/** Tells of the lines of a head whether another one prints the same words. */
function repetition(head: readonly Line[]): (at: number) => boolean {
  const keys: string[] = [];
  const keyOf = (at: number): string => (keys[at] ??= bareKey(head[at]?.text ?? ''));
  return (at) => {
    const { length } = head[at]?.text ?? '';
    // a longer line repeats no headline, and one of megabytes is more than a pattern can take
    if (length > LONGEST_REPEAT) return false;
    return head.some(
      ({ text }, i) =>
        i !== at &&
        text.length <= LONGEST_REPEAT &&
        Math.abs(text.length - length) <= LONGEST_DECORATION &&
        keyOf(i) === keyOf(at),
    );
  };
}

const bareKey = (text: string): string => bareLettersAndDigits(text, ' ').trim();

function findByline(
  lines: readonly Line[],
  kinds: readonly HeadLine[],
  headline: Line | null,
  end: number,
): Span | null {
  for (let i = 0; i < end; i++) {
    const line = lines[i];
    if (line === undefined) continue;
    if (kinds[i] === 'byline') return labelledByline(line) ?? line;
    const next = lines[i + 1];
    if (/^by:?$/i.test(line.text) && next !== undefined && i + 1 < end && looksLikeNames(next.text)) return next;
  }
  const from = headline === null ? 0 : lines.indexOf(headline) + 1;
  for (let i = from; i < end; i++) {
    const line = lines[i];
    if (line === undefined || (kinds[i] !== 'text' && kinds[i] !== 'date')) continue;
    const names = (kinds[i] === 'date' ? bylineBehindDate(line) : null) ?? bareByline(line);
    if (names !== null) return names;
  }
  return null;
}

function findCredit(lines: readonly Line[], kinds: readonly HeadLine[]): string | null {
  for (let i = 0; i < kinds.length; i++) {
    const line = lines[i];
    if (line === undefined) continue;
    const signed = kinds[i] === 'byline' || (kinds[i] === 'date' && bylineBehindDate(line) !== null);
    const outlet = signed ? creditedOutlet(line.text) : null;
    if (outlet !== null) return outlet;
  }
  return null;
}
