import type { Figure } from '../../recognize/model';
import type { Span } from '../../text/span';
import { measureOf } from '../values/measure';
import { intervalOf, vagueInterval } from '../values/interval';
import type { Lexicon, WordEntry } from '../words/lexicon';
import { DEMOGRAPHIC_GROUPS, PERSON_GROUPS } from '../words/nounGroups';
import { sentenceAt, type ArticleSentence, type ArticleWord } from './articleWords';
import type { Claim, PlacedVector, SparseVector } from './claim';
import { contextOf, sparse } from './context';
import { isToll, roleOf, type PlacedName } from './roles';
import { wholesOf, type Whole } from './wholes';

export interface ClaimSurroundings {
  readonly text: string;
  readonly words: readonly ArticleWord[];
  readonly sentences: readonly ArticleSentence[];
  readonly lexicon: Lexicon;
  /** Keys of the article's content words, sorted. */
  readonly vocabulary: Int32Array;
  /** The names of a sentence. */
  namesIn(sentence: number): PlacedVector;
  /** The places that the article names. */
  readonly places: readonly PlacedName[];
  /** Whether a sentence is one of the first, which tell the main event. */
  lead(sentence: number): boolean;
  inHeadline(span: Span): boolean;
  /** First and last fixed day of each sentence that fixes one, and whether it lies far before publication. */
  readonly days: ReadonlyMap<number, { readonly when: readonly [number, number] | null; readonly background: boolean }>;
}

interface Head {
  readonly head: string | null;
  readonly group: string | null;
  readonly generic: boolean;
}

const NO_HEAD: Head = { head: null, group: null, generic: false };
const GENERIC_PERSON: Head = { head: 'person', group: null, generic: true };
const CASUALTY_FATES = ['DEAD', 'HURT', 'MISSING', 'ARREST', 'CASUALTY'];
const SMALL =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety';
const NUMBER_WORDS = new Set(
  (
    SMALL +
    ' hundred thousand million billion trillion dozen dozens scores hundreds thousands millions tens half couple several about some nearly almost roughly around approximately least most more less than over up to under an a the at of no fewer as many close just only estimated'
  ).split(' '),
);

/** Reads the claims that figures make, in order of place. */
export function figureClaims(figures: readonly Figure[], around: ClaimSurroundings): Claim[] {
  const claims: Claim[] = [];
  const wholes = wholesOf(figures, around.text);
  for (const [index, figure] of figures.entries()) {
    if (figure.kind === 'ordinal' || isReference(figure, around.text)) continue;
    const sentence = sentenceAt(around.sentences, figure.start);
    const at = around.sentences[sentence];
    if (at === undefined) continue;
    claims.push(figureClaim(figure, wholes[index] ?? null, sentence, at, claims, around));
  }
  return withTwins(withSoles(claims));
}

/** Small whole numbers meet by chance. */
const TELLING = 20;

/** Whether two figures of an article are one by their value, which does not meet by chance. */
export const isSameFigure = (a: Claim, b: Claim): boolean =>
  a.value !== null && a.value === b.value && a.unit === b.unit && (a.dimension !== 'count' || a.value >= TELLING);

/** Ties each figure of a headline to the first of the lead that tells it again. */
function withTwins(claims: readonly Claim[]): Claim[] {
  const twins = new Map<Claim, Claim>();
  for (const claim of claims) {
    if (!claim.headline) continue;
    const lead = claims.find((other) => other.lead && !other.headline && isSameFigure(claim, other));
    if (lead === undefined || twins.has(lead)) continue;
    twins.set(claim, lead);
    twins.set(lead, claim);
  }
  return claims.map((claim) => (twins.has(claim) ? { ...claim, twin: twins.get(claim) ?? null } : claim));
}

/**
 * Marks the numbers of persons that are an article's only one of their fate, and of several the largest, where it
 * stands in the headline or the lead: that is the toll.
 */
function withSoles(claims: readonly Claim[]): Claim[] {
  const values = new Map<number, Set<number | null>>();
  const counts = (claim: Claim): boolean =>
    claim.dimension === 'count' &&
    claim.role.fate >= 0 &&
    !claim.role.background &&
    !claim.role.part &&
    !claim.zero &&
    !claim.vague &&
    !DEMOGRAPHIC_GROUPS.has(claim.group ?? '');
  for (const claim of claims)
    if (counts(claim)) values.set(claim.role.fate, (values.get(claim.role.fate) ?? new Set()).add(claim.value));
  const isLargest = ({ value, role, headline, lead }: Claim, of: ReadonlySet<number | null>): boolean =>
    (headline || lead) && value === Math.max(...[...of].map((one) => one ?? 0)) && role.whole === null;
  const isSole = (claim: Claim): boolean => {
    const of = values.get(claim.role.fate);
    return of !== undefined && (of.size === 1 || isLargest(claim, of));
  };
  return claims.map((claim) =>
    counts(claim) && isSole(claim) ? { ...claim, role: { ...claim.role, sole: true } } : claim,
  );
}

