/** Where an offset of a registry's text stands, as far as its lines tell: a file that is being typed is seldom YAML. */
export interface PlaceInRegistry {
  /** The key at the root that the place belongs to; null where such a key is written. */
  readonly section: string | null;
  /** The key whose value stands here; null for a value that stands in the section's own list. */
  readonly key: string | null;
  readonly expects: 'key' | 'value';
  /** Inside brackets, where commas and brackets of a name must be quoted. */
  readonly inFlow: boolean;
  /** What is written here so far begins at this offset. */
  readonly start: number;
  /** The keys that the same map has on other lines. */
  readonly taken: readonly string[];
}

interface Line {
  readonly start: number;
  readonly indent: number;
  /** How many columns the dashes of list items take. */
  readonly dashes: number;
  readonly key: string | null;
  /** Behind the key, or behind the dashes where there is none. */
  readonly rest: string;
  readonly restStart: number;
}

const LISTS_OF_MAPS: ReadonlySet<string> = new Set(['entities', 'publishers']);
const MAPS: ReadonlySet<string> = new Set(['rules']);

/** Null in a comment, and where a registry expects nothing. Time grows with the length of the text before the offset. */
export function placeInRegistry(text: string, offset: number): PlaceInRegistry | null {
  const begin = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const head = readLine(text.slice(begin, offset), begin);
  if (inComment(text.slice(begin, offset))) return null;
  const others = [...linesOf(text, 0, begin), ...linesOf(text, endOfLine(text, offset), text.length)];
  const above = others.filter(({ start }) => start < begin);
  const root = head.indent === 0 && head.dashes === 0;
  if (root && head.key === null) {
    const open = openKey(above);
    if (open === null) return at(null, null, 'key', head, keysAtRoot(others));
  }
  const owner = root && head.key !== null ? head : above.findLast((line) => isRootKey(line));
  if (owner === undefined) return null;
  const inside = [...above.filter(({ start }) => start > owner.start)];
  return placeInSection(owner, inside, head, others);
}

function placeInSection(owner: Line, inside: readonly Line[], head: Line, others: readonly Line[]): PlaceInRegistry {
  const section = owner.key ?? '';
  const flow = openKey([owner, ...inside]);
  if (flow !== null) return at(section, flow.key === section ? null : flow.key, 'value', head, [], true);
  if (owner === head) return at(section, null, 'value', head, [], head.rest.includes('['));
  if (head.key !== null) return at(section, head.key, 'value', head, [], head.rest.includes('['));
  if (MAPS.has(section)) return at(section, null, 'key', head, keysUnder(owner, others));
  if (!LISTS_OF_MAPS.has(section)) return at(section, null, 'value', head, [], head.rest.includes('['));
  const entryIndent = inside.find(({ dashes }) => dashes > 0)?.indent ?? head.indent;
  if (head.dashes > 0 && head.indent > entryIndent)
    return at(section, inside.findLast(({ key }) => key !== null)?.key ?? null, 'value', head, []);
  return at(section, null, 'key', head, head.dashes > 0 ? [] : keysOfEntry(head, entryIndent, others));
}

function at(
  section: string | null,
  key: string | null,
  expects: PlaceInRegistry['expects'],
  { rest, restStart }: Line,
  taken: readonly string[],
  inFlow = false,
): PlaceInRegistry {
  const typed = /[^[\],]*$/.exec(rest)?.[0] ?? '';
  const word = inFlow ? typed : rest;
  const start = restStart + rest.length - word.length + (word.length - word.trimStart().length);
  return { section, key, expects, inFlow, start, taken };
}

/** The key with a bracket that is still open behind the last of these lines; null where all are closed. */
function openKey(lines: readonly Line[]): Line | null {
  let depth = 0;
  let opened: Line | null = null;
  let holder: Line | null = null;
  for (const line of lines) {
    if (line.key !== null && depth === 0) holder = line;
    const plain = line.rest.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, '').replace(/(^|\s)#.*$/, '');
    for (const mark of plain) {
      if (mark === '[') depth++;
      else if (mark === ']') depth = Math.max(0, depth - 1);
    }
    opened = depth > 0 ? holder : null;
  }
  return opened;
}

const isRootKey = ({ indent, dashes, key }: Line): boolean => indent === 0 && dashes === 0 && key !== null;
const keysAtRoot = (lines: readonly Line[]): string[] =>
  lines.filter((line) => isRootKey(line)).flatMap(({ key }) => key ?? []);

function keysUnder(owner: Line, others: readonly Line[]): string[] {
  const below = others.filter(({ start }) => start > owner.start);
  const end = below.findIndex((line) => isRootKey(line));
  return (end < 0 ? below : below.slice(0, end)).flatMap(({ key }) => key ?? []);
}

/** The keys of the entry that a line belongs to: from the dash above it to the next one. */
function keysOfEntry(head: Line, indent: number, others: readonly Line[]): string[] {
  const begins = (line: Line): boolean => isRootKey(line) || (line.dashes > 0 && line.indent === indent);
  const above = others.filter(({ start }) => start < head.start);
  const below = others.filter(({ start }) => start > head.start);
  const from = above.findLastIndex(begins);
  const to = below.findIndex(begins);
  return [...above.slice(Math.max(from, 0)), ...(to < 0 ? below : below.slice(0, to))].flatMap(({ key }) => key ?? []);
}

function* linesOf(text: string, from: number, to: number): Generator<Line> {
  for (let start = from; start < to;) {
    const end = Math.min(endOfLine(text, start), to);
    const line = text.slice(start, end);
    if (/^\s*[^\s#]/.test(line)) yield readLine(line, start);
    start = end + 1;
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function readLine(line: string, start: number): Line {
  const [, spaces = '', dashes = '', name, gap = ''] =
    /^( *)((?:- +|-$)*)(?:["']?([\w/-]+)["']?:(\s+|$))?/.exec(line) ?? [];
  const quoted = name === undefined ? 0 : line.indexOf(':', spaces.length + dashes.length) + 1 + gap.length;
  const restStart = name === undefined ? spaces.length + dashes.length : quoted;
  return {
    start,
    indent: spaces.length,
    dashes: dashes.length,
    key: name ?? null,
    rest: line.slice(restStart).replace(/\r$/, ''),
    restStart: start + restStart,
  };
}

function inComment(line: string): boolean {
  const plain = line.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, '');
  return /(?:^|\s)#/.test(plain);
}
