import type { KeyBuffer } from './features';
import { featureKey, hashText, pair } from './hash';
import { LABELS as LABEL_COUNT, TYPES } from './labels';
import type { TokenFrame } from './tokenFrame';
import { Shape } from './word';

/** Local, because inner loops read it: unbundled modules read what they import through accessors. */
const LABELS = LABEL_COUNT;
const TYPE_COUNT = TYPES.length;

const Template = {
  None: 201, Agreement: 202, Confidence: 203, Label: 204, TopLabel: 205, Before: 206, After: 207, Around: 208, Acronym: 209, Lists: 210,
  Shape: 211, Run: 212, RunNone: 213, Own: 214, BeforeVotes: 215, AfterVotes: 216, LastVotes: 217, FirstVotes: 218, WordLabel: 219,
} as const; // prettier-ignore

/** How the first stage judged the words of a document, summed by word, by run and by a run's initials. */
export interface DocumentVotes {
  /** Place in `sums` of each token's word and run, -1 where it has none. */
  readonly wordPlace: Int32Array;
  readonly runPlace: Int32Array;
  /** Place in `sums` by initials. */
  readonly acronyms: ReadonlyMap<number, number>;
  /** `LABELS` sums of marginals and the count, at each place. */
  readonly sums: Float64Array;
  /** The first stage's best label of each token. */
  readonly best: Uint8Array;
}

const STRIDE = LABELS + 1;
/** Initials of more words are no acronym. */
const LONGEST_ACRONYM = 8;

export function gatherVotes(frame: TokenFrame, marginals: Float32Array): DocumentVotes {
  const n = frame.words.length;
  const words = new Map<number, number>();
  const runs = new Map<number, number>();
  const acronyms = new Map<number, number>();
  const best = new Uint8Array(n);
  const wordPlace = new Int32Array(n).fill(-1);
  const runPlace = new Int32Array(n).fill(-1);
  let sums = new Float64Array(256 * STRIDE);
  let places = 0;
  const vote = (index: Map<number, number>, key: number, token: number): number => {
    let place = index.get(key);
    if (place === undefined) {
      place = places++;
      index.set(key, place);
      if (places * STRIDE > sums.length) {
        const larger = new Float64Array(sums.length * 2);
        larger.set(sums);
        sums = larger;
      }
    }
    for (let y = 0; y < LABELS; y++)
      sums[place * STRIDE + y] = (sums[place * STRIDE + y] ?? 0) + (marginals[token * LABELS + y] ?? 0);
    sums[place * STRIDE + LABELS] = (sums[place * STRIDE + LABELS] ?? 0) + 1;
    return place;
  };
  for (let i = 0; i < n; i++) {
    const word = frame.words[i];
    if (frame.active[i] !== 1 || !word) continue;
    let top = 0;
    for (let y = 1; y < LABELS; y++) if ((marginals[i * LABELS + y] ?? 0) > (marginals[i * LABELS + top] ?? 0)) top = y;
    best[i] = top;
    if (word.capital) wordPlace[i] = vote(words, word.foldedHash, i);
    if (frame.runStart[i] !== i) continue;
    const end = frame.runEnd[i] ?? i;
    let whole = 17;
    for (let k = i; k < end; k++) whole = pair(whole, frame.words[k]?.foldedHash ?? 0);
    runPlace.fill(vote(runs, whole, i), i, end);
    voteInitials(frame, i, end, (hash) => {
      vote(acronyms, hash, i);
    });
  }
  return { wordPlace, runPlace, acronyms, sums, best };
}

/** The initials of a run's capitalised words, with and without its first word's. */
function voteInitials(frame: TokenFrame, start: number, end: number, vote: (hash: number) => void): void {
  let initials = '';
  for (let k = start; k < end && initials.length <= LONGEST_ACRONYM; k++) {
    const word = frame.words[k];
    if (word?.capital === true) initials += word.folded.charAt(0);
  }
  if (initials.length >= 2 && initials.length <= LONGEST_ACRONYM) vote(hashText(initials));
}

const CONFIDENT = [0.5, 0.8, 0.95];
const SHARES = [0.45, 0.7, 0.9];

