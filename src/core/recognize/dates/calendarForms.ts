import { readCalendarDate, type CalendarDate, type CalendarDateMatch } from '../../article/calendarDates';
import { MONTHS, WEEKDAYS } from '../../article/dateWords';
import {
  civilDay,
  dayNumber,
  isDay,
  monthInterval,
  weekInterval,
  weekdayOf,
  type DayInterval,
  type DayNumber,
} from '../../text/calendar';
import type { DateScan, Reading } from './reading';
import { isFuture, tenseAt } from './tense';
import { SHIFTS, TIME_PREPOSITIONS } from './timeWords';

/** Where a day without a year is looked for: so many days from the reference. The past of news lies close behind. */
const NEAREST = { past: -45, future: 60 };
/** A day so many days back is the news of an article, though another year was printed before it, or in its sentence. */
const RECENT = { inParagraph: 75, inSentence: 10 };

/** A year printed this close before (tokens) is the year of a day or month without one, when it is long gone. */
const YEAR_CARRIES = { inSentence: 40, inParagraph: 60 };

export function readCalendarForm(scan: DateScan, at: number): Reading | null {
  const match = readCalendarDate(scan.tokens, at, scan.order);
  if (match === null) return null;
  const { first } = match;
  if (first.day === null) return monthWithYear(match, at);
  const tense = first.year === null ? tenseAt(scan, at, match.end) : null;
  const ending = first.year === null ? ownYear(scan, match.end) : null;
  const ofOther = first.year === null && ending === null ? yearOfOtherEnd(scan, match.end) : null;
  const named = { ...first, year: first.year ?? ending?.year ?? ofOther };
  const from = resolveDay(scan, named, at, tense);
  if (match.last === null) {
    return { start: at, end: ending?.end ?? match.end, interval: sameDay(from), precision: 'day', anchor: 'day' };
  }
  const last = resolveDay(scan, { ...match.last, year: match.last.year ?? named.year }, at, tense);
  const interval = from === null || last === null ? null : { from: Math.min(from, last), to: Math.max(from, last) };
  return { start: at, end: ending?.end ?? match.end, interval, precision: 'day', anchor: 'day' };
}

const sameDay = (day: DayNumber | null): DayInterval | null => (day === null ? null : { from: day, to: day });

function monthWithYear(match: CalendarDateMatch, at: number): Reading | null {
  const { year, month } = match.first;
  if (year === null || month === null) return null;
  return { start: at, end: match.end, interval: monthInterval(year, month), precision: 'month', anchor: 'wide' };
}

/** "last year", "of this year", "the same year" behind a day or month. */
export function ownYear(scan: DateScan, at: number): { year: number; end: number } | null {
  const { tokens, reference, anchors } = scan;
  let next = at;
  if (tokens[next]?.text === ',') next++;
  if (tokens[next]?.text === 'of') next++;
  const word = tokens[next]?.text ?? '';
  if (word === 'the' && tokens[next + 1]?.text === 'same' && tokens[next + 2]?.text === 'year') {
    return anchors.year === null ? null : { year: anchors.year.year, end: next + 3 };
  }
  if (word === 'that' && tokens[next + 1]?.text === 'year') {
    return anchors.year === null ? null : { year: anchors.year.year, end: next + 2 };
  }
  if (word !== 'last' && word !== 'this' && word !== 'next') return null;
  if (tokens[next + 1]?.text !== 'year' || reference === null) return null;
  return { year: civilDay(reference).year + (SHIFTS.get(word) ?? 0), end: next + 2 };
}

