/** What may stand in front of a label or notice on its line: bullets, arrows, dashes. */
const BULLETS = String.raw`[\s•·*|>»:–—-]*`;
const LEADING_BULLETS = new RegExp(`^${BULLETS}`);

/** So many characters tell which patterns a line is tried against: past "the" and "this", which most lines open with. */
const HEAD_LENGTH = 6;

/**
 * Patterns of how lines open, whatever their case and the bullets before them. A line is tried only against those few
 * that begin as it does, and a pattern is compiled when the first such line comes: compiling all takes longer than
 * reading an article.
 */
export class Openings {
  /** The first characters of what the patterns match, as many of {@link HEAD_LENGTH} as are sure, as a tree. */
  private readonly heads: HeadNode = { next: new Map(), openings: [] };

  /** @param patterns sources of regular expressions with the flag `u` */
  constructor(patterns: readonly string[]) {
    for (const source of patterns) {
      const opening = new Opening(source);
      for (const head of headsOf(source)) this.nodeOf(head).openings.push(opening);
    }
  }

  /** Whether one of the patterns matches at the start of the line. */
  test(line: string): boolean {
    const from = isPlain(line.charCodeAt(0)) ? 0 : (LEADING_BULLETS.exec(line)?.[0].length ?? 0);
    let node: HeadNode | undefined = this.heads;
    for (let at = from; node !== undefined; at++) {
      for (const opening of node.openings) if (opening.test(line)) return true;
      node = at < line.length ? node.next.get(lowerCase(line, at)) : undefined;
    }
    return false;
  }

  private nodeOf(head: string): HeadNode {
    let node = this.heads;
    for (let at = 0; at < head.length; at++) {
      const unit = head.charCodeAt(at);
      const next = node.next.get(unit) ?? { next: new Map(), openings: [] };
      node.next.set(unit, next);
      node = next;
    }
    return node;
  }
}

interface HeadNode {
  /** By the next character in lower case, as a code unit. */
  readonly next: Map<number, HeadNode>;
  /** Of which no more than the way to this node is sure. */
  readonly openings: Opening[];
}

const isUpper = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;
const isPlain = (unit: number): boolean =>
  isUpper(unit) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
const ASCII = 0x80;
const CASE = 0x20;

/** The character at an offset in lower case, as a code unit. */
function lowerCase(line: string, at: number): number {
  const unit = line.charCodeAt(at);
  if (unit < ASCII) return isUpper(unit) ? unit + CASE : unit;
  const char = line.charAt(at);
  // a pattern without case takes the long s for an "s", lower case leaves it
  return (char === 'ſ' ? 's' : char.toLowerCase()).charCodeAt(0);
}

class Opening {
  private compiled: RegExp | null = null;

  constructor(private readonly source: string) {}

  test(line: string): boolean {
    this.compiled ??= new RegExp(`^${BULLETS}(?:${this.source})`, 'iu');
    return this.compiled.test(line);
  }
}

/** The starts of what a part of a pattern matches, in lower case. */
interface Heads {
  /** Those that are all of the match, so that what stands behind the part goes on with them. */
  readonly whole: ReadonlySet<string>;
  /** Those that end where the match may go on with anything. */
  readonly cut: ReadonlySet<string>;
  /** Offset behind the part. */
  readonly end: number;
}

const ANYTHING: Omit<Heads, 'end'> = { whole: new Set(), cut: new Set(['']) };
const DIGIT: Omit<Heads, 'end'> = { whole: new Set('0123456789'), cut: new Set() };
const NOTHING: Omit<Heads, 'end'> = { whole: new Set(['']), cut: new Set() };

/**
 * How the matches of a pattern start, in lower case and cut to {@link HEAD_LENGTH}; shorter where the pattern tells no
 * more. Knows of regular expressions what heads are written with: characters, groups, alternatives, quantifiers.
 */
export function headsOf(pattern: string): ReadonlySet<string> {
  const { whole, cut } = alternatives(pattern, 0);
  return new Set([...whole, ...cut]);
}

function alternatives(pattern: string, from: number): Heads {
  const whole = new Set<string>();
  const cut = new Set<string>();
  let at = from - 1;
  do {
    const one = sequence(pattern, at + 1);
    one.whole.forEach((head) => whole.add(head));
    one.cut.forEach((head) => cut.add(head));
    at = one.end;
  } while (pattern.charAt(at) === '|');
  return { whole, cut, end: at };
}

function sequence(pattern: string, from: number): Heads {
  let whole = new Set(['']);
  const cut = new Set<string>();
  let at = from;
  while (at < pattern.length && !'|)'.includes(pattern.charAt(at))) {
    const part = quantified(pattern, at);
    const longer = new Set<string>();
    for (const head of whole) {
      if (head.length >= HEAD_LENGTH) cut.add(head);
      else {
        for (const more of part.whole) longer.add((head + more).slice(0, HEAD_LENGTH));
        for (const more of part.cut) cut.add((head + more).slice(0, HEAD_LENGTH));
      }
    }
    whole = longer;
    at = part.end;
  }
  return { whole, cut, end: at };
}

function quantified(pattern: string, at: number): Heads {
  const part = single(pattern, at);
  const quantifier = /^(?:[?*+]|\{(\d+)[^}]*\})\??/.exec(pattern.slice(part.end));
  if (quantifier === null) return part;
  const end = part.end + quantifier[0].length;
  const optional = /^[?*]/.test(quantifier[0]) || quantifier[1] === '0';
  const whole = optional ? ['', ...part.whole] : part.whole;
  // what may be repeated goes on in ways that are not followed here
  if (quantifier[0].startsWith('?')) return { whole: new Set(whole), cut: part.cut, end };
  return { whole: new Set(optional ? [''] : []), cut: new Set([...part.whole, ...part.cut]), end };
}

function single(pattern: string, at: number): Heads {
  const group = /^\((?:\?(?::|<?([=!])))?/.exec(pattern.slice(at));
  if (group !== null) {
    const inner = alternatives(pattern, at + group[0].length);
    // what is only looked at is no part of the match
    return { ...(group[1] === undefined ? inner : NOTHING), end: inner.end + 1 };
  }
  const character = pattern.charAt(at);
  if (character === '[') return { ...ANYTHING, end: pattern.indexOf(']', at) + 1 };
  if (character === '.') return { ...ANYTHING, end: at + 1 };
  if (character === '^' || character === '$') return { ...NOTHING, end: at + 1 };
  const escaped = character === '\\' ? pattern.charAt(at + 1) : '';
  if (escaped === 'b' || escaped === 'B') return { ...NOTHING, end: at + 2 };
  if (escaped === 'd') return { ...DIGIT, end: at + 2 };
  if (escaped === 'p' || escaped === 'P') return { ...ANYTHING, end: pattern.indexOf('}', at) + 1 };
  if (/[a-z\d]/i.test(escaped)) return { ...ANYTHING, end: at + 2 };
  const literal = escaped === '' ? character : escaped;
  return { whole: new Set([literal.toLowerCase()]), cut: new Set(), end: at + (escaped === '' ? 1 : 2) };
}
