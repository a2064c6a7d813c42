import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node, type YAMLMap } from 'yaml';
import { yamlErrorAt } from '../../text/yamlErrorAt';
import type { EntityType } from '../../recognize/model';
import { EMPTY_REGISTRY, type Registry, type RegistryEntity, type RegistryPublisher, type Reliability } from './model';

export interface RegistryProblem {
  readonly message: string;
  readonly severity: 'error' | 'warning';
  /** Counted from one. */
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

export interface ParsedRegistry {
  /** What could be read; empty where the file is no YAML. */
  readonly registry: Registry;
  readonly problems: readonly RegistryProblem[];
}

/** No person's registry comes near; what is larger or deeper was made to hurt. */
const LIMITS = { size: 2_000_000, openBrackets: 200, indentation: 200, problems: 100 };
const NEWEST_VERSION = 1;
const TYPES: ReadonlySet<string> = new Set(['person', 'organization', 'place', 'group']);
const GRADES: ReadonlySet<string> = new Set(['A', 'B', 'C', 'D', 'E', 'F']);
const KEYS: ReadonlySet<string> = new Set(['version', 'entities', 'not-same', 'ignore', 'publishers', 'rules']);
const ENTITY_KEYS: ReadonlySet<string> = new Set(['id', 'name', 'type', 'aliases']);
const PUBLISHER_KEYS: ReadonlySet<string> = new Set(['name', 'aliases', 'reliability']);

/** Parses the YAML of a registry that may be hostile; null with the reason when it must not be read or written. */
export function registryDocument(
  text: string,
): { readonly document: Document } | { readonly problem: string; readonly at: number } {
  if (text.length > LIMITS.size) return { problem: 'The file is too large and was not read.', at: 0 };
  const marker = /^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$/m.exec(text);
  if (marker !== null) return { problem: 'An unresolved merge conflict.', at: marker.index };
  const deep = tooDeep(text);
  if (deep !== null) return { problem: 'The file is nested too deeply and was not read.', at: deep };
  try {
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', keepSourceTokens: true });
    const error = document.errors[0];
    return error === undefined ? { document } : { problem: error.message, at: yamlErrorAt(error, document) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error), at: 0 };
  }
}

function tooDeep(text: string): number | null {
  let open = 0;
  let column = 0;
  let leading = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || unit === 0x0d) {
      column = 0;
      leading = true;
      continue;
    }
    if ((unit === 0x5b || unit === 0x7b) && ++open > LIMITS.openBrackets) return at;
    if ((unit === 0x5d || unit === 0x7d) && open > 0) open--;
    leading = leading && (unit === 0x20 || unit === 0x09 || unit === 0x2d);
    if (leading && ++column > LIMITS.indentation) return at;
  }
  return null;
}

/** Reads `corroborate.yaml`. Entries that are not as they should be are left out and told at their line. Never throws. */
export function parseRegistry(text: string): ParsedRegistry {
  const lines = new LineCounter();
  lines.lineStarts.push(0);
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === 0x0a) lines.lineStarts.push(at + 1);
  const problems: RegistryProblem[] = [];
  const tell = (message: string, start: number, end = start, severity: RegistryProblem['severity'] = 'error'): void => {
    if (problems.length >= LIMITS.problems) return;
    const { line, col } = lines.linePos(start);
    problems.push({ message, severity, line: Math.max(line, 1), column: Math.max(col, 1), start, end });
  };
  const parsed = registryDocument(text);
  if ('problem' in parsed) {
    tell(parsed.problem, parsed.at);
    return { registry: EMPTY_REGISTRY, problems };
  }
  const root = parsed.document.contents;
  if (root === null) return { registry: EMPTY_REGISTRY, problems };
  if (!isMap(root)) {
    tell('A registry is a map with the keys version, entities, not-same, ignore and publishers.', startOf(root));
    return { registry: EMPTY_REGISTRY, problems };
  }
  const reader = createReader(tell);
  reader.checkKeys(root, KEYS, 'a registry');
  const version = reader.entry(root, 'version');
  const number = version === null ? NEWEST_VERSION : isScalar(version) ? version.value : null;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 1)
    tell('The version is a whole number from 1.', startOf(version), endOf(version));
  else if (number > NEWEST_VERSION)
    tell(
      `Version ${number} is newer than this program, which reads version ${NEWEST_VERSION}.`,
      startOf(version),
      endOf(version),
      'warning',
    );
  const registry: Registry = {
    version: typeof number === 'number' ? number : NEWEST_VERSION,
    entities: reader.maps(root, 'entities').flatMap((map) => readEntity(map, reader)),
    notSame: reader.lists(root, 'not-same').flatMap(({ node, texts }): (readonly [string, string])[] => {
      const [a, b] = texts;
      if (a !== undefined && b !== undefined && texts.length === 2) return [[a, b]];
      tell('A pair of two names is expected.', startOf(node), endOf(node));
      return [];
    }),
    ignore: reader.texts(reader.entry(root, 'ignore')),
    publishers: reader.maps(root, 'publishers').flatMap((map) => readPublisher(map, reader)),
  };
  checkNames(registry, root, reader, tell);
  return { registry, problems };
}

type Tell = (message: string, start: number, end?: number, severity?: RegistryProblem['severity']) => void;

interface Reader {
  readonly tell: Tell;
  entry(map: YAMLMap, key: string): Node | null;
  /** Warns of keys that nothing reads, at the keys themselves. */
  checkKeys(map: YAMLMap, known: ReadonlySet<string>, what: string): void;
  text(node: Node | null, what: string): string | null;
  texts(node: Node | null): string[];
  maps(root: YAMLMap, key: string): YAMLMap[];
  lists(root: YAMLMap, key: string): { readonly node: Node; readonly texts: string[] }[];
}

