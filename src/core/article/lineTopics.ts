import type { Token } from '../text/tokens';
import { WordTable } from '../text/wordTable';

/**
 * What a line may speak of, by single words: one look at each token, so that slow patterns are tried only at lines that
 * have a word of theirs.
 */
export const SPEAKS_OF = {
  /** Of a picture, or of those who sell pictures. */
  picture: 1,
  /** Of a site and what it holds. */
  site: 2,
  /** Of those that one has spoken to, as outlets do of themselves. */
  interview: 4,
  /** Of documents and figures that an outlet has got hold of. */
  findings: 8,
  /** Of the people and places that an organization has. */
  staff: 16,
  /** Of where a text stood first. */
  publishing: 32,
  /** Of what one announces. */
  announcing: 64,
} as const;

const LISTS: Readonly<Record<keyof typeof SPEAKS_OF, string>> = {
  picture: `photo photos photograph photographs photographed image images picture pictures pictured pic file grab screengrab
    screen frame handout courtesy credit credits caption captions illustration illustrative getty shutterstock reuters
    afp ap epa efe xinhua anadolu tass sana sputnik afpphoto apphoto ©`,
  site: 'contributed contains web website site content channel programme programmes',
  interview: 'told tells confirmed speaking witness correspondent reporter journalist photographer stringer crew team',
  findings: 'learned obtained seen reviewed compiled understands reveal',
  staff: `told team teams staff volunteers workers sources medics doctors nurses engineers office offices leader manager
    compound clinic clinics warehouse base`,
  publishing: 'published appeared',
  announcing: 'delighted pleased proud excited thrilled happy honoured honored saddened sorry statement',
};

const WORDS = new WordTable(
  Object.entries(LISTS).reduce((words, [topic, list]) => {
    for (const word of list.split(/\s+/)) {
      words.set(word, (words.get(word) ?? 0) | SPEAKS_OF[topic as keyof typeof SPEAKS_OF]);
    }
    return words;
  }, new Map<string, number>()),
);

/** Of the token, as a sum of {@link SPEAKS_OF}. */
export function topicsOf(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token === undefined) return 0;
  // "The Courier's Jane Roe was on the quay"
  if (token.text === 's') return isCapitalized(tokens[at + 1]) ? SPEAKS_OF.interview : 0;
  return WORDS.get(token.lower, token.shape) ?? 0;
}

const isCapitalized = (token: Token | undefined): boolean => token !== undefined && token.text !== token.lower;
