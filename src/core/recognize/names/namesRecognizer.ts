import { overlaps, type Span } from '../../text/span';
import type { Mention } from '../model';
import type { ArticleContext, Recognizer } from '../recognizer';
import type { NameResources } from './nameResources';
import { spansOfLabels, type NameSpan } from './nameSpan';
import { applyRules } from './rules';
import { ruleLabels } from './ruleLabels';
import { Tagger } from './tagger';
import { frameTokens } from './tokenFrame';
import { Vocabulary } from './word';

/** Taken from the score of "no name" when decoding: a name too many is easier to see than one too few. */
export const OUTSIDE_BIAS = 0.15;

/** Finds names of persons, organizations, places and groups. Keeps what it computes per word from article to article. */
export function namesRecognizer(resources: NameResources): Recognizer<'mentions'> {
  const { lexicon, model } = resources;
  const vocabulary = new Vocabulary(lexicon);
  const tagger = model ? new Tagger(model, OUTSIDE_BIAS) : null;
  return {
    layer: 'mentions',
    needs: [],
    recognize({ text, tokens, sentences, parts }: ArticleContext): readonly Mention[] {
      if (vocabulary.trim()) tagger?.forgetWords();
      const frame = frameTokens(tokens, sentences, vocabulary, lexicon);
      const tagging = tagger?.tag(frame, vocabulary.size);
      const labels = tagging?.labels ?? ruleLabels(frame);
      const spans = applyRules(frame, spansOfLabels(labels), tagging?.marginals ?? null);
      return mentionsOf(text, tokens, spans, parts.furniture);
    },
  };
}

function mentionsOf(
  text: string,
  tokens: readonly Span[],
  spans: readonly NameSpan[],
  furniture: readonly Span[],
): Mention[] {
  const mentions: Mention[] = [];
  let next = 0;
  for (const { first, end: behind, type } of spans) {
    const start = tokens[first]?.start;
    const end = tokens[behind - 1]?.end;
    if (start === undefined || end === undefined) continue;
    while (next < furniture.length && (furniture[next]?.end ?? 0) <= start) next++;
    const aside = furniture[next];
    if (aside && overlaps(aside, { start, end })) continue;
    mentions.push({ start, end, text: text.slice(start, end), type });
  }
  return mentions;
}