/** "One of the poorest countries" counts nothing. */
const ONE_OF = /^ of (?:the|its|their|his|her|our|my|\p{Lu}\p{L}+['’]s?)\b/u;
/** "The two sides" points at what was told before. */
const SIDES =
  /^(?:the )?(?:two|both) (?:\p{L}+ )?(?:sides|countries|nations|neighbou?rs|states|governments|leaders|parties)$/iu;
/** "PRIORITY: 3": a line of the page or of the wire, not of the story. */
const LABEL = /(?:^|\s)\p{Lu}{2,}(?: \p{Lu}{2,})*: ?$/u;
const POINTING = /\b(?:the|both|these|those|its|their)(?: other)? $/i;

/** "($1 = 10.4150 crowns)": the exchange rate that a newswire converts with. */
const EXCHANGED = { from: /^\s?=\s?\d/, to: /\p{Sc}?\d\p{L}?\s?=\s?$/u };

/** A number that points at something instead of counting it. */
function isReference(figure: Figure, text: string): boolean {
  if (EXCHANGED.from.test(text.slice(figure.end, figure.end + 4))) return true;
  if (EXCHANGED.to.test(text.slice(Math.max(0, figure.start - 8), figure.start))) return true;
  if (LABEL.test(text.slice(Math.max(0, figure.start - 24), figure.start))) return true;
  if (/^one$/i.test(figure.text)) return ONE_OF.test(text.slice(figure.end, figure.end + 40));
  if (figure.value !== 2) return false;
  const words = figure.text.includes(' ') ? figure.text : text.slice(figure.start, figure.end + 40).split(/[.,;:]/)[0];
  const noun = (words ?? '').split(' ').slice(0, 3);
  return (
    [2, 3].some((length) =>
      SIDES.test(
        noun
          .slice(0, length)
          .join(' ')
          .replace(/['’]s?$/, ''),
      ),
    ) &&
    (POINTING.test(text.slice(Math.max(0, figure.start - 20), figure.start)) || /^the /i.test(figure.text))
  );
}

function figureClaim(
  figure: Figure,
  whole: Whole | null,
  sentence: number,
  at: ArticleSentence,
  earlier: readonly Claim[],
  around: ClaimSurroundings,
): Claim {
  const { text, words, lexicon } = around;
  const measure = measureOf(figure.unit, figure.kind);
  const day = around.days.get(sentence);
  const read = roleOf(figure, measure.dimension, at, words, text, day?.background ?? false, lexicon, around.places);
  const role = { ...read, whole };
  const restates = bracketOf(figure, measure.dimension, earlier, text);
  const restated = earlier[restates];
  let head = NO_HEAD;
  if (measure.dimension === 'count') head = headOf(figure, at, around) ?? inherited(sentence, earlier) ?? NO_HEAD;
  const { predicates, context } = contextOf(figure, at, words, lexicon, around.vocabulary);
  const unit = measure.dimension;
  const interval =
    figure.value === null
      ? vagueInterval(figure.text, unit)
      : intervalOf(figure.value, figure, figure.approx, measure.base, unit, measure.dimension === 'count');
  return {
    kind: 'figure',
    start: figure.start,
    end: figure.end,
    text: figure.text,
    sentence,
    dimension: measure.dimension,
    value: figure.value,
    unit: figure.unit,
    approx: restated?.approx ?? figure.approx,
    interval,
    ...(restated === undefined ? head : { head: restated.head, group: restated.group, generic: restated.generic }),
    predicates: restated?.predicates ?? withFate(predicates, role.fate),
    context: restated?.context ?? context,
    names: around.namesIn(sentence),
    role: restated?.role ?? role,
    zero: figure.value === 0,
    restates,
    when: day?.when ?? null,
    vague: figure.value === null,
    lead: around.lead(sentence),
    headline: around.inHeadline(figure),
    twin: null,
    clockOffset: null,
  };
}

/** A fate that words around the number tell together is one of its predicates. */
function withFate(predicates: SparseVector, fate: number): SparseVector {
  if (fate < 0 || predicates.ids.includes(fate)) return predicates;
  const weights = new Map([...predicates.ids].map((id, k) => [id, predicates.weights[k] ?? 0]));
  return sparse(weights.set(fate, 1));
}

/** "10 miles (15 kilometers)": the second restates the first. */
function bracketOf(figure: Figure, dimension: string, earlier: readonly Claim[], text: string): number {
  const index = earlier.length - 1;
  const last = earlier[index];
  if (last?.dimension !== dimension || last.unit === figure.unit || dimension === 'count') return -1;
  const between = text.slice(last.end, figure.start);
  if (
    !/^[\s\w,]{0,24}[(/[]\s*(?:or |about |roughly |approximately |some |nearly |around )?$/.test(between) &&
    !/^,? (?:or|that is|i\.e\.),? (?:about |roughly )?$/.test(between)
  )
    return -1;
  return index;
}

function nounHead(word: ArticleWord): Head {
  const { entry } = word;
  return { head: entry.stem, group: entry.nounGroup, generic: entry.genericPerson };
}

const ADJECTIVE = /(?:ous|ful|less|ive|able|ible|ese|ish|ern|al|ic|ary)$/;

/** How far behind a number the noun that it counts may stand (characters). */
const NOUN_REACH = 40;

/** "120 arrests", "14 deaths" count persons. */
const isFateNoun = (entry: WordEntry, lexicon: Lexicon): boolean =>
  entry.nounGroup === null &&
  entry.predicate >= 0 &&
  CASUALTY_FATES.includes(lexicon.predicateNames[entry.predicate] ?? '');

/** What the figure says it counts, where that stands in it or behind it; words before a bare number tell less than its neighbours. */
function statedNoun(figure: Figure, around: ClaimSurroundings): Head | null {
  const last = figure.of
    .split(/[^\p{L}\p{M}'’]+/u)
    .filter((part) => part !== '')
    .at(-1);
  if (last === undefined || !around.text.slice(figure.start, figure.end + NOUN_REACH).includes(last)) return null;
  const entry = around.lexicon.entry(last);
  if (isFateNoun(entry, around.lexicon)) return GENERIC_PERSON;
  return entry.word === 'others' || entry.word === 'other'
    ? null
    : { head: entry.stem, group: entry.nounGroup, generic: entry.genericPerson };
}

/** The counted noun: last noun of the span, or the noun after it; persons when a number is followed by "died". */
function headOf(figure: Figure, at: ArticleSentence, around: ClaimSurroundings): Head | null {
  const { words, lexicon } = around;
  if (isToll(figure, at, around.text)) return GENERIC_PERSON;
  const named = statedNoun(figure, around);
  if (named !== null) return named;
  let i = at.firstWord;
  while (i < at.lastWord && (words[i]?.start ?? Infinity) < figure.start) i++;
  let noun: Head | null = null;
  let after = i;
  for (; after < at.lastWord; after++) {
    const word = words[after];
    if (word === undefined || word.start >= figure.end) break;
    if (
      !word.isNumber &&
      !NUMBER_WORDS.has(word.entry.word) &&
      !(word.entry.stop && !word.entry.genericPerson) &&
      word.entry.word !== 'others'
    )
      noun = nounHead(word);
  }
  if (noun !== null) return noun;
  if (figure.unit === 'person') noun = GENERIC_PERSON;
  const fates = CASUALTY_FATES.map((name) => lexicon.predicateId(name));
  for (let j = after; j < Math.min(after + 4, at.lastWord); j++) {
    const word = words[j];
    if (word === undefined) break;
    if (fates.includes(word.predicate)) return GENERIC_PERSON;
    if (/^(was|were|have|had|has|been|be|also|are|is|people|persons?)$/.test(word.entry.word)) {
      if (word.entry.genericPerson) return GENERIC_PERSON;
      continue;
    }
    if (word.entry.stop) break;
    if (word.entry.nounGroup !== null || word.entry.genericPerson) return nounHead(word);
    if (j > after + 1) break;
  }
  const previous = words[i - 1];
  if (previous !== undefined && fates.includes(previous.predicate)) return GENERIC_PERSON;
  noun ??= pluralBehind(words, after, at, figure, around.text);
  const next = words[after];
  if (
    noun === null &&
    next !== undefined &&
    !next.entry.stop &&
    !next.isNumber &&
    next.predicate < 0 &&
    !ADJECTIVE.test(next.entry.word)
  ) {
    const between = around.text.slice(figure.end, next.start);
    if (/^\s+$|^-$/.test(between)) return nounHead(next);
  }
  return noun;
}

/** "62 finished devices": a plural behind one word that says what they are like. */
function pluralBehind(
  words: readonly ArticleWord[],
  after: number,
  at: ArticleSentence,
  figure: Figure,
  text: string,
): Head | null {
  const like = words[after];
  const noun = words[after + 1];
  if (like === undefined || noun === undefined || after + 1 >= at.lastWord) return null;
  if (!/(?:ed|ing)$/.test(like.entry.word) || !/[^s]s$/.test(noun.entry.word) || noun.entry.stop) return null;
  return /^\s+\p{L}+\s+\p{L}+$/u.test(text.slice(figure.end, noun.end)) ? nounHead(noun) : null;
}

/** "Nine boats set out, of which two came back": a bare number counts what the last one counted. */
function inherited(sentence: number, earlier: readonly Claim[]): Head | null {
  for (let i = earlier.length - 1; i >= 0; i--) {
    const claim = earlier[i];
    if (claim === undefined || claim.sentence < sentence - 1) return null;
    if (claim.dimension === 'count' && claim.head !== null && !/\w-\w/.test(claim.text))
      return { head: claim.head, group: claim.group, generic: claim.generic };
  }
  return null;
}

export const isPersonHead = (claim: Claim): boolean =>
  claim.generic || (claim.group !== null && PERSON_GROUPS.has(claim.group));
