import type { Draft } from './draft';
import { isPlural } from './lexicon/plurals';
import type { TokenReader } from './tokenReader';
import { readUnit } from './unitReader';

/** Words of games and votes in whose company "3-1" is a score. */
const GAME =
  /^(?:won|win|wins|winning|lost|lose|loses|loss|losing|beat|beats|beating|beaten|defeat|defeats|defeated|defeating|draw|draws|drew|drawn|victory|victories|triumph|score|scored|scores|led|lead|leads|leading|trailed|trailing|trail|tied|tie|ties|game|games|match|matches|goal|goals|aggregate|edged|thrashed|thrashing|hammered|crushed|down|up|ahead|level|halftime|half-time|penalties|set|sets|series|playoff|final|shutout|record|vote|voted|passed|approved|rejected|confirmed|adopted|ruled|ruling|decision|majority|rout|routed|equalised|equalized|hosts|visitors|semifinal|quarterfinal|semi-final|quarter-final|league|cup|kick-off|overtime|extra|odds)$/;

/** How far a word of the game may stand from its score, in tokens. */
const NEAR = 12;
/** Basketball goes beyond it seldom, years never below it. */
const HIGHEST = 200;

/** "2-0", "3–1": two whole numbers with a dash, near a word of games. Kept apart from counts, without a value. */
export function readScore(r: TokenReader, i: number): Draft | null {
  if (r.kind(i) !== 'number' || !r.isDash(i + 1) || r.kind(i + 2) !== 'number' || !r.glued(i + 1) || !r.glued(i + 2))
    return null;
  const home = r.word(i);
  const away = r.word(i + 2);
  if (!/^\d{1,3}$/.test(home) || !/^\d{1,3}$/.test(away) || Number(home) > HIGHEST || Number(away) > HIGHEST)
    return null;
  let end = i + 3;
  while (end < i + 9 && r.isDash(end) && r.glued(end) && r.glued(end + 1) && /^\d{1,2}$/.test(r.word(end + 1)))
    end += 2;
  if (
    r.word(end) === '/' ||
    (r.kind(i - 1) === 'number' && !endsScore(r, i)) ||
    (r.glued(i) && i > 0 && !/^[(“"'‘,]$/.test(r.word(i - 1)))
  )
    return null;
  // a unit or a noun behind makes it a range or a modifier ("5-10 km", "4-5 players")
  if (r.glued(end) && /^[\p{L}%°$-]/u.test(r.word(end))) return null;
  if (Number(home) < Number(away) && (readUnit(r, end) !== null || isPlural(r.word(end)))) return null;
  if (r.word(i - 1) === '(' && r.word(end) === ')' && r.capitalized(i - 2)) return draft(i, end);
  // "Norvia 0-1 Karvia"
  if (r.capitalized(i - 1) && r.capitalized(end) && r.together(i - 1, end) && r.kind(end) === 'word')
    return draft(i, end);
  for (let at = Math.max(0, i - NEAR); at < end + NEAR; at++) {
    if (!r.together(i, at) || (at >= i && at < end)) continue;
    if (GAME.test(r.lower(at))) return draft(i, end);
  }
  // a range grows, so that "they are 8-3 this year" is none
  if (Number(home) < Number(away)) return null;
  return r.kind(end) !== 'word' || (readUnit(r, end) === null && !isPlural(r.word(end))) ? draft(i, end) : null;
}

/** "6-4 3-6 7-5": sets in a row without a comma. */
const endsScore = (r: TokenReader, i: number): boolean =>
  r.isDash(i - 2) &&
  r.glued(i - 2) &&
  r.glued(i - 1) &&
  /^\d{1,3}$/.test(r.word(i - 1)) &&
  /^\d{1,3}$/.test(r.word(i - 3));

function draft(first: number, end: number): Draft {
  return {
    first,
    end,
    kind: 'other',
    value: null,
    low: null,
    high: null,
    unit: null,
    approx: 'exact',
    of: 'score',
    bare: false,
  };
}
