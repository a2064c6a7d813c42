import { oneLine } from '../../text/oneLine';
import { isPerson } from './lexicon/persons';
import { isPlural, mayModify, singularOf } from './lexicon/plurals';
import { DEGREES, MODIFIERS, NEVER_NOUNS, STOP_WORDS } from './lexicon/stopWords';
import { isCurrencySign } from './moneyReader';
import { CARDINALS } from './numberWords';
import { readNumeral } from './numerals';
import type { TokenReader } from './tokenReader';
import { readUnit } from './unitReader';

export interface Counted {
  /** The token behind the counted noun, where the span ends; the number's own end when the noun stands elsewhere. */
  readonly end: number;
  /** What is counted, its head last. */
  readonly of: string;
  readonly person: boolean;
}

/** How far behind its number a counted noun is looked for, in words. */
const REACH = 7;

/** A quick look at one letter, before a pattern is tried. */
const isCapital = (word: string, at: number): boolean => {
  const unit = word.charCodeAt(at);
  return unit >= 0x41 && unit <= 0x5a;
};

/** A word that a noun phrase does not go across. Capitals tell "US" and "May" from "us" and "may". */
export function stops(r: TokenReader, i: number): boolean {
  const word = r.word(i);
  // capitals of an abbreviation among words in lower case: "new LED lights", "US troops"
  if (isCapital(word, 1) && /^[A-Z]{2,}$/.test(word) && /\p{Ll}/u.test(r.word(i + 1) + r.word(i - 1))) return false;
  return STOP_WORDS.has(r.lower(i));
}

/** "1,345 confirmed cases": a form that elsewhere ends the phrase as a verb. */
const isParticiple = (r: TokenReader, at: number): boolean =>
  /^(?:confirmed|retired|failed|collapsed|qualified|reported|registered|broken|fallen|lost|sunk)$/.test(r.lower(at)) &&
  r.kind(at + 1) === 'word' &&
  r.word(at + 1) === r.lower(at + 1) &&
  isPlural(r.word(at + 1));

const PARTICIPLE = /(?:ed|ing)$/;

/** "three away games", "nine break points", "two such cases": a word that stops a phrase elsewhere, before a noun. */
function isModifier(r: TokenReader, at: number): boolean {
  const lower = r.lower(at);
  if (!MODIFIERS.has(lower) && !DEGREES.has(lower)) return false;
  // ".21 nearly three times": another figure
  if (r.kind(at + 1) !== 'word' || stops(r, at + 1) || CARDINALS.has(r.lower(at + 1))) return false;
  return isPlural(r.word(at + 1)) || (r.kind(at + 2) === 'word' && !stops(r, at + 2) && isPlural(r.word(at + 2)));
}

/** Words that a plural takes behind a hyphen: "two runners-up", "three sons-in-law". */
const TAILS = /^(?:up|by|in|at|of|on|to|general|elect|martial)$/;

/** Figures that may stand between a number and its noun ("two 500-pound bombs"); a longer run is a table. */
const INNER_FIGURES = 2;

/** The token behind a figure that modifies the noun: "two 20W speakers", "three $100 bills", "ten 1.5 litre bottles". */
function innerFigure(r: TokenReader, i: number): number | null {
  const sign = isCurrencySign(r.word(i));
  const numeral = sign || r.kind(i) === 'number' ? readNumeral(r, sign ? i + 1 : i) : null;
  if (numeral === null || !numeral.digits || numeral.ordinal) return null;
  if (r.joins(numeral.end) && r.kind(numeral.end + 1) === 'word')
    return r.joins(numeral.end + 2) ? numeral.end + 4 : numeral.end + 2;
  return sign ? numeral.end : (readUnit(r, numeral.end)?.end ?? null);
}

