import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { anchorAnnotations } from '../../../src/core/annotation/anchor/anchorAnnotations';
import { makeSelector } from '../../../src/core/annotation/anchor/makeSelector';
import type { Anchorable } from '../../../src/core/annotation/anchor/storedSentence';
import { indexText } from '../../../src/core/annotation/anchor/textIndex';
import type { AnnotationKind } from '../../../src/core/annotation/model';
import { splitSentences } from '../../../src/core/text/sentences';
import type { Span } from '../../../src/core/text/span';

/** Where an annotation of an article that was revised by hand should stand. */
export interface Expected {
  readonly id: string;
  /** Null where its words were deleted. */
  readonly span: Span | null;
  /** Its value changed; undefined where one may see it either way. */
  readonly valueChanged: boolean | undefined;
  /** So much of it was rewritten that it may be reported as gone as well. */
  readonly mayBeGone: boolean;
}

/** An article as it was and as it became, both written by hand, with annotations and where each should stand. */
export interface RevisedPair {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly annotations: readonly (Anchorable & { readonly expected: Expected })[];
}

const FOLDER = 'test/fixtures/revisions';

const KINDS: Readonly<Record<string, AnnotationKind>> = {
  f: 'figure',
  d: 'date',
  q: 'quote',
  p: 'person',
  o: 'organization',
  l: 'place',
  g: 'group',
  s: 'passage',
};

interface Mark {
  readonly id: string;
  readonly flags: string;
  readonly span: Span;
}

/** Takes the marks, `{id flags|words}`, which may hold others, out of a text. */
function readMarks(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  const open: { id: string; flags: string; start: number }[] = [];
  let text = '';
  for (const [piece, id, flags] of marked.matchAll(/\{(\d+)([^|]*)\||\}|[^{}]+/g))
    if (id !== undefined) open.push({ id, flags: (flags ?? '').trim(), start: text.length });
    else if (piece === '}') {
      const mark = open.pop();
      if (mark === undefined) throw new Error(`a mark that was not opened: ${text.slice(-40)}`);
      marks.push({ id: mark.id, flags: mark.flags, span: { start: mark.start, end: text.length } });
    } else text += piece;
  if (open.length > 0) throw new Error(`mark ${open[0]?.id ?? ''} is not closed`);
  return { text, marks };
}

/**
 * The pairs of the fixtures. In the first text a mark gives the annotation's kind by a letter. In the second `!` stands
 * for a changed value, `~` for one that may be seen as changed or not, `?` for words that may as well be given up; what
 * is not marked there is gone.
 */
export function revisedPairs(): RevisedPair[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.before.txt'))
    .sort()
    .map((file) => {
      const name = file.replace('.before.txt', '');
      const { text: before, marks } = readMarks(readFileSync(path.join(FOLDER, file), 'utf8'));
      const { text: after, marks: now } = readMarks(readFileSync(path.join(FOLDER, `${name}.after.txt`), 'utf8'));
      const places = new Map(now.map((mark) => [mark.id, mark]));
      const sentences = splitSentences(before);
      marks.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
      return {
        name,
        before,
        after,
        annotations: marks.map(({ id, flags, span }) => {
          const kind = KINDS[flags];
          if (kind === undefined) throw new Error(`${name} ${id}: no kind ${flags}`);
          const place = places.get(id);
          const signs = place?.flags ?? '';
          return {
            target: makeSelector(before, span, sentences),
            kind,
            expected: {
              id,
              span: place?.span ?? null,
              valueChanged: signs.includes('~') ? undefined : signs.includes('!'),
              mayBeGone: signs.includes('?'),
            },
          };
        }),
      };
    });
}

/** What became of the annotations of all pairs; each list names those concerned. */
export interface PairVerdicts {
  readonly checked: number;
  readonly deleted: number;
  readonly values: number;
  readonly wrong: readonly string[];
  /** Deleted, and yet said to stand somewhere. */
  readonly settled: readonly string[];
  readonly orphans: readonly string[];
  /** Changed values that were not told as such, and those that were invented. */
  readonly untold: readonly string[];
  readonly invented: readonly string[];
}

/** Judges where annotations are said to stand, with every `every`-th of them alone in the sidecar. */
export function judgePairs(every: number): PairVerdicts {
  const wrong: string[] = [];
  const settled: string[] = [];
  const orphans: string[] = [];
  const untold: string[] = [];
  const invented: string[] = [];
  let checked = 0;
  let deleted = 0;
  let values = 0;
  for (const { name, after, annotations } of revisedPairs())
    for (let first = 0; first < every; first++) {
      const chosen = annotations.filter((_, at) => at % every === first);
      anchorAnnotations(indexText(after), chosen).forEach(({ span, now, outcome }, at) => {
        const annotation = chosen[at];
        if (annotation === undefined) return;
        const { expected, target } = annotation;
        const line = `${name} ${expected.id}: ${target.exact} → ${now ?? 'gone'}`;
        checked++;
        if (expected.span === null) {
          deleted++;
          if (span !== null) settled.push(line);
        } else if (span === null) {
          if (!expected.mayBeGone) orphans.push(line);
        } else if (span.start >= expected.span.end || expected.span.start >= span.end) wrong.push(line);
        else if (expected.valueChanged === true) {
          values++;
          if (outcome !== 'value-changed') untold.push(line);
        } else if (expected.valueChanged === false && outcome === 'value-changed') invented.push(line);
      });
    }
  return { checked, deleted, values, wrong, settled, orphans, untold, invented };
}