const startOf = (node: Node | null): number => node?.range?.[0] ?? 0;
const endOf = (node: Node | null): number => node?.range?.[1] ?? startOf(node);

function createReader(tell: Tell): Reader {
  const entries = (map: YAMLMap): [string, Node | null][] =>
    map.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', (value ?? null) as Node | null]);
  const entry = (map: YAMLMap, key: string): Node | null => entries(map).find(([name]) => name === key)?.[1] ?? null;
  const text = (node: Node | null, what: string): string | null => {
    if (isScalar(node) && (typeof node.value === 'string' || typeof node.value === 'number')) {
      const value = String(node.value).trim();
      if (value !== '') return value;
    }
    tell(`${what} is a text.`, startOf(node), endOf(node));
    return null;
  };
  const items = (node: Node | null, what: string): Node[] => {
    if (node === null || (isScalar(node) && node.value === null)) return [];
    if (isSeq(node)) return node.items as Node[];
    tell(`${what} is a list.`, startOf(node), endOf(node));
    return [];
  };
  return {
    tell,
    entry,
    checkKeys: (map, known, what) => {
      for (const { key } of map.items) {
        const name = isScalar(key) ? String(key.value) : '';
        const node = key as Node | null;
        if (!known.has(name)) tell(`“${name}” is not a key of ${what}.`, startOf(node), endOf(node), 'warning');
      }
    },
    text,
    texts: (node) => items(node, 'This').flatMap((item) => text(item, 'Each item') ?? []),
    maps: (root, key) =>
      items(entry(root, key), `“${key}”`).flatMap((item) => {
        if (isMap(item)) return [item];
        tell(`Each of “${key}” is a map with a name.`, startOf(item), endOf(item));
        return [];
      }),
    lists: (root, key) =>
      items(entry(root, key), `“${key}”`).map((node) => ({
        node,
        texts: items(node, 'Each pair').flatMap((item) => text(item, 'Each name') ?? []),
      })),
  };
}

function readEntity(map: YAMLMap, reader: Reader): RegistryEntity[] {
  const name = nameOf(map, reader);
  if (name === null) return [];
  reader.checkKeys(map, ENTITY_KEYS, 'an entity');
  const node = reader.entry(map, 'type');
  const type = node === null ? null : reader.text(node, 'A type');
  if (type !== null && !TYPES.has(type))
    reader.tell(`“${type}” is none of person, organization, place and group.`, startOf(node), endOf(node));
  return [
    {
      name,
      type: type !== null && TYPES.has(type) ? (type as EntityType) : null,
      aliases: reader.texts(reader.entry(map, 'aliases')),
    },
  ];
}

function readPublisher(map: YAMLMap, reader: Reader): RegistryPublisher[] {
  const name = nameOf(map, reader);
  if (name === null) return [];
  reader.checkKeys(map, PUBLISHER_KEYS, 'a publisher');
  const node = reader.entry(map, 'reliability');
  const grade = node === null ? null : reader.text(node, 'A reliability');
  if (grade !== null && !GRADES.has(grade))
    reader.tell(
      `“${grade}” is no reliability: A (reliable) to E (unreliable), F (cannot be judged).`,
      startOf(node),
      endOf(node),
    );
  return [
    {
      name,
      aliases: reader.texts(reader.entry(map, 'aliases')),
      reliability: grade !== null && GRADES.has(grade) ? (grade as Reliability) : null,
    },
  ];
}

function nameOf(map: YAMLMap, reader: Reader): string | null {
  const node = reader.entry(map, 'name');
  if (node !== null) return reader.text(node, 'A name');
  reader.tell('A name is missing.', startOf(map), startOf(map));
  return null;
}

/** One spelling belongs to one entity; and what is one entity is not said to be two. */
function checkNames(registry: Registry, root: YAMLMap, reader: Reader, tell: Tell): void {
  const owner = new Map<string, string>();
  const maps = reader.maps(root, 'entities');
  registry.entities.forEach((entity, at) => {
    const node = maps[at] ?? null;
    for (const form of new Set([entity.name, ...entity.aliases])) {
      const other = owner.get(form);
      if (other !== undefined && other !== entity.name)
        tell(`“${form}” is listed under “${other}” already.`, startOf(node), startOf(node), 'warning');
      else owner.set(form, entity.name);
    }
  });
  reader.lists(root, 'not-same').forEach(({ node, texts }) => {
    const [a, b] = texts;
    if (a === undefined || b === undefined) return;
    if (a === b || (owner.has(a) && owner.get(a) === owner.get(b)))
      tell(`“${a}” and “${b}” are one entity above.`, startOf(node), endOf(node), 'warning');
  });
}

/** A publisher as the registry lists it, however a page spells it: capitals and a leading "the" tell nothing apart. */
export function publisherNamed({ publishers }: Registry, publisher: string): RegistryPublisher | null {
  const fold = (name: string): string => name.toLowerCase().replace(/^the /, '');
  const same = (name: string): boolean => fold(name) === fold(publisher);
  return publishers.find(({ name, aliases }) => same(name) || aliases.some(same)) ?? null;
}

/** The reliability that analysts give a publisher; null where nobody has judged. */
export function reliabilityOf(registry: Registry, publisher: string): Reliability | null {
  return publisherNamed(registry, publisher)?.reliability ?? null;
}
