import { anchorAnnotations, type Anchoring } from '../annotation/anchor/anchorAnnotations';
import { indexText } from '../annotation/anchor/textIndex';
import type { Annotation, Reply } from '../annotation/model';
import type { PlacedAnnotation } from '../annotation/placed';
import { articleNamesOf, authorInName } from '../annotation/sidecar/names';
import { readSidecar, type SidecarReading } from '../annotation/sidecar/readSidecar';
import { LineIndex } from '../text/lineIndex';

/** The files of a newsroom in one state, by paths with forward slashes relative to its root. */
export interface NewsroomFiles {
  readonly articles: ReadonlyMap<string, string>;
  readonly sidecars: ReadonlyMap<string, string>;
  /** `corroborate.yaml`; null where there is none. */
  readonly registry: string | null;
  /** Files that are there and could not be read, of which nothing can be told. */
  readonly unreadable?: ReadonlySet<string>;
}

/** A sidecar, read and held against its article. Plain data, which threads can hand on. */
export interface AnchoredSidecar {
  readonly path: string;
  /** The path of its article; null when there is none. */
  readonly article: string | null;
  readonly author: string | null;
  readonly reading: SidecarReading;
  readonly annotations: readonly AnchoredAnnotation[];
}

/** A sidecar whose records tell their lines. */
export interface ReviewedSidecar extends AnchoredSidecar {
  /** The line, from one, that the record with this id starts at. */
  lineOf(id: string): number | null;
  /** The line, from one, that this very record starts at, also where another one has its id. */
  lineOfRecord(record: Annotation | Reply): number;
}

export interface AnchoredAnnotation {
  readonly annotation: Annotation;
  readonly anchoring: Anchoring;
}

export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash + 1);
}

export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** A path that a link names, relative to the folder of the article that the link stands at. */
export function resolvePath(from: string, relative: string): string {
  const parts = folderOf(from).split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Reads the sidecars among the files and finds their annotations in their articles. In order of path. */
export function reviewSidecars(files: NewsroomFiles): ReviewedSidecar[] {
  return sidecarPaths(files).map(createSidecarReader(files)).map(withLines);
}

/** The sidecars in the order in which they are best read: those of one article together. */
export function sidecarPaths({ sidecars }: Pick<NewsroomFiles, 'sidecars'>): string[] {
  return [...sidecars.keys()].sort();
}

/** Reads the sidecar at a path of these files. The article of the last one is kept at hand for the next. */
export function createSidecarReader(
  files: Pick<NewsroomFiles, 'articles' | 'sidecars'>,
): (path: string) => AnchoredSidecar {
  let index = indexText('');
  return (path) => {
    const reading = readSidecar(files.sidecars.get(path) ?? '');
    const { annotations } = reading.sidecar;
    const article = articleOf(path, reading.sidecar.source, files.articles);
    const text = article === null ? null : (files.articles.get(article) ?? null);
    let anchorings: readonly Anchoring[] = [];
    if (text !== null && annotations.length > 0) {
      if (index.text !== text) index = indexText(text);
      anchorings = anchorAnnotations(index, annotations);
    }
    return {
      path,
      article,
      author: reading.sidecar.author ?? (article === null ? null : authorInName(nameOf(path), nameOf(article))),
      reading,
      annotations: annotations.flatMap((annotation, i) => {
        const anchoring = anchorings[i];
        return anchoring === undefined ? [] : [{ annotation, anchoring }];
      }),
    };
  };
}

export function withLines(sidecar: AnchoredSidecar): ReviewedSidecar {
  const { text, places, placesOfRecords } = sidecar.reading;
  let lines: LineIndex | null = null;
  const lineAt = (offset: number): number => (lines ??= new LineIndex(text)).positionAt(offset).line + 1;
  return {
    ...sidecar,
    lineOf: (id) => {
      const place = places.get(id);
      return place === undefined ? null : lineAt(place);
    },
    lineOfRecord: (record) => lineAt(placesOfRecords.get(record) ?? 0),
  };
}

function articleOf(sidecar: string, source: string, articles: ReadonlyMap<string, string>): string | null {
  const folder = folderOf(sidecar);
  const candidates = [...articleNamesOf(nameOf(sidecar)), ...(source === nameOf(source) ? [source] : [])];
  for (const name of candidates) if (name !== '' && articles.has(folder + name)) return folder + name;
  return null;
}

/** The annotations that stand in their articles, in the form that exports and statistics take. */
export function placedAnnotations(sidecars: readonly ReviewedSidecar[]): PlacedAnnotation[] {
  return sidecars.flatMap(({ article, author, annotations }) =>
    annotations.flatMap(({ annotation, anchoring: { span } }) =>
      article === null || span === null
        ? []
        : [{ annotation, source: article, author, start: span.start, end: span.end }],
    ),
  );
}
