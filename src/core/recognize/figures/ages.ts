import type { Quantity } from './quantities';
import { FATES } from './fates';
import { isPerson } from './lexicon/persons';
import { firstNoun } from './nounPhrases';
import type { TokenReader } from './tokenReader';

export interface Age {
  readonly first: number;
  readonly end: number;
  readonly unit: string;
  readonly of: string;
}

/** No one is older; a larger number between commas is something else. */
const OLDEST = 120;

/** "61-year-old", "eight months old", "aged 18 to 34", "Mr Roy, 61,". `a` and `last` are the ends of a range or the same. */
export function readAge(r: TokenReader, a: Quantity, last: Quantity, unit: string | null): Age | null {
  if (a.kind === 'money' || last.value === null) return null;
  const time = unit === 'year' || unit === 'month' || unit === 'week' || unit === 'day' ? unit : null;
  if (time !== null) {
    const at = r.joins(last.end) ? last.end + 1 : last.end;
    if (/^olds?$/.test(r.lower(at)) && r.together(last.end - 1, at)) {
      const noun = firstNoun(r, at + 1)?.of ?? '';
      return { first: a.first, end: at + 1, unit: time, of: noun };
    }
    if (r.lower(last.end) === 'of' && r.lower(last.end + 1) === 'age')
      return { first: a.first, end: last.end + 2, unit: time, of: '' };
    return null;
  }
  if (unit !== null || last.value > OLDEST) return null;
  const before = r.lower(a.first - 1);
  if (/^(?:yo|y\.o|y\.o\.)$/.test(r.lower(last.end)) && last.numeral.digits)
    return { first: a.first, end: last.end + 1, unit: 'year', of: '' };
  if (!r.together(a.first - 1, a.first)) return null;
  if (before === 'between' && /^(?:aged?|ages)$/.test(r.lower(a.first - 2)))
    return { first: a.first - 2, end: last.end, unit: 'year', of: '' };
  // "her client, who is 59, will appeal"
  if (
    /^(?:is|was)$/.test(before) &&
    /^(?:who|he|she)$/.test(r.lower(a.first - 2)) &&
    isPlainAge(a, last) &&
    endsPhrase(r, last.end)
  )
    return { first: a.first, end: last.end, unit: 'year', of: '' };
  if (before === 'aged' || before === 'ages' || (before === 'age' && r.lower(a.first - 2) !== 'the')) {
    return { first: a.first - 1, end: last.end, unit: 'year', of: '' };
  }
  if (
    before === 'of' &&
    r.lower(a.first - 2) === 'age' &&
    Number.isInteger(last.value) &&
    !/^(?:percent|%)$/.test(r.word(last.end))
  )
    return { first: a.first, end: last.end, unit: 'year', of: '' };
  // "a widow of 83", not "a mother of 3"
  if (
    before === 'of' &&
    isPlainAge(a, last) &&
    isPerson(r.word(a.first - 2)) &&
    /^(?:an?|the)$/.test(r.lower(a.first - 3)) &&
    !PARENTS.test(r.lower(a.first - 2)) &&
    endsPhrase(r, last.end)
  )
    return { first: a.first, end: last.end, unit: 'year', of: r.lower(a.first - 2) };
  // "their boy turned nine on Sunday", "she turns 40"
  if (/^turn(?:s|ed|ing)?$/.test(before) && a === last && !a.numeral.article && endsPhrase(r, last.end))
    return { first: a.first, end: last.end, unit: 'year', of: '' };
  // "children under five", "women over 40"
  if (
    /^(?:under|over|below|above)$/.test(before) &&
    (isPerson(r.word(a.first - 2)) || /^(?:those|anyone|everyone|anybody|everybody)$/.test(r.lower(a.first - 2))) &&
    !a.numeral.article &&
    last.numeral.scale === 1 &&
    endsPhrase(r, last.end)
  )
    return { first: a.first, end: last.end, unit: 'year', of: r.lower(a.first - 2) };
  // "adults 18 to 49", "people 65 and older"
  if (
    !a.numeral.article &&
    a.numeral.digits &&
    last.numeral.scale === 1 &&
    isPerson(r.word(a.first - 1)) &&
    /(?:s|people|men|women|children)$/.test(before) &&
    (a !== last || /^(?:and|or)$/.test(r.lower(last.end))) &&
    (a !== last ? endsPhrase(r, last.end) : /^(?:older|over|under|younger|above|up)$/.test(r.lower(last.end + 1)))
  )
    return { first: a.first, end: last.end, unit: 'year', of: before };
  if (
    before === 'as' &&
    /^(?:young|old)$/.test(r.lower(a.first - 2)) &&
    r.lower(a.first - 3) === 'as' &&
    endsPhrase(r, last.end)
  )
    return { first: a.first, end: last.end, unit: 'year', of: '' };
  if (isApposition(r, a, last)) return { first: a.first, end: last.end, unit: 'year', of: r.word(a.first - 2) };
  return null;
}