function resolveDay(scan: DateScan, date: CalendarDate, at: number, tense: 'future' | 'past' | null): DayNumber | null {
  const { month, day, year, weekday } = date;
  if (month === null || day === null) return null;
  if (year !== null) return isDay(year, month, day) ? dayNumber(year, month, day) : null;
  const carried = carriedYear(scan, at, YEAR_CARRIES.inParagraph);
  if (carried !== null && tense !== 'future' && isDay(carried, month, day) && !isRecent(scan, month, day, at))
    return dayNumber(carried, month, day);
  if (scan.reference === null) return null;
  const wanted = scan.reference + (tense === 'future' ? NEAREST.future : NEAREST.past);
  const referenceYear = civilDay(scan.reference).year;
  let best: { day: DayNumber; cost: number } | null = null;
  for (let y = referenceYear - 2; y <= referenceYear + 1; y++) {
    if (!isDay(y, month, day)) continue;
    const candidate = dayNumber(y, month, day);
    // A printed weekday tells the year, unless it is a slip that fits none nearby.
    const misfit = weekday !== null && weekdayOf(candidate) !== weekday ? 700 : 0;
    // what is told in the past lies behind, unless it is so near that a plan may be told of ("a June 3 hearing was set")
    const ahead = tense === 'past' && candidate > scan.reference + NEAREST.future ? 400 : 0;
    const cost = Math.abs(candidate - wanted) + misfit + ahead;
    if (best === null || cost < best.cost) best = { day: candidate, cost };
  }
  return best?.day ?? null;
}

function isRecent(scan: DateScan, month: number, day: number, at: number): boolean {
  const { reference, anchors } = scan;
  if (reference === null) return false;
  const inSentence = (anchors.year?.at ?? 0) >= scan.sentences.start(at);
  const { year } = civilDay(reference);
  const behind = isDay(year, month, day) ? reference - dayNumber(year, month, day) : -1;
  return behind >= 0 && behind <= (inSentence ? RECENT.inSentence : RECENT.inParagraph);
}

/** "from March to August 2011", "between 5 May and 7 June 2012": the year of the other end. */
function yearOfOtherEnd(scan: DateScan, at: number): number | null {
  const { tokens } = scan;
  const link = tokens[at]?.text ?? '';
  // "on 10 December in 1989"
  const stated = tokens[at + 1];
  if (link === 'in' && stated?.kind === 'number' && /^(?:1[89]|20)\d\d$/.test(stated.text)) return Number(stated.text);
  if (!/^(?:to|and|through|until|till|or|[-–—])$/.test(link)) return null;
  const other = readCalendarDate(tokens, at + 1, scan.order);
  const { month = null, year = null } = other?.first ?? {};
  return month === null ? null : year;
}

/** The year that was printed shortly before in the same sentence, when the sentence looks back on it. */
function carriedYear(scan: DateScan, at: number, reach: number): number | null {
  const { year } = scan.anchors;
  if (year === null || at - year.at > reach) return null;
  // "and as of February" speaks of now
  if (scan.tokens[at - 1]?.text === 'of' && scan.tokens[at - 2]?.text === 'as') return null;
  if (scan.reference !== null && year.year >= civilDay(scan.reference).year - 1) return null;
  const near = reach === YEAR_CARRIES.inParagraph || scan.sentences.start(at) <= year.at;
  if (near && isToldAside(scan, year.at, at)) return null;
  return near ? year.year : null;
}

/** How far back from a year the word may stand that opens its clause (tokens). */
const LONGEST_ASIDE = 16;

/** "Roe, who retired in 2009 after a fall, was seen in May": the year is the inserted clause's own. */
function isToldAside(scan: DateScan, year: number, at: number): boolean {
  const { tokens } = scan;
  const first = scan.sentences.start(at);
  if (year < first) return false;
  let closed = false;
  for (let i = year + 1; i < at && !closed; i++) closed = tokens[i]?.text === ',';
  if (!closed) return false;
  for (let i = year - 1; i > Math.max(first, year - LONGEST_ASIDE); i--) {
    const text = tokens[i]?.text ?? '';
    if (text === ',') return false;
    if (/^(?:who|which|whose|where)$/.test(text)) return tokens[i - 1]?.text === ',';
  }
  return false;
}

