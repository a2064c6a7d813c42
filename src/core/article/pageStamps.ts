import type { Token } from '../text/tokens';

const LABEL = /^(?:updated|published|posted|modified|edited|last)$/i;
const SEPARATOR = /^[/|·•–—:-]$/;
const UNITS = new Set(
  'sec secs second seconds s min mins minute minutes m hour hours hr hrs h day days d week weeks w month months year years yr yrs y'.split(
    ' ',
  ),
);

/**
 * Whether the page, and not the article, tells an age at token `at`: "Updated 3 hours ago", a line "2 days ago", "/ 5 min
 * ago". It counts from when the page was fetched, so it is neither a date nor a figure.
 */
export function isPageStamp(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || tokens[at + 2]?.lower !== 'ago' || !UNITS.has(tokens[at + 1]?.lower ?? '')) return false;
  const glued = token.kind === 'number' && tokens[at + 1]?.spaced === false;
  if (token.kind !== 'number' && token.lower !== 'a' && token.lower !== 'an') return false;
  const behind = tokens[at + 3];
  if (behind !== undefined && !behind.startsLine && behind.kind !== 'symbol') return false;
  const before = tokens[at - 1];
  const labelled = before !== undefined && (LABEL.test(before.text) || (SEPARATOR.test(before.text) && before.spaced));
  const alone = token.startsLine && (behind === undefined || behind.startsLine || SEPARATOR.test(behind.text));
  return alone || labelled || (glued && behind?.startsLine !== false);
}
