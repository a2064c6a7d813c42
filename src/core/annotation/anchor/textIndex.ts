import { splitSentences } from '../../text/sentences';
import type { Span } from '../../text/span';
import { tokenize } from '../../text/tokens';
import { ANCHOR } from './constants';
import { CALENDAR_WORDS, foldWord, hasIgnorable, isIgnorable, STOP_WORDS, stemOf } from './fold';
import { NUMBER_WORDS, numberKey } from './numbers';

/** Words, numbers and the signs that belong to figures, each as the number of its folded form. Other signs are left out. */
export interface Words {
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly key: Int32Array;
  readonly stem: Int32Array;
  readonly weight: Float64Array;
  /** A number in digits or letters. */
  readonly number: Uint8Array;
  /** The word begins with a capital. */
  readonly capital: Uint8Array;
  /** It is likely to be a name, if it is not the first of its sentence. */
  readonly name: Uint8Array;
}

/** What one text is searched by. Made once per version of the text. */
export interface TextIndex {
  readonly text: string;
  readonly words: Words;
  readonly vocabulary: Vocabulary;
  /** The sentence that each word stands in. */
  readonly sentenceOf: Int32Array;
  /** The words of sentence `i` are `from[i]` to `from[i + 1]`. */
  readonly from: Int32Array;
  readonly sentenceCount: number;
  /** The places of each word: `postings[heads[key]]` to `postings[heads[key + 1]]`. */
  readonly heads: Int32Array;
  readonly postings: Int32Array;
}

/** Numbers the forms of words. Forms that a text does not hold get numbers beyond those of its words. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly folded = new Map<string, WordForm>();

  numberOf(form: string): number {
    const known = this.numbers.get(form);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(form, number);
    return number;
  }

  formOf(raw: string, isNumber: boolean): WordForm {
    const known = this.folded.get(raw);
    if (known !== undefined) return known;
    const folded = foldWord(raw);
    const word = NUMBER_WORDS.get(folded);
    const number = isNumber || word !== undefined;
    const stop = STOP_WORDS.has(folded);
    const capital = /^\p{Lu}/u.test(raw);
    const form: WordForm = {
      key: this.numberOf(folded),
      stem: this.numberOf(number ? `#${word ?? numberKey(folded)}` : `~${stemOf(folded)}`),
      weight: number ? ANCHOR.weight.number : stop ? ANCHOR.weight.stop : ANCHOR.weight.content,
      number: number ? 1 : 0,
      capital: capital ? 1 : 0,
      name: capital && !number && !stop && !CALENDAR_WORDS.has(folded) ? 1 : 0,
    };
    this.folded.set(raw, form);
    return form;
  }

  signOf(raw: string): WordForm {
    return {
      key: this.numberOf(raw),
      stem: this.numberOf(`~${raw}`),
      weight: ANCHOR.weight.sign,
      number: 0,
      capital: 0,
      name: 0,
    };
  }

  knows(form: string): boolean {
    return this.numbers.has(form);
  }

  get size(): number {
    return this.numbers.size;
  }
}

interface WordForm {
  readonly key: number;
  readonly stem: number;
  readonly weight: number;
  readonly number: 0 | 1;
  readonly capital: 0 | 1;
  readonly name: 0 | 1;
}

const FIGURE_SIGN = /[$€£¥%‰°]/;

/** Reads the words of a text, with offsets into it as it stands. */
export function wordsOf(text: string, vocabulary: Vocabulary): Words {
  const cleaned = hasIgnorable(text) ? withoutIgnorable(text) : null;
  const tokens = tokenize(cleaned === null ? text : cleaned.text);
  const start = new Int32Array(tokens.length);
  const end = new Int32Array(tokens.length);
  const key = new Int32Array(tokens.length);
  const stem = new Int32Array(tokens.length);
  const weight = new Float64Array(tokens.length);
  const number = new Uint8Array(tokens.length);
  const capital = new Uint8Array(tokens.length);
  const name = new Uint8Array(tokens.length);
  let length = 0;
  for (const token of tokens) {
    if (token.kind === 'symbol' && !FIGURE_SIGN.test(token.text)) continue;
    const form =
      token.kind === 'symbol' ? vocabulary.signOf(token.text) : vocabulary.formOf(token.text, token.kind === 'number');
    start[length] = cleaned === null ? token.start : (cleaned.offsets[token.start] ?? 0);
    end[length] = cleaned === null ? token.end : (cleaned.offsets[token.end - 1] ?? 0) + 1;
    key[length] = form.key;
    stem[length] = form.stem;
    weight[length] = form.weight;
    number[length] = form.number;
    capital[length] = form.capital;
    name[length] = form.name;
    length++;
  }
  return { length, start, end, key, stem, weight, number, capital, name };
}

