import { convert } from '../../recognize/units/convert';
import type { Claim } from '../claims/claim';
import type { ArticleReading } from '../claims/readArticle';
import type { CorpusFinding } from '../model';

/** A conversion may be off by this share: writers round both sides. */
const CONVERSION_SLACK = 0.05;
/** Points by which a share may be off, and a sum of shares. */
const PERCENT_SLACK = { share: 1.5, sum: 2, most: 130 };
const TOTAL_CUE = /\b(?:total|in all|altogether|combined|a sum of)\b/i;
const PARTS_CUE = /\b(?:including|among them|of whom|of which)\b/i;
const SHARES_CUE = /\b(?:rest|remaining|remainder|votes?|split|respectively|shares?)\b/i;

/** What does not add up inside one article. */
export function arithmeticFindings(article: ArticleReading): CorpusFinding[] {
  const bySentence = new Map<number, Claim[]>();
  for (const claim of article.figures) {
    const known = bySentence.get(claim.sentence);
    if (known) known.push(claim);
    else bySentence.set(claim.sentence, [claim]);
  }
  const out = conversions(article);
  for (const claims of bySentence.values()) out.push(...totals(article, claims), ...percentages(article, claims));
  return out.sort((a, b) => a.start - b.start);
}

const shown = (value: number): string => value.toLocaleString('en-US', { maximumSignificantDigits: 4 });
const sumOf = (claims: readonly Claim[]): number => claims.reduce((sum, claim) => sum + (claim.value ?? 0), 0);

function conversions(article: ArticleReading): CorpusFinding[] {
  return article.figures.flatMap((claim): CorpusFinding[] => {
    const of = article.figures[claim.restates];
    if (of === undefined || of.value === null || claim.value === null || of.unit === null || claim.unit === null)
      return [];
    const expected = convert(of.value, of.unit, claim.unit);
    if (expected === null || expected === 0 || Math.abs(claim.value / expected - 1) <= CONVERSION_SLACK) return [];
    const words = `${of.text} are ${shown(expected)} ${claim.unit}, not ${shown(claim.value)}`;
    return [finding(article, 'conversion', of.start, claim.end, words)];
  });
}

/** Counts of one sentence: a stated total against its parts, and parts that outgrow their whole. */
function totals(article: ArticleReading, claims: readonly Claim[]): CorpusFinding[] {
  const counts = claims.filter((claim) => claim.dimension === 'count' && claim.value !== null && !claim.zero);
  const first = counts[0];
  const last = counts.at(-1);
  if (first === undefined || last === undefined || counts.length < 3) return [];
  if (counts.some((claim) => claim.approx !== 'exact') || !alike(counts)) return [];
  const whole = counts.reduce((most, claim) => ((claim.value ?? 0) > (most.value ?? 0) ? claim : most), first);
  const rest = sumOf(counts) - (whole.value ?? 0);
  if (rest === whole.value) return [];
  const total = shown(whole.value ?? 0);
  if (isStatedTotal(article, whole))
    return [
      finding(article, 'total', first.start, last.end, `the parts make ${shown(rest)}, the total given is ${total}`),
    ];
  const sentence = article.sentences[first.sentence];
  const text = sentence === undefined ? '' : article.text.slice(sentence.start, sentence.end);
  if (PARTS_CUE.test(text) && rest > (whole.value ?? 0) && whole === first)
    return [
      finding(
        article,
        'total',
        first.start,
        last.end,
        `the parts make ${shown(rest)}, more than the whole of ${total}`,
      ),
    ];
  return [];
}

/** "a total of 12", "12 in all". */
function isStatedTotal(article: ArticleReading, claim: Claim): boolean {
  return TOTAL_CUE.test(article.text.slice(Math.max(0, claim.start - 24), claim.end + 16));
}

/** All count people, or all one kind of thing: only such can be added. */
function alike(claims: readonly Claim[]): boolean {
  const kinds = claims.map((claim) =>
    claim.unit === 'person' || claim.generic ? 'person' : (claim.group ?? claim.head ?? ''),
  );
  return new Set(kinds).size === 1;
}

function percentages(article: ArticleReading, claims: readonly Claim[]): CorpusFinding[] {
  const sentence = article.sentences[claims[0]?.sentence ?? -1];
  if (sentence === undefined) return [];
  const out: CorpusFinding[] = [];
  const text = article.text.slice(sentence.start, sentence.end);
  const shares = claims.filter((claim) => claim.unit === 'percent' && claim.value !== null);
  const sum = sumOf(shares);
  if (shares.length >= 3 && SHARES_CUE.test(text) && sum > 100 + PERCENT_SLACK.sum && sum < PERCENT_SLACK.most)
    out.push(
      finding(
        article,
        'percentage',
        shares[0]?.start ?? 0,
        shares.at(-1)?.end ?? 0,
        `the shares make ${shown(sum)} percent`,
      ),
    );
  for (const share of shares) {
    const pair = partOf(article, claims, share);
    if (pair === null) continue;
    const [part, whole] = pair;
    const expected = (100 * (part.value ?? 0)) / (whole.value ?? 1);
    if (Math.abs(expected - (share.value ?? 0)) <= PERCENT_SLACK.share) continue;
    const words = `${part.text} of ${whole.text} are ${shown(expected)} percent, not ${shown(share.value ?? 0)}`;
    out.push(finding(article, 'percentage', part.start, share.end, words));
  }
  return out;
}

/**
 * "312 of 600 seats (62 percent)", "of the 600 seats, 312 (62 percent)": the two counts that stand right before a
 * bracketed share.
 */
function partOf(article: ArticleReading, claims: readonly Claim[], share: Claim): readonly [Claim, Claim] | null {
  const before = claims.filter(
    (claim) => claim.dimension === 'count' && claim.end <= share.start && claim.value !== null,
  );
  const last = before.at(-1);
  const first = before.at(-2);
  if (first === undefined || last === undefined) return null;
  const [part, whole] = (first.value ?? 0) <= (last.value ?? 0) ? [first, last] : [last, first];
  if (whole.value === 0) return null;
  const between = article.text.slice(first.end, last.start);
  const bracket = article.text.slice(last.end, share.start);
  if (bracket.length > 30) return null;
  if (part === last)
    return /\bof (?:the |its |all |some |about )*$/i.test(
      article.text.slice(Math.max(0, whole.start - 24), whole.start),
    ) &&
      /^[^.;()]{0,40}, (?:only |about |some )?$/.test(between) &&
      /^[^.;,]{0,12}\((?:or |about )?$/.test(bracket)
      ? [part, whole]
      : null;
  return /^ (?:out )?of (?:the |its |all )?$/.test(between) && /^[^.;]{0,20}[(,] ?(?:or |about )?$/.test(bracket)
    ? [part, whole]
    : null;
}

function finding(
  article: ArticleReading,
  rule: CorpusFinding['rule'],
  start: number,
  end: number,
  words: string,
): CorpusFinding {
  return { rule, path: article.path, start, end, words };
}
