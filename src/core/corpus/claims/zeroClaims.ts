import type { Claim } from './claim';
import { contextOf } from './context';
import type { ClaimSurroundings } from './figureClaims';

const HARM = 'casualt(?:y|ies)|deaths?|fatalit(?:y|ies)|injur(?:y|ies)|victims?|dead|wounded|loss of life|missing';
const HARMED = 'killed|hurt|injured|wounded|harmed|died|missing|dead|arrested|detained|casualties';
/** "No word on casualties" says that nothing is known. */
const UNTOLD =
  '(?:figures?|words?|information|details?|reports?|news|count|numbers?|estimates?|confirmation|data|tally)\\b';
/** Bounded on both sides, so that no text makes them slow. */
const ZERO = new RegExp(
  String.raw`\b(?:(?:no|without|zero)(?: (?!${UNTOLD})[\p{L}-]{2,14}){0,2} (?:${HARM})(?: or (?:${HARM}))?` +
    String.raw`|(?:no one|nobody|no-one|none|no (?:people|persons|civilians|children(?: or [\p{L}]{2,12})?|passengers|residents|students))(?: [\p{L}]{2,12}){0,2} (?:${HARMED})(?: or (?:${HARMED}))?)\b`,
  'giu',
);

/** "No casualties", "no one was hurt": counts of zero, without which the sharpest contradictions go unseen. */
export function zeroClaims(around: ClaimSurroundings, figures: readonly Claim[]): Claim[] {
  const claims: Claim[] = [];
  around.sentences.forEach((sentence, index) => {
    const text = around.text.slice(sentence.start, sentence.end);
    if (!/\bno|without|zero|none/i.test(text)) return;
    for (const match of text.matchAll(ZERO)) {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      if (figures.some((figure) => figure.start < end && start < figure.end)) continue;
      const span = { start, end };
      const { predicates, context } = contextOf(span, sentence, around.words, around.lexicon, around.vocabulary);
      const fate =
        /injur|hurt|wound/i.test(match[0]) && !/kill|dead|death|died|fatal/i.test(match[0])
          ? 'HURT'
          : /missing/i.test(match[0])
            ? 'MISSING'
            : /arrest|detain/i.test(match[0])
              ? 'ARREST'
              : 'DEAD';
      claims.push({
        kind: 'figure',
        start,
        end,
        text: match[0],
        sentence: index,
        dimension: 'count',
        value: 0,
        unit: 'person',
        approx: 'exact',
        interval: { low: 0, high: 0, unit: 'count' },
        head: 'person',
        group: null,
        generic: true,
        predicates,
        context,
        names: around.namesIn(index),
        role: {
          sense: null,
          endPoint: [],
          time: null,
          place: null,
          part: false,
          whole: null,
          background: around.days.get(index)?.background ?? false,
          measure: null,
          where: null,
          fate: around.lexicon.predicateId(fate),
          sole: false,
        },
        zero: true,
        restates: -1,
        when: around.days.get(index)?.when ?? null,
        vague: false,
        lead: around.lead(index),
        headline: around.inHeadline({ start: match.index, end }),
        twin: null,
        clockOffset: null,
      });
    }
  });
  return claims;
}
