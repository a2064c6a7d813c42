import { makeSelector } from '../../../src/core/annotation/anchor/makeSelector';
import type { Anchorable } from '../../../src/core/annotation/anchor/storedSentence';
import { splitSentences } from '../../../src/core/text/sentences';
import type { Span } from '../../../src/core/text/span';
import { annotate, type DraftAnnotation } from './annotate';
import type { Article } from './articles';
import { draftOf, render, separated, type Rendered } from './draft';
import { seeded } from './random';
import { REVISIONS, type Revision, type Typesetting } from './revise';
import { truthOf, type Truth } from './score';

/** One article, one revision of it, and the annotations with where they stand after it. */
export interface Trial {
  readonly article: string;
  readonly revision: string;
  readonly before: string;
  readonly after: string;
  readonly annotations: readonly (Anchorable & {
    readonly truth: Truth;
    readonly span: Span;
    readonly doubles: readonly Span[];
    /** Where the words of its sentence stand, those that are left. */
    readonly sentence: readonly Span[];
  })[];
}

/** Revisions of an article, all of the tables if no others are given, with annotations in `share` of its sentences. */
export function* trialsOf(
  article: Article,
  foreign: readonly string[],
  share: number,
  seed: number,
  revisions: Readonly<Record<string, Revision>> = REVISIONS,
): Generator<Trial> {
  const draft = draftOf(article.text);
  const original = render(draft);
  const before = original.text;
  const sentences = splitSentences(before);
  for (const [at, [revision, revise]] of Object.entries(revisions).entries()) {
    const random = seeded(seed * 1000 + at);
    const chosen = annotate(draft, share, random);
    const { draft: loose, changedNumbers, typeset } = revise({ draft, random, foreign });
    const revised = separated(loose);
    const after = typeset === undefined ? render(revised) : typesetText(render(revised), typeset);
    const annotations = chosen.map((annotation) => {
      const span = spanOf(annotation, original);
      const truth = truthOf(annotation, after, changedNumbers);
      return {
        target: makeSelector(before, span, sentences),
        kind: annotation.kind,
        truth,
        span,
        doubles: doublesOf(annotation, after),
        sentence: (draft[annotation.sentence]?.pieces ?? []).flatMap(({ origin }) =>
          origin === null ? [] : (after.places.get(origin) ?? []),
        ),
      };
    });
    yield { article: article.name, revision, before, after: after.text, annotations };
  }
}

/** Where words stand that a revision wrote after those of an annotation. */
function doublesOf({ first, last }: DraftAnnotation, { copies }: Rendered): Span[] {
  const doubles: Span[] = [];
  for (let origin = first; origin <= last; origin++) doubles.push(...(copies.get(origin) ?? []));
  return doubles;
}

function spanOf({ first, last }: DraftAnnotation, { places }: Rendered): Span {
  return { start: places.get(first)?.start ?? 0, end: places.get(last)?.end ?? 0 };
}

function typesetText({ text, places, copies }: Rendered, { pattern, replace }: Typesetting): Rendered {
  const offsets = new Int32Array(text.length + 1);
  const parts: string[] = [];
  let from = 0;
  let length = 0;
  const keep = (to: number): void => {
    for (let at = from; at < to; at++) offsets[at] = length + at - from;
    parts.push(text.slice(from, to));
    length += to - from;
    from = to;
  };
  for (const match of text.matchAll(pattern)) {
    keep(match.index);
    const now = replace(match[0]);
    for (let at = 0; at < match[0].length; at++) offsets[from + at] = length + Math.min(at, now.length);
    parts.push(now);
    length += now.length;
    from += match[0].length;
  }
  keep(text.length);
  offsets[text.length] = length;
  const moved = ({ start, end }: Span): Span => ({ start: offsets[start] ?? 0, end: offsets[end] ?? 0 });
  return {
    text: parts.join(''),
    places: new Map([...places].map(([origin, place]) => [origin, moved(place)])),
    copies: new Map([...copies].map(([origin, list]) => [origin, list.map(moved)])),
  };
}

/** Tells whether an answer stands in a sentence that says the same as the right one, or as the one that was deleted. */
export function twinTest(trial: Trial, original: Span): (answer: Span, right: Span | null) => boolean {
  return (answer, right) => {
    const found = sentenceWith(trial.after, answer);
    return found === (right === null ? sentenceWith(trial.before, original) : sentenceWith(trial.after, right));
  };
}

function sentenceWith(text: string, span: Span): string {
  const sentence = splitSentences(text).find(({ start, end }) => start <= span.start && span.start < end);
  return sentence === undefined ? '' : text.slice(sentence.start, sentence.end);
}
