import { isJoiner, Listed } from './lexicon';
import type { EntityType } from '../model';
import type { NameSpan } from './nameSpan';
import type { TokenFrame } from './tokenFrame';
import { Shape } from './word';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** "the city of X" */
const PLACE_OF = words(
  'city town village province district region state area neighborhood neighbourhood suburb suburbs port capital island ' +
    'islands county municipality governorate prefecture territory republic kingdom oblast commune outskirts streets ' +
    'hamlet settlement enclave peninsula canton',
);
/** "X province", in lower case */
const PLACE_AFTER = words(
  'province district region state area neighborhood neighbourhood neighborhoods village town city suburb county ' +
    'municipality governorate prefecture crossing airport airbase base river valley desert mountain mountains island ' +
    'islands peninsula refugee border port bridge dam highway road street square prison',
);
/** Behind these a further word decides ("border crossing", "refugee camp"). */
const PLACE_AFTER_PAIR = new Map(
  Object.entries({
    border: words('crossing point post town area path region checkpoint'),
    refugee: words('camp camps'),
  }),
);
const ORGANIZATION_AFTER = words(
  'tv television newspaper newspapers daily radio network channel website militants militant terrorists terrorist ' +
    'extremists militia militiamen insurgents jihadists gunmen party movement shares stock executives spokesman ' +
    'spokeswoman spokesperson employees lawmakers candidates',
);
/** "the German carmaker X", "X, a Dutch dredger": what only organizations are. */
const ORGANIZATION_NOUNS = words(
  'carmaker automaker chipmaker drugmaker planemaker shipbuilder retailer lender insurer brewery bank airline carrier ' +
    'company firm conglomerate startup start-up subsidiary utility newspaper tabloid watchdog charity nonprofit union ' +
    'federation association dredger consultancy brokerage militia faction party movement ministry regulator supermarket',
);
/** Behind such a noun, what shows that no other noun follows: "an airline that", but not "an airline pilot". */
const ENDS_APPOSITION = words('that which in of based and with for from owned backed run whose headquartered listed');
/** "X's shares" */
const OWNED_BY_COMPANIES = words(
  'shares shareholders stock profit profits revenue revenues earnings dividend subsidiary subsidiaries investors creditors ' +
    'workforce plants factories products customers',
);
/** "X's parliament" */
const OWNED_BY_LANDS = words(
  'parliament borders border airspace coast coastline constitution territory provinces neighbors neighbours army navy ' +
    'military police government economy currency population waters capital',
);
const STATE_HEADS = words('ministry parliament assembly senate court army navy police commission congress cabinet');
/** Words of an institution's name looked at behind a possessive. */
const LONGEST_OWNED = 5;
const MOTION = words(
  'fled fleeing flee travelled traveled travelling traveling flew drove sailed marched advanced retreated withdrew headed ' +
    'heading deported evacuated bound',
);
const NEWS = words('news satellite');
const NEWS_MEDIA = words('agency network channel website television outlet service');
const BEFORE_PERSON = words(
  'mr mrs ms dr prof professor sir dame lord lady sheikh sheik mullah ayatollah imam reverend',
);

/** What a name must be to have what stands behind its possessive. */
function cueOfOwned(frame: TokenFrame, { end, type }: NameSpan): EntityType | null {
  const mark = frame.words[end]?.text;
  if ((mark !== "'" && mark !== '’') || frame.words[end + 1]?.folded !== 's' || type === 'person') return null;
  const owned = frame.words[end + 2];
  if (!owned) return null;
  if (owned.shape === Shape.Lower) {
    if (OWNED_BY_COMPANIES.has(owned.folded)) return 'organization';
    return OWNED_BY_LANDS.has(owned.folded) ? 'place' : null;
  }
  for (let i = end + 2; i < end + 2 + LONGEST_OWNED && frame.words[i]?.capital === true; i++)
    if (STATE_HEADS.has(frame.words[i]?.folded ?? '')) return 'place';
  return null;
}

