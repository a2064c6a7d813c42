import type { Line } from './lines';
import { SPEAKS_OF } from './lineTopics';

/** Of a paragraph so much is read (characters). */
const READ_LENGTH = 1500;
/** An issuer is named in the first paragraphs. */
const OPENING_PARAGRAPHS = 4;
/** A sentence that ends with a colon is not known for one by its end (characters). */
const SHORTEST_SENTENCE = 60;

const NAME = String.raw`\p{Lu}[\p{L}\d&.'’-]*(?: (?:(?:of|for|the|and|to|on|in|against|de|du|del) ){0,2}(?:\p{Lu}|&)[\p{L}\d&.'’-]*){0,7}`;
const ANNOUNCES = String.raw`(?:to announce|to confirm|to report|to share|to introduce|to welcome|to launch|that)`;
/** "Fogmoor Rovers are delighted to announce": nobody else writes so of them. */
const DELIGHTED = new RegExp(
  String.raw`^(?:[^“"‘]{0,60}?[–—-]\s*)?(?:The |the )?(${NAME}) (?:is|are|was|were) (?:\p{Ll}+ )?(?:delighted|pleased|proud|excited|thrilled|happy|honou?red|saddened|deeply saddened|sorry) ${ANNOUNCES}\b`,
  'u',
);
/** "… of the Harbour Watch Trust, issued the following statement". */
const STATES = new RegExp(
  String.raw`(?:\b(?:of|for|from|by|at|with) (?:the )?|^)(${NAME})(?: \(\p{Lu}+\))?,? (?:today |on \p{Lu}\p{Ll}+ )?(?:has )?(?:issued|released|made|gave) (?:the following|this) statement\b`,
  'u',
);
/** "For immediate release", by itself or behind a label. */
const RELEASE = /^\W*(?:for (?:immediate|general) release|(?:press|media|news) (?:release|statement|advisory))\b/i;
/** "Harbour Watch today called for": who acts in the first words of a release. */
const ACTS = new RegExp(
  String.raw`^(?:[^“"‘]{0,60}?[–—-]\s*)?(?:The |the )?(${NAME})(?: \(\p{Lu}+\))?,? (?:today|this week|has|have|is|are|will|announced|hereby|informs?|reports?|regrets?|welcomes?|condemns?|calls?|called|launched|launches|mourns?|urges?|warns?|says|said)\b`,
  'u',
);
/** Who is met so often in a release is the one who sends it: in its first sentence, and once more at least. */
const LEAST_MENTIONS = 2;

/** "Harbour Watch, Directorate of Public Affairs", "HW - Press Office": who signs at the foot. */
const SIGNED = new RegExp(
  String.raw`^(${NAME})\s*[,–—-]\s*(?:\p{Lu}[\p{L}]*\s(?:[\p{L}]+\s){0,4})?(?:Public Affairs|Public Relations|Media Relations|Social Communication|Communications?|Press Office|Press Service|Media Office|Information Office|Press Department|Information Department)$`,
  'u',
);
const LONGEST_SIGNATURE = 120;
const FOOT_LINES = 4;

/**
 * The organization that announces on a page of its own, or that issues a release; null where a page does neither.
 * `headline` and `body` are the indexes of the headline and of the first line that is surely text.
 */
export function issuerOf(lines: readonly Line[], headline: number, body: number): string | null {
  const opening = lines
    .slice(headline + 1, body + OPENING_PARAGRAPHS)
    .filter(({ text }) => text.length >= SHORTEST_SENTENCE);
  const release = lines.slice(0, body).some(({ text }) => RELEASE.test(text.slice(0, READ_LENGTH)));
  for (const line of opening) {
    if (!release && !line.speaksOf(SPEAKS_OF.announcing)) continue;
    const text = line.text.slice(0, READ_LENGTH);
    const name = DELIGHTED.exec(text)?.[1] ?? STATES.exec(text)?.[1];
    if (name?.includes(' ') === true) return name;
  }
  for (const { text } of lines.slice(-FOOT_LINES)) {
    const name = text.length <= LONGEST_SIGNATURE ? SIGNED.exec(text)?.[1] : undefined;
    if (name !== undefined) return name;
  }
  if (!release) return null;
  const name = ACTS.exec(opening[0]?.text.slice(0, READ_LENGTH) ?? '')?.[1];
  if (name === undefined) return null;
  const mentions = lines.filter(({ text }) => text.includes(name)).length;
  return mentions >= LEAST_MENTIONS ? name : null;
}
