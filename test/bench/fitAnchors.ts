import { Aligner } from '../../src/core/annotation/anchor/align';
import { CandidateSearch, type Candidate } from '../../src/core/annotation/anchor/candidates';
import { FileOrder } from '../../src/core/annotation/anchor/fileOrder';
import { EVIDENCE_NAMES } from '../../src/core/annotation/anchor/likelihood';
import { Judge, placeByScore } from '../../src/core/annotation/anchor/placeByScore';
import { placeCertain, reconsiderMoved } from '../../src/core/annotation/anchor/placeCertain';
import { Placement } from '../../src/core/annotation/anchor/placement';
import { namesSomething, placeTwins } from '../../src/core/annotation/anchor/placeTwins';
import { storedSentencesOf } from '../../src/core/annotation/anchor/storedSentence';
import { indexText, type TextIndex } from '../../src/core/annotation/anchor/textIndex';
import { splitSentences } from '../../src/core/text/sentences';
import type { Span } from '../../src/core/text/span';
import { articlesToRevise } from '../support/revisions/articles';
import { REVISIONS } from '../support/revisions/revise';
import { REWRITES } from '../support/revisions/rewrites';
import { trialsOf, twinTest, type Trial } from '../support/revisions/trials';

/**
 * Fits the weights of `src/core/annotation/anchor/weights.ts` and prints them: what tells right places from wrong ones,
 * on the revisions of the choosing half of the articles, with seeds that no table is made with.
 */
const SEEDS = [1, 3, 4];
const SHARES = [0.8, 0.3, 0.15];
/** Of the weights of standardised evidence (ridge). */
const PENALTY = 1;

interface Example {
  readonly evidence: readonly number[];
  readonly right: boolean;
  /** Annotations that hang on it. */
  readonly annotations: number;
}

/** Whether a place is on the words of its sentence, whatever became of those that were annotated. */
function standsOn(index: TextIndex, { partner }: Candidate, sentence: readonly Span[]): boolean {
  const starts = new Set(sentence.map(({ start }) => start));
  const matched = [...partner].filter((at) => at !== -1);
  return matched.filter((at) => starts.has(index.words.start[at] ?? -1)).length * 2 > matched.length;
}

/** For each sentence that does not stand word for word its best place, and whether that is the right one. */
function examplesOf(trial: Trial): Example[] {
  const index = indexText(trial.after);
  const { sentences, parts } = storedSentencesOf(trial.annotations, index.vocabulary);
  const search = new CandidateSearch(index, new Aligner(index));
  const candidates = sentences.map((sentence) => search.candidatesOf(sentence));
  const placement = new Placement(index, sentences, candidates, search);
  const order = new FileOrder(placement);
  placeCertain(placement);
  reconsiderMoved(placement);
  placeTwins(placement, order);
  order.layChain();
  const certain = [...placement.placed];
  placeByScore(placement, order);
  const judge = new Judge(placement, order);
  return candidates.flatMap((list, sentence): Example[] => {
    if (certain[sentence] !== null) return [];
    const place = placement.placed[sentence] ?? null;
    placement.release(sentence);
    const [best] = [...list].sort((a, b) => judge.adjusted(sentence, b) - judge.adjusted(sentence, a));
    const evidence = best === undefined ? null : judge.evidenceFor(sentence, best);
    const free = best !== undefined && judge.isFree(sentence, best);
    if (place !== null) placement.place(sentence, place);
    if (best === undefined || evidence === null || !free) return [];
    const span = { start: index.words.start[best.from] ?? 0, end: index.words.end[best.to - 1] ?? 0 };
    const stored = sentences[sentence];
    const nameless = stored !== undefined && !namesSomething(stored);
    let right = 0;
    let wrong = 0;
    trial.annotations.forEach(({ span: original, doubles, sentence: words }, at) => {
      const [part, more] = parts[at] ?? [];
      if (part?.sentence !== sentence || more !== undefined) return;
      // Nobody could tell from a rewording what was written after a deleted sentence without names and figures.
      if (words.length === 0 && nameless && doubles.some(({ start, end }) => start < span.end && span.start < end))
        return;
      if (standsOn(index, best, words) || twinTest(trial, original)(span, words[0] ?? null)) right++;
      else wrong++;
    });
    if (right + wrong === 0) return [];
    return [
      { evidence: EVIDENCE_NAMES.map((name) => evidence[name]), right: right > wrong, annotations: right + wrong },
    ];
  });
}

