import { CodePointIndex } from '../../text/codePoints';
import type { Span } from '../../text/span';
import { fromUri, relativeUri } from '../../text/relativeUri';
import { ANNOTATION_KINDS, ANNOTATION_STATUSES, LINK_RELATIONS, type Annotation } from '../model';
import type { ExportedFile, ExportedSource, Imported, ImportedAnnotation } from './model';
import { newAnnotation } from '../newAnnotation';
import { credibilityOf, kindOr, ownId, parseValueText, statusOr, valueText } from './values'; // prettier-ignore

/**
 * The articles with their annotations as brat standoff (brat v1.3, "standoff format"): `X.txt` beside `X.ann`, and the
 * configuration that brat needs to show them. Positions are code points. A span over a line end is divided there, for
 * brat shows no others.
 */
export function toBrat(sources: readonly ExportedSource[]): ExportedFile[] {
  const files = sources.flatMap((source): ExportedFile[] => [
    { path: source.path, content: source.text },
    { path: source.path.replace(/\.txt$/, '') + '.ann', content: standoff(source) },
  ]);
  return [...files, { path: 'annotation.conf', content: CONFIGURATION }];
}

const ATTRIBUTES = ['Status', 'Credibility', 'Id'] as const;
const CONFIGURATION = [
  '[entities]',
  ...ANNOTATION_KINDS,
  '[relations]',
  '<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>',
  '[events]',
  '[attributes]',
  `Status Arg:<ENTITY>, Value:${ANNOTATION_STATUSES.join('|')}`,
  'Credibility Arg:<ENTITY>, Value:1|2|3|4|5|6',
  'Id Arg:<ENTITY>',
  '',
].join('\n');

function standoff({ text, annotations }: ExportedSource): string {
  const index = new CodePointIndex(text);
  const lines: string[] = [];
  let attributes = 0;
  let notes = 0;
  annotations.forEach(({ annotation, author, start, end }, i) => {
    const mark = `T${i + 1}`;
    const pieces = divideAtLineEnds(text, { start, end });
    // A tab divides the columns of the file.
    const words = pieces
      .map((piece) => text.slice(piece.start, piece.end))
      .join(' ')
      .replaceAll('\t', ' ');
    const offsets = pieces.map((piece) => `${index.fromUnits(piece.start)} ${index.fromUnits(piece.end)}`).join(';');
    lines.push(`${mark}\t${annotation.kind} ${offsets}\t${words}`);
    const values = { Status: annotation.status, Credibility: annotation.credibility, Id: annotation.id };
    for (const name of ATTRIBUTES) {
      const value = values[name];
      if (value !== null && value !== '') lines.push(`A${++attributes}\t${name} ${mark} ${value}`);
    }
    const remark = (type: string, content: string): void => {
      if (content !== '') lines.push(`#${++notes}\t${type} ${mark}\t${escapeLine(content)}`);
    };
    remark('AnnotatorNotes', annotation.note);
    remark('Value', valueText(annotation));
    remark('Tags', annotation.tags.join(', '));
    remark('Author', author ?? '');
    remark('Created', annotation.created ?? '');
    for (const link of annotation.links) remark('Link', `${link.relation} ${relativeUri(link.source)} ${link.exact}`);
  });
  return lines.map((line) => line + '\n').join('');
}

function divideAtLineEnds(text: string, span: Span): Span[] {
  const pieces: Span[] = [];
  const line = /[^\r\n]+/g;
  line.lastIndex = span.start;
  for (let match = line.exec(text); match !== null && match.index < span.end; match = line.exec(text)) {
    pieces.push({ start: match.index, end: Math.min(match.index + match[0].length, span.end) });
  }
  return pieces;
}

/** A note is one line of the file. */
const escapeLine = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\r', '').replaceAll('\n', '\\n').replaceAll('\t', ' '); // prettier-ignore
const unescapeLine = (text: string): string => text.replace(/\\(n|\\)/g, (_, char) => (char === 'n' ? '\n' : '\\'));

