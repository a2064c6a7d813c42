import type { Span } from '../../text/span';
import type { Lexicon } from '../words/lexicon';
import type { ArticleSentence, ArticleWord } from './articleWords';
import type { PlacedVector } from './claim';
import { placed, unweighted } from './context';

/** How a clause stands to what it tells. */
export type Polarity = 'told' | 'denied' | 'doubted' | 'planned';

/** A clause, or a short sentence, that tells a happening. */
export interface EventUnit extends Span {
  readonly sentence: number;
  readonly content: PlacedVector;
  readonly names: PlacedVector;
  /** Classes of what happens, without those of saying. */
  readonly predicates: readonly number[];
  readonly polarity: Polarity;
  /** The class that it says did not come about; -1 for none. */
  readonly denies: number;
  readonly when: readonly [number, number] | null;
  /** Ranges of the article's figures and dates that stand in it: `[first, last)`. */
  readonly figures: readonly [number, number];
  readonly dates: readonly [number, number];
}

/** Sentences up to this many words are one unit; pieces of longer ones have at least so many. */
const UNIT_WORDS = { whole: 24, least: 7 };
const BREAKS = new Set([
  'and',
  'but',
  'while',
  'who',
  'which',
  'when',
  'where',
  'after',
  'as',
  'although',
  'because',
  'whereas',
  'before',
  'that',
]);

const NEGATIONS = new Set([
  'not',
  'never',
  'no',
  'nobody',
  'none',
  'neither',
  'didn',
  'doesn',
  'don',
  'wasn',
  'weren',
  'isn',
  'aren',
  'hasn',
  'haven',
  'hadn',
  'cannot',
]);
/** A negation this many words before a happening says that it did not come about. */
const NEGATION_REACH = 4;
/** Nouns of a class that name a thing or a state of affairs rather than tell what happens. */
const STANDING_NOUNS = new Set(
  (
    'aid relief food assistance refugee refugees migrant migrants war wars conflict population resident residents victim victims ' +
    'weapon weapons court law bill case cases treaty record virus disease crew crowd fire price prices cost school game games ' +
    'match season league cup goal fighter fighters witness capital home living fund funds project class casualties casualty territory territories ammunition missile missiles ' +
    'deal peace winner winners leader leaders talks spokesman counterpart counterparts stronghold strongholds price rain wind body bodies armed arms'
  ).split(' '),
);
const DOUBTED =
  /\b(?:unclear|alleged(?:ly)?|reportedly|rumou?r(?:s|ed)?|unconfirmed|whether|suspected|apparently|may have|might have|could have)\b/i;
const PLANNED =
  /\b(?:will|would|plan(?:s|ned|ning)? to|intend(?:s|ed)? to|expected to|preparing to|vow(?:s|ed)? to|set to|about to|threaten(?:s|ed|ing)? to|aims? to)\b/i;

/** How a clause tells its happening, and the class that it says did not come about; -1 for none. */
function mannerOf(
  text: string,
  words: readonly ArticleWord[],
  from: number,
  to: number,
  lexicon: Lexicon,
): Pick<EventUnit, 'polarity' | 'denies'> {
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word === undefined) continue;
    const wont = word.entry.word === 'won' && words[i + 1]?.entry.word === 't';
    if (!wont && !NEGATIONS.has(word.entry.word)) continue;
    for (let j = i + 1; j < Math.min(i + 1 + NEGATION_REACH, to); j++) {
      const next = words[j];
      if (next === undefined || next.predicate < 0 || lexicon.isWeak(next.predicate)) continue;
      if (!STANDING_NOUNS.has(next.entry.word)) return { polarity: 'denied', denies: next.predicate };
    }
  }
  return { polarity: DOUBTED.test(text) ? 'doubted' : PLANNED.test(text) ? 'planned' : 'told', denies: -1 };
}

