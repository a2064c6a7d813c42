import { splitSentences } from '../../../src/core/text/sentences';
import type { Span } from '../../../src/core/text/span';

/** A word or sign of a text that is being revised. It keeps its number through every revision, so that truth is known. */
export interface Piece {
  /** Null for what a revision put in. */
  readonly origin: number | null;
  /** Of what a revision wrote after another piece: that piece. */
  readonly copyOf?: number | undefined;
  readonly text: string;
  /** The white space before it, within its sentence. */
  readonly space: string;
}

export interface DraftSentence {
  /** The white space before it. */
  readonly lead: string;
  readonly pieces: readonly Piece[];
}

export type Draft = readonly DraftSentence[];

const PIECE = /\p{Nd}+(?:[.,]\p{Nd}+)*|(?:\p{L}\.){2,}|[\p{L}\p{M}\p{Nd}]+|\S/gu;

export function draftOf(text: string): Draft {
  let origin = 0;
  let at = 0;
  return splitSentences(text).map((sentence) => {
    const lead = text.slice(at, sentence.start);
    at = sentence.end;
    let end = sentence.start;
    const pieces = [...text.slice(sentence.start, sentence.end).matchAll(PIECE)].map((match): Piece => {
      const start = sentence.start + match.index;
      const space = text.slice(end, start);
      end = start + match[0].length;
      return { origin: origin++, text: match[0], space };
    });
    return { lead, pieces };
  });
}

/** Words that were written for a revision. */
export function written(text: string, lead = ' '): DraftSentence {
  const [sentence] = draftOf(text.replace(/\s+/g, ' ').trim());
  const pieces = draftOf(text.trim()).flatMap((part) =>
    part.pieces.map((piece, at) => (at === 0 && part !== sentence ? { ...piece, space: ' ' } : piece)),
  );
  return { lead, pieces: pieces.map((piece) => ({ ...piece, origin: null })) };
}

export interface Rendered {
  readonly text: string;
  /** Where each original piece stands now. */
  readonly places: ReadonlyMap<number, Span>;
  /** Where pieces stand that were written after an original one. */
  readonly copies: ReadonlyMap<number, readonly Span[]>;
}

export function render(draft: Draft): Rendered {
  const parts: string[] = [];
  const places = new Map<number, Span>();
  const copies = new Map<number, Span[]>();
  let length = 0;
  const put = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  draft.forEach(({ lead, pieces }, index) => {
    put(index === 0 ? lead.trimStart() : lead);
    pieces.forEach((piece, at) => {
      if (at > 0) put(piece.space);
      if (piece.origin !== null && !places.has(piece.origin))
        places.set(piece.origin, { start: length, end: length + piece.text.length });
      if (piece.copyOf !== undefined) {
        const known = copies.get(piece.copyOf) ?? [];
        copies.set(piece.copyOf, [...known, { start: length, end: length + piece.text.length }]);
      }
      put(piece.text);
    });
  });
  return { text: parts.join(''), places, copies };
}

export const wordsIn = (sentence: DraftSentence): number =>
  sentence.pieces.filter(({ text }) => /[\p{L}\p{Nd}]/u.test(text)).length;

/** Headlines and bylines, which end without a full stop, stay on lines of their own wherever they are put. */
export function separated(draft: Draft): Draft {
  return draft.map((sentence, at) => {
    const last = draft[at - 1]?.pieces.slice(-2).map(({ text }) => text) ?? ['.'];
    const closed = last.some((text) => /^[.!?…:;,]$/.test(text));
    return closed || sentence.lead.includes('\n') ? sentence : { ...sentence, lead: '\n\n' };
  });
}
