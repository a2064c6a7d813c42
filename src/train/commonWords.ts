import { tokenize } from '../core/text/tokens';
import type { MarkedDocument } from './readDocuments';

/** A word is common when it is written in lower case this often, and this many times as often as with a capital. */
const COMMON = { times: 5, ratio: 4 };

/** Words of the language, by how texts write them behind another word; in alphabetical order. */
export function commonWords(documents: readonly MarkedDocument[]): string[] {
  const lower = new Map<string, number>();
  const capital = new Map<string, number>();
  for (const { text } of documents) {
    const tokens = tokenize(text);
    tokens.forEach((token, i) => {
      const word = token.text.toLowerCase();
      if (i === 0 || !/^[a-z]{2,}$/.test(word)) return;
      if (token.text === word) lower.set(word, (lower.get(word) ?? 0) + 1);
      else if (/^[a-z]/.test(tokens[i - 1]?.text ?? '')) capital.set(word, (capital.get(word) ?? 0) + 1);
    });
  }
  return [...lower]
    .filter(([word, times]) => times >= COMMON.times && times >= COMMON.ratio * (capital.get(word) ?? 0))
    .map(([word]) => word)
    .sort();
}
