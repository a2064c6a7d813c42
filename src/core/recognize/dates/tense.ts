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

const isPast = (word: string): boolean =>
  PAST.has(word) || (word.length > 4 && word.endsWith('ed') && !NOT_PAST.has(word));

/**
 * Whether the sentence tells of what is to come at this date. News tells of the past unless a cue says otherwise; a
 * verb of the past between the cue and the date takes the cue away.
 */
export function isFuture(scan: DateScan, start: number, end: number): boolean {
  const { tokens } = scan;
  const first = Math.max(scan.sentenceStart(start), start - REACH.back);
  for (let i = start - 1; i >= first; i--) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    const word = token.text.toLowerCase();
    if (FUTURE.has(word)) return true;
    if (word === 'be' && tokens[i - 1]?.text === 'to') return true;
    const passive = word.endsWith('ed') && /^(?:be|being)$/.test(tokens[i - 1]?.text ?? '');
    if (isPast(word) && !passive) return false;
  }
  const last = Math.min(scan.sentenceEnd(start), end + REACH.on);
  for (let i = end; i < last; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    if (FUTURE.has(token.text)) return true;
    if (isPast(token.text)) return false;
  }
  return false;
}
