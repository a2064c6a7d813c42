import type { KeyBuffer } from '../core/recognize/names/features';
import { contextFeatures, keyBuffer, neighbourFeatures, ownFeatures } from '../core/recognize/names/features';
import { LABELS, OUTSIDE, TYPES, beginLabel, insideLabel, mayFollow } from '../core/recognize/names/labels';
import type { Lexicon } from '../core/recognize/names/lexicon';
import { stretchesOf, type Stretch } from '../core/recognize/names/tagger';
import { frameTokens, type TokenFrame } from '../core/recognize/names/tokenFrame';
import { Vocabulary } from '../core/recognize/names/word';
import { splitSentences } from '../core/text/sentences';
import { tokenize } from '../core/text/tokens';
import type { MarkedDocument } from './readDocuments';

export const ANY_LABEL = (1 << LABELS) - 1;

/** A document ready for the tagger, with the labels that each token may have. */
export interface Example {
  readonly document: MarkedDocument;
  readonly frame: TokenFrame;
  readonly stretches: readonly Stretch[];
  /** Bits of the labels that a token may have: one for a certain token, all for an uncertain one. */
  readonly masks: Uint16Array;
}

export function makeExample(document: MarkedDocument, lexicon: Lexicon, vocabulary: Vocabulary): Example {
  const tokens = tokenize(document.text);
  const frame = frameTokens(tokens, splitSentences(document.text), vocabulary, lexicon);
  const masks = new Uint16Array(tokens.length).fill(1 << OUTSIDE);
  let at = 0;
  for (const span of document.ignore) {
    while (at > 0 && (tokens[at - 1]?.end ?? 0) > span.start) at--;
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= span.start) at++;
    for (; at < tokens.length && (tokens[at]?.start ?? 0) < span.end; at++) masks[at] = ANY_LABEL;
  }
  at = 0;
  for (const mention of document.mentions) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= mention.start) at++;
    const first = at;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < mention.end) at++;
    const whole = tokens[first]?.start === mention.start && tokens[at - 1]?.end === mention.end;
    const type = TYPES.indexOf(mention.type);
    let begun = false;
    for (let i = first; i < at; i++) {
      if (!whole) masks[i] = ANY_LABEL;
      else if (frame.active[i] === 1) {
        masks[i] = 1 << (begun ? insideLabel(type) : beginLabel(type));
        begun = true;
      }
    }
  }
  const stretches = stretchesOf(frame);
  for (const { start, end } of stretches) {
    let previous: number = OUTSIDE;
    for (let i = start; i < end; i++) {
      const mask = masks[i] ?? 0;
      const label = mask === ANY_LABEL ? -1 : 31 - Math.clz32(mask);
      if (label >= 0 && previous >= 0 && !mayFollow(previous, label)) masks[i] = ANY_LABEL;
      previous = masks[i] === ANY_LABEL ? -1 : label;
    }
  }
  return { document, frame, stretches, masks };
}

/** All keys of the first stage for a token: what the tagger sums by parts. */
export function wordStageKeys(frame: TokenFrame, sentence: number, i: number, out: KeyBuffer): void {
  const range = frame.sentences[sentence];
  const word = frame.words[i];
  if (!range || !word) return;
  ownFeatures(word, out);
  for (const offset of [-2, -1, 1, 2]) {
    const at = i + offset;
    neighbourFeatures(at >= range.start && at < range.end ? (frame.words[at] ?? null) : null, offset, out);
  }
  contextFeatures(frame, sentence, i, out);
}

export { keyBuffer };

/** Examples of documents, which share one vocabulary. */
export function makeExamples(documents: readonly MarkedDocument[], lexicon: Lexicon): Example[] {
  const vocabulary = new Vocabulary(lexicon, Infinity);
  return documents.map((document) => makeExample(document, lexicon, vocabulary));
}
