import type { StoredSentence } from './storedSentence';

/** Words that two cuts of one sentence must share where one ends and the other goes on. */
const SHARED_CUT = 8;

/**
 * Whether two stored sentences are the same one, stored with different contexts: one holds or continues the other. Words
 * that nobody cut are taken for a sentence of their own, a heading that another one begins with, unless they are many.
 */
export function isCutOfSame(a: StoredSentence | undefined, b: StoredSentence | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [short, long] = a.words.length <= b.words.length ? [a.words.key, b.words.key] : [b.words.key, a.words.key];
  if (short.length === long.length) return false;
  if (short.length < SHARED_CUT && !isCut(a) && !isCut(b)) return false;
  const least = Math.min(short.length, SHARED_CUT);
  for (let offset = least - short.length; offset <= long.length - least; offset++) {
    const from = Math.max(0, -offset);
    const to = Math.min(short.length, long.length - offset);
    let at = from;
    while (at < to && short[at] === long[offset + at]) at++;
    if (at === to) return true;
  }
  return false;
}

const isCut = ({ cutBefore, cutAfter, fragment }: StoredSentence): boolean => cutBefore || cutAfter || fragment;
