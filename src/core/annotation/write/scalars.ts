/** What another YAML reader, of version 1.1 or 1.2, could take for something else than text. */
const LOOK_ALIKE =
  /^(?:[-+.]?\d[\d.,_:%eExXoObBa-fA-F+-]*|\d{4}-\d\d?-\d\d?.*|[-+]?\.(?:inf|nan)|~|null|true|false|yes|no|on|off|y|n|<<|=)$/i;

const INDICATOR_FIRST = /^[\s\-?:,[\]{}#&*!|>'"%@`=<~]/;
const FLOW_INDICATOR = /[,[\]{}]/;
/** Controls, line separators, byte-order marks and half surrogates: invisible, or not to be had in a YAML stream. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF]|\p{Cs}/u;

/** A value on one line: plain where no reader can misunderstand it, else in double quotes. */
export function inlineScalar(text: string, inFlow = false): string {
  const plain =
    text !== '' &&
    text.trim() === text &&
    !INDICATOR_FIRST.test(text) &&
    !LOOK_ALIKE.test(text) &&
    !UNPRINTABLE.test(text) &&
    !text.includes(': ') &&
    !text.endsWith(':') &&
    !/\s#/.test(text) &&
    !/^(?:---|\.\.\.)/.test(text) &&
    !(inFlow && (FLOW_INDICATOR.test(text) || text.includes(':') || text.includes('?')));
  return plain ? text : doubleQuoted(text);
}

/** JSON's form, which YAML 1.2 takes over, with the rest of what does not print escaped as well. */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * A literal block (`|-`) of text over several lines: its header, and its lines without indentation. Null for text that
 * such a block cannot hold letter by letter.
 */
export function literalBlock(text: string): { readonly header: string; readonly lines: readonly string[] } | null {
  if (!text.includes('\n') || /^\s/.test(text) || text.endsWith('\n\n')) return null;
  const ends = text.endsWith('\n');
  const lines = (ends ? text.slice(0, -1) : text).split('\n');
  if (lines.some((line) => UNPRINTABLE.test(line) || (line !== '' && line.trim() === ''))) return null;
  return { header: ends ? '|' : '|-', lines };
}
