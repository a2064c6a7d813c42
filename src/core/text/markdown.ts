/** Characters that Markdown (CommonMark and GitHub's) could read as markup anywhere in a line. */
const MARKUP = /[\\`*_{}[\]()#+\-.!|<>~^$:=]/g;

/**
 * Text that nobody vouches for, as Markdown that shows it and does nothing else: no markup, HTML, links, mentions or
 * references to issues. Line ends become spaces.
 */
export function escapeMarkdown(text: string): string {
  return isolateControls(text)
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replace(MARKUP, (character) => `\\${character}`)
    .replaceAll('\\<', '&lt;')
    .replaceAll('\\>', '&gt;')
    .replaceAll('@', '&#64;')
    .replaceAll('\\#', '&#35;')
    .replace(/\b(https?|ftp|www)(?=\\[:.])/gi, '$1&#8203;');
}

/** Drops the characters that reorder or hide the text around them: bidi controls, zero-width characters, tags. */
export function isolateControls(text: string): string {
  return text.replace(/[\u202A-\u202E\u2066-\u2069\u200B\u200E\u200F\u061C\uFEFF\u{E0000}-\u{E007F}]/gu, '');
}