function examples(): Example[] {
  const articles = articlesToRevise().filter((_, at) => at % 2 === 0);
  const pool = articles.map(({ text }) =>
    splitSentences(text)
      .map(({ start, end }) => text.slice(start, end))
      .filter((sentence) => sentence.length > 40 && sentence.length < 250),
  );
  return SEEDS.flatMap((seed) =>
    SHARES.flatMap((share) =>
      articles.flatMap((article, at) => {
        const foreign = pool.flatMap((sentences, other) => (other === at ? [] : sentences));
        return [...trialsOf(article, foreign, share, 1000 * seed + at + 1, { ...REVISIONS, ...REWRITES })].flatMap(
          examplesOf,
        );
      }),
    ),
  );
}

/** Weights of a logistic regression with a ridge, the first one the bias, by Newton's method. */
function fit(list: readonly Example[]): number[] {
  const width = EVIDENCE_NAMES.length;
  const mean = EVIDENCE_NAMES.map((_, at) => average(list.map(({ evidence }) => evidence[at] ?? 0)));
  const deviation = EVIDENCE_NAMES.map(
    (_, at) => Math.sqrt(average(list.map(({ evidence }) => ((evidence[at] ?? 0) - (mean[at] ?? 0)) ** 2))) || 1,
  );
  const rows = list.map(({ evidence }) => [
    1,
    ...evidence.map((value, at) => (value - (mean[at] ?? 0)) / (deviation[at] ?? 1)),
  ]);
  const size = width + 1;
  let weights: number[] = Array.from({ length: size }, () => 0);
  for (let step = 0; step < 25; step++) {
    const gradient = Float64Array.from(weights, (weight, at) => (at === 0 ? 0 : -PENALTY * weight));
    const curvature = new Float64Array(size * size);
    for (let at = 1; at < size; at++) curvature[at * size + at] = PENALTY;
    list.forEach(({ right, annotations }, example) => {
      const row = rows[example] ?? [];
      const sum = row.reduce((total, value, at) => total + value * (weights[at] ?? 0), 0);
      const likely = 1 / (1 + Math.exp(-sum));
      const counts = Math.sqrt(annotations);
      for (let at = 0; at < size; at++) {
        const value = counts * (row[at] ?? 0);
        gradient[at] = (gradient[at] ?? 0) + (Number(right) - likely) * value;
        for (let other = 0; other < size; other++)
          curvature[at * size + other] =
            (curvature[at * size + other] ?? 0) + likely * (1 - likely) * value * (row[other] ?? 0);
      }
    });
    const lines = weights.map((_, at) => [...curvature.subarray(at * size, (at + 1) * size)]);
    const change = solve(lines, [...gradient]);
    weights = weights.map((weight, at) => weight + (change[at] ?? 0));
    if (Math.max(...change.map(Math.abs)) < 1e-6) break;
  }
  const [bias = 0, ...standardised] = weights;
  const plain = standardised.map((weight, at) => weight / (deviation[at] ?? 1));
  return [plain.reduce((sum, weight, at) => sum - weight * (mean[at] ?? 0), bias), ...plain];
}

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Solves a symmetric system by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = right.length;
  for (let pivot = 0; pivot < size; pivot++)
    for (let row = 0; row < size; row++) {
      if (row === pivot) continue;
      const factor = (rows[row]?.[pivot] ?? 0) / (rows[pivot]?.[pivot] ?? 1);
      rows[row] = (rows[row] ?? []).map((value, at) => value - factor * (rows[pivot]?.[at] ?? 0));
    }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1));
}

const list = examples();
console.log(`${list.length} places, ${list.filter(({ right }) => right).length} of them right`);
const weights = fit(list);
['bias', ...EVIDENCE_NAMES].forEach((name, at) => console.log(`  ${name}: ${(weights[at] ?? 0).toFixed(2)},`));
