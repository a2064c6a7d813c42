import { splitSentences } from '../../text/sentences';
import type { Span } from '../../text/span';
import type { Selector } from '../model';
import { CONTEXT_LIMIT } from './constants';

/** A context of this length may have been cut, so that the sentence had more than is stored. */
const PERHAPS_CUT = CONTEXT_LIMIT - 24;

/**
 * A text as an annotation knew it: with the stored sentence in the place of the one that stands there now. `standing` is
 * where the annotation, or at least its sentence, is found now; a sentence that is gone is put on a line of its own
 * behind the sentence that holds `behind`.
 */
export function textThen(text: string, target: Selector, standing: Span | null, behind: number): string {
  const { prefix, exact, suffix } = target;
  const stored = prefix + exact + suffix;
  const sentences = splitSentences(text);
  if (standing === null) {
    const before = sentences.filter(({ start }) => start <= behind).at(-1)?.end ?? 0;
    return `${text.slice(0, before)}\n${stored}${before === text.length ? '\n' : ''}${text.slice(before)}`;
  }
  const first = sentences.find(({ end }) => end > standing.start);
  const last = sentences.find(({ end }) => end >= standing.end);
  const start =
    prefix.length >= PERHAPS_CUT ? standing.start : Math.min(first?.start ?? standing.start, standing.start);
  const end = suffix.length >= PERHAPS_CUT ? standing.end : Math.max(last?.end ?? standing.end, standing.end);
  const words = (prefix.length >= PERHAPS_CUT ? '' : prefix) + exact + (suffix.length >= PERHAPS_CUT ? '' : suffix);
  return text.slice(0, start) + words + text.slice(end);
}
