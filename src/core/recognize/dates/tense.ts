import { MONTHS, WEEKDAYS } from '../../article/dateWords';
import type { DateScan } from './reading';

/** How far a future cue reaches: tokens before the date and behind it. */
const REACH = { back: 14, on: 4 };

const FUTURE = new Set(
  `will shall should would scheduled expected due upcoming slated planned plans plan planning planned aims hopes intends intend pledged pledges promised vows
vowed 'll ll set poised forthcoming coming deadline ahead projected forecast awaiting prepares preparing next future tomorrow`.split(
    /\s+/,
  ),
);
const PAST = new Set(
  `was were had did said told came went took began got gave made saw found left held met won lost fell rose became brought sent
spoke wrote wrote struck shot hit put ran kept led grew drew broke chose drove flew fought built bought caught thought sought taught sold stood
understood set-off read quit cut says according has have been died`.split(/\s+/),
);
/** Words in -ed that are no verb of the past, or tell of what is to come. */
const NOT_PAST = new Set(
  'need united hundred indeed red speed feed seed succeed proceed exceed bed wed scheduled expected planned slated projected pledged promised vowed poised set due supposed related armed allied so-called unprecedented'.split(
    ' ',
  ),
);

/** Present forms that news uses of what stands in a timetable: "polls open on Sunday". */
const TIMETABLE = new Set(
  'begins begin starts start opens open ends expires expire resumes resume meets meet votes vote faces hosts travels convenes convene'.split(
    ' ',
  ),
);
/** What people are called to, on a day still to come. */
const GATHERINGS = new Set(
  'rally rallies strike strikes protest protests demonstration demonstrations march marches walkout walkouts vigil vigils boycott election elections referendum'.split(
    ' ',
  ),
);

/** "He is to appear on Friday", "It was to open in June". */
const TO_BE = new Set(['is', 'are', 'was', 'were']);

/** What is traded for a month to come: "crude for May delivery". */
const DELIVERED = new Set('delivery settlement contract contracts futures loading shipment expiry'.split(' '));

const isPast = (word: string): boolean =>
  PAST.has(word) || (word.length > 4 && word.endsWith('ed') && !NOT_PAST.has(word));

/**
 * Whether the sentence tells of what is to come at this date. News tells of the past unless a cue says otherwise; a
 * verb of the past between the cue and the date takes the cue away.
 */
export function isFuture(scan: DateScan, start: number, end: number): boolean {
  return tenseAt(scan, start, end) === 'future';
}

/** What the sentence says of the time of a date: by the nearest cue before it, else by the next words behind it. */
export function tenseAt(scan: DateScan, start: number, end: number): 'future' | 'past' | null {
  const { tokens } = scan;
  const before = tokens[start - 1]?.text;
  // "a strike for Friday", "the vote is on Sunday"
  if (
    before === 'for' &&
    tokens[end]?.text !== "'" &&
    tokens[end]?.text !== '’' &&
    WEEKDAYS.has(tokens[start]?.text ?? '')
  )
    return 'future';
  if (before === 'since') return 'past';
  if (DELIVERED.has(tokens[end]?.text ?? '') && MONTHS.has(tokens[start]?.text ?? '')) return 'future';
  if (before === 'on' && /^(?:is|are)$/.test(tokens[start - 2]?.text ?? '')) return 'future';
  let gathering = false;
  const first = Math.max(scan.sentences.start(start), start - REACH.back);
  for (let i = start - 1; i >= first; i--) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    const word = token.lower;
    if (FUTURE.has(word) || TIMETABLE.has(word)) return 'future';
    if (GATHERINGS.has(word)) gathering = true;
    if (word === 'called' && (gathering || tokens[i + 1]?.text === 'for')) return 'future';
    if (word === 'be' && tokens[i - 1]?.text === 'to') return 'future';
    if (TO_BE.has(word) && tokens[i + 1]?.text === 'to') return 'future';
    if (word === 'likely' && /^(?:is|are)$/.test(tokens[i - 1]?.text ?? '')) return 'future';
    if (isPast(word) && !/^(?:be|being)$/.test(tokens[i - 1]?.text ?? '')) return 'past';
  }
  const last = Math.min(scan.sentences.end(start), end + REACH.on);
  for (let i = end; i < last; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    // what else somebody does has a time of its own
    if (token.text === 'and' && tokens[i - 1]?.text === ',') break;
    if (FUTURE.has(token.text)) return 'future';
    if (isPast(token.text)) return 'past';
  }
  return null;
}
