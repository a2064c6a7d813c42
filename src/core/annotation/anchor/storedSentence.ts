import { splitSentences } from '../../text/sentences';
import type { AnnotationKind, Selector } from '../model';
import { ANCHOR, CONTEXT_LIMIT, FOREIGN_CONTEXT } from './constants';
import { foldWord } from './fold';
import { signsAround } from './signs';
import { sliceWords, wordsOf, type Vocabulary, type Words } from './textIndex';

/** What is needed of an annotation to find its place. */
export interface Anchorable {
  readonly target: Selector;
  readonly kind: AnnotationKind;
}

/** A sentence as it was when annotations were made, with the annotations of it: one search serves them all. */
export interface StoredSentence {
  readonly words: Words;
  /** Sum of the weights of the words. */
  readonly weight: number;
  /** The context was cut at a limit: the sentence had more before, or behind. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  /** Words without any context, of which nobody knows whether they were a whole sentence. */
  readonly fragment: boolean;
  /** The signs of a sentence of a few words, which they tell from others; null for longer ones. */
  readonly signs: string | null;
}

/** Where in which stored sentence an annotation has its words: from `first` to `last`, both included. */
export interface SpanPart {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
}

export interface StoredSentences {
  /** In the order of the file. The same words again later in the file are a sentence of their own. */
  readonly sentences: readonly StoredSentence[];
  /** For each annotation its parts, one per sentence that it covers; none for a span without words. */
  readonly parts: readonly (readonly SpanPart[])[];
}

/** A passage of more sentences than this is searched as one. */
const MOST_PIECES = 200;

/** Gathers annotations by the sentence they were made in. */
export function storedSentencesOf(annotations: readonly Anchorable[], vocabulary: Vocabulary): StoredSentences {
  const register = new SentenceRegister();
  const parts = annotations.map((annotation) => {
    const { target } = annotation;
    const before = glue(target.prefix, target.exact, vocabulary);
    const after = glue(target.exact, target.suffix, vocabulary);
    const whole = target.prefix + before + target.exact + after + target.suffix;
    const from = target.prefix.length + before.length;
    const to = from + target.exact.length;
    const covered = splitSentences(whole).filter((piece) => piece.start < to && piece.end > from);
    const pieces = covered.length > 1 && covered.length <= MOST_PIECES ? covered : [{ start: 0, end: whole.length }];
    return pieces.flatMap((piece, index): SpanPart[] => {
      const text = whole.slice(piece.start, piece.end);
      const cut = {
        before: piece.start === 0 && isCut(target, target.prefix),
        after: (piece.end === whole.length && isCut(target, target.suffix)) || endsInAbbreviation(text),
      };
      const fragment = pieces.length === 1 && isFragment(annotation);
      const identity = `${cut.before ? '…' : ''}${text}${cut.after ? '…' : ''}`;
      const sentence = register.find(identity, index === 0, () => makeSentence(text, cut, fragment, vocabulary));
      const part = partOf(register.sentences[sentence]?.words, from - piece.start, to - piece.start);
      return part === null ? [] : [{ sentence, ...part }];
    });
  });
  return { sentences: register.sentences, parts };
}

/** Sentences by their words. The same words count as a second sentence once another one was met between the two. */
class SentenceRegister {
  readonly sentences: StoredSentence[] = [];
  private readonly known = new Map<string, { readonly sentence: number; seen: number }>();
  private clock = 0;
  private previous: string | null = null;

  /** `leading`: the annotation begins in this sentence, which places it in the order of the file. */
  find(text: string, leading: boolean, make: () => StoredSentence): number {
    if (leading && text !== this.previous) {
      this.clock++;
      this.previous = text;
    }
    const known = this.known.get(text);
    if (known !== undefined && (!leading || this.clock - known.seen < 2)) {
      known.seen = leading ? this.clock : Infinity;
      return known.sentence;
    }
    const sentence = this.sentences.push(make()) - 1;
    this.known.set(text, { sentence, seen: leading ? this.clock : Infinity });
    return sentence;
  }
}

function makeSentence(
  text: string,
  cut: { readonly before: boolean; readonly after: boolean },
  fragment: boolean,
  vocabulary: Vocabulary,
): StoredSentence {
  const all = wordsOf(text, vocabulary);
  // A context that was cut may begin or end in the middle of a word, which would match nothing.
  const from = cut.before && /^\S/.test(text) && all.length > 2 ? 1 : 0;
  const to = all.length - (cut.after && /\S$/.test(text) && all.length > 2 ? 1 : 0);
  const words = sliceWords(all, from, to);
  let weight = 0;
  for (let at = 0; at < words.length; at++) weight += words.weight[at] ?? 0;
  const signs = words.length <= ANCHOR.fewWords && !fragment ? signsAround(text, words, 0, words.length - 1) : null;
  return { words, weight, cutBefore: cut.before, cutAfter: cut.after, fragment, signs };
}

/** Other tools cut both contexts at a length of their own, whatever stands there. */
function isCut({ prefix, suffix }: Selector, context: string): boolean {
  const foreign = prefix.length === FOREIGN_CONTEXT && suffix.length === FOREIGN_CONTEXT;
  return foreign || context.length >= CONTEXT_LIMIT - LONGEST_WORD;
}

/** Other tools end a sentence at "Mr." and "U.S.", where it may go on for us. */
function endsInAbbreviation(text: string): boolean {
  if (!/\p{L}\.\s*$/u.test(text)) return false;
  const tail = text.trimEnd().slice(-LONGEST_WORD);
  return splitSentences(`${tail} Then`).at(-1)?.start === 0;
}

/** Contexts are cut between words, so they may fall short of the limit by one. */
const LONGEST_WORD = 24;

/** A hand-written `exact` alone: part of some sentence, unless it looks like a whole one. */
function isFragment({ target, kind }: Anchorable): boolean {
  if (target.prefix.trim() !== '' || target.suffix.trim() !== '') return false;
  const exact = target.exact.trim();
  if (/[.!?…]["'”’»)]*$/.test(exact)) return false;
  return (kind !== 'passage' && kind !== 'quote') || /^\p{Ll}/u.test(exact);
}

/** A space, where two strings that are joined would make one word that the text does not know. */
function glue(left: string, right: string, vocabulary: Vocabulary): '' | ' ' {
  const head = /[\p{L}\p{M}]+$/u.exec(left.slice(-60))?.[0];
  const tail = /^[\p{L}\p{M}]+/u.exec(right.slice(0, 60))?.[0];
  if (head === undefined || tail === undefined) return '';
  return vocabulary.knows(foldWord(head + tail)) ? '' : ' ';
}

function partOf(words: Words | undefined, from: number, to: number): { first: number; last: number } | null {
  if (words === undefined) return null;
  let first = -1;
  let last = -1;
  for (let at = 0; at < words.length; at++) {
    if ((words.end[at] ?? 0) <= from || (words.start[at] ?? 0) >= to) continue;
    if (first === -1) first = at;
    last = at;
  }
  return first === -1 ? null : { first, last };
}