/** One number in digits, as old as people become. */
const isPlainAge = (a: Quantity, last: Quantity): boolean =>
  a === last && a.numeral.digits && Number.isInteger(last.value) && (last.value ?? 0) >= 1;

/** Whose number behind "of" counts children. */
const PARENTS = /^(?:grand)?(?:mother|father|parent|mum|mom|dad)s?$/;

function endsPhrase(r: TokenReader, end: number): boolean {
  return (
    !r.together(end - 1, end) ||
    r.kind(end) === 'symbol' ||
    /^(?:in|are|were|who|and|or|have|had|at|to|is|was|with|from|on|by|as|will|can|die|died|get|go|may|must|should|do|did|pay|live|eat|stay|could|would)$/.test(
      r.lower(end),
    )
  );
}

/** "Maria Roy, 61, said", "a driver, 34, was", "Li Wei, 40." */
function isApposition(r: TokenReader, a: Quantity, last: Quantity): boolean {
  if (a !== last || a.numeral.end - a.numeral.first !== 1 || !a.numeral.digits || !Number.isInteger(last.value))
    return false;
  if (!/^\d{1,3}$/.test(a.numeral.printed)) return false;
  const name = a.first - 2;
  if (r.word(a.first - 1) === '(' && r.word(last.end) === ')')
    return (
      (isPerson(r.word(name)) && !FATES.has(r.lower(name)) && !r.lower(name).endsWith('s')) ||
      (r.capitalized(name) && r.capitalized(name - 1) && /^\p{Lu}\p{Ll}/u.test(r.word(name)) && (last.value ?? 0) >= 10)
    );
  if (r.word(a.first - 1) !== ',' || !r.together(name, last.end - 1)) return false;
  const after = r.word(last.end);
  const closedOff =
    after === ',' ||
    after === ';' ||
    (/^[.!?]$/.test(after) && !r.together(last.end, last.end + 1)) ||
    /^(?:and|from|who|was|is)$/.test(after) ||
    (after === 'of' && r.capitalized(last.end + 1));
  if (!closedOff || r.kind(name) !== 'word') return false;
  const month = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
  if (r.capitalized(name))
    return (
      !month.test(r.word(name)) &&
      (after !== 'and' || !r.glued(last.end)) &&
      r.word(name).length > 1 &&
      namedPerson(r, name)
    );
  return isPerson(r.word(name)) && !FATES.has(r.lower(name)) && !r.lower(name).endsWith('s');
}

/** Two capitalised words, or a title and one. */
function namedPerson(r: TokenReader, name: number): boolean {
  const before = r.lower(name - 1);
  // "barred Molnar, 58, from", but not "in Paris, 58, …"
  const object = r.kind(name - 1) === 'word' && /(?:ed|said|told|by|for|with|and|shot|hit|met|saw)$/.test(before);
  return (
    object ||
    isPerson(r.word(name - 1)) ||
    r.capitalized(name - 1) ||
    /^[."”’']$/.test(r.word(name - 1)) ||
    r.isHyphen(name - 1) ||
    r.startsSentence(name)
  );
}
