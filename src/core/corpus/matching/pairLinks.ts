import type { Claim } from '../claims/claim';
import { isPersonHead, isSameFigure } from '../claims/figureClaims';
import type { EventUnit } from '../claims/eventUnits';
import type { ArticleReading } from '../claims/readArticle';
import { overlaps } from '../../text/span';
import { passagePieces, type TextLink } from '../passages/passagePieces';
import { quoteLinks } from '../passages/quoteLinks';
import { alignRuns } from '../passages/alignRuns';
import { isCurrencySlip } from '../values/currencySlip';
import { compatible } from '../values/interval';
import type { Lexicon } from '../words/lexicon';
import { dateScore } from './dateScore';
import { figureScore } from './figureScore';
import { sharedKeys } from './sparseVectors';
import { eventScore, type ClauseClaims } from './eventScore';
import { SURE_STEP } from './storyGate';
import { pairContext, type PairContext } from './pairContext';

/** Scored pairs of claims, packed as i, j, score, i, j, score …; a negative score forbids that the two share a fact. */
export type ClaimLinks = Float32Array;

/** All that two articles have to do with one another; of an article with itself, what keeps its own claims apart. */
export interface PairLinks {
  /** Path of the article that `i` counts in; `j` counts in the other. */
  readonly first: string;
  /** How surely the two tell one story. */
  readonly step: number;
  readonly figures: ClaimLinks;
  readonly dates: ClaimLinks;
  readonly events: ClaimLinks;
  readonly quotes: readonly TextLink[];
  readonly passages: readonly TextLink[];
}

/** Scores below this are not kept: they would only pull means down by next to nothing. */
const KEPT = 0.2;
/** What each step of likeness that two articles lack takes from the scores of their claims. */
const DOUBT = 0.04;
export const FORBIDDEN = -1;
/** A restatement in brackets belongs to its figure. */
const RESTATED = 1;

/** How well two claims answer one question, or `FORBIDDEN`. */
type Score = (a: Claim, b: Claim) => number;

export function pairLinks(a: ArticleReading, b: ArticleReading, lexicon: Lexicon, step: number): PairLinks {
  const doubt = doubtOf(step);
  const pair = pairContext(a, b, lexicon);
  const self = a === b;
  const figures = claimLinks(a.figures, b.figures, self, figuresOf(pair, doubt));
  const dates = claimLinks(a.dates, b.dates, self, (x, y) => {
    const { veto, score } = dateScore(pair, x, y);
    return veto === null ? Math.max(0, score - doubt) : FORBIDDEN;
  });
  if (self) return { first: a.path, step, figures, dates, events: NO_LINKS, quotes: [], passages: [] };
  const quotes = quoteLinks(a, b);
  const runs = alignRuns(a, b);
  const passages = passagePieces(a, b, runs, quotes);
  const events = eventLinks(pair, clauseClaims(pair, figures, dates), passages, quotes, doubt);
  return { first: a.path, step, figures, dates, events, quotes, passages };
}

/**
 * The links of single figures of two articles, by their places in `a` and in `b`: what `pairLinks` gives for all of
 * them. Null where there is none.
 */
export function figureLinks(
  a: ArticleReading,
  b: ArticleReading,
  lexicon: Lexicon,
  step: number,
): (i: number, j: number) => number | null {
  const score = figuresOf(pairContext(a, b, lexicon), doubtOf(step));
  return (i, j) => {
    const link = linkOf(a.figures[i], i, b.figures[j], j, a === b, score);
    return link === null ? null : Math.fround(link);
  };
}

const doubtOf = (step: number): number => (SURE_STEP - step) * DOUBT;

/** Of a figure that headline and lead both tell, what either has in common with another counts. */
const figuresOf =
  (pair: PairContext, doubt: number): Score =>
  (x, y) => {
    let best = 0;
    for (const a of x.twin === null ? [x] : [x, x.twin])
      for (const b of y.twin === null ? [y] : [y, y.twin]) {
        const { veto, score } = figureScore(pair, a, b);
        if (veto !== null) return FORBIDDEN;
        best = Math.max(best, score - doubt);
      }
    return best;
  };

const NO_LINKS: ClaimLinks = new Float32Array();

/** Looks up what was found of the figures and dates of two articles. */
function clauseClaims({ a, b }: PairContext, figures: ClaimLinks, dates: ClaimLinks): ClauseClaims {
  const scores = byPlaces(figures);
  const linked = byPlaces(dates);
  return {
    figures: (i, j) => Math.max(0, scores.get(placesKey(i, j)) ?? 0),
    otherCounts(i, j) {
      const x = a.figures[i];
      const y = b.figures[j];
      if (x?.dimension !== 'count' || y?.dimension !== 'count' || x.interval === null || y.interval === null)
        return false;
      const alike =
        x.head !== null && (x.head === y.head || (isPersonHead(x) && isPersonHead(y) && x.role.fate === y.role.fate));
      return alike && !x.zero && !y.zero && !compatible(x.interval, y.interval);
    },
    dates(i, j) {
      const score = linked.get(placesKey(i, j)) ?? 0;
      const x = a.dates[i]?.interval ?? null;
      const y = b.dates[j]?.interval ?? null;
      if (score === FORBIDDEN) return 'apart';
      return score > 0 && x !== null && y !== null && compatible(x, y) ? 'equal' : null;
    },
  };
}

