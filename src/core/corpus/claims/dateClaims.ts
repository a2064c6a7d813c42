import type { DateExpression } from '../../recognize/model';
import { sentenceAt, type ArticleSentence } from './articleWords';
import { dayNumber } from './calendar';
import type { Claim, ClaimRole } from './claim';
import { contextOf } from './context';
import type { ClaimSurroundings } from './figureClaims';

const CLOCK =
  /(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?\s?m\b|\b(\d{1,2}):(\d{2})(?::\d{2})?\b|\b(\d{2})(\d{2})\s*(?:hours|hrs|h|GMT|UTC|local)\b|\b(noon|midnight)\b/i;
const ZONE = /\b(?:GMT|UTC|Z)\b/;

/** Minutes after midnight that the words tell, and whether they stand in Greenwich time; null when they tell none. */
export function clockOf(text: string): { readonly minutes: number; readonly greenwich: boolean } | null {
  const match = CLOCK.exec(text);
  if (match === null) return null;
  const greenwich = ZONE.test(text);
  if (match[8] !== undefined) return { minutes: match[8].toLowerCase() === 'noon' ? 720 : 0, greenwich };
  let hour = Number(match[1] ?? match[4] ?? match[6] ?? 0);
  const minute = Number(match[2] ?? match[5] ?? match[7] ?? 0);
  if (hour > 24 || minute > 59) return null;
  if (match[3] !== undefined) {
    hour %= 12;
    if (match[3].toLowerCase() === 'p') hour += 12;
  }
  return { minutes: hour * 60 + minute, greenwich };
}

/** Times of day as printed; a bare "12:30" may be a score or a verse, so it needs a word with it. */
const PRINTED_CLOCK =
  /\b(?:(?:about|around|approximately|roughly|shortly (?:before|after)) )?(?:\d{1,2}(?:[:.]\d{2})? ?[ap]\.? ?m\b\.?(?: local time)?|\d{1,2}:\d{2} ?(?:GMT|UTC|local time|hours|hrs)|\d{4} (?:GMT|UTC|hours|hrs)|(?<=\bat )(?:noon|midnight|\d{1,2}:\d{2}))/gi;

/** Adds the times of day that stand apart from dates. */
function withClockTimes(dates: readonly DateExpression[], around: ClaimSurroundings): DateExpression[] {
  const out = [...dates];
  for (const sentence of around.sentences) {
    const text = around.text.slice(sentence.start, sentence.end);
    for (const match of text.matchAll(PRINTED_CLOCK)) {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      if (dates.some((date) => date.start < end && start < date.end)) continue;
      out.push({ start, end, text: match[0], from: null, to: null, precision: 'day' });
    }
  }
  return out.sort((a, b) => a.start - b.start);
}

/** Units of clock times: minutes after midnight where the event is, or in Greenwich. */
export const LOCAL_CLOCK = 'clock';
export const GREENWICH_CLOCK = 'clock-gmt';

/** A full hour is a rounded one, a quarter less so (minutes). */
const CLOCK_SLACK = { hour: 15, quarter: 5, other: 2 };

const slackOf = (minutes: number): number =>
  minutes % 60 === 0 ? CLOCK_SLACK.hour : minutes % 15 === 0 ? CLOCK_SLACK.quarter : CLOCK_SLACK.other;

/** Reads the claims that dates and clock times make, in order of place. */
export function dateClaims(found: readonly DateExpression[], around: ClaimSurroundings): Claim[] {
  const claims: Claim[] = [];
  const dates = withClockTimes(found, around);
  const offset = greenwichOffset(dates, around.text);
  for (const date of dates) {
    const sentence = sentenceAt(around.sentences, date.start);
    const at = around.sentences[sentence];
    if (at === undefined) continue;
    if (isPageDate(date, at, around)) continue;
    const wider = around.text.slice(date.start, Math.min(date.end + 5, at.end));
    const clock = clockOf(date.text);
    const from = dayNumber(date.from);
    const to = dayNumber(date.to ?? date.from);
    const { predicates, context } = contextOf(date, at, around.words, around.lexicon, around.vocabulary, false);
    const isClock = clock !== null;
    let interval = null;
    if (isClock) {
      const slack = slackOf(clock.minutes);
      const unit = clock.greenwich || ZONE.test(wider) ? GREENWICH_CLOCK : LOCAL_CLOCK;
      interval = { low: clock.minutes - slack, high: clock.minutes + slack, unit };
    } else if (from !== null && to !== null) interval = { low: from, high: to, unit: 'day' };
    const bracket =
      isClock && claims.length > 0 && /^\s*\(\s*$/.test(around.text.slice(claims.at(-1)?.end ?? 0, date.start))
        ? claims.length - 1
        : -1;
    const restated = claims[bracket];
    claims.push({
      kind: 'date',
      start: date.start,
      end: date.end,
      text: date.text,
      sentence,
      dimension: isClock
        ? 'clock'
        : date.precision === 'day' || date.precision === 'week'
          ? 'day'
          : date.precision === 'vague' || interval === null
            ? 'vague'
            : 'year',
      value: null,
      unit: null,
      approx: /\b(?:about|around|approximately|roughly|some)\b/i.test(date.text) ? 'about' : 'exact',
      interval,
      head: null,
      group: null,
      generic: false,
      predicates: restated?.predicates ?? predicates,
      context: restated?.context ?? context,
      names: around.namesIn(sentence),
      role: dateRole(date, around.text, at.start),
      zero: false,
      restates: bracket,
      when: null,
      vague: date.precision === 'vague' || interval === null,
      lead: around.lead(sentence),
      headline: around.inHeadline(date),
      twin: null,
      clockOffset: isClock ? offset : null,
    });
  }
  return claims;
}

/** A line that holds little more than a date is the page's, not the story's. */
const PAGE_DATE_WORDS = 4;

function isPageDate(date: DateExpression, at: ArticleSentence, around: ClaimSurroundings): boolean {
  let others = 0;
  for (let i = at.firstWord; i < at.lastWord; i++) {
    const word = around.words[i];
    if (word !== undefined && !word.isNumber && (word.end <= date.start || word.start >= date.end)) others++;
  }
  return others < PAGE_DATE_WORDS;
}

/** Minutes that local time runs ahead of Greenwich, learned from "3 p.m. (1200 GMT)". */
function greenwichOffset(dates: readonly DateExpression[], text: string): number | null {
  for (let i = 0; i + 1 < dates.length; i++) {
    const local = dates[i];
    const zoned = dates[i + 1];
    if (local === undefined || zoned === undefined) continue;
    if (!/^\s*\(\s*$/.test(text.slice(local.end, zoned.start))) continue;
    const a = clockOf(local.text);
    const b = clockOf(zoned.text + text.slice(zoned.end, zoned.end + 5));
    if (a !== null && b !== null && b.greenwich && !a.greenwich) return a.minutes - b.minutes;
  }
  return null;
}

const SAYING =
  /\b(?:said|says|told|announced|reported|stated|confirmed|denied|accused|condemned|added|warned|submitted|lodged)(?: (?:on|late|early|in a [a-z]{3,12}|a statement))*$/i;

/** "Sunday's march": what the day is said to be the day of. */
const OWNED = /^['’]s (\p{Ll}{3,})/u;
/** What stands before the date of a beginning: "since 2011", "which began in 2011". */
const BEGINNING =
  /\b(?:since|from|(?:began|begun|started|erupted|broke out|beginning|start|outbreak|onset)(?: [a-z]+){0,2} in)(?: (?:early|late|mid|the))?$/i;

function dateRole(date: DateExpression, text: string, sentenceStart: number): ClaimRole {
  const before = text.slice(Math.max(sentenceStart, date.start - 40), date.start).trimEnd();
  const since = BEGINNING.test(before) || /^since\b/i.test(date.text);
  return {
    sense: SAYING.test(before) ? 'saying' : since ? 'since' : null,
    endPoint: OWNED.exec(text.slice(date.end, date.end + 30))?.slice(1) ?? [],
    time: null,
    place: null,
    part: false,
    whole: null,
    background: false,
    measure: null,
    where: null,
    fate: -1,
    sole: false,
  };
}
