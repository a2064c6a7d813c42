import type { Claim } from '../claims/claim';
import type { EventUnit } from '../claims/eventUnits';
import type { ArticleReading } from '../claims/readArticle';
import type { ConflictReason } from '../model';
import type { FactBuilder } from './claimFacts';
import { conflictReason } from './conflictReason';
import { valueGroups } from './valueGroups';

/** A clause of an event, as far as the figures in it go. */
export interface ToldClause {
  readonly article: ArticleReading;
  readonly unit: EventUnit;
  readonly voice: string | null;
}

/** What the figures inside an event's clauses say against one another. */
export interface ValueConflict {
  /** For each clause the group of its value; 0 where it gives none. */
  readonly groups: readonly number[];
  readonly reason: ConflictReason;
  readonly words: string;
}

/** Two figures alone have to be this like to speak against one another; in a fact several confirm it. */
const SURELY = 0.55;

interface Placed {
  readonly clause: number;
  readonly index: number;
  readonly claim: Claim;
}

/** The first figures of an event that answer one question with values that cannot both be; null where all agree. */
export function valueConflict(clauses: readonly ToldClause[], builder: FactBuilder): ValueConflict | null {
  const placed = clauses.flatMap(({ article, unit }, clause) =>
    article.figures
      .slice(...unit.figures)
      .map((claim, k): Placed => ({ clause, index: unit.figures[0] + k, claim }))
      .filter(({ claim }) => claim.dimension === 'count' && claim.restates < 0),
  );
  for (const first of placed) {
    const one = [first, ...closest(clauses, first, placed, builder)];
    if (one.length < 2) continue;
    const groups = valueGroups(
      one.map(({ claim }) => claim),
      one.map(() => -1),
    );
    if (new Set(groups).size < 2) continue;
    const { reason, words } = conflictReason(
      one.map(({ clause, claim }, k) => ({
        claim,
        source: clauses[clause]?.article.path ?? '',
        published: clauses[clause]?.article.published ?? null,
        group: groups[k] ?? 0,
        voice: clauses[clause]?.voice ?? null,
        sentence: sentenceOf(clauses[clause], claim),
      })),
      builder.lexicon.predicateNames,
    );
    return { reason, words, groups: clauses.map((_, at) => groups[one.findIndex(({ clause }) => clause === at)] ?? 0) };
  }
  return null;
}

/** Of each other clause the figure that most surely answers the same question. */
function closest(
  clauses: readonly ToldClause[],
  first: Placed,
  placed: readonly Placed[],
  builder: FactBuilder,
): Placed[] {
  const best = new Map<number, { readonly other: Placed; readonly score: number }>();
  for (const other of placed) {
    const score = scoreOf(clauses, first, other, builder);
    if (score >= SURELY && score > (best.get(other.clause)?.score ?? 0)) best.set(other.clause, { other, score });
  }
  return [...best.values()].map(({ other }) => other);
}

/** The score of two figures of different articles; 0 unless each is the other's closest in its article. */
function scoreOf(clauses: readonly ToldClause[], a: Placed, b: Placed, builder: FactBuilder): number {
  const x = clauses[a.clause]?.article.path ?? '';
  const y = clauses[b.clause]?.article.path ?? '';
  const links = x === y ? null : builder.pairs.between(x, y);
  if (links === null) return 0;
  const [i, j] = links.first === x ? [a.index, b.index] : [b.index, a.index];
  let score = 0;
  let rival = 0;
  for (let k = 0; k < links.figures.length; k += 3) {
    const here = links.figures[k + 2] ?? 0;
    const ofFirst = links.figures[k] === i;
    const ofSecond = links.figures[k + 1] === j;
    if (ofFirst && ofSecond) score = here;
    else if (ofFirst || ofSecond) rival = Math.max(rival, here);
  }
  return score > rival ? score : 0;
}

function sentenceOf(clause: ToldClause | undefined, claim: Claim): string {
  const sentence = clause?.article.sentences[claim.sentence];
  return sentence === undefined ? '' : (clause?.article.text.slice(sentence.start, sentence.end) ?? '');
}
