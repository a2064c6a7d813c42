import type { Figure } from '../model';
import { insideOf } from '../outside';
import type { ArticleContext, Recognizer } from '../recognizer';
import { closedTokens } from './closedTokens';
import type { Draft } from './draft';
import { mayStartNumeral } from './numerals';
import { readOrdinal } from './ordinals';
import { readQuantity } from './quantities';
import type { NationHint } from './quantities';
import { readFigure } from './readFigure';
import { readScore } from './scores';
import { readShare } from './shares';
import { TokenReader } from './tokenReader';

export const figureRecognizer: Recognizer<'figures'> = {
  layer: 'figures',
  needs: ['dates'],
  recognize: (context) => recognizeFigures(context),
};

/** The figures of an article: numbers with what they count or measure. In order of place, without overlaps. */
export function recognizeFigures(
  context: Pick<ArticleContext, 'text' | 'tokens' | 'tokenSentences' | 'parts' | 'found'>,
): Figure[] {
  const r = new TokenReader(context.text, context.tokens, context.tokenSentences);
  const closed = closedTokens(r, context.found.dates);
  const furniture = insideOf(context.parts.furniture);
  const hint = nationHint(context.text);
  const drafts: Draft[] = [];
  let free = 0;
  /** The figure at a token; where a number is none, the token behind it. */
  const readDraft = (i: number): Draft | number | null => {
    const whole = readScore(r, i) ?? readShare(r, i);
    if (whole !== null) return whole;
    const quantity = readQuantity(r, i, hint, free);
    if (quantity === null) return null;
    const draft =
      quantity.kind === 'ordinal'
        ? readOrdinal(r, quantity)
        : readFigure(r, quantity, {
            previous: drafts.at(-1),
            lender: lender(r, drafts),
            free,
            closed,
            nationHint: hint,
          });
    return draft ?? quantity.numeral.end;
  };
  for (let i = 0; i < r.length; i++) {
    if (!mayStartNumeral(r, i) || closed(i) || furniture(r.at(i)?.start ?? 0)) continue;
    const draft = readDraft(i);
    if (draft === null) continue;
    if (typeof draft === 'number') {
      i = Math.max(i, draft - 1);
      continue;
    }
    drafts.push(draft);
    free = draft.end;
    i = Math.max(i, draft.end - 1);
  }
  return drafts.map((draft) => toFigure(r, draft));
}

const INCLUDING = new Set(['including', 'included', 'among']);

/** "killed 23 civilians, including seven children, and wounded 40": the civilians lend, not the children. */
function lender(r: TokenReader, drafts: readonly Draft[]): Draft | undefined {
  const last = drafts.at(-1);
  const whole = drafts.at(-2);
  const isPart = last !== undefined && INCLUDING.has(r.lower(last.first - 1));
  return isPart && whole !== undefined && r.together(whole.first, last.first) ? whole : last;
}

function toFigure(r: TokenReader, draft: Draft): Figure {
  const start = r.at(draft.first)?.start ?? 0;
  const end = r.at(draft.end - 1)?.end ?? start;
  const { kind, value, unit, approx, low, high, of } = draft;
  return { start, end, text: r.text.slice(start, end), kind, value, unit, approx, low, high, of };
}

/** Nations are looked for only when a peso or a franc without one turns up, and each of them once. */
function nationHint(text: string): NationHint {
  let lower: string | null = null;
  const times = new Map<string, number>();
  const timesOf = (nation: string): number => {
    lower ??= text.slice(0, LONGEST_HINT).toLowerCase();
    let count = 0;
    for (let at = lower.indexOf(nation); at >= 0; at = lower.indexOf(nation, at + nation.length)) count++;
    return count;
  };
  return (nations) => {
    let sum = 0;
    for (const nation of nations) {
      // short names ("us", "uk") are parts of other words
      if (/^\p{L}{1,3}$/u.test(nation)) continue;
      const known = times.get(nation) ?? timesOf(nation);
      times.set(nation, known);
      // "indian" holds "india": the longer one is not counted twice
      sum = Math.max(sum, known);
    }
    return sum;
  };
}

/** Articles are shorter; a longer text is a dump whose nations say nothing about one figure. */
const LONGEST_HINT = 100_000;
