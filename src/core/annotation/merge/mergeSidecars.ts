import { readSidecar } from '../sidecar/readSidecar';
import { segmentsOf, type EntrySegment, type KeySegment, type SidecarSegments } from './segments';

export interface MergedSidecar {
  readonly text: string;
  /** Stretches that both sides changed in different ways; each stands between git's markers. */
  readonly conflicts: number;
}

/**
 * Merges three states of a sidecar entry by entry and key by key, and keeps the lines as they are. Null where a file is
 * not written in lines that can be told apart: then the caller merges it as plain text.
 */
export function mergeSidecars(base: string, ours: string, theirs: string): MergedSidecar | null {
  const eol = /\r\n|\n/.exec(ours)?.[0] ?? '\n';
  const unix = (text: string): string => withLineEnd(text.replace(/\r\n?/g, '\n'));
  const [from, left, right] = [segmentsOf(unix(base)), segmentsOf(unix(ours)), segmentsOf(unix(theirs))];
  if (from === null || left === null || right === null) return null;
  const merge = new Merge();
  const text = merge.sidecar(from, left, right);
  if (merge.conflicts === 0 && !readSidecar(text).writable) return null;
  return { text: eol === '\n' ? text : text.replaceAll('\n', eol), conflicts: merge.conflicts };
}

const withLineEnd = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);
const same = (a: string | undefined, b: string | undefined): boolean => a?.trimEnd() === b?.trimEnd();

class Merge {
  conflicts = 0;

  sidecar(base: SidecarSegments, ours: SidecarSegments, theirs: SidecarSegments): string {
    const find = (segments: SidecarSegments, key: string): KeySegment | undefined =>
      segments.keys.find((segment) => segment.key === key);
    const keys = inBothOrders(
      ours.keys.map(({ key }) => key),
      theirs.keys.map(({ key }) => key),
    );
    const parts = keys.map((key) => {
      const [from, left, right] = [find(base, key), find(ours, key), find(theirs, key)];
      if ((left?.list ?? right?.list ?? null) === null) return this.lines(from?.text, left?.text, right?.text);
      return this.list(from, left, right);
    });
    // Comments above all keys are nobody's data: a change of both keeps ours.
    const head = same(base.head, ours.head) ? theirs.head : ours.head;
    return head + parts.join('');
  }

  private list(base: KeySegment | undefined, ours: KeySegment | undefined, theirs: KeySegment | undefined): string {
    const entriesOf = (segment: KeySegment | undefined): Map<string, EntrySegment> =>
      new Map((segment?.list?.entries ?? []).map((entry) => [entry.identity, entry]));
    const [from, left, right] = [entriesOf(base), entriesOf(ours), entriesOf(theirs)];
    const merged = inBothOrders([...left.keys()], [...right.keys()])
      .map((identity) => this.entry(from.get(identity), left.get(identity), right.get(identity)))
      .join('');
    const key = ours?.key ?? theirs?.key ?? '';
    const tail = ours?.list?.tail ?? theirs?.list?.tail ?? '';
    // The line of an empty list, `annotations: []`, cannot stand above entries, and the other way round.
    const filled = [ours, theirs].find((segment) => (segment?.list?.entries.length ?? 0) > 0);
    if (merged === '') return left.size === 0 && ours !== undefined ? ours.text : `${key}: []\n${tail}`;
    return (filled?.list?.head ?? `${key}:\n`) + merged + tail;
  }

  private entry(
    base: EntrySegment | undefined,
    ours: EntrySegment | undefined,
    theirs: EntrySegment | undefined,
  ): string {
    if (same(ours?.text, theirs?.text)) return ours?.text ?? '';
    if (same(base?.text, ours?.text)) return theirs?.text ?? '';
    if (same(base?.text, theirs?.text)) return ours?.text ?? '';
    if (ours === undefined || theirs === undefined || ours.fields.length === 0 || theirs.fields.length === 0)
      return this.conflict(ours?.text, theirs?.text);
    const field = (entry: EntrySegment | undefined, key: string): string | undefined =>
      entry?.fields.find((candidate) => candidate.key === key)?.text;
    return inBothOrders(
      ours.fields.map(({ key }) => key),
      theirs.fields.map(({ key }) => key),
    )
      .map((key) => this.lines(field(base, key), field(ours, key), field(theirs, key), key))
      .join('');
  }

  private lines(base: string | undefined, ours: string | undefined, theirs: string | undefined, key?: string): string {
    if (same(ours, theirs)) return ours ?? '';
    if (same(base, ours)) return theirs ?? '';
    if (same(base, theirs)) return ours ?? '';
    const tags = key === 'tags' ? mergedTags(base, ours, theirs) : null;
    return tags ?? this.conflict(ours, theirs);
  }

  private conflict(ours = '', theirs = ''): string {
    this.conflicts++;
    return `<<<<<<< ours\n${ours}=======\n${theirs}>>>>>>> theirs\n`;
  }
}

const FLOW_TAGS = /^(\s*tags:\s*\[)([^[\]{}#"'\n]*)(\]\s*)$/;

/** Tags are a set: what either side added or took out is added or taken out. Null unless all stand on one plain line. */
function mergedTags(base = 'tags: []', ours = '', theirs = ''): string | null {
  const [from, left, right] = [FLOW_TAGS.exec(base), FLOW_TAGS.exec(ours), FLOW_TAGS.exec(theirs)];
  if (from === null || left === null || right === null) return null;
  const [old, mine, their] = [tagsIn(from), tagsIn(left), tagsIn(right)];
  const kept = mine.filter((tag) => their.includes(tag) || !old.includes(tag));
  const added = their.filter((tag) => !mine.includes(tag) && !old.includes(tag));
  return `${left[1] ?? ''}${[...kept, ...added].join(', ')}${left[3] ?? ''}`;
}

function tagsIn(match: RegExpExecArray): string[] {
  const tags = (match[2] ?? '').split(',').map((tag) => tag.trim());
  return tags.filter((tag) => tag !== '');
}

/** The items of both lists: ours in our order, theirs each behind the one that it follows on their side. */
function inBothOrders(ours: readonly string[], theirs: readonly string[]): string[] {
  const known = new Set(ours);
  const behind = new Map<string | null, string[]>();
  let anchor: string | null = null;
  for (const item of theirs) {
    if (known.has(item)) anchor = item;
    else {
      const list = behind.get(anchor);
      if (list === undefined) behind.set(anchor, [item]);
      else list.push(item);
    }
  }
  return [...(behind.get(null) ?? []), ...ours.flatMap((item) => [item, ...(behind.get(item) ?? [])])];
}
