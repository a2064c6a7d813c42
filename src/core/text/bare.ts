// The classes of Unicode are slow to look through, and most lines have no character of them.
const ASCII = /^[\0-\x7f]*$/;

/** The text in lower case, with every run of characters that are no letters replaced. */
export function bareLetters(text: string, between: string): string {
  return text.toLowerCase().replace(ASCII.test(text) ? /[^a-z]+/g : /[^\p{L}]+/gu, between);
}

/** The same, with the digits kept. */
export function bareLettersAndDigits(text: string, between: string): string {
  return text.toLowerCase().replace(ASCII.test(text) ? /[^a-z\d]+/g : /[^\p{L}\p{Nd}]+/gu, between);
}