/** A month by itself: "in May", "since March", "last August" (the word before is read with it). */
export function readBareMonth(scan: DateScan, at: number): Reading | null {
  const { tokens } = scan;
  const word = MONTHS.get(tokens[at]?.text ?? '');
  if (word === undefined || !isMonthHere(scan, at)) return null;
  let end = at + 1;
  if (word.short && tokens[end]?.text === '.' && tokens[end]?.spaced === false) end++;
  const named = ownYear(scan, end);
  if (named !== null) {
    return {
      start: at,
      end: named.end,
      interval: monthInterval(named.year, word.month),
      precision: 'month',
      anchor: 'wide',
    };
  }
  const future =
    isFuture(scan, at, end) ||
    (isBy(scan, at, end) && !tensePast(scan, at)) ||
    (isUntil(scan, at) && tenseAt(scan, at, end) !== 'past');
  const year =
    yearOfOtherEnd(scan, end) ??
    yearBehindStart(scan, at, word.month) ??
    carriedYear(scan, at, YEAR_CARRIES.inSentence) ??
    yearOfMonth(scan, word.month, future);
  return {
    start: at,
    end,
    interval: year === null ? null : monthInterval(year, word.month),
    precision: 'month',
    anchor: 'wide',
  };
}

/** "from April through October": the first such month behind the one that it began with. */
function yearBehindStart({ tokens, anchors }: DateScan, at: number, month: number): number | null {
  if (!/^(?:to|through|thru|until|till|[-–—])$/.test(tokens[at - 1]?.text ?? '')) return null;
  const start = MONTHS.get(tokens[at - 2]?.text ?? '');
  if (start === undefined || anchors.last === null) return null;
  const began = civilDay(anchors.last.from);
  return began.month === start.month ? began.year + (month > start.month ? 0 : 1) : null;
}