/** Divides sentences into the clauses that tell a happening. */
export function eventUnits(
  text: string,
  sentences: readonly ArticleSentence[],
  words: readonly ArticleWord[],
  days: ReadonlyMap<number, { readonly when: readonly [number, number] | null }>,
  lexicon: Lexicon,
  vocabulary: Int32Array,
  claims: { readonly figures: readonly Span[]; readonly dates: readonly Span[] },
): EventUnit[] {
  const say = lexicon.predicateId('SAY');
  const units: EventUnit[] = [];
  sentences.forEach((sentence, index) => {
    for (const [from, to] of pieces(sentence, words)) {
      const first = words[from];
      const last = words[to - 1];
      if (first === undefined || last === undefined) continue;
      const content = new Set<number>();
      const names = new Set<number>();
      const predicates = new Set<number>();
      for (let i = from; i < to; i++) {
        const word = words[i];
        if (word === undefined) continue;
        if (word.predicate >= 0 && word.predicate !== say && !STANDING_NOUNS.has(word.entry.word))
          predicates.add(word.predicate);
        if (word.entry.stop || word.isNumber || word.predicate === say) continue;
        content.add(word.entry.id);
        if (word.isName) names.add(word.entry.id);
      }
      if (predicates.size === 0 || content.size < 3) continue;
      units.push({
        start: first.start,
        end: last.end,
        sentence: index,
        content: placed(unweighted(content), vocabulary),
        names: placed(unweighted(names), vocabulary),
        predicates: [...predicates].sort((a, b) => a - b),
        ...mannerOf(text.slice(first.start, last.end), words, from, to, lexicon),
        when: days.get(index)?.when ?? null,
        figures: claimsIn(claims.figures, first.start, last.end),
        dates: claimsIn(claims.dates, first.start, last.end),
      });
    }
  });
  return units;
}

/** Words that begin a clause behind "and": auxiliaries, pronouns, other link words, or what happens. */
const CLAUSE_STARTERS = new Set(
  (
    'was were is are be been has have had will would could can may might must should did does do he she they it we i who which that this there ' +
    'when where while after before as because although another others one two three some many most neither none then later also not no'
  ).split(' '),
);

const beginsClause = (word: ArticleWord): boolean =>
  CLAUSE_STARTERS.has(word.entry.word) || (word.predicate >= 0 && !word.isName && !STANDING_NOUNS.has(word.entry.word));

/** The range of claims, in order of place, that lie inside. */
function claimsIn(claims: readonly Span[], start: number, end: number): readonly [number, number] {
  const first = claims.findIndex((claim) => claim.start >= start);
  if (first < 0) return [0, 0];
  let last = first;
  while ((claims[last]?.end ?? Infinity) <= end) last++;
  return [first, last];
}

/** Ranges of words: the sentence if it is short, else cut where clauses begin, each piece with a happening of its own. */
function pieces(sentence: ArticleSentence, words: readonly ArticleWord[]): [number, number][] {
  const { firstWord, lastWord } = sentence;
  if (lastWord - firstWord <= UNIT_WORDS.whole) return [[firstWord, lastWord]];
  const out: [number, number][] = [];
  let from = firstWord;
  const tells = (a: number, b: number): boolean => words.slice(a, b).some((word) => word.predicate >= 0);
  for (let i = firstWord + 1; i < lastWord; i++) {
    const word = words[i];
    const before = words[i - 1];
    if (word === undefined || before === undefined) continue;
    const next = words[i + 1];
    // "The army and rebels of the north": what follows is another noun, not another clause.
    const joinsNouns =
      word.entry.word === 'and' && word.clause - before.clause < 2 && next !== undefined && !beginsClause(next);
    const breaks = !joinsNouns && (BREAKS.has(word.entry.word) || word.clause > before.clause);
    if (!breaks || i - from < UNIT_WORDS.least || lastWord - i < UNIT_WORDS.least) continue;
    if (!tells(from, i) || !tells(i, lastWord)) continue;
    out.push([from, i]);
    from = i;
  }
  out.push([from, lastWord]);
  return out;
}
