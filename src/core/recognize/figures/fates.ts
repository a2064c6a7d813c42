import type { TokenReader } from './tokenReader';

/** What happens to people and so tells that a bare number counts them, as a participle or adjective behind it. */
export const FATES: ReadonlySet<string> = new Set(
  (
    'dead wounded injured hurt killed missing homeless hospitalized hospitalised displaced detained arrested jailed unemployed infected ' +
    'unaccounted affected evacuated rescued stranded trapped sickened poisoned drowned kidnapped abducted executed beheaded deported ' +
    'imprisoned convicted charged sentenced hanged orphaned widowed blinded maimed paralysed paralyzed quarantined vaccinated fatalities'
  ).split(' '),
);

/** Verbs whose object is people: "killed 12", "police detained at least 30". */
const DONE_TO_PEOPLE =
  /^(?:kill|wound|injur|hurt|arrest|detain|rescu|jail|execut|behead|displac|evacuat|infect|kidnap|abduct|imprison|maim|massacr|hospitali[sz]|deport|drown|employ)(?:s|e|es|ed|ing|ped|ping|led|ling)?$/;
/** Verbs whose subject is people. */
const DONE_BY_PEOPLE =
  /^(?:died|die|dies|drowned|perished|survived|fled|starved|voted|marched|protested|rallied|attended|recovered|dead)$/;
const BETWEEN =
  /^(?:were|was|are|is|be|been|being|have|has|had|also|later|still|reported|reportedly|confirmed|believed|feared|presumed|thought|said|to|left|found|shot|more|others|badly|seriously|critically|lightly|slightly|all|pulled|made)$/;
/** Words over which a fate is looked for. */
const REACH = 6;

/** Words that measure how many people there are: "the toll climbed to 51", "a work force of 82,000". */
const PEOPLE_MEASURED =
  /\b(?:tolls?|dead|wounded|injured|killed|missing|fatalit(?:y|ies)|casualt(?:y|ies)|deaths|populations?|work ?forces?|crews?|staff|crowds?|headcount|enrol?lments?|membership|audiences?|garrisons?|attendance|jobless|unemployed|homeless|number of (?:people|refugees|residents|inhabitants|prisoners|missing|injured|wounded|victims))\b/i;

/** Whether a number without a noun counts people: by the verb before it, by the fate behind it, by what it measures. */
export function countsPeople(r: TokenReader, first: number, end: number, of: string): boolean {
  if (DONE_TO_PEOPLE.test(r.lower(first - 1)) && r.together(first - 1, first)) return true;
  for (let at = end; at < end + REACH && r.together(first, at); at++) {
    const lower = r.lower(at);
    if (DONE_BY_PEOPLE.test(lower)) return true;
    if (FATES.has(lower) || lower === 'alive' || lower === 'freed') return at > end;
    if (!BETWEEN.test(lower)) break;
  }
  return PEOPLE_MEASURED.test(of);
}
