import { splitSentences } from '../../text/sentences';
import { tokenize } from '../../text/tokens';
import { byPlace, overlaps } from '../../text/span';
import type { PlacedAnnotation } from '../placed';
import type { ExportedSource } from './model';

/** A table of tokens, and how many annotations it could not hold. */
export interface Conll {
  readonly content: string;
  /** Annotations under a longer one: a token has one tag. */
  readonly leftOut: number;
}

/**
 * One token a line with its offsets (UTF-16) and a BIO tag of the annotation's kind, a blank line between sentences,
 * as in the shared tasks of CoNLL-2002 and 2003. Of annotations that overlap the longest is kept.
 */
export function toConll(sources: readonly ExportedSource[]): Conll {
  let leftOut = 0;
  let content = '';
  for (const { path, text, annotations } of sources) {
    const kept: PlacedAnnotation[] = [];
    const longestFirst = [...annotations].sort((a, b) => b.end - b.start - (a.end - a.start) || byPlace(a, b));
    for (const placed of longestFirst) {
      if (kept.some((other) => overlaps(other, placed))) leftOut++;
      else kept.push(placed);
    }
    kept.sort(byPlace);
    const sentences = splitSentences(text);
    content += `# source = ${path.replace(/[\r\n]/g, ' ')}\n`;
    let mark = 0;
    let sentence = 0;
    let inside: PlacedAnnotation | null = null;
    for (const token of tokenize(text)) {
      while ((sentences[sentence]?.end ?? Infinity) <= token.start) {
        sentence++;
        content += '\n';
      }
      while ((kept[mark]?.end ?? Infinity) <= token.start) mark++;
      const over = kept[mark];
      const at = over !== undefined && over.start < token.end ? over : null;
      const tag = at === null ? 'O' : `${at === inside ? 'I' : 'B'}-${at.annotation.kind}`;
      inside = at;
      content += `${token.text}\t${token.start}\t${token.end}\t${tag}\n`;
    }
    content += '\n';
  }
  return { content, leftOut };
}
