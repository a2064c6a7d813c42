import { tokenize } from '../text/tokens';
import type { Words } from './model';

/** The alignment is quadratic: longer claims are shown without marked words. */
const LONGEST = 240;

/** The words of `text`, marked where `reference` has others; unmarked where there is nothing to compare with. */
export function compareWords(text: string, reference: string | null): Words[] {
  if (text === '') return [];
  if (reference === null) return [{ text, differs: false }];
  const tokens = tokenize(text);
  const others = tokenize(reference);
  if (tokens.length > LONGEST || others.length > LONGEST) return [{ text, differs: false }];
  const words = tokens.map((token) => fold(token.text));
  const common = commonWords(
    words,
    others.map((token) => fold(token.text)),
  );
  const parts: Words[] = [];
  let at = 0;
  let marked = false;
  tokens.forEach((token, index) => {
    const differs = !common.has(index) && (token.kind !== 'symbol' || marked);
    if (differs === marked) return;
    if (token.start > at) parts.push({ text: text.slice(at, token.start), differs: marked });
    at = token.start;
    marked = differs;
  });
  parts.push({ text: text.slice(at), differs: marked });
  return parts.flatMap(trimMark);
}

/** White space at the end of a marked stretch is not what differs. */
function trimMark(part: Words): Words[] {
  if (!part.differs) return [part];
  const kept = part.text.trimEnd();
  if (kept.length === part.text.length) return [part];
  return [
    { text: kept, differs: true },
    { text: part.text.slice(kept.length), differs: false },
  ];
}

const fold = (word: string): string => word.normalize('NFKC').toLowerCase();

/** The indexes into `words` of a longest common subsequence with `others`. */
function commonWords(words: readonly string[], others: readonly string[]): Set<number> {
  const width = others.length + 1;
  const lengths = new Uint16Array((words.length + 1) * width);
  for (let i = words.length - 1; i >= 0; i--) {
    for (let j = others.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        words[i] === others[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const common = new Set<number>();
  let i = 0;
  let j = 0;
  while (i < words.length && j < others.length) {
    if (words[i] === others[j]) {
      common.add(i);
      i++;
      j++;
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return common;
}
