import type { Selector } from '../model';

export function sameSelector(a: Selector, b: Selector): boolean {
  return a.exact === b.exact && a.prefix === b.prefix && a.suffix === b.suffix;
}
