import type { Claim } from '../claims/claim';
import type { ValueInterval } from '../model';
import { isoDay } from '../claims/calendar';
import { compatible } from '../values/interval';
import { dateScore, inOneZone } from './dateScore';
import { figureScore } from './figureScore';
import type { PairContext } from './pairContext';
import { keysInCommon } from './sparseVectors';

/** At most so many shared words are named. */
const NAMED = 6;

/** Why two claims were joined, or were not, in words and numbers. */
export function linkWords(pair: PairContext, a: Claim, b: Claim): string {
  return a.kind === 'figure' ? figureWords(pair, a, b) : dateWords(pair, a, b);
}

function figureWords(pair: PairContext, a: Claim, b: Claim): string {
  const parts = figureScore(pair, a, b);
  if (parts.veto !== null) return parts.veto;
  return [headWords(a, b), ...sharedWords(pair, a, b), valueWords(a, b)].filter((words) => words !== '').join('; ');
}

function headWords(a: Claim, b: Claim): string {
  if (a.dimension !== 'count') return `both measure ${a.dimension.replace(/^money:.*/, 'money').replace(/^unit:/, '')}`;
  if (a.head === null || b.head === null) return '';
  const name = (claim: Claim): string => claim.group ?? (claim.generic ? 'people' : (claim.head ?? ''));
  return name(a) === name(b) ? `both count ${name(a)}` : `“${name(a)}” and “${name(b)}” may be the same`;
}

function dateWords(pair: PairContext, a: Claim, b: Claim): string {
  const parts = dateScore(pair, a, b);
  if (parts.veto !== null) return parts.veto;
  const lead = a.lead && b.lead ? 'both stand in the first sentences' : '';
  return [...sharedWords(pair, a, b), lead, valueWords(a, b)].filter((words) => words !== '').join('; ');
}

function sharedWords(pair: PairContext, a: Claim, b: Claim): string[] {
  const { lexicon } = pair;
  const classes = [...a.predicates.ids]
    .filter((id) => b.predicates.ids.includes(id))
    .map((id) => (lexicon.predicateNames[id] ?? '').toLowerCase().replace(/_/g, ' '));
  const names = keysInCommon(a.names.ids, b.names.ids);
  const words = keysInCommon(a.context.ids, b.context.ids).filter((id) => !names.includes(id));
  const list = (ids: readonly number[]): string =>
    ids
      .map((id) => lexicon.wordOf(id))
      .filter((word) => word !== '')
      .slice(0, NAMED)
      .join(', ');
  return [
    classes.length > 0 ? `both tell of ${classes.slice(0, NAMED).join(', ')}` : '',
    names.length > 0 ? `both name ${list(names)}` : '',
    words.length > 0 ? `shared words: ${list(words)}` : '',
  ];
}

export const shownNumber = (value: number): string => value.toLocaleString('en-US', { maximumSignificantDigits: 6 });

function shownInterval(interval: ValueInterval): string {
  if (interval.unit === 'day')
    return interval.low === interval.high
      ? isoDay(interval.low)
      : `${isoDay(interval.low)} to ${isoDay(interval.high)}`;
  if (interval.unit.startsWith('clock')) return `${clock(interval.low)} to ${clock(interval.high)}`;
  const unit = BASE_UNITS[interval.unit] ?? '';
  return (
    (interval.low === interval.high
      ? shownNumber(interval.low)
      : `${shownNumber(interval.low)} to ${shownNumber(interval.high)}`) + unit
  );
}

const clock = (minutes: number): string => {
  const day = ((Math.round(minutes) % 1440) + 1440) % 1440;
  return `${String(Math.floor(day / 60)).padStart(2, '0')}:${String(day % 60).padStart(2, '0')}`;
};

const BASE_UNITS: Readonly<Record<string, string>> = {
  length: ' m',
  area: ' m²',
  volume: ' m³',
  mass: ' kg',
  duration: ' s',
  speed: ' m/s',
};

function valueWords(a: Claim, b: Claim): string {
  const both =
    a.kind === 'date'
      ? inOneZone(a, b)
      : a.interval === null || b.interval === null
        ? null
        : ([a.interval, b.interval] as const);
  if (both === null) return '';
  const agree = both[0].unit === both[1].unit && compatible(both[0], both[1]);
  return `values ${agree ? 'agree' : 'differ'}: ${shownInterval(both[0])} and ${shownInterval(both[1])}`;
}