const placesKey = (i: number, j: number): number => i * 65536 + j;

function byPlaces(links: ClaimLinks): Map<number, number> {
  const out = new Map<number, number>();
  for (let k = 0; k < links.length; k += 3) out.set(placesKey(links[k] ?? 0, links[k + 1] ?? 0), links[k + 2] ?? 0);
  return out;
}

/** Clauses that tell one happening in different words; what is copied is a passage already. */
function eventLinks(
  pair: PairContext,
  claims: ClauseClaims,
  passages: readonly TextLink[],
  quotes: readonly TextLink[],
  doubt: number,
): ClaimLinks {
  const links: number[] = [];
  const { a, b } = pair;
  for (let i = 0; i < a.events.length; i++)
    for (let j = 0; j < b.events.length; j++) {
      const x = a.events[i];
      const y = b.events[j];
      if (x === undefined || y === undefined) continue;
      const score = eventScore(pair, x, y, claims) - doubt;
      if (score < KEPT) continue;
      if (passages.some((passage) => passage.i === x.sentence && passage.j === y.sentence) && !reworded(x, y)) continue;
      if (quotes.some((quote) => overlaps(quote.a, x) && overlaps(quote.b, y))) continue;
      links.push(i, j, score);
    }
  return links.length === 0 ? NO_LINKS : Float32Array.from(links);
}

/** Clauses of a copied sentence are an event of their own only where so many of their words are other ones. */
const REWORDED = 0.8;

function reworded(a: EventUnit, b: EventUnit): boolean {
  const shared = sharedKeys(a.content.ids, b.content.ids);
  return shared < REWORDED * Math.max(a.content.ids.length, b.content.ids.length);
}

function claimLinks(as: readonly Claim[], bs: readonly Claim[], self: boolean, score: Score): ClaimLinks {
  const links: number[] = [];
  as.forEach((a, i) => {
    for (let j = self ? i + 1 : 0; j < bs.length; j++) {
      const link = linkOf(a, i, bs[j], j, self, score);
      if (link !== null) links.push(i, j, link);
    }
  });
  return links.length === 0 ? NO_LINKS : Float32Array.from(links);
}

function linkOf(
  a: Claim | undefined,
  i: number,
  b: Claim | undefined,
  j: number,
  self: boolean,
  score: Score,
): number | null {
  if (a === undefined || b === undefined || !mayMeet(a, b)) return null;
  const value = self ? ownScore(a, i, b, j, score) : score(a, b);
  return value < KEPT && value !== FORBIDDEN ? null : value;
}

/** Claims of one article count less for one another, so that they do not gather before those of others come. */
const OWN_SHARE = 0.7;

/** One article does not give two values to one question, unless it restates a figure or tells of none. */
function ownScore(a: Claim, i: number, b: Claim, j: number, score: Score): number {
  if (b.restates === i || a.restates === j || (a.restates >= 0 && a.restates === b.restates)) return RESTATED;
  const differ =
    a.interval !== null &&
    b.interval !== null &&
    a.interval.unit === b.interval.unit &&
    !compatible(a.interval, b.interval);
  if (differ && !a.zero && !b.zero) return FORBIDDEN;
  const own = score(a, b);
  if (own !== FORBIDDEN && !differ && saysAgain(a, b)) return RESTATED;
  return own === FORBIDDEN ? own : own * OWN_SHARE;
}

/** A headline's figure is that of the lead, and a toll is given twice. */
function saysAgain(a: Claim, b: Claim): boolean {
  if (a.kind !== 'figure' || !isSameFigure(a, b)) return false;
  const ofLead = a.headline !== b.headline && (a.headline ? b : a).lead;
  return ofLead || (a.role.fate >= 0 && a.role.fate === b.role.fate);
}

/** Blocking: claims of one dimension that share a counted noun, a happening or a word nearby. */
function mayMeet(a: Claim, b: Claim): boolean {
  const days = a.kind === 'date' && a.dimension !== 'clock' && b.dimension !== 'clock';
  if (a.dimension !== b.dimension && !days && !isCurrencySlip(a, b)) return false;
  if (a.dimension === 'clock') return true;
  if (a.head !== null && b.head !== null && isPersonHead(a) !== isPersonHead(b)) return false;
  if (a.dimension === 'count' && ((a.group !== null && a.group === b.group) || (a.head !== null && a.head === b.head)))
    return true;
  if (a.predicates.ids.some((id) => b.predicates.ids.includes(id))) return true;
  return shares(a.context.ids, b.context.ids);
}

function shares(a: Int32Array, b: Int32Array): boolean {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) return true;
    if (x < y) i++;
    else j++;
  }
  return false;
}
