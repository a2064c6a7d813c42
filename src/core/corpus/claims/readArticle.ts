import { partitionPoint } from '../../text/partitionPoint';
import { overlaps, type Span } from '../../text/span';
import type { Mention, Quote } from '../../recognize/model';
import type { Source } from '../model';
import { fingerprintsOf, type Fingerprints } from '../passages/fingerprints';
import { hashOf, type Lexicon } from '../words/lexicon';
import type { PlacedName } from './roles';
import { readWords, sentenceAt, type ArticleSentence, type ArticleWord } from './articleWords';
import { dayNumber } from './calendar';
import type { Claim, PlacedVector, SparseVector } from './claim';
import { placed, sparse, unweighted } from './context';
import { eventUnits, type EventUnit } from './eventUnits';
import { dateClaims } from './dateClaims';
import { figureClaims, type ClaimSurroundings } from './figureClaims';
import { speakerVoice, voiceOf, type Voice } from './voices';
import { zeroClaims } from './zeroClaims';

/** A date this many days before publication tells of earlier times. */
const BACKGROUND_DAYS = 45;

/** One sentence as passages, events and sentence similarity need it. */
export interface SentenceReading extends Span {
  /** Its content words, weight 1. */
  readonly content: PlacedVector;
  readonly predicates: readonly number[];
  readonly names: PlacedVector;
  /** Range in `runs`. */
  readonly firstWord: number;
  readonly lastWord: number;
}

export const NAMED = 1;
export const NUMBERED = 2;

/** All words of an article in order, as hashes, for finding shared runs. */
export interface WordRun {
  readonly hashes: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 where the word carries content. */
  readonly content: Uint8Array;
  /** What the word tells apart from a template: NAMED, NUMBERED or 0. */
  readonly specific: Uint8Array;
}

export interface QuoteReading extends Span {
  /** Range in the run of words. */
  readonly firstWord: number;
  readonly lastWord: number;
  /** Letters and digits only, in lower case: "end game" is "endgame". */
  readonly squeezed: string;
  /** How many words carry content. */
  readonly content: number;
  readonly voice: Voice | null;
}

/** What comparisons keep of one article. Depends on that article alone. */
export interface ArticleReading {
  readonly path: string;
  readonly text: string;
  /** Publication, in days since 1970; null where unknown. */
  readonly published: number | null;
  readonly headline: Span | null;
  /** From the first day that the lead sentences tell of to publication. */
  readonly newsDays: readonly [number, number] | null;
  readonly figures: readonly Claim[];
  readonly dates: readonly Claim[];
  readonly figureVoices: readonly (Voice | null)[];
  readonly dateVoices: readonly (Voice | null)[];
  readonly events: readonly EventUnit[];
  readonly eventVoices: readonly (Voice | null)[];
  readonly sentences: readonly SentenceReading[];
  readonly run: WordRun;
  readonly fingerprints: Fingerprints;
  readonly quotes: readonly QuoteReading[];
  /** In how many sentences each key stands. */
  readonly sentenceCounts: SparseVector;
  /** In how many sentences each predicate class stands, by class. */
  readonly predicateCounts: Uint16Array;
  /** Keys of the places it names. */
  readonly places: ReadonlySet<number>;
  /** Words of names with how often they occur, without those that tell no story from another. */
  readonly names: SparseVector;
}

const NO_NAMES: PlacedVector = { ids: new Int32Array(), weights: new Float32Array(), slots: new Uint16Array() };

