/** Characters that reorder or hide text, and control characters: they have no place in one line of plain text. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;

/**
 * One line of text without bidirectional controls and control characters, for places that cannot isolate it
 * (labels, announcements, Markdown). Line ends and runs of white space become one space.
 */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNSAFE, '').trim();
}

/** At most `limit` code units and an ellipsis; never cuts a surrogate pair. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = /[\ud800-\udbff]$/.test(text.slice(0, limit - 1)) ? limit - 2 : limit - 1;
  return `${text.slice(0, cut).trimEnd()}…`;
}

/** As `shorten`, from the front. */
export function shortenStart(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const from = text.length - limit + 1;
  const cut = /^[\udc00-\udfff]/.test(text.slice(from)) ? from + 1 : from;
  return `…${text.slice(cut).trimStart()}`;
}

/** "1 source", "5 sources" */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
