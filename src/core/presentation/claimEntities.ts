import type { ClaimPlace, Corpus, Entity } from '../corpus/model';

/** In code units to either side of a claim: names further away, even in the same paragraph, are seldom part of it. */
const NEAR = 140;

/** Finds the entities that are named in a claim or near it, in the same paragraph. */
export function claimEntities(corpus: Corpus): (claim: ClaimPlace) => readonly Entity[] {
  const byPath = new Map<string, { readonly start: number; readonly end: number; readonly entity: Entity }[]>();
  for (const entity of corpus.entities())
    for (const { path, start, end } of entity.mentions) {
      const known = byPath.get(path);
      if (known) known.push({ start, end, entity });
      else byPath.set(path, [{ start, end, entity }]);
    }
  for (const mentions of byPath.values()) mentions.sort((a, b) => a.start - b.start);
  return ({ path, start, end }) => {
    const text = corpus.source(path)?.text ?? '';
    const from = Math.max(start - NEAR, text.lastIndexOf('\n', start - 1) + 1);
    const lineEnd = text.indexOf('\n', end);
    const to = Math.min(end + NEAR, lineEnd < 0 ? text.length : lineEnd);
    const mentions = byPath.get(path) ?? [];
    const found = new Set<Entity>();
    for (let at = firstFrom(mentions, from); (mentions[at]?.start ?? Infinity) < to; at++) {
      const mention = mentions[at];
      if (mention && mention.end <= to) found.add(mention.entity);
    }
    return [...found];
  };
}

/** Index of the first mention that starts at `from` or behind it. */
function firstFrom(mentions: readonly { readonly start: number }[], from: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