/** The plural noun counted by the number that ends before token `i`, or null. */
export function countedPlural(r: TokenReader, i: number, inner = 0): Counted | null {
  const numbered = numberedName(r, i);
  if (numbered !== null) return numbered;
  let seen = 0;
  for (let at = i; seen < REACH && r.together(i - 1, at); at++) {
    const kind = r.kind(at);
    if (at === i && kind !== 'word' && inner < INNER_FIGURES) {
      // "three 500-pound bombs": the modifier is a figure of its own, so the span ends before it
      const end = innerFigure(r, i);
      if (end !== null) {
        const behind = countedPlural(r, end, inner + 1);
        return behind === null ? null : { ...behind, end: i };
      }
    }
    if (kind === 'symbol') {
      if (!mayCross(r, at, i)) return null;
      continue;
    }
    if (kind === 'number') {
      // "20 Boeing 737s"
      if (at > i && r.lower(at + 1) === 's' && r.glued(at + 1)) return phraseTo(r, i, at + 1);
      // a number inside a name: "737 Max jets", "Model 3 sedans"
      if (at === i || !(r.capitalized(at + 1) || r.capitalized(at - 1) || r.joins(at - 1))) return null;
      seen++;
      continue;
    }
    // "four in-house lawyers", "six by-elections"
    const inCompound = (r.joins(at - 1) && at > i) || (r.joins(at + 1) && r.kind(at + 2) === 'word');
    if (r.lower(at) === 'and' && at > i) {
      if (!joinsModifiers(r, at)) return null;
      continue;
    }
    if (!inCompound && stops(r, at) && !isParticiple(r, at) && !isModifier(r, at)) return null;
    seen++;
    if (r.joins(at + 1) && TAILS.test(r.lower(at + 2)) && isPlural(r.word(at))) {
      let tail = at + 2;
      while (r.joins(tail + 1) && tail < at + REACH) tail += 2;
      if (!isPlural(r.word(tail + 1))) return { ...phraseTo(r, i, tail), person: isPerson(r.word(at)) };
    }
    if (r.joins(at + 1) || isPossessor(r, at)) continue;
    if (!isPlural(r.word(at))) continue;
    return phraseTo(r, i, headFrom(r, at));
  }
  return null;
}

/** "two F-16s", "12 AK-47s": a type by letters and number, in the plural. */
function numberedName(r: TokenReader, i: number): Counted | null {
  if (
    !isCapital(r.word(i), 0) ||
    !/^\p{Lu}{1,4}$/u.test(r.word(i)) ||
    r.kind(i + (r.joins(i + 1) ? 2 : 1)) !== 'number'
  )
    return null;
  const number = i + (r.joins(i + 1) ? 2 : 1);
  return r.glued(number) && r.lower(number + 1) === 's' && r.glued(number + 1) ? phraseTo(r, i, number + 1) : null;
}

/** What begins an object, so that the word before it was a verb. */
const takesObject = (r: TokenReader, at: number): boolean =>
  r.kind(at) === 'number' || isCurrencySign(r.word(at)) || DETERMINERS.has(r.lower(at));

/** The last word of the noun that begins with the plural at `at`: "sports cars", "police officers". */
function headFrom(r: TokenReader, at: number): number {
  let head = at;
  // "1.5 times sales" counts the times
  if (r.lower(at) === 'times') return head;
  const limit = at + 4;
  for (let next = at + 1; next < limit && r.together(at, next); next++) {
    if (r.kind(next) !== 'word' || (stops(r, next) && !r.joins(next - 1))) break;
    // "a pack of 20 cigarettes costs £10"
    if (VERBS_IN_S.has(r.lower(next)) && takesObject(r, next + 1)) break;
    const plural = isPlural(r.word(next)) && !r.joins(next + 1);
    if (plural && (!isPerson(r.word(head)) || mayModify(r.word(head)))) head = next;
    else if (!mayModify(r.word(head)) || PARTICIPLE.test(r.lower(next))) break;
    if (plural && isPerson(r.word(head))) break;
  }
  return head;
}

function phraseTo(r: TokenReader, first: number, head: number): Counted {
  // "four B-52 bombers" fly without people being counted
  const person = isPerson(r.word(head)) && !(head > first && r.kind(head - 1) === 'number');
  return { end: head + 1, of: oneLine(r.slice(first, head + 1)), person };
}

