/**
 * What decides where an annotation stands. Chosen on one half of the synthetic revisions of `test/bench/anchors.ts` and
 * measured on the other.
 */
export const ANCHOR = {
  /** What tokens weigh. Numbers half, so that a changed figure does not pull its sentence apart. */
  weight: { content: 1, stop: 0.3, number: 0.5, sign: 0.1 },
  /** What a pair of tokens that are not the same is worth, of the same word's 1. */
  similarity: { stem: 0.85, number: 0.6 },
  /** What it costs to leave out a stored word, or to jump over one of the text, in parts of its weight. */
  gap: { stored: 0.25, text: 0.12 },
  /** What speaks for a pair of tokens that goes on where another pair ended. */
  run: 0.02,
  /** Sentences looked at for one stored sentence. */
  candidates: 4,
  /** Words that vote for candidates: the rarest of the sentence, each in no more sentences than this. */
  votes: { words: 24, spread: 400 },
  /** A sentence that cannot come this close to the best one is not looked at. */
  hopeless: 0.1,
  /** Below this score, or with an end unmatched, the neighbouring sentences are looked at as well. */
  widenBelow: 0.85,
  /** What the neighbouring sentences add to a score at most, for a place that others are ahead of. */
  widenGain: 0.1,
  /** Stored sentences under this many words answer for the rest of the sentence that they are found in. */
  shortWords: 16,
  /** Sentences of at most so many words are told apart by their signs as well ("Okay?", "Okay."). */
  fewWords: 3,
  /** The same few words with other signs. */
  otherSigns: 0.85,
  /** An exact hit inside a longer sentence. */
  inside: { score: 0.97, longWords: 6 },
  /** So does one of which less than this share was found, and by its slope the more the less was. */
  rest: { share: 0.8, slope: 4 },
  /**
   * What a place must score at least, however likely it is, by what the order of the file says of it; more where no name
   * or number says either that it is the sentence.
   */
  floor: { tight: 0.37, in: 0.4, beside: 0.4, none: 0.5, near: 0.4, out: 0.7 },
  /** What sentences of less than `inside.longWords` words keep of their score where all of the sentence around counts. */
  shortShare: 0.8,
  floorUnnamed: { tight: 0.37, in: 0.4, beside: 0.4, none: 0.5, near: 0.72, out: 0.92 },
  /**
   * A place must be as likely as this to be the right one: an orphan is better than a wrong place. Less so where `manyWords`
   * that carry matter are matched about where they are expected, and no other names stand in the stead of those that the
   * sentence had: chance does not bring so many together.
   */
  likelihood: { usual: 0.93, many: 0.4 },
  manyWords: 7,
  /** Sentences more than there were that may stand between two neighbours for what is between them to be expected. */
  looseness: 1,
  /** Sentences between two neighbours that are looked through for one of numbers that have all changed. */
  between: 8,
  orderBonus: 0.06,
  /** Sentences on from the place of a neighbour in the file, within which a place is beside it, and what that is worth. */
  beside: 1,
  besideBonus: 0.1,
  /** What a second sentence of the text must hold of a stored one for its words to be believed: so much, and such a share of it. */
  secondSentence: { weight: 2.5, share: 0.5 },
  /** Sentences before or behind both neighbours within which a place has only changed places with them. */
  near: 2,
  /** Two places this close in score cannot be told apart. */
  margin: 0.03,
  /** Two sentences that score this close at one place both wait for their neighbours' places. */
  contested: [0.1, 0.03],
  /** Share of a region that others may have taken. */
  taken: 0.4,
  /** From here on a sentence is taken for a reworded twin of one that stands word for word elsewhere. */
  twin: 0.6,
  /** Words that carry matter to be matched; in a sentence of few words, or one that stands between its neighbours, one tells little. */
  contentWords: { usual: 1, few: 2 },
  /** Share of a span's weight that must be left; the lower one where the words on both sides hold. */
  spanLeft: { alone: 1 / 3, held: 0.15 },
  /** Common words of a span that may all have been replaced, by as many, where everything around them stands. */
  replacedWords: 6,
  /** Another sentence at least this like an exact hit behind a lead-in is the real one. */
  correction: { any: 0.9, cued: 0.6 },
  /** A sentence without end is cut into pieces of this many tokens. */
  longestSentence: 120,
} as const;

/** The longest context that is stored on either side, in UTF-16 code units. */
export const CONTEXT_LIMIT = 300;
/** The context that other tools cut at, within words. */
export const FOREIGN_CONTEXT = 32;
