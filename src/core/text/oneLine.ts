const SPACES = /[^\S ]| {2}/;

/** The text with every run of white space made one space. Most phrases have no other: a look is faster than a copy. */
export const oneLine = (text: string): string => (SPACES.test(text) ? text.replace(/\s+/g, ' ') : text);