/** Hyphens, and the apostrophe of a possessor, stay inside a noun phrase; so do quotation marks around a word of it. */
function mayCross(r: TokenReader, at: number, first: number): boolean {
  const word = r.word(at);
  if (r.joins(at)) return at > first;
  if (word === "'" || word === '’')
    return r.glued(at) && at > first && (r.lower(at + 1) === 's' || r.lower(at - 1).endsWith('s'));
  if (word === '&') return at > first;
  if (word === '“' || word === '”' || word === '"' || word === '‘') return true;
  if (word === ',')
    return (
      at > first && ADJECTIVE.test(r.lower(at - 1)) && ADJECTIVE.test(r.lower(at + 1)) && !isPlural(r.word(at - 1))
    );
  return word === '.' && at > first && r.glued(at) && r.word(at - 1).length <= 3 && r.capitalized(at - 1);
}

const ADJECTIVE =
  /(?:al|ic|ive|ous|ful|less|able|ible|ary|ian|ean|ed|ant|ent|ish|ese|large|small|new|old|heavy|young|long|short|big)$/;

/** "Kia and Hyundai vehicles", "international and local officers": one plural for both. */
function joinsModifiers(r: TokenReader, at: number): boolean {
  const before = r.word(at - 1);
  const after = r.word(at + 1);
  if (r.kind(at + 1) !== 'word' || isPlural(before) || stops(r, at + 1)) return false;
  if (r.capitalized(at - 1) !== r.capitalized(at + 1)) return false;
  return (
    (r.capitalized(at - 1) && r.capitalized(at + 1)) ||
    (ADJECTIVE.test(before) && (ADJECTIVE.test(after) || isPlural(r.word(at + 2))))
  );
}

function isPossessor(r: TokenReader, at: number): boolean {
  const next = r.word(at + 1);
  return (
    (next === "'" || next === '’') &&
    r.glued(at + 1) &&
    ((r.lower(at + 2) === 's' && r.glued(at + 2)) ||
      (r.lower(at).endsWith('s') && r.kind(at + 2) === 'word' && !r.glued(at + 2)))
  );
}

/** What "one" counts: the run of singular words behind it, up to the first that cannot belong to it. */
export function countedSingular(r: TokenReader, i: number): Counted | null {
  let head = -1;
  for (let at = i; at < i + 5 && r.together(i - 1, at); at++) {
    if (r.kind(at) === 'symbol' && r.joins(at) && at > i) continue;
    if (r.kind(at) !== 'word' || (stops(r, at) && !(r.joins(at - 1) && at > i))) break;
    if (r.joins(at + 1)) continue;
    const lower = r.lower(at);
    if (head >= 0 && (VERB_LIKE.test(lower) || isPlural(r.word(at)))) break;
    if (head < 0 && (NEVER_COUNTED.has(lower) || (ADVERB.test(lower) && !r.joins(at - 1)))) return null;
    if (head < 0 && PARTICIPLE.test(lower) && !ADJECTIVAL.test(lower)) {
      const next = r.lower(at + 1);
      if (r.kind(at + 1) !== 'word' || stops(r, at + 1) || PARTICIPLE.test(next) || DIRECTION.test(next)) return null;
      continue;
    }
    if (isPossessor(r, at)) return null;
    head = at;
  }
  return head < 0 ? null : phraseTo(r, i, head);
}

/** "One cashed out": behind these the participle was a verb. */
const DIRECTION = /^(?:out|up|off|down|away|back|in|on|over|through)$/;
const VERB_LIKE = /(?:[^e]ed|hit|struck|killed|injured|wounded)$/;
const ADJECTIVAL =
  /(?:building|meeting|hearing|warning|ruling|wedding|painting|bombing|shooting|stabbing|crossing|landing|reading|evening|morning|king|ring|wing|spring|string|thing|being)$|^(?:bed|seed|shed|feed|breed|weed|seaweed|speed)$/;
const ADVERB =
  /^(?!family|assembly|supply|reply|ally|rally|bully|belly|fly|butterfly|anomaly|monopoly|jelly|lily|daily|weekly|monthly|elderly|early|friendly|deadly|holy|likely|only).*ly$/;