/** Reads one article for comparison with others. */
export function readArticle(source: Source, lexicon: Lexicon): ArticleReading {
  const { text, analysis } = source;
  const { words, sentences } = readWords(text, analysis, lexicon);
  const published = dayNumber(analysis.parts.published ?? analysis.referenceDate);
  const days = daysOf(source, sentences, published);
  const counts = new Map<number, number>();
  const names = new Map<number, number>();
  const predicateCounts = new Uint16Array(lexicon.predicateNames.length);
  const drafts = sentences.map((sentence) => draftSentence(sentence, words, counts, names, predicateCounts));
  const sentenceCounts = sparse(counts);
  const vocabulary = sentenceCounts.ids;
  const readSentences = drafts.map((draft) => ({
    ...draft,
    content: placed(draft.content, vocabulary),
    names: placed(draft.names, vocabulary),
  }));
  const lead = leadOf(source, sentences, words);
  const { headline } = analysis.parts;
  const around: ClaimSurroundings = {
    text,
    words,
    sentences,
    lexicon,
    days,
    vocabulary,
    places: placesOf(analysis.mentions, lexicon),
    lead,
    inHeadline: (span) => headline !== null && overlaps(headline, span),
    namesIn: (sentence) => readSentences[sentence]?.names ?? NO_NAMES,
  };
  // Above the headline stand numbers of the page: issues, priorities, prices of the paper.
  const told = analysis.figures.filter((figure) => headline === null || figure.start >= headline.start);
  const printed = figureClaims(told, around);
  const figures = withZeros(printed, zeroClaims(around, printed));
  const dates = dateClaims(analysis.dates, around);
  const run = runOf(words);
  const events = eventUnits(text, sentences, words, days, lexicon, vocabulary, { figures, dates });
  return {
    path: source.path,
    text,
    published,
    headline: analysis.parts.headline,
    newsDays: newsDaysOf(published, lead, days),
    figures,
    dates,
    figureVoices: figures.map((claim) => voiceOf(claim, analysis, text)),
    events,
    eventVoices: events.map((unit) => voiceOf(unit, analysis, text)),
    dateVoices: dates.map((claim) => voiceOf(claim, analysis, text)),
    sentences: readSentences,
    run,
    fingerprints: fingerprintsOf(run),
    quotes: source.analysis.quotes.map((quote) => readQuote(quote, run, text)),
    sentenceCounts,
    predicateCounts,
    places: new Set(around.places.map((place) => place.key)),
    names: sparse(names),
  };
}

/** Inserting claims shifts the places of others, so what restates what is told anew. */
function withZeros(printed: readonly Claim[], zeros: readonly Claim[]): Claim[] {
  const all = [...printed, ...zeros].sort((a, b) => a.start - b.start);
  return all.map((claim) => {
    const restated = claim.restates < 0 ? undefined : printed[claim.restates];
    return restated === undefined ? claim : { ...claim, restates: all.indexOf(restated) };
  });
}

function daysOf(
  source: Source,
  sentences: readonly ArticleSentence[],
  published: number | null,
): ClaimSurroundings['days'] {
  const days = new Map<number, { when: readonly [number, number] | null; background: boolean }>();
  for (const date of source.analysis.dates) {
    const from = dayNumber(date.from);
    const to = dayNumber(date.to ?? date.from);
    const sentence = sentenceAt(sentences, date.start);
    if (from === null || to === null || sentence < 0) continue;
    const known = days.get(sentence);
    const background = published !== null && to < published - BACKGROUND_DAYS;
    const isDay = date.precision === 'day' && from === to;
    const when = known?.when ?? null;
    days.set(sentence, {
      when: !isDay ? when : when === null ? [from, to] : [Math.min(when[0], from), Math.max(when[1], to)],
      background: background || (known?.background ?? false),
    });
  }
  return days;
}

/** So many sentences of the running text tell the main event; shorter ones are lines of the page. */
const LEAD = { sentences: 5, words: 6 };

function leadOf(
  source: Source,
  sentences: readonly ArticleSentence[],
  words: readonly ArticleWord[],
): (sentence: number) => boolean {
  const { headline, byline } = source.analysis.parts;
  let seen = 0;
  let last = -1;
  for (const [index, sentence] of sentences.entries()) {
    if ([headline, byline].some((part) => part !== null && overlaps(part, sentence))) continue;
    let plain = 0;
    for (let i = sentence.firstWord; i < sentence.lastWord; i++) if (words[i]?.isNumber === false) plain++;
    if (plain < LEAD.words) continue;
    last = index;
    if (++seen === LEAD.sentences) break;
  }
  return (sentence) => sentence <= last;
}

