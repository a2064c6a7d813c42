import type { Span } from '../../text/span';
import type { ArticleReading } from '../claims/readArticle';
import { hashOf } from '../words/lexicon';

/** Characters to each side of a claim in the words that say what a fact is about. */
const ABOUT_REACH = 60;

/** The words around a claim, cut at word ends. */
export function aboutOf(article: ArticleReading, span: Span): string {
  const sentence = article.sentences.find((one) => one.start <= span.start && span.start < one.end) ?? span;
  let start = Math.max(sentence.start, span.start - ABOUT_REACH);
  let end = Math.min(sentence.end, span.end + ABOUT_REACH);
  while (start > sentence.start && /\S/.test(article.text.charAt(start - 1))) start++;
  while (end < sentence.end && end > span.end && /\S/.test(article.text.charAt(end))) end--;
  start = Math.min(start, span.start);
  const words = article.text.slice(start, Math.max(end, span.end)).replace(/\s+/g, ' ').trim();
  return `${start > sentence.start ? '… ' : ''}${words}${end < sentence.end ? ' …' : ''}`;
}

/** Short, and stable while what identifies the members is. */
export function factId(kind: string, members: readonly string[]): string {
  const text = [...members].sort().join('\n');
  const high = hashOf(`${kind}\n${text}`) >>> 0;
  const low = hashOf(`${text}\n${kind}`) >>> 0;
  return `${kind.charAt(0)}${high.toString(36).padStart(7, '0')}${low.toString(36).padStart(7, '0').slice(0, 4)}`;
}