const NEVER_COUNTED = new Set(
  'day another more less such time thing way hand side reason point else million hit landed fell died lost said one two who killed injured wounded arrested dead survived missing please'
    .split(' ')
    .filter((word) => !['hand', 'day', 'thing', 'way', 'side', 'reason', 'point', 'time', 'million'].includes(word)),
);

/** The phrase behind "of the …": what a bare "three of the" is part of. Null where no noun follows. */
export function partOf(r: TokenReader, of: number): { of: string; person: boolean; end: number } | null {
  let first = of + 1;
  while (first < of + 4 && DETERMINERS.has(r.lower(first))) first++;
  // the number of "three of the 12 hostages" speaks for itself; its noun is still what is counted
  first = readNumeral(r, first)?.end ?? first;
  let at = first;
  while (at < first + REACH && r.together(of, at)) {
    if (isPossessor(r, at)) {
      first = at + (r.lower(at + 2) === 's' ? 3 : 2);
      first = readNumeral(r, first)?.end ?? first;
      at = first;
      continue;
    }
    break;
  }
  const plural = countedPlural(r, first);
  if (plural !== null) return { of: plural.of, person: plural.person, end: plural.end };
  return firstNoun(r, first, first > of + 1 && r.kind(first - 1) === 'word');
}

const DETERMINERS = new Set(
  'the a an its his her their our my your these those this that all both whose what some any every each'.split(' '),
);

/** Nouns that end a singular phrase as verbs: "a 40-foot container costs". A number may count them ("500 notes"). */
const VERBS_IN_S = new Set(
  'notes leaves holds costs ranges ranks features totals averages stands works plays scores leads weighs measures makes runs burst earns hits shows moves visits turns offers covers carries claims finds uses houses'.split(
    ' ',
  ),
);

/** A singular phrase: words up to the first stop, at most four. */
export function firstNoun(
  r: TokenReader,
  first: number,
  afterDeterminer = false,
): { of: string; person: boolean; end: number } | null {
  let end = first;
  while (end < first + 4 && r.together(first, end)) {
    if (r.kind(end) === 'symbol' && r.joins(end) && end > first) {
      end++;
      continue;
    }
    if (r.kind(end) !== 'word') break;
    // behind "the", "vote" and "fight" are nouns
    if (VERBS_IN_S.has(r.lower(end)) && !(afterDeterminer && end === first)) break;
    if (afterDeterminer && end === first ? NEVER_NOUNS.has(r.lower(end)) : stops(r, end)) break;
    if (end > first && PARTICIPLE.test(r.lower(end)) && !ADJECTIVAL.test(r.lower(end))) break;
    end++;
  }
  if (end === first) return null;
  return { of: r.slice(first, end).replace(/\s+/g, ' '), person: isPerson(r.word(end - 1)), end };
}

/** "37-truck", "200-student": the noun of a modifier that is hyphenated to its number. `i` is the hyphen. */
export function hyphenatedNoun(r: TokenReader, i: number): Counted | null {
  if (!r.joins(i) || r.kind(i + 1) !== 'word') return null;
  const lower = r.lower(i + 1);
  // "a four-time champion"
  if (lower === 'time' || lower === 'fold') return { end: i + 2, of: 'times', person: false };
  if (NEVER_HYPHENATED.has(lower)) return null;
  if (lower === 'strong') {
    const noun = firstNoun(r, i + 2);
    return { end: i + 2, of: noun?.of ?? 'strong', person: true };
  }
  if (r.joins(i + 2) && !/^(?:long|wide|tall|high|deep|thick|old|strong)$/.test(r.lower(i + 3))) {
    // "10-to-one", "two-and-a-half": not a noun; "two-year-old" is read as an age before
    if (stops(r, i + 3)) return null;
  }
  const singular = singularOf(lower);
  return { end: i + 2, of: singular, person: isPerson(lower) };
}

const NEVER_HYPHENATED = new Set(
  'for under over off sided way on up on-one handed half to in by and or the of at dimensional d g stop nil all piece liner timer tier upmanship'.split(
    ' ',
  ),
);
