import type { Span } from '../text/span';
import type { Line } from './lines';
import { fullOutletName, knownOutlet, outletAtStart } from './outlets';

const LONGEST_BYLINE = 140;
/** The same with the date and address behind it. */
const LONGEST_LINE = 400;

const BYLINE =
  /^(?:by|from|written by|reported by|story by|words by|report by|posted by|author|byline|text by)(?:\s*:)?\s+(?:\p{Lu}|the |@)/iu;
const NAME = String.raw`\p{Lu}[\p{L}'’.-]*`;
const NAMES = String.raw`${NAME}(?:\s(?:${NAME}|al|el|de|del|van|von|der|bin|ibn|da|di|la|le)){1,4}(?:(?:,| and| &)\s${NAME}(?:\s${NAME}){1,3}){0,4}`;
const NAMES_LINE = new RegExp(
  `^${NAMES}(?:\\s*(?:[|•·/–—-]|,|\\bin\\b|\\()\\s*\\p{Lu}[\\p{L}\\d&.'’ ,/)-]{1,60})?$`,
  'u',
);
const ROLE = String.raw`(?:correspondent|editor|reporter|writer|columnist|bureau chief|journalist|producer|contributor|analyst|staff)s?`;
/** "Hannah Frost Diplomatic editor", "Jane Roe, Europe correspondent, in Oslo". */
const NAMES_WITH_ROLE = new RegExp(`^${NAMES},?\\s(?:[\\p{L}&'’-]+\\s){0,4}?${ROLE}\\b.{0,40}$`, 'iu');
/** "Business reporter, BBC News", "Senior Writer, HuffPost": what the writer is, and for whom. */
const ROLE_LINE = new RegExp(`^(?:[\\p{L}&'’-]+\\s){0,4}${ROLE}(?:,|\\s[-|–]|\\sat|\\sfor)\\s+(.{2,40})$`, 'iu');
const MONTH = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
/** What stands behind the writers: a date, when it was published, their address. */
const BEHIND_NAMES = new RegExp(
  String.raw`\s*[|•·,/–—-]?\s*(?:\bon\s+)?(?:\b(?:published|updated|posted|last updated|last modified)\b|\S+@\S+|(?:\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?:\b${MONTH}\s+\d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)?\s+${MONTH}\s|\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b)).*$`,
  'iu',
);
/** A quick look for what each of these has. */
const MAY_BE_BEHIND = /[\d@]|publi|updat|posted|modif/i;
const FINITE_VERB =
  /\b(?:is|are|was|were|has|have|had|will|would|says?|said|to|meets?|kills?|killed|hits?|seizes?|takes?|captures?|reach(?:es)?|accuses?|warns?|bombs?|after|as|over|amid|against)\b/i;

/** Words of headings that no name of a writer has. */
const HEADING =
  /\b(?:overview|summary|background|highlights?|analysis|updates?|reports?|situation|key|figures|facts|context|response|introduction|contents|conclusions?|findings|recommendations?|statement|release|crisis|war|election)\b/i;

/** The names of writers, without the date or address behind them, of a line that opens as a byline does; else null. */
export function labelledByline(line: Line): Span | null {
  const label = line.text.length <= LONGEST_LINE ? BYLINE.exec(line.text) : null;
  if (label === null) return null;
  const names = withoutDate(line, label[0].length);
  return names.text.length <= LONGEST_BYLINE && !/[.!?]$/.test(names.text) ? names : null;
}

/** The writers of a line that is nothing but their names, with what they are and a date at most; else null. */
export function bareByline(line: Line): Span | null {
  if (line.text.length > LONGEST_BYLINE) return null;
  if (!/^\p{Lu}/u.test(line.text)) return null;
  const names = withoutDate(line);
  if (FINITE_VERB.test(names.text) || HEADING.test(names.text)) return null;
  return NAMES_LINE.test(names.text) || NAMES_WITH_ROLE.test(names.text) ? names : null;
}

/** `from` is where the names begin: "Posted by" is no day of posting. */
function withoutDate(line: Line, from = 0): Span & { readonly text: string } {
  const names = line.text.slice(from);
  const text = line.text.slice(0, from) + (MAY_BE_BEHIND.test(names) ? names.replace(BEHIND_NAMES, '') : names);
  return { start: line.start, end: line.start + text.length, text };
}

/** "March 5, 2019 6:05 PM By Jane Roe": the writers of a line that opens with its date; else null. */
export function bylineBehindDate(line: Line): Span | null {
  if (line.text.length > LONGEST_BYLINE || !/[\s|]by\s/i.test(line.text)) return null;
  const found = BEHIND_DATE.exec(line.text);
  const at = found?.[1]?.length;
  return found === null || at === undefined ? null : { start: line.start + at, end: line.start + found[0].length };
}

const BEHIND_DATE =
  /^((?:[\d\s.,:/|•·–-]|\b(?:[ap]\.?m|[ecmp][sd]?t|a[ecw]s?t|ist|bst|eat|wat|cest|aedt|sast|nzst|nzdt|gmt|utc|published|posted|updated|at|on|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b)+)by\s+\p{Lu}[^\d]{2,80}?(?=\s*$|\s+\d+ comments?$|\s*[|•·]\s)/iu;

/** Whether a short line is made like the names of persons. */
export function looksLikeNames(text: string): boolean {
  return NAMES_LINE.test(text) && !FINITE_VERB.test(text);
}

/** "Jane Roe | Associated Press", "Business reporter, BBC News", "Agence France-Presse in Manila". */
export function isCredit(text: string): boolean {
  if (text.length > LONGEST_BYLINE || !/[|•·,]|\s(?:in|at|for|-)\s/.test(text)) return false;
  const parts = text.split(/\s*[|•·,]\s*/);
  const name = parts[0] ?? '';
  if (parts.length === 2 && NAMES_LINE.test(name) && spelled(name) === null && spelled(parts[1] ?? '') !== null)
    return true;
  return creditedOutlet(text) !== null && (ROLE_LINE.test(text) || /^\P{Ll}.{2,40}\sin\s\p{Lu}/u.test(text));
}

/** The outlet that a byline or the line under it names: the last known one of its parts. */
export function creditedOutlet(text: string): string | null {
  if (text.length > LONGEST_BYLINE) return null;
  const place = /^(.{2,40}?)\s+in\s+\p{Lu}[\p{L} ,]+$/u.exec(text)?.[1];
  if (place !== undefined && knownOutlet(place) !== null && outletAtStart(text) !== null) return spelled(place);
  for (const part of text.split(/\s*[|,•·/()–—]\s*|\s-\s|\b(?:for|[Bb]y|BY|of)\s/).reverse()) {
    const outlet = spelled(part.trim().replace(STAFF_OF, ''));
    if (outlet !== null) return outlet;
  }
  return null;
}

/** "By Harbour Times Staff". */
const STAFF_OF =
  /\s+(?:online |web |news )?(?:staff|reporters?|writers?|correspondents?)(?: (?:writers?|reporters?))?$/i;

/** "Sky News Online", "The Courier Sport": a part of the outlet. */
const PART_OF_OUTLET = / (?:online|digital|sports?|web)$/i;

/** "AP" alone is too short to know an outlet by. */
const spelled = (name: string): string | null =>
  name === 'AP'
    ? fullOutletName(name)
    : (knownOutlet(name) ?? (PART_OF_OUTLET.test(name) ? knownOutlet(name.replace(PART_OF_OUTLET, '')) : null));
