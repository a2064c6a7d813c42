import type { Claim } from '../claims/claim';
import type { ArticleReading } from '../claims/readArticle';
import type { ClaimLayer, PairStore } from '../index/pairStore';
import { linkWords } from '../matching/linkWords';
import { pairContext } from '../matching/pairContext';
import { FORBIDDEN } from '../matching/pairLinks';
import type { Because, Fact, FactExplanation, NearMiss } from '../model';
import type { Lexicon } from '../words/lexicon';

/** So many links and near misses are told; of more, the closest. */
const TOLD = { links: 60, misses: 12 };
/** A claim scored at least this much was worth a look. */
const NEAR = 0.25;

interface Placed {
  readonly member: number;
  readonly article: ArticleReading;
  readonly index: number;
  readonly claim: Claim;
}

/** Tells every link of a fact in words, and the claims that came near it and were left out. */
export function explainFact(
  fact: Fact,
  readingOf: (path: string) => ArticleReading | null,
  pairs: PairStore,
  lexicon: Lexicon,
): FactExplanation {
  if (fact.kind !== 'figure' && fact.kind !== 'date') return { fact, links: fact.why, nearMisses: [] };
  const layer: ClaimLayer = fact.kind === 'figure' ? 'figures' : 'dates';
  const placed = fact.members.flatMap((member, at): Placed[] => {
    const article = readingOf(member.source);
    const index = article?.[layer].findIndex((claim) => claim.start === member.start && claim.end === member.end) ?? -1;
    const claim = article?.[layer][index];
    return article === null || claim === undefined ? [] : [{ member: at, article, index, claim }];
  });
  const links: Because[] = [];
  for (const [at, a] of placed.entries())
    for (const b of placed.slice(at + 1)) {
      if (links.length >= TOLD.links || a.article.path === b.article.path) continue;
      const [x, y] = a.article.path < b.article.path ? [a, b] : [b, a];
      const words = linkWords(pairContext(x.article, y.article, lexicon), x.claim, y.claim);
      links.push({ rule: 'same-question', words, members: [a.member, b.member] });
    }
  return {
    fact,
    links: [...fact.why.filter((one) => one.rule !== 'same-question'), ...links],
    nearMisses: misses(placed, layer, readingOf, pairs, lexicon),
  };
}

function misses(
  placed: readonly Placed[],
  layer: ClaimLayer,
  readingOf: (path: string) => ArticleReading | null,
  pairs: PairStore,
  lexicon: Lexicon,
): NearMiss[] {
  const inside = new Set(placed.map(({ article, index }) => `${article.path}\n${index}`));
  const found = new Map<string, NearMiss & { readonly score: number }>();
  for (const one of placed)
    for (const path of pairs.neighbours(one.article.path)) {
      const other = readingOf(path);
      const links = pairs.between(one.article.path, path);
      if (other === null || links === null || path === one.article.path) continue;
      const own = links.first === one.article.path;
      const list = links[layer];
      for (let k = 0; k < list.length; k += 3) {
        const mine = (own ? list[k] : list[k + 1]) ?? -1;
        const theirs = (own ? list[k + 1] : list[k]) ?? -1;
        const key = `${path}\n${theirs}`;
        const claim = other[layer][theirs];
        if (mine !== one.index || inside.has(key) || claim === undefined) continue;
        const raw = list[k + 2] ?? 0;
        // A forbidden pair is worth telling where it counts the same thing.
        const score = raw === FORBIDDEN ? (claim.head !== null && claim.head === one.claim.head ? NEAR : 0) : raw;
        if (score < NEAR || (found.get(key)?.score ?? 0) >= score) continue;
        const [x, y] = own ? [one.claim, claim] : [claim, one.claim];
        const [p, q] = own ? [one.article, other] : [other, one.article];
        const words = linkWords(pairContext(p, q, lexicon), x, y);
        found.set(key, {
          member: one.member,
          source: path,
          start: claim.start,
          end: claim.end,
          text: claim.text,
          words: raw === FORBIDDEN ? words : `too little in common: ${words}`,
          score,
        });
      }
    }
  return [...found.values()]
    .sort((a, b) => b.score - a.score || (a.source < b.source ? -1 : a.source > b.source ? 1 : a.start - b.start))
    .slice(0, TOLD.misses)
    .map(({ member, source, start, end, text, words }) => ({ member, source, start, end, text, words }));
}