export function sliceWords(words: Words, from: number, to: number): Words {
  return {
    length: to - from,
    start: words.start.subarray(from, to),
    end: words.end.subarray(from, to),
    key: words.key.subarray(from, to),
    stem: words.stem.subarray(from, to),
    weight: words.weight.subarray(from, to),
    number: words.number.subarray(from, to),
    capital: words.capital.subarray(from, to),
    name: words.name.subarray(from, to),
  };
}

function withoutIgnorable(text: string): { text: string; offsets: Int32Array } {
  const offsets = new Int32Array(text.length + 1);
  const kept: string[] = [];
  let length = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (isIgnorable(text.charCodeAt(at))) {
      kept.push(text.slice(from, at));
      from = at + 1;
    } else offsets[length++] = at;
  }
  kept.push(text.slice(from));
  offsets[length] = text.length;
  return { text: kept.join(''), offsets };
}

export function indexText(text: string): TextIndex {
  const vocabulary = new Vocabulary();
  const words = wordsOf(text, vocabulary);
  const { from, count } = sentenceBorders(words, splitSentences(text));
  const sentenceOf = new Int32Array(words.length);
  for (let sentence = 0; sentence < count; sentence++)
    sentenceOf.fill(sentence, from[sentence] ?? 0, from[sentence + 1] ?? 0);
  const heads = new Int32Array(vocabulary.size + 1);
  for (let at = 0; at < words.length; at++) {
    const slot = (words.key[at] ?? 0) + 1;
    heads[slot] = (heads[slot] ?? 0) + 1;
  }
  for (let key = 1; key < heads.length; key++) heads[key] = (heads[key] ?? 0) + (heads[key - 1] ?? 0);
  const next = heads.slice();
  const postings = new Int32Array(words.length);
  for (let at = 0; at < words.length; at++) {
    const key = words.key[at] ?? 0;
    const slot = next[key] ?? 0;
    postings[slot] = at;
    next[key] = slot + 1;
  }
  return { text, words, vocabulary, sentenceOf, from, sentenceCount: count, heads, postings };
}

/** Sentences as ranges of words; one that never ends is cut, so that no search grows with its length. */
function sentenceBorders(words: Words, sentences: readonly Span[]): { from: Int32Array; count: number } {
  const borders: number[] = [0];
  let at = 0;
  for (const sentence of sentences) {
    const first = at;
    while (at < words.length && (words.start[at] ?? 0) < sentence.end) at++;
    for (let cut = first + ANCHOR.longestSentence; cut < at - ANCHOR.longestSentence / 4; cut += ANCHOR.longestSentence)
      borders.push(cut);
    if (at > first) borders.push(at);
  }
  if (borders.at(-1) !== words.length) borders.push(words.length);
  return { from: Int32Array.from(borders), count: borders.length - 1 };
}

/** The places of a word form in the text; empty for forms that it does not hold. */
export function placesOf(index: TextIndex, key: number): { readonly from: number; readonly to: number } {
  return key + 1 < index.heads.length
    ? { from: index.heads[key] ?? 0, to: index.heads[key + 1] ?? 0 }
    : { from: 0, to: 0 };
}

/** The first of the places of a word that is not before a word of the text. */
export function firstPlace(index: TextIndex, key: number, from: number): number {
  let low = index.heads[key] ?? 0;
  let high = index.heads[key + 1] ?? low;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index.postings[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
