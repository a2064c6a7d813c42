import type { Span } from '../../text/span';
import type { Token } from '../../text/tokens';
import type { Attribution, Mention, Quote, Speaker } from '../model';
import { insideOf, outsideOf } from '../outside';
import type { ArticleContext, Recognizer } from '../recognizer';
import { readAttributions } from './attributions';
import { findQuoted, type Quoted } from './quoteMarks';
import { readQuoteSpeakers, type QuoteSpeakers } from './quoteSpeakers';
import { NAMING_VERBS, PLURAL_VERBS, REPORTING_VERBS } from './reportingWords';
import { SpeakerTracker } from './speakers';
import { foldQuotations } from './units';

/** Direct quotations and indirect reports of one article, with their speakers. */
interface Voices {
  readonly quotes: readonly Quote[];
  readonly attributions: readonly Attribution[];
}

const REPORTS: ReadonlySet<string> = new Set([...REPORTING_VERBS, ...NAMING_VERBS, ...PLURAL_VERBS]);
const reports = (word: string): boolean => REPORTS.has(word);

/** Recognizers of quotations and of indirect reports; both lean on one reading of who speaks. */
export function createVoiceRecognizers(): readonly [Recognizer<'quotes'>, Recognizer<'attributions'>] {
  let last: { tokens: readonly Token[]; mentions: readonly Mention[]; voices: Voices } | null = null;
  const voicesOf = (context: ArticleContext): Voices => {
    const { tokens, found } = context;
    if (last?.tokens !== tokens || last.mentions !== found.mentions) {
      last = { tokens, mentions: found.mentions, voices: readVoices(context) };
    }
    return last.voices;
  };
  return [
    { layer: 'quotes', needs: ['mentions'], recognize: (context) => voicesOf(context).quotes },
    { layer: 'attributions', needs: ['mentions'], recognize: (context) => voicesOf(context).attributions },
  ];
}

function readVoices({ text, tokens, sentences, found, parts }: ArticleContext): Voices {
  const quoted = outsideOf(findQuoted(text), parts.furniture);
  const voices: QuoteSpeakers = {
    tracker: new SpeakerTracker(text, found.mentions),
    speakers: new Map(),
    introduced: null,
    topic: null,
  };
  const attributions: Attribution[] = [];
  const frames = foldQuotations(tokens, sentences, quoted, reports);
  const furniture = insideOf(parts.furniture);
  for (const frame of frames) {
    voices.tracker.enter(frame.units);
    const told = readQuoteSpeakers(frame, voices);
    if (told.size === 0 || furniture(frame.units[0]?.start ?? 0)) continue;
    const before = attributions.at(-1)?.content ?? null;
    for (const attribution of readAttributions(frame.units, told, voices.tracker, before))
      attributions.push(attribution);
  }
  lendSpeakers(text, quoted, parts.headline, voices.speakers);
  const quotes = quoted.map(({ start, end }, i): Quote => ({
    start,
    end,
    text: text.slice(start, end),
    speaker: voices.speakers.get(i) ?? null,
  }));
  return { quotes, attributions };
}

/** Letters and digits alone, articles left out: headlines print less than was said. */
const bareWords = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}]+|\b(?:an?|the)\b/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()} `;

/** Words that the headline quotes are those of whoever says them in the article. */
function lendSpeakers(
  text: string,
  quoted: readonly Quoted[],
  headline: Span | null,
  speakers: Map<number, Speaker | null>,
): void {
  if (headline === null) return;
  quoted.forEach((short, i) => {
    if (short.start < headline.start || short.end > headline.end) return;
    const words = bareWords(text.slice(short.start, short.end));
    const whole = quoted
      .slice(0, MOST_LENDERS)
      .findIndex(
        (other, j) =>
          j !== i &&
          other.start >= headline.end &&
          other.end - other.start <= LONGEST_LENDER &&
          bareWords(text.slice(other.start, other.end)).includes(words),
      );
    const speaker = whole < 0 ? null : (speakers.get(whole) ?? null);
    if (speaker !== null) speakers.set(i, speaker);
  });
}

/** So many quotations are looked through for a headline's. */
const MOST_LENDERS = 200;
/** A quotation is not looked through further than this (characters). */
const LONGEST_LENDER = 4000;
