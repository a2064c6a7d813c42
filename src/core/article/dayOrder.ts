import type { Token } from '../text/tokens';
import type { DayOrder, DayOrderSource } from './calendarDates';
import { MONTHS } from './dateWords';

const MONTH_FIRST_ZONES = new Set(['ET', 'EST', 'EDT', 'PT', 'PST', 'PDT', 'CST', 'CDT', 'MST', 'MDT']);
const DAY_FIRST_ZONES = new Set([
  'GMT',
  'BST',
  'IST',
  'CET',
  'CEST',
  'AEST',
  'SAST',
  'NZST',
  'PKT',
  'EAT',
  'WAT',
  'AST',
]);
/** Country domains of lands that write the day first. */
const DAY_FIRST_DOMAINS = new Set('uk au nz in ie za ng ke eg lb jo tr ae qa sa pk bd lk my sg'.split(' '));

/** Reads the article's order of days and months when it is first asked for. */
export function dayOrderOf(tokens: readonly Token[]): DayOrderSource {
  let order: DayOrder | null = null;
  return () => (order ??= readDayOrder(tokens));
}

/**
 * How the article writes numeric dates: a part above twelve anywhere decides, else a time zone or country domain, else
 * the way months are spelled out; the American order where nothing tells.
 */
function readDayOrder(tokens: readonly Token[]): DayOrder {
  let zone: DayOrder | null = null;
  let spelled = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    if (token.kind === 'number') {
      const mark = tokens[i + 1]?.text;
      if ((mark === '/' || mark === '-' || mark === '–') && tokens[i + 3]?.text === mark) {
        const decided = orderOf(token, tokens[i + 2], tokens[i + 4]);
        if (decided !== null) return decided;
      }
    } else if (token.kind === 'word') {
      if (zone === null && MONTH_FIRST_ZONES.has(token.text) && tokens[i - 1]?.kind !== 'symbol') zone = 'month-first';
      else if (zone === null && DAY_FIRST_ZONES.has(token.text)) zone = 'day-first';
      else if (zone === null && DAY_FIRST_DOMAINS.has(token.text) && tokens[i - 1]?.text === '.' && !token.spaced) {
        zone = 'day-first';
      } else if (MONTHS.has(token.text)) {
        if (tokens[i + 1]?.kind === 'number' && (tokens[i + 1]?.text.length ?? 9) <= 2) spelled--;
        else if (tokens[i - 1]?.kind === 'number' && (tokens[i - 1]?.text.length ?? 9) <= 2) spelled++;
      }
    }
  }
  return zone ?? (spelled > 0 ? 'day-first' : 'month-first');
}

function orderOf(first: Token, second: Token | undefined, third: Token | undefined): DayOrder | null {
  if (second?.kind !== 'number' || third?.kind !== 'number' || first.text.length > 2 || second.text.length > 2)
    return null;
  if (third.text.length !== 2 && third.text.length !== 4) return null;
  const [a, b] = [Number(first.text), Number(second.text)];
  if (a > 12 && a <= 31 && b >= 1 && b <= 12) return 'day-first';
  if (b > 12 && b <= 31 && a >= 1 && a <= 12) return 'month-first';
  return null;
}