function bin(value: number, limits: readonly number[]): number {
  let at = 0;
  while (at < limits.length && value >= (limits[at] ?? 0)) at++;
  return at;
}

/** What the rest of the document tells of the capitalised token `i`, as keys of the second stage. */
export function documentFeatures(
  frame: TokenFrame,
  votes: DocumentVotes,
  marginals: Float32Array,
  i: number,
  out: KeyBuffer,
): void {
  const word = frame.words[i];
  if (!word) return;
  const put = (template: number, value: number): void => {
    out.keys[out.length++] = featureKey(template, value);
  };
  const own = votes.best[i] ?? 0;
  const sure = bin(marginals[i * LABELS + own] ?? 0, CONFIDENT);
  const before = i > 0 ? (votes.best[i - 1] ?? 0) : 0;
  const after = votes.best[i + 1] ?? 0;
  put(Template.Own, own * 4 + sure);
  put(Template.Around, (before * LABELS + own) * LABELS + after);
  const elsewhere = verdict(votes, votes.wordPlace[i], marginals, i);
  if (!elsewhere) put(Template.None, own * 4 + sure);
  else {
    const { type, share, count, label } = elsewhere;
    put(Template.Agreement, ((type * 4 + share) * 4 + count) * LABELS + own);
    put(Template.Confidence, ((type * 4 + share) * 4 + sure) * LABELS + own);
    put(Template.TopLabel, (label * LABELS + own) * 4 + sure);
    put(Template.Lists, pair(word.lists, type));
    put(Template.Shape, (word.shape * 8 + type) * 4 + share);
    put(Template.WordLabel, (label * 4 + share) * 8 + word.shape);
  }
  const neighbour = (k: number, template: number, judged: number): void => {
    const other = frame.words[k];
    if (other?.capital !== true || frame.runStart[k] !== frame.runStart[i]) return;
    const found = verdict(votes, votes.wordPlace[k], marginals, k);
    put(template, (((found?.label ?? LABELS) * 4 + (found?.share ?? 0)) * LABELS + own) * LABELS + judged);
  };
  if (i > 0) neighbour(i - 1, Template.BeforeVotes, before);
  neighbour(i + 1, Template.AfterVotes, after);
  const run = verdict(votes, votes.runPlace[i], marginals, frame.runStart[i] ?? i);
  if (run) put(Template.Run, ((run.type * 4 + run.share) * 4 + run.count) * LABELS + own);
  if (word.shape === Shape.AllCapitals || word.shape === Shape.Abbreviation) {
    const spelled = verdict(votes, votes.acronyms.get(hashText(word.folded)), null, i);
    if (spelled) put(Template.Acronym, (spelled.type * 4 + spelled.share) * LABELS + own);
  }
}

interface Verdict {
  /** 0 no name, then the types. */
  readonly type: number;
  /** Bins. */
  readonly share: number;
  readonly count: number;
  readonly label: number;
}

/** The majority at a place of `sums`, the vote of token `without` taken out when its marginals are given. */
function verdict(
  votes: DocumentVotes,
  place: number | undefined,
  marginals: Float32Array | null,
  without: number,
): Verdict | null {
  if (place === undefined || place < 0) return null;
  const base = place * STRIDE;
  const count = (votes.sums[base + LABELS] ?? 0) - (marginals ? 1 : 0);
  if (count < 1) return null;
  let label = 0;
  let labelBest = -1;
  let type = 0;
  let typeBest = -1;
  let typeSum = 0;
  for (let y = 0; y < LABELS; y++) {
    const value = (votes.sums[base + y] ?? 0) - (marginals ? (marginals[without * LABELS + y] ?? 0) : 0);
    if (value > labelBest) {
      labelBest = value;
      label = y;
    }
    if (y === 0 || (y & 1) === 1) typeSum = 0;
    typeSum += value;
    if ((y & 1) === 0 && typeSum > typeBest) {
      typeBest = typeSum;
      type = y >> 1;
    }
  }
  return {
    type: Math.min(type, TYPE_COUNT),
    share: bin(typeBest / count, SHARES),
    count: Math.min(Math.round(count), 3),
    label,
  };
}
