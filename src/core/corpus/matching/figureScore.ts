import type { Claim } from '../claims/claim';
import { compatible, middle } from '../values/interval';
import { cosine, nameOverlap, predicateCosine, type PairContext } from './pairContext';
import { figureVeto, isOfOneWhole } from './vetoes';

/** Weights of the parts of a score and what is added to it; set on two development stories. */
export const FIGURE_WEIGHTS = {
  head: 0.22,
  predicates: 0.26,
  context: 0.34,
  names: 0.12,
  contextScale: 1.6,
  headSame: 1,
  headGroup: 0.9,
  headGeneric: 0.6,
  headBothGeneric: 0.8,
  sameWhole: 0.3,
  sameWholeOtherPart: 0.1,
  vague: -0.18,
  nothingShared: -0.1,
  oneFate: -0.15,
  equalValue: 0.14,
  smallEqual: 0.7,
  boundOnly: 0.3,
  smallUnequal: -0.08,
  sharedEndPoint: 0.25,
  slippedUnit: 0.14,
  rareDimension: 0.1,
  noSharedName: -0.06,
  otherNamesOtherValue: -0.06,
  littleShared: -0.1,
  oneMeasure: -0.4,
  sameMeasure: 0.1,
  tenfoldLength: -0.2,
  soleFate: 0.2,
  oneSoleFate: 0.1,
  tenfoldPersons: -0.2,
  threeHundredfold: -0.5,
  zeroSameSlot: 0.12,
};

const SMALL_EQUAL = 20;
const SMALL_UNEQUAL = 10;
/** Two articles whose news lies this many days apart tell of two happenings, unless their claims name the same. */
const DAYS_APART = 3;
/** Likeness below this is next to none. */
const LITTLE = { context: 0.12, names: 0.05 };
/** From here on two claims surely tell of one kind of happening. */
const SAME_HAPPENING = 0.6;
const RARE = new Set(['area', 'length', 'mass', 'volume', 'speed', 'magnitude']);

export interface FigureParts {
  head: number | null;
  predicates: number | null;
  context: number;
  names: number | null;
  equal: boolean;
  veto: string | null;
  score: number;
}

const isExact = (claim: Claim): boolean => claim.approx === 'exact' || claim.approx === 'about';

