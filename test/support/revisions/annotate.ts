import type { AnnotationKind } from '../../../src/core/annotation/model';
import type { Draft } from './draft';
import type { Random } from './random';

/** An annotation by the pieces that it is on. */
export interface DraftAnnotation {
  readonly kind: AnnotationKind;
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  /** The pieces that are numbers. */
  readonly numbers: readonly number[];
}

/** Annotations as analysts make them: figures, names, phrases and whole sentences, in `share` of the sentences. */
export function annotate(draft: Draft, share: number, random: Random): DraftAnnotation[] {
  const made: DraftAnnotation[] = [];
  draft.forEach(({ pieces }, sentence) => {
    if (!random.chance(share)) return;
    const spans: { from: number; to: number; kind: AnnotationKind }[] = [];
    pieces.forEach(({ text }, at) => {
      if (/^\p{Nd}/u.test(text)) {
        const next = pieces[at + 1];
        const takesNoun = next !== undefined && /^\p{L}/u.test(next.text) && random.chance(0.7);
        spans.push({ from: at, to: takesNoun ? at + 1 : at, kind: 'figure' });
      }
    });
    for (let at = 1; at < pieces.length; at++) {
      if (!/^\p{Lu}\p{Ll}/u.test(pieces[at]?.text ?? '')) continue;
      let to = at;
      while (/^\p{Lu}/u.test(pieces[to + 1]?.text ?? '') && to - at < 3) to++;
      if (random.chance(0.4)) spans.push({ from: at, to, kind: 'person' });
      at = to;
    }
    if (random.chance(0.3)) spans.push({ from: 0, to: pieces.length - 1, kind: 'passage' });
    else if (pieces.length > 5) {
      const from = random.below(pieces.length - 4);
      spans.push({ from, to: from + 1 + random.below(4), kind: 'passage' });
    }
    spans.sort((a, b) => a.from - b.from || b.to - a.to);
    for (const { from, to, kind } of spans) {
      const inside = pieces.slice(from, to + 1);
      if (!inside.some(({ text }) => /[\p{L}\p{Nd}]/u.test(text))) continue;
      const origins = inside.flatMap(({ origin }) => origin ?? []);
      const numbers = inside.flatMap(({ origin, text }) => (/^\p{Nd}/u.test(text) && origin !== null ? [origin] : []));
      made.push({ kind, first: origins[0] ?? 0, last: origins.at(-1) ?? 0, sentence, numbers });
    }
  });
  return made;
}
