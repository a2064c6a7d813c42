import { UNITS } from '../units/unitTable';
import type { DateExpression } from '../model';
import type { TokenReader } from './tokenReader';
import { unitNamed } from './unitReader';

/**
 * Tells which tokens belong to dates and so carry no figure. The number of "three days ago" or "the last two weeks" is
 * a duration as well, and stays open.
 */
export function dateGuard(r: TokenReader, dates: readonly DateExpression[]): (i: number) => boolean {
  const closed = new Uint8Array(r.length);
  let token = 0;
  for (const date of dates) {
    while (token < r.length && (r.at(token)?.end ?? 0) <= date.start) token++;
    for (let i = token; i < r.length && (r.at(i)?.start ?? 0) < date.end; i++) closed[i] = 1;
  }
  return (i) => closed[i] === 1 && !countsTime(r, i);
}

function countsTime(r: TokenReader, i: number): boolean {
  for (let at = i + 1; at < i + 5 && r.together(i, at); at++) {
    if (r.isHyphen(at)) continue;
    const named = unitNamed(r, at);
    if (named !== null && UNITS.get(named.symbol)?.dimension === 'duration' && r.word(at).length > 2) return true;
    if (
      !/^(?:and|a|an|half|hundred|thousand|million|of|or|to|dozen|couple|[a-z]*(?:teen|ty)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|straight|consecutive|full|whole)$/.test(
        r.lower(at),
      ) &&
      r.kind(at) !== 'number'
    )
      return false;
  }
  return false;
}