/** Reads one `.ann` file for the text that it stands beside. Relations, events and normalisations are left out. */
export function fromBrat(ann: string, source: string, text: string): Imported {
  const index = new CodePointIndex(text);
  const marks = new Map<string, { type: string; place: Span; words: string }>();
  const attributes = new Map<string, Map<string, string>>();
  const remarks = new Map<string, [string, string][]>();
  const problems: string[] = [];
  ann.split(/\r?\n/).forEach((line, i) => {
    const wrong = (what: string): void => void problems.push(`line ${i + 1}: ${what}`);
    if (line.trim() === '') return;
    const [id = '', head = '', ...rest] = line.split('\t');
    const [type = '', target = '', ...values] = head.split(' ');
    if (id.startsWith('T')) {
      const numbers = [...head.slice(type.length).matchAll(/(\d+) (\d+)/g)].map(([, a, b]) => [Number(a), Number(b)]);
      const starts = numbers.map(([a = 0]) => a);
      const ends = numbers.map(([, b = 0]) => b);
      if (numbers.length === 0) wrong('a text-bound annotation without offsets');
      else {
        const place = { start: index.toUnits(Math.min(...starts)), end: index.toUnits(Math.max(...ends)) };
        marks.set(id, { type, place, words: rest.join('\t') });
      }
    } else if (/^[AM]/.test(id)) {
      const of = attributes.get(target) ?? new Map<string, string>();
      attributes.set(target, of.set(type, values.join(' ')));
    } else if (id.startsWith('#')) {
      remarks.set(target, [...(remarks.get(target) ?? []), [type, unescapeLine(rest.join('\t'))]]);
    } else if (!/^[RENW*]/.test(id)) wrong(`not brat standoff: ${line.slice(0, 60)}`);
  });
  const annotations: ImportedAnnotation[] = [];
  for (const [id, mark] of marks) {
    const exact = text.slice(mark.place.start, mark.place.end);
    if (exact.replace(/\s+/g, ' ') !== mark.words.replace(/\s+/g, ' ')) {
      problems.push(`${id}: the text at its place reads “${exact.slice(0, 60)}”, not “${mark.words.slice(0, 60)}”`);
      continue;
    }
    annotations.push({
      source,
      place: mark.place,
      author: remarkOf(remarks.get(id), 'Author'),
      annotation: readAnnotation(exact, mark.type, attributes.get(id) ?? new Map<string, string>(), remarks.get(id)),
    });
  }
  return { annotations, problems };
}

type Remarks = readonly (readonly [string, string])[] | undefined;

const remarkOf = (remarks: Remarks, type: string): string | null =>
  remarks?.find(([name]) => name === type)?.[1] ?? null;

function readAnnotation(
  exact: string,
  type: string,
  attributes: ReadonlyMap<string, string>,
  remarks: Remarks,
): Annotation {
  const tags = remarkOf(remarks, 'Tags');
  return newAnnotation({
    id: ownId(attributes.get('Id')),
    target: { exact, prefix: '', suffix: '' },
    kind: kindOr(type.toLowerCase(), 'passage'),
    value: parseValueText(remarkOf(remarks, 'Value') ?? ''),
    status: statusOr(attributes.get('Status'), 'open'),
    credibility: credibilityOf(attributes.get('Credibility')),
    tags: [...(tags === null ? [] : tags.split(', ')), ...(kindOr(type.toLowerCase(), 'passage') === type.toLowerCase() ? [] : [type])], // prettier-ignore
    note: remarkOf(remarks, 'AnnotatorNotes') ?? '',
    links: (remarks ?? []).flatMap(([name, content]) => (name === 'Link' ? linkOf(content) : [])),
    created: remarkOf(remarks, 'Created'),
  });
}

function linkOf(content: string): Annotation['links'] {
  const [, relation, source, exact] = /^(\S+) (\S+) ([^]+)$/.exec(content) ?? [];
  const known = LINK_RELATIONS.find((one) => one === relation);
  return known === undefined || source === undefined || exact === undefined ? [] : [{ relation: known, source: fromUri(source), exact }]; // prettier-ignore
}