function isKindOfOrganization(frame: TokenFrame, { first, end }: NameSpan): boolean {
  const word = (i: number): string => frame.words[i]?.folded ?? '';
  const lower = (i: number): boolean => frame.words[i]?.shape === Shape.Lower;
  if (lower(first - 1) && ORGANIZATION_NOUNS.has(word(first - 1))) return true;
  if (word(first - 1) === ',' && lower(first - 2) && ORGANIZATION_NOUNS.has(word(first - 2)) && word(end) === ',')
    return true;
  if (
    (word(first - 1) === 'in' || word(first - 1) === 'of') &&
    (word(first - 2) === 'shares' || word(first - 2) === 'stake')
  )
    return true;
  if (frame.words[end]?.text !== ',' || (word(end + 1) !== 'a' && word(end + 1) !== 'an')) return false;
  for (let i = end + 2; i < end + 2 + APPOSITION; i++) {
    if (frame.words[i]?.text === ',' || frame.words[i]?.text === '.') return false;
    if (!lower(i) || !ORGANIZATION_NOUNS.has(word(i))) continue;
    return !lower(i + 1) || ENDS_APPOSITION.has(word(i + 1));
  }
  return false;
}

/** Words looked at behind "X, a". */
const APPOSITION = 5;

const PLACE_PREPOSITIONS = words('in at from near to outside of around into via through');

/** "in Jackson, Michigan": a comma and the land that the place is in. */
function isInLand(frame: TokenFrame, comma: number): boolean {
  const land = frame.words[comma + 1];
  if (frame.words[comma]?.text !== ',' || land?.capital !== true) return false;
  let end = comma + 2;
  let { lists } = land;
  if (frame.matchPlace[comma + 1] === 1) {
    while ((frame.matchPlace[end] ?? 0) > 1) end++;
    lists = frame.matchLists[comma + 1] ?? 0;
  }
  const next = frame.words[end];
  const ends =
    next === undefined || next.text === ',' || next.text === '.' || next.text === ')' || next.shape === Shape.Lower;
  return (lists & (Listed.Country | Listed.Region)) !== 0 && ends;
}

/** What the words around a name say of its type; null where they say nothing. */
export function cueOf(frame: TokenFrame, span: NameSpan): EntityType | null {
  const at = (i: number): string => frame.words[i]?.folded ?? '';
  const lower = (i: number): boolean => frame.words[i]?.shape === Shape.Lower;
  let before = span.first - 1;
  if (isJoiner(at(before)) || at(before) === '.') before--;
  if (BEFORE_PERSON.has(at(before)) && frame.words[before]?.capital === true) return 'person';
  const after = span.end;
  if (lower(after) && frame.tokens[after]?.spaced === true) {
    const next = at(after);
    const pair = PLACE_AFTER_PAIR.get(next);
    if (pair) {
      if (pair.has(at(after + 1))) return 'place';
    } else if (PLACE_AFTER.has(next)) return 'place';
    if (ORGANIZATION_AFTER.has(next)) return 'organization';
    if (NEWS.has(next) && (NEWS_MEDIA.has(at(after + 1)) || NEWS_MEDIA.has(at(after + 2)))) return 'organization';
  }
  const owner = cueOfOwned(frame, span);
  if (owner) return owner;
  if (isKindOfOrganization(frame, span)) return 'organization';
  const preposition = at(span.first - 1);
  if (span.type !== 'person' && (preposition === 'toward' || preposition === 'towards')) return 'place';
  if (preposition === 'for' && (at(span.first - 2) === 'bound' || at(span.first - 2) === 'headed')) return 'place';
  if ((preposition === 'to' || preposition === 'from' || preposition === 'into') && MOTION.has(at(span.first - 2)))
    return 'place';
  if (PLACE_PREPOSITIONS.has(at(span.first - 1)) && isInLand(frame, after)) return 'place';
  if (at(span.first - 1) === 'of' && PLACE_OF.has(at(span.first - 2)) && lower(span.first - 2)) return 'place';
  return null;
}