/** How well two figures answer one question, from 0 to about 1; a veto leaves 0. */
export function figureScore(pair: PairContext, a: Claim, b: Claim): FigureParts {
  const weights = FIGURE_WEIGHTS;
  const parts: FigureParts = {
    head: null,
    predicates: null,
    context: 0,
    names: null,
    equal: false,
    veto: null,
    score: 0,
  };
  parts.veto = figureVeto(a, b, pair.lexicon.predicateNames);
  if (parts.veto !== null) return parts;
  const isCount = a.dimension === 'count';
  let sum = 0;
  let total = 0;
  if (isCount) {
    parts.head = headMatch(a, b);
    sum += weights.head * parts.head;
    total += weights.head;
  }
  parts.predicates = predicateCosine(pair, a, b);
  sum += weights.predicates * (parts.predicates ?? 0);
  total += weights.predicates;
  parts.context = Math.min(1, cosine(pair, a.context, b.context) * weights.contextScale);
  sum += weights.context * parts.context;
  total += weights.context;
  parts.names = nameOverlap(pair, a, b);
  sum += weights.names * (parts.names ?? 0);
  total += weights.names;
  let score = sum / total;

  const x = a.interval;
  const y = b.interval;
  if (x !== null && y !== null) {
    parts.equal = compatible(x, y);
    const small = Math.max(middle(x), middle(y)) < SMALL_EQUAL;
    if (parts.equal && !a.vague && !b.vague) {
      const strength =
        isExact(a) === isExact(b) || Math.abs((a.value ?? 0) - (b.value ?? 0)) < 1e-9 ? 1 : weights.boundOnly;
      score += weights.equalValue * strength * (small && isCount ? weights.smallEqual : 1);
    } else if (!parts.equal && isCount && Math.max(middle(x), middle(y)) < SMALL_UNEQUAL) score += weights.smallUnequal;
    else if (!parts.equal && isSlip(a, b)) score += weights.slippedUnit;
    const low = Math.max(Math.min(middle(x), middle(y)), 1e-9);
    const ratio = Math.max(middle(x), middle(y)) / low;
    const zero = middle(x) === 0 || middle(y) === 0;
    if (!zero && isCount && ratio >= 300) score += weights.threeHundredfold;
    else if (!zero && isCount && ratio >= 10 && (a.generic || b.generic)) score += weights.tenfoldPersons;
  }
  if (isOfOneWhole(a, b)) score += parts.equal ? weights.sameWhole : weights.sameWholeOtherPart;
  if (a.role.endPoint.some((stem) => b.role.endPoint.includes(stem))) score += weights.sharedEndPoint;
  if (RARE.has(a.dimension) || a.dimension.startsWith('money')) {
    const same = (claims: readonly Claim[]): number =>
      claims.filter((claim) => claim.dimension === a.dimension && claim.restates < 0).length;
    const rarity = 1 - (same(pair.a.figures) + same(pair.b.figures)) / 8;
    if (rarity > 0) score += weights.rareDimension * rarity;
  }
  if (parts.equal && a.role.measure !== null && a.role.measure === b.role.measure) score += weights.sameMeasure;
  const sole = a.role.sole && b.role.sole && a.role.fate === b.role.fate;
  const oneSole = a.role.fate >= 0 && a.role.fate === b.role.fate && (a.role.sole || b.role.sole);
  if (sole) score += weights.soleFate;
  else if (oneSole && parts.equal) score += weights.oneSoleFate;
  if (parts.names === 0) score += weights.noSharedName;
  if (!parts.equal && !a.zero && !b.zero) {
    if (elsewhere(pair, a, b)) {
      parts.veto = 'they count at two places';
      return parts;
    }
    if (parts.names === 0) {
      if (newsApart(pair) > DAYS_APART) {
        parts.veto = 'they are told of other places or people, days apart';
        return parts;
      }
      if (!sole && (parts.predicates ?? 0) < SAME_HAPPENING) score += weights.otherNamesOtherValue;
    }
    if (!sole && parts.context < LITTLE.context && (parts.names ?? 0) < LITTLE.names) score += weights.littleShared;
    if ((a.role.measure === null) !== (b.role.measure === null)) score += weights.oneMeasure;
    if (a.dimension === 'length' && isFarOff(a, b)) score += weights.tenfoldLength;
  }
  if ((a.zero || b.zero) && a.role.fate === b.role.fate && a.role.fate >= 0) score += weights.zeroSameSlot;
  if (a.vague || b.vague) score += weights.vague;
  if ((parts.predicates ?? 0) < 0.3 && parts.context < 0.1) score += weights.nothingShared;
  if (isCount && a.role.fate >= 0 !== b.role.fate >= 0 && (parts.predicates ?? 0) < 0.3) score += weights.oneFate;
  parts.score = score;
  return parts;
}

/** The same number with another unit of the same kind is more often one figure and a slip than two figures. */
const isSlip = (a: Claim, b: Claim): boolean =>
  a.value !== null && a.value === b.value && a.value >= SMALL_EQUAL && a.unit !== b.unit;

/** Nearest to each count stands another place, and one of the articles tells of both. */
function elsewhere(pair: PairContext, a: Claim, b: Claim): boolean {
  const x = a.role.where;
  const y = b.role.where;
  return x !== null && y !== null && x !== y && (pair.a.places.has(y) || pair.b.places.has(x));
}

/** Lengths ten times apart whose bare numbers are not close either: no slip of the unit. */
function isFarOff(a: Claim, b: Claim): boolean {
  if (a.interval === null || b.interval === null || a.value === null || b.value === null) return false;
  const ratio = (x: number, y: number): number => Math.max(x, y) / Math.max(Math.min(x, y), 1e-9);
  return ratio(middle(a.interval), middle(b.interval)) >= 10 && ratio(a.value, b.value) > 3;
}

/** Days between what two articles tell of. */
function newsApart({ a, b }: PairContext): number {
  if (a.newsDays === null || b.newsDays === null) return 0;
  return Math.max(a.newsDays[0] - b.newsDays[1], b.newsDays[0] - a.newsDays[1]);
}

function headMatch(a: Claim, b: Claim): number {
  const weights = FIGURE_WEIGHTS;
  if (isOfOneWhole(a, b)) return weights.headSame;
  if (a.head === null || b.head === null) return 0.3;
  if (a.head === b.head) return a.generic ? weights.headBothGeneric : weights.headSame;
  if (a.group !== null && a.group === b.group) return weights.headGroup;
  if (a.generic || b.generic) return weights.headGeneric;
  return 0;
}
