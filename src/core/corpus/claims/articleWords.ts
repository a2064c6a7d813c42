import { partitionPoint } from '../../text/partitionPoint';
import { contains, overlaps, type Span } from '../../text/span';
import { splitSentences } from '../../text/sentences';
import { tokenize, type Token } from '../../text/tokens';
import type { ArticleAnalysis } from '../../recognize/model';
import { CLAUSE_MARKS } from '../words/stopWords';
import type { Lexicon, WordEntry } from '../words/lexicon';

/** One word of an article as comparisons see it. */
export interface ArticleWord extends Span {
  readonly entry: WordEntry;
  /** Predicate class of the word or of the phrase it begins; -1 for none. */
  readonly predicate: number;
  /** How many clause marks stand before it in its sentence. */
  readonly clause: number;
  readonly isNumber: boolean;
  /** Capitalised where a sentence does not demand it, or part of a mention. */
  readonly isName: boolean;
}

export interface ArticleSentence extends Span {
  /** Range of `words`: `[firstWord, lastWord)`. */
  readonly firstWord: number;
  readonly lastWord: number;
}

export interface ArticleWords {
  readonly words: readonly ArticleWord[];
  /** In order of place; furniture left out. */
  readonly sentences: readonly ArticleSentence[];
}

/** Divides an article into the words and sentences that claims are read from. */
export function readWords(text: string, analysis: ArticleAnalysis, lexicon: Lexicon): ArticleWords {
  const tokens = tokenize(text);
  const words: ArticleWord[] = [];
  const sentences: ArticleSentence[] = [];
  let at = 0;
  let mention = 0;
  for (const span of splitSentences(text)) {
    if (
      analysis.parts.furniture.some(
        (part) => contains(part, span) || (overlaps(part, span) && part.start <= span.start),
      )
    )
      continue;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < span.start) at++;
    const from = at;
    while (at < tokens.length && (tokens[at]?.end ?? Infinity) <= span.end) at++;
    const firstWord = words.length;
    mention = readSentence(tokens, from, at, analysis, mention, lexicon, words);
    if (words.length > firstWord)
      sentences.push({ start: span.start, end: span.end, firstWord, lastWord: words.length });
  }
  return { words, sentences };
}

function readSentence(
  tokens: readonly Token[],
  from: number,
  to: number,
  analysis: ArticleAnalysis,
  firstMention: number,
  lexicon: Lexicon,
  out: ArticleWord[],
): number {
  let clause = 0;
  let mention = firstMention;
  const stems: string[] = [];
  const start = out.length;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind === 'symbol') {
      if (CLAUSE_MARKS.has(token.text) && (token.text !== '-' || token.spaced)) clause++;
      continue;
    }
    const entry = lexicon.entry(token.text);
    if (CLAUSE_MARKS.has(entry.word)) clause++;
    let current = analysis.mentions[mention];
    while (current !== undefined && current.end <= token.start) current = analysis.mentions[++mention];
    const inMention = current !== undefined && current.start <= token.start && token.end <= current.end;
    const capital = /^\p{Lu}/u.test(token.text) && !entry.stop && out.length > start;
    stems.push(entry.stem);
    out.push({
      start: token.start,
      end: token.end,
      entry,
      predicate: inMention || capital ? -1 : entry.predicate,
      clause,
      isNumber: token.kind === 'number',
      isName: inMention || capital,
    });
  }
  for (let i = 0; i < stems.length; i++) {
    const phrase = lexicon.phraseAt(stems, i);
    const word = out[start + i];
    if (phrase !== null && word !== undefined) out[start + i] = { ...word, predicate: phrase.predicate };
  }
  return mention;
}

/** The sentence that holds the offset; -1 when none does (furniture, white space). */
export function sentenceAt(sentences: readonly ArticleSentence[], offset: number): number {
  const at = partitionPoint(sentences.length, (i) => (sentences[i]?.end ?? 0) <= offset);
  return (sentences[at]?.start ?? Infinity) <= offset ? at : -1;
}
