import { Pair, Scalar, YAMLMap, YAMLSeq, type Node } from 'yaml';

/**
 * Reads the YAML that sidecars are nearly always written in: maps and lists in block style, words on one line (plain or
 * quoted), literal blocks, flow collections on one line, comments. It is several times faster than the library, whose
 * tokens keep every blank of the file.
 *
 * Null for everything else, broken files included: then the library reads. What is read here has the values that the
 * library gives, and of the offsets only where maps begin.
 */
export function readPlainYaml(text: string): Node | null {
  if (UNUSUAL.test(text)) return null;
  try {
    const reader = new PlainReader(text);
    const root = reader.map(0, 0);
    return reader.isAtEnd ? root : null;
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

class NotPlain extends Error {}

/** Tabs, lone carriage returns, controls, other line separators and byte order marks have rules of their own. */
const UNUSUAL = /[\u0000-\u0009\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\uFEFF]|\r(?!\n)|\p{Cs}/u;
const KEY = /([A-Za-z][A-Za-z0-9_-]*) *:(?= |$)/y;
/** What a plain word of text may begin with; signs that open anything else are left to the library. */
const PLAIN_FIRST = /^[^\s\-?:,[\]{}#&*!|>'"%@`=<~.+\d]/;
/** Numbers whose form nobody can misread. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;
/** An instant or a day, which YAML 1.2 takes for text. */
const PLAIN_DAY = /^\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?$/;
const NULL = /^(?:null|Null|NULL)$/;
const BOOLEAN = /^(?:true|True|TRUE|false|False|FALSE)$/;
const FLOW_SIGN = /[,[\]{}]/;
/** Deeper than any sidecar of a version that is known. */
const DEEPEST = 12;

interface Line {
  /** The offset of its first character behind the indentation. */
  readonly start: number;
  readonly indent: number;
  /** Without indentation, line end and trailing blanks. */
  readonly words: string;
}

class PlainReader {
  /** The offset of the next line. */
  private at = 0;
  private line: Line | null = null;
  private depth = 0;

  constructor(private readonly text: string) {
    this.next();
  }

  get isAtEnd(): boolean {
    return this.line === null;
  }

  /** The map whose keys stand in this column; its first key `inset` characters into the current line. */
  map(column: number, inset: number): YAMLMap {
    if (++this.depth > DEEPEST) throw new NotPlain();
    const map = new YAMLMap<Node, Node | null>();
    const start = (this.line?.start ?? 0) + inset;
    map.range = [start, start, start];
    let from = inset;
    while (this.line !== null && (from > 0 || this.line.indent === column)) {
      const { words } = this.line;
      KEY.lastIndex = from;
      const key = KEY.exec(words)?.[1];
      if (key === undefined || NULL.test(key) || BOOLEAN.test(key)) {
        // A list in the column of the key that it belongs to ends with this map's next key.
        if (from === 0 && isEntry(words)) break;
        throw new NotPlain();
      }
      map.items.push(new Pair<Node, Node | null>(new Scalar(key), this.valueOf(words, KEY.lastIndex, column)));
      from = 0;
    }
    if (map.items.length === 0 || (this.line !== null && this.line.indent > column)) throw new NotPlain();
    this.depth--;
    return map;
  }

  private valueOf(words: string, behindColon: number, column: number): Node | null {
    const value = words.slice(behindColon).trimStart();
    if (value.startsWith('|')) return this.literal(value, column);
    this.next();
    if (value === '' || value.startsWith('#')) return this.below(column);
    return this.closed(inlineValue(value), column);
  }

  /** What stands on the lines under a key: a map or a list that is set deeper, a list in the same column, or nothing. */
  private below(column: number): Node | null {
    if (this.line === null) return new Scalar(null);
    const { indent, words } = this.line;
    if (indent > column) return isEntry(words) ? this.list(indent) : this.map(indent, 0);
    if (indent === column && isEntry(words)) return this.list(indent);
    return new Scalar(null);
  }

  private list(column: number): YAMLSeq {
    if (++this.depth > DEEPEST) throw new NotPlain();
    const list = new YAMLSeq<Node>();
    while (this.line?.indent === column && isEntry(this.line.words)) {
      const { words } = this.line;
      const inset = words.length - words.slice(1).trimStart().length;
      KEY.lastIndex = inset;
      if (KEY.test(words)) {
        list.items.push(this.map(column + inset, inset));
        continue;
      }
      const item = inlineValue(words.slice(inset));
      const start = this.line.start + inset;
      item.range = [start, start, start];
      this.next();
      list.items.push(this.closed(item, column));
    }
    if (this.line !== null && this.line.indent > column) throw new NotPlain();
    this.depth--;
    return list;
  }

  /** A line set deeper than a value on one line goes on with it. */
  private closed(value: Node, column: number): Node {
    if (this.line !== null && this.line.indent > column) throw new NotPlain();
    return value;
  }

  /** A literal block under a key in this column, up to the first line that is set less deep than its own first one. */
  private literal(header: string, column: number): Node {
    if (header !== '|' && header !== '|-') throw new NotPlain();
    const lines: string[] = [];
    let indent = -1;
    for (;;) {
      const raw = this.rawLine();
      if (raw === null) break;
      const blanks = raw.length - raw.trimStart().length;
      if (raw.trim() === '') {
        if (raw.length > Math.max(0, indent)) throw new NotPlain();
        lines.push('');
        continue;
      }
      if (indent < 0) indent = blanks;
      if (blanks < indent || indent <= column) {
        if (raw.startsWith('#', blanks)) throw new NotPlain();
        this.at -= this.lastLength;
        break;
      }
      lines.push(raw.slice(indent));
    }
    if (indent <= column) throw new NotPlain();
    // Without a line end behind it the last line is the library's.
    if (this.at >= this.text.length && !this.text.endsWith('\n')) throw new NotPlain();
    this.next();
    const value = lines.join('\n').replace(/\n+$/, '');
    return new Scalar(header === '|' ? `${value}\n` : value);
  }

  private lastLength = 0;

  /** The next line as it stands, without its end. */
  private rawLine(): string | null {
    if (this.at >= this.text.length) return null;
    const feed = this.text.indexOf('\n', this.at);
    const next = feed < 0 ? this.text.length : feed + 1;
    const end = feed < 0 ? next : this.text.charCodeAt(feed - 1) === 0x0d && feed > this.at ? feed - 1 : feed;
    const raw = this.text.slice(this.at, end);
    this.lastLength = next - this.at;
    this.at = next;
    return raw;
  }

  /** Goes on to the next line that is neither blank nor a comment. */
  private next(): void {
    for (let raw = this.rawLine(); raw !== null; raw = this.rawLine()) {
      let indent = 0;
      while (raw.charCodeAt(indent) === 0x20) indent++;
      if (indent === raw.length || raw.charCodeAt(indent) === 0x23) continue;
      this.line = { start: this.at - this.lastLength + indent, indent, words: raw.slice(indent).trimEnd() };
      return;
    }
    this.line = null;
  }
}

const isEntry = (words: string): boolean => words.startsWith('- ');

/** A value on one line, with nothing but a comment behind it. */
function inlineValue(words: string): Node {
  const first = words.charAt(0);
  if (first === '"' || first === "'" || first === '[' || first === '{') {
    const flow = new FlowReader(words);
    const value = flow.value();
    const rest = words.slice(flow.at);
    if (rest !== '' && !/^ +(?:#|$)/.test(rest)) throw new NotPlain();
    return value;
  }
  const comment = words.indexOf(' #');
  return plain(comment < 0 ? words : words.slice(0, comment).trimEnd());
}

function plain(words: string): Scalar {
  if (PLAIN_FIRST.test(words)) {
    if (words.includes(': ') || words.endsWith(':')) throw new NotPlain();
    if (NULL.test(words)) return new Scalar(null);
    return new Scalar(BOOLEAN.test(words) ? words.charAt(0).toLowerCase() === 't' : words);
  }
  if (PLAIN_NUMBER.test(words)) return new Scalar(Number(words));
  if (PLAIN_DAY.test(words) || isWordsAfterNumber(words)) return new Scalar(words);
  throw new NotPlain();
}

/** "14 villages": what holds a blank is no number. */
function isWordsAfterNumber(words: string): boolean {
  return /^\d[^\s:#]* [^:#]*$/.test(words);
}

/** Quoted words and flow collections on one line. */
class FlowReader {
  at = 0;

  constructor(private readonly words: string) {}

  value(): Node {
    switch (this.words.charAt(this.at)) {
      case '"':
        return this.doubleQuoted();
      case "'":
        return this.singleQuoted();
      case '[':
        return this.list();
      case '{':
        return this.map();
      default:
        return this.plain();
    }
  }

  private doubleQuoted(): Scalar {
    const found = /"((?:[^"\\]|\\["\\/bfnrt]|\\u[0-9A-Fa-f]{4})*)"/y;
    found.lastIndex = this.at;
    const match = found.exec(this.words);
    if (match === null) throw new NotPlain();
    this.at = found.lastIndex;
    const [whole, inside = ''] = match;
    return new Scalar(inside.includes('\\') ? (JSON.parse(whole) as string) : inside);
  }

  private singleQuoted(): Scalar {
    const found = /'((?:[^']|'')*)'/y;
    found.lastIndex = this.at;
    const match = found.exec(this.words);
    if (match === null) throw new NotPlain();
    this.at = found.lastIndex;
    return new Scalar((match[1] ?? '').replaceAll("''", "'"));
  }

  private plain(): Scalar {
    const start = this.at;
    while (this.at < this.words.length && !FLOW_SIGN.test(this.words.charAt(this.at))) this.at++;
    const words = this.words.slice(start, this.at).trimEnd();
    if (words === '' || words.includes(':') || words.includes('#') || words.includes('?')) throw new NotPlain();
    return plain(words);
  }

  private list(): YAMLSeq {
    const list = new YAMLSeq<Node>();
    this.entries(']', () => list.items.push(this.value()));
    return list;
  }

  private map(): YAMLMap {
    const map = new YAMLMap<Node, Node | null>();
    this.entries('}', () => {
      KEY.lastIndex = this.at;
      const key = KEY.exec(this.words)?.[1];
      if (key === undefined) throw new NotPlain();
      this.at = KEY.lastIndex;
      this.blanks();
      map.items.push(new Pair<Node, Node | null>(new Scalar(key), this.value()));
    });
    return map;
  }

  /** The entries of a collection, from its opening bracket to behind its closing one. */
  private entries(close: string, entry: () => void): void {
    this.at++;
    this.blanks();
    for (let first = true; this.words.charAt(this.at) !== close; first = false) {
      if (!first) {
        if (this.words.charAt(this.at) !== ',') throw new NotPlain();
        this.at++;
        this.blanks();
      }
      entry();
      this.blanks();
    }
    this.at++;
  }

  private blanks(): void {
    while (this.words.charAt(this.at) === ' ') this.at++;
  }
}