/** The places that an article names, each by what its words count as. */
function placesOf(mentions: readonly Mention[], lexicon: Lexicon): PlacedName[] {
  return mentions.flatMap(({ type, text, start, end }) => {
    if (type !== 'place') return [];
    const words = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
    return [{ start, end, key: hashOf(words.map((word) => lexicon.entry(word).key).join(' ')) }];
  });
}

/** Days of the lead further before publication than this tell of earlier happenings. */
const NEWS_DAYS = 21;

/** From the first day that the lead sentences tell of to publication; null for an article without a date. */
function newsDaysOf(
  published: number | null,
  lead: (sentence: number) => boolean,
  days: ClaimSurroundings['days'],
): readonly [number, number] | null {
  if (published === null) return null;
  let first = published;
  for (const [sentence, { when }] of days)
    if (when !== null && lead(sentence) && when[0] >= published - NEWS_DAYS) first = Math.min(first, when[0]);
  return [first, published];
}

type SentenceDraft = Omit<SentenceReading, 'content' | 'names'> & {
  readonly content: SparseVector;
  readonly names: SparseVector;
};

function draftSentence(
  sentence: ArticleSentence,
  words: readonly ArticleWord[],
  counts: Map<number, number>,
  names: Map<number, number>,
  predicateCounts: Uint16Array,
): SentenceDraft {
  const content = new Set<number>();
  const predicates = new Set<number>();
  const nameKeys = new Set<number>();
  for (let i = sentence.firstWord; i < sentence.lastWord; i++) {
    const word = words[i];
    if (word === undefined) continue;
    if (word.predicate >= 0) predicates.add(word.predicate);
    if (word.entry.stop || word.isNumber) continue;
    content.add(word.entry.id);
    if (word.isName) {
      nameKeys.add(word.entry.id);
      if (!word.entry.commonName) names.set(word.entry.id, (names.get(word.entry.id) ?? 0) + 1);
    }
  }
  for (const id of content) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const id of predicates) predicateCounts[id] = (predicateCounts[id] ?? 0) + 1;
  return {
    start: sentence.start,
    end: sentence.end,
    content: unweighted(content),
    predicates: [...predicates].sort((a, b) => a - b),
    names: unweighted(nameKeys),
    firstWord: sentence.firstWord,
    lastWord: sentence.lastWord,
  };
}

function runOf(words: readonly ArticleWord[]): WordRun {
  const run = {
    hashes: new Int32Array(words.length),
    starts: new Int32Array(words.length),
    ends: new Int32Array(words.length),
    content: new Uint8Array(words.length),
    specific: new Uint8Array(words.length),
  };
  words.forEach((word, i) => {
    run.hashes[i] = word.entry.wordId;
    run.starts[i] = word.start;
    run.ends[i] = word.end;
    run.content[i] = word.entry.stop ? 0 : 1;
    run.specific[i] = word.isNumber ? NUMBERED : word.isName ? NAMED : 0;
  });
  return run;
}

/** The words of a quotation, found by halving; the run is in order of place. */
function readQuote(quote: Quote, run: WordRun, text: string): QuoteReading {
  const from = firstAtOrAfter(run.starts, quote.start);
  const to = firstAtOrAfter(run.starts, quote.end);
  let content = 0;
  for (let i = from; i < to; i++) content += run.content[i] ?? 0;
  const squeezed = text
    .slice(quote.start, quote.end)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  const label = quote.speaker === null ? null : speakerVoice(quote.speaker, text);
  return { start: quote.start, end: quote.end, firstWord: from, lastWord: to, squeezed, content, voice: label };
}

export function firstAtOrAfter(starts: Int32Array, offset: number): number {
  return partitionPoint(starts.length, (i) => (starts[i] ?? 0) < offset);
}

/** Where a word stands in the run, by its hash. */
export function placesIn(run: WordRun, hash: number): number[] {
  const out: number[] = [];
  for (let at = run.hashes.indexOf(hash); at >= 0; at = run.hashes.indexOf(hash, at + 1)) out.push(at);
  return out;
}
