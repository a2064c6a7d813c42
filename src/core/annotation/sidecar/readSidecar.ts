import { isAlias, isSeq, type Node } from 'yaml';
import { LineIndex } from '../../text/lineIndex';
import { SIDECAR_VERSION, type Annotation, type Reply, type Sidecar } from '../model';
import { NodeReader, type MapEntries } from './nodeReader';
import { parseYaml } from './parseYaml';
import type { SidecarProblem } from './problem';
import { readAnnotation, readDecision, readReply, requiredText } from './readAnnotation';

/** What a sidecar's text says, what is wrong with it, and whether it may be written. Plain data, which threads can hand on. */
export interface SidecarReading {
  readonly text: string;
  /** All that could be read; empty when nothing could. */
  readonly sidecar: Sidecar;
  readonly problems: readonly SidecarProblem[];
  /** False for broken YAML, merge markers, a newer version and hostile sizes: such a file must not be touched. */
  readonly writable: boolean;
  /** The offset in the file that each annotation and reply starts at, by its id. */
  readonly places: ReadonlyMap<string, number>;
  /** The same for each record itself, where an id stands twice. */
  readonly placesOfRecords: ReadonlyMap<Annotation | Reply, number>;
}

const UNREADABLE = {
  writable: false,
  places: new Map<string, number>(),
  placesOfRecords: new Map<Annotation | Reply, number>(),
};
const EMPTY: Sidecar = {
  version: SIDECAR_VERSION,
  source: '',
  author: null,
  annotations: [],
  replies: [],
  decisions: [],
};

/** Reads a sidecar. Never throws; `text` may be anything. */
export function readSidecar(text: string): SidecarReading {
  const { document, faults } = parseYaml(text);
  if (document === null) {
    const lines = new LineIndex(text);
    const problems = faults.map(({ rule, start, end, message }): SidecarProblem => {
      const { line, column } = lines.positionAt(start);
      return { rule, severity: 'error', message, start, end, line: line + 1, column: column + 1 };
    });
    return { text, sidecar: EMPTY, problems, ...UNREADABLE };
  }
  const reader = new NodeReader(text, document);
  const contents = document.contents;
  const root = contents === null ? null : reader.map(contents, 'A sidecar');
  if (root === null) {
    if (contents === null) reader.report('missing-key', null, '"version" is missing: the file is empty.');
    return { text, sidecar: EMPTY, problems: reader.problems, ...UNREADABLE };
  }
  return readRoot(text, reader, root);
}

function readRoot(text: string, reader: NodeReader, root: MapEntries): SidecarReading {
  const version = readVersion(reader, root);
  const newer = version !== null && version > SIDECAR_VERSION;
  const source = requiredText(reader, root, 'source') ?? '';
  const authorNode = root.entries.get('author')?.value ?? null;
  const author = authorNode === null || reader.isNull(authorNode) ? null : reader.text(authorNode, '"author"');
  const places = new Map<string, number>();
  const placesOfRecords = new Map<Annotation | Reply, number>();
  const items = <Item extends object>(key: string, read: (reader: NodeReader, node: Node) => Item | null): Item[] =>
    reader.list(root.entries.get(key)?.value ?? null, `"${key}"`).flatMap((node) => {
      const item = read(reader, node);
      if (item === null) return [];
      if (!isRecord(item)) return [item];
      const place = node.range?.[0] ?? 0;
      placesOfRecords.set(item, place);
      if (places.has(item.id)) reader.report('duplicate-id', node, `The id "${item.id}" stands in this file twice.`);
      else places.set(item.id, place);
      return [item];
    });
  const sidecar: Sidecar = {
    version: version ?? SIDECAR_VERSION,
    source,
    author,
    annotations: items('annotations', readAnnotation),
    replies: items('replies', readReply),
    decisions: items('decisions', readDecision),
  };
  const writable = !newer && !hasAliasedList(root);
  return { text, sidecar, problems: reader.problems, writable, places, placesOfRecords };
}

const isRecord = (item: object): item is Annotation | Reply => 'id' in item;

function readVersion(reader: NodeReader, root: MapEntries): number | null {
  const entry = root.entries.get('version');
  if (entry === undefined) {
    reader.report('missing-key', root.node, '"version" is missing.');
    return null;
  }
  const version = reader.number(entry.value, '"version"');
  if (version === null) return null;
  if (!Number.isInteger(version) || version < 1)
    reader.report('wrong-value', entry.value, `"version" must be ${SIDECAR_VERSION}.`);
  else if (version > SIDECAR_VERSION)
    reader.report(
      'newer-version',
      entry.value,
      `Written by a newer Corroborate (version ${version}, this one knows ${SIDECAR_VERSION}): shown, and not written to.`,
    );
  return version;
}

/** A list that is the alias of another one has no lines of its own to edit. */
function hasAliasedList(root: MapEntries): boolean {
  return ['annotations', 'replies', 'decisions'].some((key) => {
    const value = root.entries.get(key)?.value ?? null;
    return isAlias(value) || (isSeq(value) && value.items.some(isAlias));
  });
}
