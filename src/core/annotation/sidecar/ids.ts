const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';
const LENGTH = 8;

/** Ids are eight of these characters, the first a letter, so that YAML never takes one for a number. */
export const ID_PATTERN = /^[a-z][0-9a-z]{7}$/;

/**
 * A new id. `random` gives numbers in `[0, 1)`; 26 · 36⁷ ids make a chance meeting within ten thousand of them less
 * likely than one in forty thousand, and `taken` excludes those that are known.
 */
export function newId(random: () => number, taken: ReadonlySet<string> = new Set()): string {
  for (;;) {
    let id = ALPHABET.charAt(10 + Math.floor(random() * 26));
    while (id.length < LENGTH) id += ALPHABET.charAt(Math.floor(random() * 36));
    if (!taken.has(id)) return id;
  }
}
