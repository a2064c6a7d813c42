import { overlaps, type Span } from '../../text/span';
import type { PairStore } from '../index/pairStore';
import type { Voice } from '../claims/voices';

/** One claim as far as its origin goes. */
export interface Sourced extends Span {
  readonly source: string;
  readonly voice: Voice | null;
  /** Says again what its article tells elsewhere: a headline, or the same value. */
  readonly echo?: boolean;
}

export interface OriginJoin {
  readonly a: number;
  readonly b: number;
  readonly rule: 'same-article' | 'same-voice' | 'copied-passage';
  readonly words: string;
}

export interface Origins {
  /** For each claim the number of its origin, from 0 in order of appearance. */
  readonly numbers: readonly number[];
  readonly count: number;
  readonly joins: readonly OriginJoin[];
}

/**
 * Joins the claims that go back to one voice: one speaker, or one text that the articles share around the claim. An
 * article that names nobody speaks for itself, unless its passage is a copy, or echoes what the article attributes.
 */
export function originsOf(claims: readonly Sourced[], pairs: Pick<PairStore, 'between'>): Origins {
  const parent = claims.map((_, i) => i);
  const find = (x: number): number => {
    let at = x;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) at = up;
    return at;
  };
  const joins: OriginJoin[] = [];
  const join = (a: number, b: number, rule: OriginJoin['rule'], words: string): void => {
    const x = find(a);
    const y = find(b);
    if (x === y) return;
    parent[Math.max(x, y)] = Math.min(x, y);
    joins.push({ a, b, rule, words });
  };
  const byVoice = new Map<string, number>();
  const bySource = new Map<string, number>();
  const attributed = (source: string): number =>
    claims.findIndex((claim) => claim.source === source && (claim.voice?.key ?? '') !== '');
  claims.forEach((claim, i) => {
    const key = claim.voice?.key ?? '';
    if (key !== '') {
      const known = byVoice.get(key);
      if (known === undefined) byVoice.set(key, i);
      else join(known, i, 'same-voice', `both cite ${claim.voice?.label ?? key}`);
      return;
    }
    const echoed = claim.echo === true ? attributed(claim.source) : -1;
    if (echoed >= 0) {
      join(echoed, i, 'same-article', 'the article says it twice');
      return;
    }
    const own = bySource.get(claim.source);
    if (own === undefined) bySource.set(claim.source, i);
    else join(own, i, 'same-article', 'the same newsroom speaks');
  });
  joinShortNames(claims, byVoice, join);
  claims.forEach((a, i) => {
    for (let j = i + 1; j < claims.length; j++) {
      const b = claims[j];
      if (b === undefined || a.source === b.source || find(i) === find(j)) continue;
      const links = pairs.between(a.source, b.source);
      if (links === null) continue;
      const flip = links.first !== a.source;
      const shared = [...links.passages, ...links.quotes].find(
        (link) => overlaps(flip ? link.b : link.a, a) && overlaps(flip ? link.a : link.b, b),
      );
      if (shared !== undefined) join(i, j, 'copied-passage', 'the articles share the words around it');
    }
  });
  const order: number[] = [];
  const numbers = claims.map((_, i) => {
    const root = find(i);
    if (!order.includes(root)) order.push(root);
    return order.indexOf(root);
  });
  return { numbers, count: order.length, joins };
}

/** A surname by itself is the person who has it: the last word of a longer name. */
function joinShortNames(
  claims: readonly Sourced[],
  byVoice: ReadonlyMap<string, number>,
  join: (a: number, b: number, rule: OriginJoin['rule'], words: string) => void,
): void {
  const keys = [...byVoice.keys()];
  for (const short of keys) {
    if (short.length < 3) continue;
    const long = keys.filter((key) => key !== short && key.endsWith(` ${short}`));
    const a = byVoice.get(short);
    const b = byVoice.get(long[0] ?? '');
    if (long.length === 1 && a !== undefined && b !== undefined)
      join(a, b, 'same-voice', `both cite ${claims[b]?.voice?.label ?? short}`);
  }
}
