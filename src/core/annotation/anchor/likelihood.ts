import type { Candidate } from './candidates';
import { ANCHOR } from './constants';
import type { Order } from './fileOrder';
import type { StoredSentence } from './storedSentence';
import { placesOf, type TextIndex } from './textIndex';
import { EVIDENCE_WEIGHTS } from './weights';

/** What speaks for or against a place, as numbers. */
export interface Evidence {
  /** How like the sentence is what stands there. */
  readonly score: number;
  /** Logarithms of what is matched: words that carry matter, the longest run of words, and words that are rare in the text. */
  readonly content: number;
  readonly run: number;
  readonly rare: number;
  /** The share of its names that are lost by that of the names there that are new: what is written of others. */
  readonly renamed: number;
  /** The logarithm of the numbers that are kept, and the share of those that are lost. */
  readonly numbersKept: number;
  readonly numbersLost: number;
  /** The share of the words without a partner in whose stead as many others stand. */
  readonly substituted: number;
  /** How many of its two ends are those of a sentence of the text. */
  readonly ends: number;
  /** The logarithm of its words. */
  readonly length: number;
  /** By what it is ahead of the next best place, at most `WIDEST_MARGIN`, by the score: being the best of the poor is little. */
  readonly ahead: number;
  /** What the order of the file says; a place that no neighbour speaks for or against counts as in order. */
  readonly beside: number;
  readonly in: number;
  readonly near: number;
  readonly out: number;
}

export const EVIDENCE_NAMES = [
  'score',
  'content',
  'run',
  'rare',
  'renamed',
  'numbersKept',
  'numbersLost',
  'substituted',
  'ends',
  'length',
  'ahead',
  'beside',
  'in',
  'near',
  'out',
] as const satisfies readonly (keyof Evidence)[];

const WIDEST_MARGIN = 0.5;

/** Gathers what speaks for a place. `score` is the one known by now, `margin` what it is ahead of the next best place. */
export function evidenceFor(
  index: TextIndex,
  stored: StoredSentence,
  candidate: Candidate,
  known: {
    readonly score: number;
    readonly margin: number;
    readonly order: Order;
  },
): Evidence {
  const { words } = stored;
  const { partner } = candidate;
  let content = 0;
  let rare = 0;
  let run = 0;
  let longest = 0;
  let names = 0;
  let namesKept = 0;
  let numbers = 0;
  let numbersKept = 0;
  let open = 0;
  let substituted = 0;
  let gap = 0;
  let last = -1;
  for (let row = 0; row < words.length; row++) {
    const at = partner[row] ?? -1;
    const same = at !== -1 && index.words.stem[at] === words.stem[row];
    const isNumber = words.number[row] === 1;
    const isContent = words.weight[row] === ANCHOR.weight.content;
    if (isNumber) {
      numbers++;
      if (same) numbersKept++;
    } else if (row > 0 && words.name[row] === 1) {
      names++;
      if (same) namesKept++;
    }
    if (at === -1) {
      open++;
      gap++;
      run = 0;
      continue;
    }
    if (gap > 0 && last !== -1 && at - last - 1 === gap) substituted += gap;
    gap = 0;
    if (same) {
      run = at === last + 1 ? run + 1 : 1;
      longest = Math.max(longest, run);
      if (isContent) {
        content++;
        const places = placesOf(index, index.words.key[at] ?? -1);
        rare += 1 / Math.max(1, places.to - places.from);
      }
    }
    last = at;
  }
  let namesNow = 0;
  for (let at = candidate.from + 1; at < candidate.to; at++) if (index.words.name[at] === 1) namesNow++;
  const starts = partner[0] !== -1 && isStart(index, partner[0] ?? 0) ? 1 : 0;
  const ends = partner.at(-1) !== -1 && isEnd(index, partner.at(-1) ?? 0) ? 1 : 0;
  return {
    score: known.score,
    content: Math.log1p(content),
    run: Math.log1p(longest),
    rare: Math.log1p(rare),
    renamed:
      names * namesNow === 0 ? 0 : ((names - namesKept) / names) * (Math.max(0, namesNow - namesKept) / namesNow),
    numbersKept: Math.log1p(numbersKept),
    numbersLost: numbers === 0 ? 0 : (numbers - numbersKept) / numbers,
    substituted: open === 0 ? 1 : substituted / open,
    ends: starts + ends,
    length: Math.log1p(words.length),
    ahead: Math.min(WIDEST_MARGIN, known.margin) * known.score,
    beside: known.order === 'beside' ? 1 : 0,
    in: known.order === 'in' || known.order === 'none' ? 1 : 0,
    near: known.order === 'near' ? 1 : 0,
    out: known.order === 'out' ? 1 : 0,
  };
}

/** How likely a place is to be the right one, from 0 to 1, by logistic regression. */
export function likelihoodOf(evidence: Evidence): number {
  let sum = EVIDENCE_WEIGHTS.bias;
  for (const name of EVIDENCE_NAMES) sum += EVIDENCE_WEIGHTS[name] * evidence[name];
  return 1 / (1 + Math.exp(-sum));
}

function isStart(index: TextIndex, at: number): boolean {
  return index.from[index.sentenceOf[at] ?? 0] === at;
}

function isEnd(index: TextIndex, at: number): boolean {
  return index.from[(index.sentenceOf[at] ?? 0) + 1] === at + 1;
}