/** "by June", "by early June"; in "soaked by June storms" the month tells what did it. */
const isBy = ({ tokens }: DateScan, at: number, end: number): boolean =>
  tokens[/^(?:early|mid|late|-)$/.test(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1]?.text === 'by' &&
  !/^(?!as$|is$|was$|has$|this$)\p{Ll}{2,}s$/u.test(tokens[end]?.text ?? '');

/** "until June", "until the end of June": ahead, unless what lasted is told as past. */
function isUntil({ tokens }: DateScan, at: number): boolean {
  let before = at - 1;
  if (tokens[before]?.text === 'of' && /^(?:end|middle|beginning|start)$/.test(tokens[before - 1]?.text ?? ''))
    before -= 2;
  if (tokens[before]?.text === 'the') before--;
  return /^(?:until|till)$/.test(tokens[before]?.text ?? '');
}

const tensePast = (scan: DateScan, at: number): boolean => {
  for (let i = at - 1; i >= Math.max(scan.sentences.start(at), at - 10); i--) {
    const text = scan.tokens[i]?.text ?? '';
    if (text === 'had' || text === 'was' || text === 'were') return true;
  }
  return false;
};

/** The latest such month not after the reference, or the next one not before it. */
export function yearOfMonth(scan: DateScan, month: number, future: boolean): number | null {
  if (scan.reference === null) return null;
  const now = civilDay(scan.reference);
  if (future) return month >= now.month ? now.year : now.year + 1;
  return month <= now.month ? now.year : now.year - 1;
}

const isName = (text: string | undefined): boolean => text !== undefined && /^\p{Lu}\p{Ll}/u.test(text);

function isMonthHere(scan: DateScan, at: number): boolean {
  const { tokens } = scan;
  const token = tokens[at];
  const word = MONTHS.get(token?.text ?? '');
  if (token === undefined || word === undefined) return false;
  const before = at > scan.sentences.start(at) ? tokens[at - 1] : undefined;
  const behind = tokens[at + 1];
  if (word.short) {
    return behind?.text === '.' && !behind.spaced && before !== undefined && TIME_PREPOSITIONS.has(before.text);
  }
  if (before !== undefined && TIME_PREPOSITIONS.has(before.text)) {
    // "of May's government", "and April Jones" are people.
    const behindText = behind !== undefined && behind.spaced && !behind.startsLine ? behind.text : undefined;
    return !(
      word.doubtful &&
      (before.text === 'and' || before.text === 'of' || before.text === 'for') &&
      isName(behindText) &&
      !WEEKDAYS.has(behindText ?? '')
    );
  }
  if (word.doubtful) return before?.text === '-' && !token.spaced;
  return !(before !== undefined && isName(before.text) && !WEEKDAYS.has(before.text) && !before.startsLine);
}

const NO_DAY_BEFORE = new Set(
  'Black Bloody Super Ash Cyber Palm Fat Sheffield Maundy Holy Giving Ruby Casual Good Easter Shrove Blue Freaky Manic Whit Wednesday Girl Big'.split(
    ' ',
  ),
);
const NO_DAY_BEHIND = new Set(
  'Times Telegraph Mirror Mail Express Post Herald Star Sun World Independent People Night Tribune Review Standard Business Age Guardian Mercury Nation Vanguard Trust Territorian Club Group Addams'.split(
    ' ',
  ),
);

/** A weekday by itself or with what tells its week: "Tuesday of last week", "next Friday". */
export function readWeekday(scan: DateScan, at: number): Reading | null {
  const { tokens, reference } = scan;
  const token = tokens[at];
  const word = WEEKDAYS.get(token?.text ?? '');
  if (token === undefined || word === undefined || word.short) return null;
  const before = at > scan.sentences.start(at) ? (tokens[at - 1]?.text ?? '') : '';
  const behind = tokens[at + 1];
  if (NO_DAY_BEFORE.has(before)) return null;
  if (behind !== undefined && NO_DAY_BEHIND.has(behind.text) && !behind.startsLine) return null;
  if (before === 'every' || before === 'each') return null;
  // "on a Monday" is any Monday; "a Monday meeting" is one.
  if (before === 'a' && tokens[at - 2]?.text === 'on') return null;
  if (behind?.text === 'the' && tokens[at + 2]?.text === '13') return null;
  if (behind !== undefined && !behind.spaced && behind.text === 's') return null;

  let end = at + 1;
  const inWeek = weekBehind(scan, end);
  let day: DayNumber | null = null;
  let start = at;
  if (inWeek !== null) {
    end = inWeek.end;
    day = reference === null ? null : weekInterval(reference, inWeek.weeks).from + word.weekday;
  } else if (
    before === 'last' ||
    before === 'this' ||
    before === 'next' ||
    (before === 'following' && tokens[at - 2]?.lower === 'the') ||
    before === 'Last' ||
    before === 'Next' ||
    before === 'This' ||
    before === 'past' ||
    before === 'coming'
  ) {
    const named = before.toLowerCase();
    start = at - 1;
    const base = named === 'following' && scan.anchors.day !== null ? scan.anchors.day : reference;
    if (base !== null) {
      if (named === 'last' || named === 'past') day = latest(base - 1, word.weekday);
      else if (named === 'this') day = thisWeekday(scan, base, word.weekday, at);
      else {
        day = earliest(base + 1, word.weekday);
        // the day after tomorrow is no "next Friday" but "Friday"
        if (named === 'next' && day - base <= NEXT_NOT_WITHIN) day += 7;
      }
    }
  } else if (reference !== null) {
    day =
      isFuture(scan, at, end) || before === 'until'
        ? earliest(reference, word.weekday)
        : latest(reference, word.weekday);
  }
  return { start, end, interval: sameDay(day), precision: 'day', anchor: 'weekday' };
}

/** "this Friday": ahead, unless the sentence tells it as past. */
function thisWeekday(scan: DateScan, base: DayNumber, weekday: number, at: number): DayNumber {
  const ahead = earliest(base, weekday);
  const back = latest(base, weekday);
  if (isFuture(scan, at - 1, at + 1)) return ahead;
  return ahead - base <= base - back ? ahead : back;
}

/** A weekday so few days ahead goes by its bare name. */
const NEXT_NOT_WITHIN = 2;

const latest = (from: DayNumber, weekday: number): DayNumber => from - ((weekdayOf(from) - weekday + 7) % 7);
const earliest = (from: DayNumber, weekday: number): DayNumber => from + ((weekday - weekdayOf(from) + 7) % 7);

/** "last week", "of next week" behind a weekday. */
function weekBehind(scan: DateScan, at: number): { weeks: number; end: number } | null {
  const { tokens } = scan;
  let next = at;
  if (tokens[next]?.text === ',') next++;
  if (tokens[next]?.text === 'of') next++;
  const word = tokens[next]?.text ?? '';
  if ((word !== 'last' && word !== 'this' && word !== 'next') || tokens[next + 1]?.text !== 'week') return null;
  return { weeks: SHIFTS.get(word) ?? 0, end: next + 2 };
}
