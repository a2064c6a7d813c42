import type { Claim } from '../claims/claim';
import { GREENWICH_CLOCK, LOCAL_CLOCK } from '../claims/dateClaims';
import type { ValueInterval } from '../model';
import { cosine, nameOverlap, predicateCosine, type PairContext } from './pairContext';
import { dateVeto } from './vetoes';

export const DATE_WEIGHTS = {
  predicates: 0.26,
  context: 0.34,
  names: 0.12,
  sentence: 0.3,
  contextScale: 1.6,
  sentenceScale: 1.6,
  equalDay: 0.06,
  equalLonger: 0.11,
  unequal: -0.06,
  bothLead: 0.2,
  bothBegin: 0.06,
  clock: 0.32,
};

/** Below both, two lead sentences tell of two deeds of one day. */
const TWO_DEEDS = { predicates: 0.05, sentence: 0.1 };

export interface DateParts {
  predicates: number | null;
  context: number;
  names: number | null;
  sentence: number;
  /** Null when the two cannot be compared. */
  equal: boolean | null;
  veto: string | null;
  score: number;
}

/** Two clock times in one zone, where an offset is known; otherwise as they stand. */
export function inOneZone(a: Claim, b: Claim): readonly [ValueInterval, ValueInterval] | null {
  const x = a.interval;
  const y = b.interval;
  if (x === null || y === null) return null;
  if (x.unit === y.unit) return [x, y];
  const offset = a.clockOffset ?? b.clockOffset;
  if (offset === null) return null;
  const local = (interval: ValueInterval): ValueInterval =>
    interval.unit === GREENWICH_CLOCK
      ? { low: interval.low + offset, high: interval.high + offset, unit: LOCAL_CLOCK }
      : interval;
  return [local(x), local(y)];
}

export function dateScore(pair: PairContext, a: Claim, b: Claim): DateParts {
  const weights = DATE_WEIGHTS;
  const parts: DateParts = {
    predicates: null,
    context: 0,
    names: null,
    sentence: 0,
    equal: null,
    veto: null,
    score: 0,
  };
  parts.veto = dateVeto(a, b);
  if (parts.veto !== null) return parts;
  parts.predicates = predicateCosine(pair, a, b);
  parts.context = Math.min(1, cosine(pair, a.context, b.context) * weights.contextScale);
  parts.names = nameOverlap(pair, a, b);
  const sa = pair.a.sentences[a.sentence];
  const sb = pair.b.sentences[b.sentence];
  parts.sentence =
    sa === undefined || sb === undefined
      ? 0
      : Math.min(1, cosine(pair, sa.content, sb.content) * weights.sentenceScale);
  const total = weights.predicates + weights.context + weights.names + weights.sentence;
  let score =
    (weights.predicates * (parts.predicates ?? 0) +
      weights.context * parts.context +
      weights.names * (parts.names ?? 0) +
      weights.sentence * parts.sentence) /
    total;
  const both = inOneZone(a, b);
  if (both !== null) {
    parts.equal = both[0].low <= both[1].high && both[1].low <= both[0].high;
    if (!parts.equal) score += weights.unequal;
    else score += a.dimension === 'year' ? weights.equalLonger : weights.equalDay;
    if (parts.equal && a.role.sense === 'since' && b.role.sense === 'since') score += weights.bothBegin;
    const oneDeed = (parts.predicates ?? 0) >= TWO_DEEDS.predicates || parts.sentence >= TWO_DEEDS.sentence;
    if (parts.equal && a.lead && b.lead && a.dimension !== 'vague') score += oneDeed ? weights.bothLead : 0;
  }
  // Few articles of one story tell more than one time of day, so little else has to agree.
  if (a.dimension === 'clock') score += weights.clock;
  parts.score = score;
  return parts;
}
