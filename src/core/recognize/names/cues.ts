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
const PLACE_AFTER_PAIR: Readonly<Record<string, ReadonlySet<string>>> = {
  border: words('crossing point post town area path region checkpoint'),
  refugee: words('camp camps'),
};
const ORGANIZATION_AFTER = words(
  'tv television newspaper newspapers daily radio network channel website militants militant terrorists terrorist ' +
    'extremists militia militiamen insurgents jihadists gunmen party movement shares stock executives spokesman ' +
    'spokeswoman spokesperson employees lawmakers candidates',
);
const NEWS = words('news satellite');
const NEWS_MEDIA = words('agency network channel website television outlet service');
const BEFORE_PERSON = words(
  'mr mrs ms dr prof professor sir dame lord lady sheikh sheik mullah ayatollah imam reverend',
);

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
    const pair = PLACE_AFTER_PAIR[next];
    if (pair) {
      if (pair.has(at(after + 1))) return 'place';
    } else if (PLACE_AFTER.has(next)) return 'place';
    if (ORGANIZATION_AFTER.has(next)) return 'organization';
    if (NEWS.has(next) && (NEWS_MEDIA.has(at(after + 1)) || NEWS_MEDIA.has(at(after + 2)))) return 'organization';
  }
  if (PLACE_PREPOSITIONS.has(at(span.first - 1)) && isInLand(frame, after)) return 'place';
  if (at(span.first - 1) === 'of' && PLACE_OF.has(at(span.first - 2)) && lower(span.first - 2)) return 'place';
  return null;
}
