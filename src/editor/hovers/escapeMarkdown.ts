import { oneLine, shorten } from '../../core/presentation/plainText';

const LONGEST = 120;

/** Article text for a card: one line, shortened, and without meaning as Markdown, HTML, icon or link. */
export function plain(text: string, longest = LONGEST): string {
  return escapeMarkdown(shorten(oneLine(text), longest));
}

/**
 * Every ASCII punctuation mark escaped, which CommonMark allows for all of them, so that no construct can begin: no
 * HTML, link, bare address or list, and none of the editor's `$(icon)`.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (mark) => (mark === '&' ? '&amp;' : mark === '<' ? '&lt;' : `\\${mark}`));
}
